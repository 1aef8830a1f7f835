"""What is left out of the frozen program, and what must not be."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
QT = "PySide6/Qt"


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "path",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/wayland-shell-integration/libxdg-shell.so",
        f"{QT}/plugins/iconengines/libqsvgicon.so",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/lib/libQt6Widgets.so.6",
        "lucide/data/lucide-icons.db",
        "workbench/ui/translations/workbench_de.qm",
        "python3.11/lib-dynload/_sqlite3.so",
    ],
)
def test_what_the_program_uses_stays(path: str) -> None:
    assert not loaded("trim").is_unwanted(path)
    assert not loaded("trim").is_unwanted(path.replace("/", "\\")), "as Windows writes it"


@pytest.mark.parametrize(
    "path",
    [
        f"{QT}/plugins/platformthemes/libqgtk3.so",
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/translations/qtbase_fr.qm",
        f"{QT}/lib/libQt6Qml.so.6",
        "PySide6/Qt6Quick.dll",
    ],
)
def test_what_it_never_uses_goes(path: str) -> None:
    assert loaded("trim").is_unwanted(path)


def test_libraries_that_only_unwanted_files_need_go_with_them() -> None:
    """And those of the printing service, which have to be the system's."""
    needs = {"theme": ["libgtk-3.so.0", "libz.so.1"], "xcb": ["libxcb.so.1", "libz.so.1"], "cups": ["libcups.so.2"]}
    binaries = [
        (f"{QT}/plugins/platformthemes/libqgtk3.so", "theme", "BINARY"),
        (f"{QT}/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        (f"{QT}/plugins/printsupport/libcupsprintersupport.so", "cups", "BINARY"),
        ("libcups.so.2", "/usr/lib/libcups.so.2", "BINARY"),
        ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
        ("libz.so.1", "/usr/lib/libz.so.1", "BINARY"),
        ("libxcb.so.1", "/usr/lib/libxcb.so.1", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
    ]
    kept = loaded("trim").trimmed(binaries, lambda source: [(name, None) for name in needs.get(source, [])])
    assert [entry[0] for entry in kept] == [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/printsupport/libcupsprintersupport.so",
        "libz.so.1",
        "libxcb.so.1",
        "libpython3.11.so.1.0",
    ]


def test_one_library_under_several_names_is_copied_once(tmp_path: Path) -> None:
    for name in ("libggml.so", "libggml.so.0", "libggml.so.0.25.3"):
        (tmp_path / name).write_bytes(b"ggml")
    (tmp_path / "libggml-cpu.so").write_bytes(b"cpu")
    (tmp_path / "libmtmd.so").write_bytes(b"pictures")
    files, links = loaded("llama_files").llama_libraries(tmp_path)
    assert sorted(Path(source).name for source, _ in files) == ["libggml-cpu.so", "libggml.so"]
    assert {destination: target for destination, target, _ in links} == {
        "llama_cpp/lib/libggml.so.0": "libggml.so",
        "llama_cpp/lib/libggml.so.0.25.3": "libggml.so",
    }


@pytest.mark.parametrize("before", [None, "/opt/theirs"])
def test_other_programs_get_the_environment_the_person_has(before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/the/frozen/program")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    loaded("restore_environment")
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
