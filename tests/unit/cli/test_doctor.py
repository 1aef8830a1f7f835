"""`workbench doctor`: what this machine has, and what is used of it."""

from helpers.command_line import run

from workbench import __version__
from workbench.hardware.machine import read_machine


def test_it_tells_of_processor_memory_engine_gpu_and_folders(workbench_home):
    ended = run("doctor")
    assert ended.status == 0
    assert ended.complaints == ""
    for word in ("Workbench", "Processor", "Memory", "Disk", "Engine", "llama.cpp", "GPU", "Qt", "Models"):
        assert word in ended.output
    assert str(workbench_home) in ended.output


def test_json_has_the_same_for_programs(workbench_home):
    ended = run("doctor", "--json")
    assert ended.status == 0
    facts = ended.json
    assert facts["workbench"] == __version__
    assert facts["cpu"]["physical_cores"] == read_machine().cpu.physical_cores
    assert facts["engine"]["problem"] == ""
    assert "CPU" in facts["engine"]["backends"]
    assert any(device["backend"] == "CPU" for device in facts["engine"]["devices"])
    assert facts["llama_cpp"]
    assert facts["memory"]["total"] > facts["memory"]["available"] > 0
    assert facts["gpu_summary"]
    assert facts["models"] == 1
    assert all(str(workbench_home) in folder for folder in facts["folders"].values())


def test_a_broken_settings_file_is_told(workbench_home):
    (workbench_home / "config").mkdir()
    (workbench_home / "config" / "settings.json").write_text("{")
    ended = run("doctor")
    assert ended.status == 0
    assert "settings.json" in ended.sentence
