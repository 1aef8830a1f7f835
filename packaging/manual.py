"""Writes the reference of docs/plugin-manual.md from the docstrings of `workbench.plugin_api`.

python packaging/manual.py          brings the page up to date
python packaging/manual.py --check  exit status 1 when it is not
"""

import ast
import inspect
import sys
from pathlib import Path
from textwrap import dedent

from workbench import plugin_api

PAGE = Path(__file__).parents[1] / "docs" / "plugin-manual.md"
BEGIN = "<!-- The reference below is made by packaging/manual.py from workbench/plugin_api.py. -->\n"

SHOWCASE = PAGE.parent / "examples" / "showcase" / "workbench_showcase" / "plugin.py"

GIVEN = ("PluginContext", "JobContext", "Settings", "Jobs", "Services", "Models", "Engines", "Chats")
"""What a plugin gets."""


def reference() -> str:
    """Every hook with what it returns and how the showcase uses it, then what a plugin gets, then the other objects."""
    hooks = [name for name, value in vars(plugin_api.Hooks).items() if inspect.isfunction(value)]
    declared = {name: plugin_api.DECLARED.get(name, plugin_api.PluginInfo).__name__ for name in hooks}
    others = [n for n in plugin_api.__all__ if isinstance(getattr(plugin_api, n), type)]
    rest = [name for name in others if name not in {*declared.values(), *GIVEN, "WorkbenchError"}]
    parts = ["## Hooks\n", *(_hook(name, declared[name]) for name in hooks)]
    parts += ["## What a plugin gets\n", *(_class(name) for name in GIVEN)]
    parts += ["## What goes to and fro\n", *(_class(name) for name in sorted(rest))]
    return "\n".join(parts)


def _hook(name: str, returned: str) -> str:
    said = inspect.getdoc(getattr(plugin_api.Hooks, name))
    example = _function(SHOWCASE.read_text(encoding="utf-8"), name)
    shown = f"In the showcase:\n\n```python\n{example}\n```\n"
    return "\n".join([f"### `{name}`\n", f"{said}\n", _class(returned, "####"), shown])


def _function(source: str, name: str) -> str:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return "@hookimpl\n" + (ast.get_source_segment(source, node) or "")
    raise SystemExit(f"{SHOWCASE} does not use the hook {name}.")


def _class(name: str, level: str = "###") -> str:
    kind = getattr(plugin_api, name)
    declaration, methods = _members(kind)
    said = _as_markdown(inspect.getdoc(kind) or "")
    parts = [f"{level} `{name}`\n", said, f"```python\n{declaration}\n```\n" if declaration else "", methods]
    return "\n".join(part for part in parts if part)


def _members(kind: type) -> tuple[str, str]:
    """The fields as they stand in the source, and each method with its docstring."""
    source = dedent(inspect.getsource(kind))
    tree = ast.parse(source).body[0]
    assert isinstance(tree, ast.ClassDef)
    fields, methods = [], []
    for node in tree.body:
        if isinstance(node, ast.AnnAssign):
            fields.append(ast.get_source_segment(source, node) or "")
        elif isinstance(node, ast.FunctionDef):
            said = " ".join((ast.get_docstring(node) or "").split())
            methods.append(f"- `{_signature(node)}`: {said}")
    return "\n".join(fields), "".join(f"{method}\n" for method in methods)


def _signature(node: ast.FunctionDef) -> str:
    taken = ast.unparse(node.args).removeprefix("self").removeprefix(", ")
    returned = ast.unparse(node.returns) if node.returns else "None"
    return f"{node.name}({taken})" + ("" if returned == "None" else f" -> {returned}")


def _as_markdown(docstring: str) -> str:
    """A docstring whose attributes become a list."""
    text, _, attributes = docstring.partition("\nAttributes:\n")
    lines: list[str] = []
    for line in attributes.splitlines():
        if line.startswith("    ") and not line.startswith("     "):
            name, _, said = line.strip().partition(": ")
            lines.append(f"- `{name}`: {said}")
        elif line.strip():
            lines[-1] += " " + line.strip()
    return text.strip() + "\n" + ("\n" + "\n".join(lines) + "\n" if lines else "")


def whole_page() -> str:
    """The page as it should be."""
    written = PAGE.read_text(encoding="utf-8").partition(BEGIN)[0]
    return written + BEGIN + "\n" + reference().rstrip() + "\n"


def main() -> int:
    """Bring the page up to date, or say whether it is."""
    page = whole_page()
    if "--check" in sys.argv:
        return int(page != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
