"""A GPU that llama.cpp does not use is explained: the cause in words, and what to install."""

from collections.abc import Sequence
from importlib import metadata
from typing import Any

import pytest

from workbench.hardware.builds import install_command
from workbench.hardware.devices import DeviceReport, GpuReport, explain
from workbench.hardware.gpus import SystemGpu
from workbench.hardware.nvidia import Nvidia
from workbench.processes.protocol import Device

CPU = Device(name="CPU", description="CPU", kind="cpu", backend="CPU", memory_free=0, memory_total=0)
DRIVER = Nvidia("ok", driver="550.54", cuda="12.4")
NO_DRIVER = Nvidia("absent", detail="NVML Shared Library Not Found")
RTX = SystemGpu(
    name="NVIDIA GeForce RTX 4090", vendor="NVIDIA", driver="nvidia", driver_known=True, memory_total=24_000_000_000
)
RADEON = SystemGpu(name="Navi 31 [Radeon RX 7900 XTX]", vendor="AMD", driver="amdgpu", driver_known=True)
ARC = SystemGpu(name="Intel GPU 56a0", vendor="Intel", driver="i915", driver_known=True)


def device(name: str, description: str, **more: Any) -> Device:
    backend = more.pop("backend", name.rstrip("0123456789"))
    return Device(
        **{
            "name": name,
            "description": description,
            "kind": "gpu",
            "backend": backend,
            "memory_free": 1,
            "memory_total": 2,
            **more,
        }
    )


def report(
    devices: Sequence[Device] = (),
    backends: Sequence[str] = ("CPU",),
    gpus: Sequence[SystemGpu] = (),
    nvidia: Nvidia = DRIVER,
    environment: dict[str, str] | None = None,
) -> DeviceReport:
    return explain([CPU, *devices], backends, gpus, nvidia, environment or {})


def only(made: DeviceReport) -> GpuReport:
    (gpu,) = made.gpus
    return gpu


def test_a_machine_without_a_gpu_runs_models_on_the_cpu() -> None:
    made = report(nvidia=NO_DRIVER)
    assert made.gpus == ()
    assert made.sentence == "No GPU was found that llama.cpp could use; models run on the CPU."


def test_a_gpu_that_is_used_says_through_what() -> None:
    made = report([device("CUDA0", "NVIDIA GeForce RTX 4090")], ["CPU", "CUDA"], [RTX])
    gpu = only(made)
    assert (gpu.used, gpu.devices, gpu.sentence) == (True, ("CUDA0",), "llama.cpp uses it through CUDA.")
    assert (gpu.memory_total, gpu.memory_free, gpu.remedy) == (24_000_000_000, 1, "")
    assert made.sentence == "llama.cpp uses NVIDIA GeForce RTX 4090 (24.0 GB)."


def test_an_nvidia_gpu_and_a_llama_cpp_without_cuda_give_the_command_that_installs_it() -> None:
    made = report(gpus=[RTX])
    gpu = only(made)
    assert gpu.sentence == "llama.cpp was built without CUDA."
    assert "CUDA toolkit" in gpu.remedy
    version = metadata.version("llama-cpp-python")
    assert gpu.command == (
        'CMAKE_ARGS="-DGGML_CUDA=on" pip install --force-reinstall --no-cache-dir llama-cpp-python==' + version
    )
    assert made.sentence == (
        "NVIDIA GeForce RTX 4090 is not used: llama.cpp was built without CUDA. Models run on the CPU."
    )


@pytest.mark.parametrize("gpu", [RADEON, ARC], ids=["AMD", "Intel"])
def test_other_gpus_and_a_llama_cpp_without_vulkan_give_the_command_that_installs_it(gpu: SystemGpu) -> None:
    made = only(report(gpus=[gpu], nvidia=NO_DRIVER))
    assert made.sentence == "llama.cpp was built without Vulkan."
    assert "libvulkan-dev glslc" in made.remedy
    assert made.command.startswith('CMAKE_ARGS="-DGGML_VULKAN=on" pip install --force-reinstall')


def test_the_command_is_one_that_windows_understands_there() -> None:
    assert install_command("CUDA", "1.2", windows=True) == (
        '$env:CMAKE_ARGS="-DGGML_CUDA=on"; pip install --force-reinstall --no-cache-dir llama-cpp-python==1.2'
    )


@pytest.mark.parametrize(
    ("driver", "nvidia", "why", "remedy"),
    [
        ("nouveau", NO_DRIVER, "open driver nouveau", "Install NVIDIA's own driver"),
        ("", NO_DRIVER, "No NVIDIA driver is installed.", "Install NVIDIA's driver"),
        ("nvidia", NO_DRIVER, "driver is loaded, but its library NVML is not found", "docker run --gpus all"),
        ("nvidia", Nvidia("failed", detail="Driver/library version mismatch"), "version mismatch", "Restart"),
        ("vfio-pci", NO_DRIVER, "set aside for a virtual machine", ""),
    ],
)
def test_a_driver_that_is_missing_is_named_before_anything_else(
    driver: str, nvidia: Nvidia, why: str, remedy: str
) -> None:
    gpu = SystemGpu(name="NVIDIA GPU 2684", vendor="NVIDIA", driver=driver, driver_known=True)
    made = only(report(backends=["CPU", "CUDA"], gpus=[gpu], nvidia=nvidia))
    assert why in made.sentence
    assert remedy in made.remedy
    assert made.command == ""


