"""Plugins as pip would install them: a package and its dist-info in a folder that is on the module search path."""

import itertools
import sys
import zipfile
from pathlib import Path

_NUMBERS = itertools.count(1)

INFO = """
from workbench.plugin_api import *

@hookimpl
def plugin_info():
    return PluginInfo(id="{id}", title="{title}", summary="For a test.", version="1.2", api_version=1{more})
"""
"""The beginning of every plugin."""

HOOKS = {
    "settings": '[Setting(name="size", kind="int", title="Size", sentence="A number.", default=3, minimum=1)]',
    "pages": '[Page(name="main", title="Main", icon="box", widget="{module}:Widget")]',
    "jobs": '[JobKind(name="work", title="Work", sentence="Works.", work="{module}:work", parameters=('
    'Setting(name="model", kind="text", title="Model", sentence="A file.", default=""),))]',
    "services": '[ServiceKind(name="store", make="{module}:Store")]',
    "context_providers": '[ContextProvider(name="find", title="Find", sentence="Finds.", ask="{module}:ask")]',
    "message_actions": '[MessageAction(name="keep", title="Keep", icon="box", run="{module}:keep")]',
    "answer_checks": '[AnswerCheck(name="look", title="Look", sentence="Looks.", check="{module}:look")]',
    "panes": '[Pane(name="side", title="Side", icon="box", widget="{module}:Widget")]',
    "composer_chips": '[ComposerChip(name="c", title="C", icon="box", sentence="S.", choices="{module}:choices")]',
    "model_actions": '[ModelAction(name="do", title="Do…", icon="box", page="main")]',
    "file_drops": '[FileDrop(name="take", title="Take", suffixes=(".x",), take="{module}:take")]',
    "commands": '[Command(name="cmd-{id}", sentence="Runs.", run="{module}:run")]',
    "benchmarks": '[Benchmark(name="bench-{id}", sentence="Measures.", run="{module}:measure", minutes=0.1)]',
    "engines": '[EngineBackend(name="e", title="E", sentence="Reads.", entry="{module}:entry", '
    'recognise="{module}:recognise", suffixes=(".e",))]',
    "model_formats": '[ModelFormat(name="f", title="F", recognise="{module}:recognise", suffixes=(".f",), job="work")]',
}
"""What a plugin that does everything right returns from each hook, as it stands in its source."""


class PluginSite:
    """A folder of installed packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._modules: list[str] = []

    def add(
        self, plugin_id: str, source: str, *, entry: str = "", package: str = "", version: str = "1.0", folder: str = ""
    ) -> str:
        """Install a plugin; the name of its module. `{id}`, `{title}` and `{module}` are filled in in `source`."""
        module = f"trial_{plugin_id.replace('-', '_')}_{next(_NUMBERS)}"
        place = self.folder / folder
        info = place / f"{package or module}-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package or module}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[workbench.plugins]\n{entry or plugin_id} = {module}\n")
        (place / module).mkdir()
        self.write(module, plugin_id, source, folder)
        self._modules.append(module)
        return module

    def write(self, module: str, plugin_id: str, source: str, folder: str = "") -> None:
        """Write a plugin's code, in place of what it was."""
        words = {"{id}": plugin_id, "{title}": title(plugin_id), "{module}": module, "{more}": ""}
        for word, meant in words.items():
            source = source.replace(word, meant)
        (self.folder / folder / module / "__init__.py").write_text(source)

    def forget(self) -> None:
        """Have nothing of them in this process any more."""
        for name in [name for name in sys.modules if name.partition(".")[0] in self._modules]:
            del sys.modules[name]


def title(plugin_id: str) -> str:
    """What a plugin of this id is called here."""
    return f"Trial {plugin_id}"


def hook(name: str, returns: str) -> str:
    """The source of a hook that returns what is written in `returns`."""
    return f"\n@hookimpl\ndef {name}():\n    return {returns}\n"


def body(name: str, code: str) -> str:
    """The source of a hook that does `code`."""
    return f"\n@hookimpl\ndef {name}():\n    {code}\n"


def whole(*without: str) -> str:
    """The source of a plugin that uses every hook but these."""
    return INFO + "".join(hook(name, returns) for name, returns in HOOKS.items() if name not in without)


def wheel(folder: Path, package: str, version: str, plugin_id: str, source: str, needs: tuple[str, ...] = ()) -> Path:
    """A wheel as `python -m build` would make it, of a plugin with one module."""
    for word, meant in {"{id}": plugin_id, "{title}": title(plugin_id), "{more}": ""}.items():
        source = source.replace(word, meant)
    module, info = f"wheeled_{plugin_id.replace('-', '_')}", f"{package.replace('-', '_')}-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {need}\n" for need in needs)
    files = {
        f"{module}/__init__.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n{requires}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[workbench.plugins]\n{plugin_id} = {module}\n",
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{info}/RECORD"))
    path = folder / f"{package.replace('-', '_')}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            packed.writestr(name, text)
    return path
