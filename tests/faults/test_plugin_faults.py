"""A plugin that holds up the window or takes it with it: known at the next start, named and set aside, alone."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, hook, whole

PAGE = INFO + hook("pages", '[Page(name="main", title="Main", icon="box", widget="{module}:Widget")]')
WIDGET = """
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

class Widget(QWidget):
    def __init__(self, context):
        super().__init__()
        {made}
        button = QPushButton("Do", self)
        button.clicked.connect(self.do)
        QVBoxLayout(self).addWidget(button)

    def do(self):
        {pressed}
"""
FOR_EVER = 'print("doing", flush=True)\n        import time; time.sleep(3600)'
BUSY = 'print("doing", flush=True)\n        while True: pass'


def widget(made: str = "pass", pressed: str = "pass") -> str:
    return PAGE + WIDGET.replace("{made}", made).replace("{pressed}", pressed)


ENDS = {
    "at import": ("import os; os._exit(9)", "nothing"),
    "in a hook, natively": (INFO + "\n@hookimpl\ndef pages():\n    import ctypes; ctypes.string_at(0)\n", "nothing"),
    "making its page": (widget(made="import os; os.abort()"), "page"),
    "importing its page": (PAGE.replace("{module}:Widget", "{module}.tab:Widget"), "page"),
}
HANGS = {
    "making its page": (widget(made=FOR_EVER), "page"),
    "making its page, busily": (widget(made=BUSY), "page"),
}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PluginSite]:
    folder = tmp_path / "site"
    folder.mkdir()
    site = PluginSite(folder)
    site.add("good", whole())
    yield site
    site.forget()


class Life:
    """The window with the plugins of a site, in a process of its own."""

    def __init__(self, site: PluginSite, deed: str, *words: str) -> None:
        tests = str(Path(__file__).parents[1])
        self._environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site.folder), tests])}
        command = [sys.executable, "-m", "helpers.plugin_window", deed, *words]
        self.process = subprocess.Popen(command, env=self._environment, stdout=subprocess.PIPE, text=True)

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self) -> int:
        try:
            with self.process:
                return self.process.wait(120)
        finally:
            self.process.kill()


def set_aside(site: PluginSite) -> str:
    """Look as another program would, and say what is said of the bad one."""
    listed = subprocess.run(
        [sys.executable, "-m", "workbench", "plugins", "list", "--json"],
        env={**os.environ, "PYTHONPATH": str(site.folder)},
        capture_output=True,
        check=True,
        timeout=120,
    )
    plugins = {one["id"]: one for one in json.loads(listed.stdout)}
    assert plugins["good"]["state"] == "on"
    assert plugins["bad"]["state"] == "set aside"
    problem: str = plugins["bad"]["problem"]
    assert "the plugin bad" in problem.lower() or "the plugin trial bad" in problem.lower()
    return problem


def opens_without_it(site: PluginSite) -> None:
    life = Life(site, "nothing")
    assert life.line() == "ready"
    assert life.end() == 0


@pytest.mark.parametrize("how", ENDS)
def test_a_plugin_that_ends_the_window_is_set_aside_at_the_next_start(how: str, site: PluginSite) -> None:
    source, deed = ENDS[how]
    module = site.add("bad", source)
    (site.folder / module / "tab.py").write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert Life(site, deed, "bad.main").end() != 0
    assert "ended without a word" in set_aside(site)
    opens_without_it(site)


@pytest.mark.parametrize("how", HANGS)
def test_a_plugin_that_holds_up_the_window_until_it_is_killed_is_set_aside(how: str, site: PluginSite) -> None:
    source, deed = HANGS[how]
    site.add("bad", source)
    life = Life(site, deed, "bad.main")
    while life.line() != "doing":
        assert life.process.poll() is None
    life.process.send_signal(signal.SIGKILL)
    life.end()
    set_aside(site)
    opens_without_it(site)


def test_a_plugin_that_wants_to_end_the_program_from_a_button_does_not(site: PluginSite) -> None:
    site.add("bad", widget(pressed="import sys; sys.exit(3)"))
    life = Life(site, "press", "bad.main")
    assert [life.line(), life.line()] == ["ready", "pressed"]
    assert life.end() == 0