def test_a_gpu_hidden_by_a_variable_names_it() -> None:
    made = only(report(backends=["CPU", "CUDA"], gpus=[RTX], environment={"CUDA_VISIBLE_DEVICES": ""}))
    assert made.sentence == "The environment variable CUDA_VISIBLE_DEVICES is set to '' and hides it."
    assert made.remedy == "Start the workbench without CUDA_VISIBLE_DEVICES."


def test_a_driver_too_old_for_cuda_is_suspected_when_cuda_finds_nothing() -> None:
    made = only(report(backends=["CPU", "CUDA"], gpus=[RTX]))
    assert "the driver may be too old (it supports CUDA up to 12.4)" in made.sentence


def test_a_missing_vulkan_driver_is_named() -> None:
    made = only(report(backends=["CPU", "Vulkan"], gpus=[RADEON]))
    assert "no Vulkan driver for this GPU" in made.sentence
    assert "mesa-vulkan-drivers" in made.remedy


def test_a_kernel_driver_that_is_not_loaded_is_named() -> None:
    gpu = SystemGpu(name="AMD GPU 744c", vendor="AMD", driver_known=True)
    assert "expected: amdgpu" in only(report(backends=["CPU", "Vulkan"], gpus=[gpu])).sentence


def test_a_device_file_this_user_may_not_open_gives_the_command_that_helps() -> None:
    gpu = SystemGpu(name="AMD GPU 744c", vendor="AMD", driver="amdgpu", driver_known=True, may_open=False)
    made = only(report(backends=["CPU", "Vulkan"], gpus=[gpu]))
    assert made.sentence == "This user may not open the GPU's device file."
    assert made.command.startswith("sudo usermod")


def test_of_two_cards_the_one_that_is_used_is_told_from_the_other_by_name() -> None:
    other = SystemGpu(name="NVIDIA GeForce GTX 1060", vendor="NVIDIA", driver="nvidia", driver_known=True)
    made = report([device("CUDA0", "NVIDIA GeForce RTX 4090")], ["CUDA"], [other, RTX])
    assert [gpu.devices for gpu in made.gpus] == [(), ("CUDA0",)]


def test_two_cards_of_one_name_take_a_device_each() -> None:
    devices = [device(f"CUDA{number}", "NVIDIA GeForce RTX 4090") for number in (0, 1)]
    assert [gpu.devices for gpu in report(devices, ["CUDA"], [RTX, RTX]).gpus] == [("CUDA0",), ("CUDA1",)]


def test_one_card_that_two_backends_drive_is_one_gpu() -> None:
    devices = [device("CUDA0", "NVIDIA GeForce RTX 4090"), device("Vulkan0", "NVIDIA GeForce RTX 4090")]
    gpu = only(report(devices, ["CUDA", "Vulkan"], [RTX]))
    assert gpu.devices == ("CUDA0", "Vulkan0")
    assert gpu.sentence == "llama.cpp uses it through CUDA and Vulkan."


def test_names_that_differ_are_matched_by_their_maker() -> None:
    devices = [device("Vulkan0", "AMD Radeon RX 7900 XTX (RADV NAVI31)"), device("Vulkan1", "Intel(R) Arc(tm) A770")]
    made = report(devices, ["CPU", "Vulkan"], [ARC, RADEON])
    assert [gpu.devices for gpu in made.gpus] == [("Vulkan1",), ("Vulkan0",)]


def test_a_used_and_an_unused_gpu_are_both_in_the_sentence() -> None:
    made = report([device("CUDA0", "NVIDIA GeForce RTX 4090")], ["CUDA"], [RTX, RADEON])
    assert made.sentence == (
        "llama.cpp uses NVIDIA GeForce RTX 4090 (24.0 GB). "
        "Navi 31 [Radeon RX 7900 XTX] is not used: llama.cpp was built without Vulkan."
    )


def test_a_software_device_is_never_taken_for_a_card() -> None:
    llvmpipe = device("Vulkan0", "llvmpipe (LLVM 15.0.6, 256 bits)")
    first, second = report([llvmpipe], ["CPU", "Vulkan"], [RADEON]).gpus
    assert not first.used
    assert second.sentence.startswith("Vulkan0 is a program that plays a GPU on the CPU")


def test_a_gpu_only_llama_cpp_knows_is_shown() -> None:
    made = report([device("MTL0", "Apple M3", backend="MTL")], ["Metal"], [])
    assert only(made).name == "Apple M3"
    assert only(made).sentence == "llama.cpp uses it through Metal."


def test_a_build_that_should_drive_a_gpu_but_does_not_offers_vulkan() -> None:
    made = only(report(backends=["ROCm"], gpus=[RADEON]))
    assert "built with ROCm, but ROCm does not find the GPU" in made.sentence
    assert "-DGGML_VULKAN=on" in made.command
