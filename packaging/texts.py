"""Finds every text of the program that a person reads in the window and that can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from workbench.chats import presets, system_prompts
from workbench.settings.app import APP
from workbench.settings.load import LOAD
from workbench.settings.sampling import SAMPLING, STOP
from workbench.ui.engine_sentences import PATTERNS, SENTENCES
from workbench.ui.error_sentences import ERRORS, LIST
from workbench.ui.wording import SETTINGS

WINDOW = Path(__file__).parents[1] / "workbench" / "ui"

_LOOKED_UP = {"SETTINGS", "SENTENCES", "ERRORS"}
"""Contexts of which the texts are asked for by variables, and are read from where these come from."""


class Text(NamedTuple):
    """One text, as Qt looks it up."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


def texts_of_program() -> list[Text]:
    """All of them, each once."""
    found = {text for reader in _readers() for text in reader.texts}
    found |= {Text(SETTINGS, words) for words in settings_texts()}
    found |= {Text(SENTENCES, words) for words in PATTERNS}
    found |= {Text(ERRORS, words) for words in LIST.read_text(encoding="utf-8").splitlines()}
    return sorted(found)


def problems() -> list[str]:
    """What in the sources could never be found in a catalogue, with its place."""
    return [problem for reader in _readers() for problem in reader.problems]


def _readers() -> Iterator["Reader"]:
    for path in sorted(WINDOW.rglob("*.py")):
        yield Reader(path.read_text(encoding="utf-8"), str(path.relative_to(WINDOW.parents[1])))


def settings_texts() -> Iterator[str]:
    """Everything of the declarations that is shown, and the names of presets and prompts that come along."""
    yield from (kept.name for kept in (*presets.BUILT_IN, *system_prompts.BUILT_IN))
    for setting in (*APP, *SAMPLING, STOP, *LOAD):
        texts = [setting.title, setting.sentence, setting.good_for, setting.unit, setting.group]
        texts += [title for _value, title in setting.choices]
        yield from (words for words in texts if any(letter.isalpha() for letter in words))


class Reader:
    """The texts of one source file.

    Attributes:
        texts: What is asked for with `tr`, `translate` or a helper that does nothing but call `translate`.
        problems: Calls whose text or context cannot be read from the source.
    """

    def __init__(self, code: str, place: str) -> None:
        """`place` is what problems say where they are."""
        self.texts: list[Text] = []
        self.problems: list[str] = []
        self._place = place
        tree = ast.parse(code)
        self._helpers = dict(_helpers(tree))
        self._read(tree, "", {})

    def _read(self, node: ast.AST, of_class: str, annotated: dict[str, str]) -> None:
        """Go down the tree, knowing the class one is in and of which class the arguments are."""
        if isinstance(node, ast.ClassDef):
            of_class = node.name
        elif isinstance(node, ast.FunctionDef):
            if node.name in self._helpers:
                return
            arguments = [*node.args.args, *node.args.kwonlyargs]
            annotated = annotated | {each.arg: _name(each.annotation) for each in arguments}
        elif isinstance(node, ast.Call):
            self._take(node, of_class, annotated)
        for child in ast.iter_child_nodes(node):
            self._read(child, of_class, annotated)

    def _take(self, call: ast.Call, of_class: str, annotated: dict[str, str]) -> None:
        function, arguments = call.func, list(call.args)
        if isinstance(function, ast.Attribute) and function.attr == "tr":
            owner = _name(function.value)
            context = of_class if owner == "self" else annotated.get(owner, "")
        elif isinstance(function, ast.Name) and function.id in self._helpers:
            context = self._helpers[function.id]
        elif _name(function) == "translate" and self._is_qts(function):
            first = arguments.pop(0)
            if isinstance(first, ast.Name) and first.id in _LOOKED_UP:
                return
            context = first.value if isinstance(first, ast.Constant) else ""
        else:
            return
        sources = _literals(arguments[0])
        if not context or not sources:
            self.problems.append(f"{self._place}:{call.lineno}: {'no plain text' if context else 'no context'}")
        comment = arguments[1].value if len(arguments) > 1 and isinstance(arguments[1], ast.Constant) else ""
        self.texts += [Text(context, source, comment or "", len(arguments) > 2) for source in sources]

    def _is_qts(self, function: ast.expr) -> bool:
        """Whether this is Qt's `translate` and not that of str or QPainter."""
        return isinstance(function, ast.Name) or _name(getattr(function, "value", None)) == "QCoreApplication"


def _helpers(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """(name, context) of each function that only calls `translate` with its own argument."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            call = node.body[-1].value
            if isinstance(call, ast.Call) and _name(call.func) == "translate" and len(call.args) > 1:
                context, words = call.args[:2]
                if isinstance(context, ast.Constant) and isinstance(words, ast.Name):
                    yield node.name, context.value


def _name(node: ast.expr | None) -> str:
    """The last part of a dotted name, of a quoted annotation too."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Name):
        return node.id
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _literals(node: ast.expr) -> list[str]:
    """The text, or both of a choice between two; nothing when it is put together while running."""
    if isinstance(node, ast.IfExp):
        both = [_literals(node.body), _literals(node.orelse)]
        return [*both[0], *both[1]] if all(both) else []
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
