"""The meters show what the system shows, cost next to nothing and stop when told."""

import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from workbench.hardware.gpu_meters import GpuMeters, GpuReading
from workbench.hardware.meters import Readings, Sampler

SECONDS = 30  # a limit for what should come at once


def test_readings_come_in_a_thread_of_their_own_and_are_those_of_psutil() -> None:
    readings: queue.Queue[tuple[Readings, str]] = queue.Queue()
    sampler = Sampler(lambda reading: readings.put((reading, threading.current_thread().name)), interval=0.05)
    sampler.start()
    try:
        for _ in range(3):
            reading, thread = readings.get(timeout=SECONDS)
            assert thread == "meters"
            assert 0 <= reading.cpu_percent <= 100
            assert reading.ram_total == psutil.virtual_memory().total
            assert 0 < reading.ram_used < reading.ram_total
    finally:
        sampler.stop()


def test_a_busy_machine_reads_as_busy() -> None:
    readings: queue.Queue[Readings] = queue.Queue()
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as busy:
        sampler = Sampler(readings.put, interval=0.3)
        sampler.start()
        try:
            least = 20 / (os.cpu_count() or 1)
            assert max(readings.get(timeout=SECONDS).cpu_percent for _ in range(5)) > least
        finally:
            sampler.stop()
            busy.kill()


def test_after_stop_the_thread_is_gone() -> None:
    readings: queue.Queue[Readings] = queue.Queue()
    sampler = Sampler(readings.put, interval=0.01)
    sampler.start()
    readings.get(timeout=SECONDS)
    sampler.stop()
    sampler.stop()
    assert "meters" not in {thread.name for thread in threading.enumerate()}


def test_stopping_needs_no_start_and_works_from_a_callback() -> None:
    Sampler(lambda reading: None).stop()
    done = threading.Event()

    def once(reading: Readings) -> None:
        sampler.stop()
        done.set()

    sampler = Sampler(once, interval=0.01)
    sampler.start()
    assert done.wait(SECONDS)
    sampler.stop()


def test_a_callback_that_fails_ends_the_meters_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(reading: Readings) -> None:
        raise ValueError("a fault of the window")

    sampler = Sampler(fail, interval=0.01)
    sampler.start()
    (thread,) = [thread for thread in threading.enumerate() if thread.name == "meters"]
    thread.join(SECONDS)
    sampler.stop()
    assert "the meters have stopped" in caplog.text


def test_no_program_is_started_for_a_reading() -> None:
    before = psutil.Process().children(recursive=True)
    meters = GpuMeters()
    meters.read()
    meters.close()
    assert psutil.Process().children(recursive=True) == before


def amd_card(root: Path, **files: str) -> Path:
    folder = root / "bus/pci/devices/0000:03:00.0"
    folder.mkdir(parents=True)
    for name, value in {"vendor": "0x1002", "device": "0x744c", "class": "0x030000", **files}.items():
        (folder / name).write_text(value + "\n")
    return folder


def test_an_amd_card_is_read_from_its_files(tmp_path: Path) -> None:
    amd_card(tmp_path, mem_info_vram_total="24000", mem_info_vram_used="6000", gpu_busy_percent="37")
    (reading,) = [reading for reading in GpuMeters(tmp_path).read() if "NVIDIA" not in reading.name]
    assert reading[1:] == (37.0, 6000, 24000)


def test_a_card_that_does_not_tell_how_busy_it_is_shows_its_memory(tmp_path: Path) -> None:
    amd_card(tmp_path, mem_info_vram_total="24000", mem_info_vram_used="6000")
    (reading,) = [reading for reading in GpuMeters(tmp_path).read() if "NVIDIA" not in reading.name]
    assert reading.percent is None


def test_a_card_that_went_away_is_left_out(tmp_path: Path) -> None:
    folder = amd_card(tmp_path, mem_info_vram_total="24000", mem_info_vram_used="6000")
    meters = GpuMeters(tmp_path)
    (folder / "mem_info_vram_used").unlink()
    assert [reading for reading in meters.read() if "NVIDIA" not in reading.name] == []


def test_a_reading_is_a_plain_row() -> None:
    assert tuple(GpuReading("A", 1.0, 2, 3)) == ("A", 1.0, 2, 3)
