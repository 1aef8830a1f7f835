"""GPUs are found and named; a GPU that is hidden is explained in words."""

import json
import os
import subprocess
import sys

import pytest
from helpers.engine_talk import ENTRY
from helpers.gpu_list import VULKAN_DEVICES, gpus

from workbench.engine_client import probe
from workbench.hardware.devices import explain
from workbench.hardware.gpus import SystemGpu, find_gpus
from workbench.hardware.nvidia import Nvidia, read_nvidia
from workbench.processes.protocol import Device, Devices

pytestmark = pytest.mark.gpu

RADEON = SystemGpu(name="Navi 31 [Radeon RX 7900 XTX]", vendor="AMD", driver="amdgpu", driver_known=True)


def test_the_device_list_tells_a_gpus_name_backend_and_memory(found: Devices, gpu: Device) -> None:
    assert gpu.name == f"{gpu.backend}0"
    assert gpu.backend in found.backends
    assert gpu.description
    assert 0 < gpu.memory_free <= gpu.memory_total


def test_hardware_says_that_the_gpu_is_used(found: Devices, gpu: Device) -> None:
    nvidia = read_nvidia()
    report = explain(found.devices, found.backends, find_gpus(nvidia), nvidia, os.environ)
    used = next(one for one in report.gpus if gpu.name in one.devices)
    assert used.memory_total
    assert report.sentence.startswith("llama.cpp uses ")
    assert used.name in report.sentence


def test_doctor_names_the_gpu(gpu: Device) -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "workbench", "doctor", "--json"], capture_output=True, text=True, check=True
    )
    assert gpu.name in json.dumps(json.loads(asked.stdout))


@pytest.mark.parametrize(("hidden", "words"), [("", "''"), ("99", "'99'")])
def test_a_gpu_hidden_by_the_environment_is_explained(
    found: Devices, hidden: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also a number that no device has: llama.cpp then finds none, and the engine must not die of it."""
    if "Vulkan" not in found.backends:
        pytest.skip("Hiding devices is tried with Vulkan's variable, and this llama.cpp is built without Vulkan.")
    monkeypatch.setenv(VULKAN_DEVICES, hidden)
    left = probe.devices(ENTRY)
    vulkan = [device for device in gpus(left) if device.backend == "Vulkan"]
    assert not vulkan
    assert "Vulkan" in left.backends
    (report,) = explain(left.devices, ("Vulkan",), [RADEON], Nvidia("absent"), os.environ).gpus
    assert not report.used
    assert report.sentence == f"The environment variable {VULKAN_DEVICES} is set to {words} and hides it."
    assert report.remedy == f"Start the workbench without {VULKAN_DEVICES}."
