"""Finds every sentence that an error can say: what is given to `WorkbenchError` and its kin as what, why and remedy.

The sentences are put together where the error is raised, out of texts, f-strings, constants and what other functions
return; so this goes after each part: to the assignment of a name, to all who call a function whose argument it is, to
what a function returns. What cannot be known from the sources, such as the name of a file, is a hole: `{0}`, `{1}` …
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "workbench"
ELSEWHERE = {"ui", "cli", "benchmarks"}
"""Rooms whose errors are translated where they are raised, or are read in a terminal only."""

SAID = ("what", "why", "remedy", "sentence")
ROOTS = {
    "WorkbenchError": ("what", "why", "remedy"),
    "EngineFailure": ("kind", "what", "why", "remedy"),
    "LimitError": ("why",),
    "RefusedError": ("why",),
    "LoadPlan": (),
    "Reason": ("why", "remedy"),
    "GpuReport": (),
    "DeviceReport": ("gpus", "sentence"),
    "FolderState": ("path", "present", "sentence"),
    "PluginProblem": ("sentence",),
}
"""Whose calls say something, and as which arguments; classes made of these are found."""
NOTES = ("quantization_note", "text_only_note")
"""What is said about a model that is in order, whoever is given it by this name."""
FIGURES = {"size_label", "one_line", "shown", "repr", "round", "checked_name"}
"""Functions that make a hole of what they are given, though their own returns could be read."""
DEEPEST = 9
MOST_FORMS = 40
"""Of one f-string; one with more has a hole where the most forms come from."""
UNKNOWN = "\0"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Assignment = tuple[str, ast.expr, tuple[str, ...]]
"""A name, the expression it is got from, and how: "3" is its fourth element, "each" any of its elements."""


class Program:
    """All sources, with what is needed to go from a name to where it comes from."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """`sources`: by the dotted names of their modules."""
        self._functions: dict[str, list[Function]] = defaultdict(list)
        self._calls: dict[str, list[ast.Call]] = defaultdict(list)
        self._constants: dict[str, list[Assignment]] = defaultdict(list)
        self._errors: dict[str, tuple[str, ...]] = dict(ROOTS)
        self._around: dict[ast.AST, Function] = {}
        self._class_of: dict[ast.AST, str] = {}
        classes: list[ast.ClassDef] = []
        self._module_of: dict[ast.AST, str] = {}
        self._imports: dict[str, set[str]] = defaultdict(set)
        for module, source in sources.items():
            tree = ast.parse(source)
            for assignment in (each for node in tree.body for each in _assigned(node)):
                self._constants[assignment[0]].append(assignment)
            for node in ast.walk(tree):
                self._module_of[node] = module
                if isinstance(node, ast.ImportFrom):
                    self._imports[module] |= {f"{node.module}.{each.name}" for each in node.names}
                if isinstance(node, Function):
                    self._functions[node.name].append(node)
                    self._around |= dict.fromkeys(ast.walk(node), node)  # of nested ones the inner comes later
                elif isinstance(node, ast.ClassDef):
                    classes.append(node)
                    self._class_of |= dict.fromkeys(ast.walk(node), node.name)
                elif isinstance(node, ast.Call):
                    self._calls[_name(node.func)].append(node)
        for _ in range(3):  # of a class of a class of a class
            for node in classes:
                self._take_class(node)

    def _take_class(self, node: ast.ClassDef) -> None:
        base = next((_name(base) for base in node.bases if _name(base) in self._errors), "")
        if base and node.name not in self._errors:
            made = next((each for each in node.body if isinstance(each, Function) and each.name == "__init__"), None)
            self._errors[node.name] = tuple(_arguments(made)) if made else self._errors[base]
            if made:
                self._errors[f"super of {node.name}"] = self._errors[base]

    def sentences(self) -> set[str]:
        """Every sentence, its holes numbered."""
        found = {text for value in self._said() for text in self._texts(value, DEEPEST)}
        found = {re.sub(rf"^{UNKNOWN} (?=[A-Z])", "", text) for text in found}  # after another sentence
        whole = {text for text in found if text == text.strip()}  # the others have an empty part that is never empty
        return {_numbered(text) for text in whole if any(map(str.isalpha, text))}

    def _said(self) -> Iterator[ast.expr]:
        for name, slots in self._errors.items():
            of = name.removeprefix("super of ")
            for call in self._calls[name] if of == name else self._calls["__init__"]:
                if of == name or self._class_of.get(call) == of:
                    yield from (value for slot, value in _given(call, slots) if slot in SAID)
        for call in (call for calls in self._calls.values() for call in calls):
            yield from (each.value for each in call.keywords if each.arg in NOTES)
        for call in self._calls["append"]:
            if isinstance(call.func, ast.Attribute) and _name(call.func.value).endswith(("notices", "problems")):
                yield from call.args

    def _texts(self, node: ast.expr, deep: int) -> set[str]:
        """What an expression can be."""
        found: set[str] = set()
        match node:
            case _ if deep == 0:
                pass
            case ast.Constant(value=str(text)):
                found = {text}
            case ast.JoinedStr():
                found = self._joined(node, deep)
            case ast.IfExp(body=body, orelse=orelse):
                found = self._texts(body, deep) | self._texts(orelse, deep)
            case ast.BoolOp(values=values):
                found = set().union(*(self._texts(value, deep) for value in values))
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                ends = {text if any(map(str.isalpha, text)) else UNKNOWN for text in self._texts(right, deep)}
                found = {(a + b).replace(2 * UNKNOWN, UNKNOWN) for a, b in product(self._texts(left, deep), ends)}
            case ast.Name():
                found = self._named(node, deep - 1)
            case ast.Attribute(value=ast.Name(id="report"), attr=attribute):  # of an end: processes/exits.py makes it
                returned = [value for one in self._functions[attribute] for value in _returned(one)]
                found = set().union(*(self._texts(value, deep - 1) for value in returned))
            case ast.Call(func=ast.Attribute(attr="removesuffix" | "rstrip" | "strip", value=value)):
                found = self._texts(value, deep)
            case ast.Call() if _name(node.func) not in FIGURES:
                found = self._got(node, (), deep - 1)
            case ast.Subscript(value=ast.Name()):
                found = self._got(node, (), deep - 1)
        return found or {UNKNOWN}

    def _joined(self, node: ast.JoinedStr, deep: int) -> set[str]:
        parts = [
            {str(part.value)}
            if isinstance(part, ast.Constant)
            else {UNKNOWN if _is_identifier(text) else text for text in self._texts(part.value, deep - 1)}
            if isinstance(part, ast.FormattedValue) and part.format_spec is None and part.conversion == -1
            else {UNKNOWN}
            for part in node.values
        ]
        while _forms(parts) > MOST_FORMS:
            parts[max(range(len(parts)), key=lambda at: len(parts[at]))] = {UNKNOWN}
        found = {"".join(words) for words in product(*parts)}
        return {text for text in found if not text.endswith(" .")}  # a part that may be empty, but not here

    def _named(self, node: ast.Name, deep: int) -> set[str]:
        around = self._around.get(node)
        local = [each for each in _assignments(around) if each[0] == node.id] if around else []
        found: set[str] = set()
        if local or around is None or node.id not in _arguments(around):
            for _, value, way in local or self._constants.get(node.id, []):
                found |= self._got(value, way, deep)
            return found
        found |= {text for value in _default(around, node.id) for text in self._texts(value, deep)}
        called = self._class_of.get(around, "") if around.name == "__init__" else around.name
        for call in self._calls.get(called, []):
            if not self._may_mean(call, self._module_of[around]):
                continue
            for slot, value in _given(call, _arguments(around)):
                if slot == node.id:
                    found |= self._texts(value, deep)
        return found

    def _got(self, node: ast.expr, way: tuple[str, ...], deep: int) -> set[str]:
        """What is got from an expression by going into it this way."""
        if deep <= 0:
            return {UNKNOWN}
        match node:
            case ast.Tuple(elts=elements) | ast.List(elts=elements) if way and way[0].isdecimal():
                return self._got(elements[int(way[0])], way[1:], deep) if int(way[0]) < len(elements) else set()
            case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Dict(values=elements) if way:
                return set().union(*(self._got(element, way[1:], deep) for element in elements))
            case ast.IfExp(body=body, orelse=orelse) if way:
                return self._got(body, way, deep) | self._got(orelse, way, deep)
            case ast.Name(id=name) if way:
                constants = self._constants.get(name, [])
                return set().union(*(self._got(value, (*more, *way), deep - 1) for _, value, more in constants))
            case ast.Subscript(value=value):
                return self._got(value, ("each", *way), deep - 1)
            case ast.Call(func=ast.Attribute(attr="get", value=value), args=[_, default]):
                return self._got(value, ("each", *way), deep - 1) | self._got(default, way, deep - 1)
            case ast.Call(func=function):
                meant = [one for one in self._functions[_name(function)] if self._may_mean(node, self._module_of[one])]
                returned = [value for one in meant for value in _returned(one)]
                return set().union(*(self._got(value, way, deep - 1) for value in returned))
        return {UNKNOWN} if way else self._texts(node, deep)

    def _may_mean(self, call: ast.Call, module: str) -> bool:
        """Whether what is called may be of that module: methods may be of any."""
        here, function = self._module_of[call], call.func
        if here == module or f"{module}.{_name(function)}" in self._imports[here]:
            return True
        if not isinstance(function, ast.Attribute) or function.attr.startswith("_"):
            return False
        owner = _name(function.value)
        of_module = next((name for name in self._imports[here] if name.rpartition(".")[2] == owner), "")
        return of_module in ("", module)


def sentences_of_program() -> list[str]:
    """All of them, each once."""
    paths = [path for path in sorted(PROGRAM.rglob("*.py")) if path.relative_to(PROGRAM).parts[0] not in ELSEWHERE]
    names = {path: ".".join(path.relative_to(PROGRAM.parent).with_suffix("").parts) for path in paths}
    return sorted(Program({names[path]: path.read_text(encoding="utf-8") for path in paths}).sentences())


def _numbered(text: str) -> str:
    numbers = iter(range(text.count(UNKNOWN)))
    escaped = text.replace("{", "{{").replace("}", "}}")
    return re.sub(UNKNOWN, lambda _: f"{{{next(numbers)}}}", escaped)


def _is_identifier(text: str) -> bool:
    return text.isascii() and "." in text and text.replace(".", "").isidentifier()


def _forms(parts: list[set[str]]) -> int:
    count = 1
    for part in parts:
        count *= len(part)
    return count


def _arguments(function: Function) -> list[str]:
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    own = names[1:] if names[:1] in (["self"], ["cls"]) else names
    return own + [each.arg for each in function.args.kwonlyargs]


def _default(function: Function, name: str) -> Iterator[ast.expr]:
    """What the argument is when none is given."""
    arguments = [*function.args.posonlyargs, *function.args.args]
    given = zip(reversed(arguments), reversed(function.args.defaults), strict=False)
    by_name = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    yield from (value for argument, value in (*given, *by_name) if argument.arg == name and value is not None)


def _given(call: ast.Call, slots: Iterable[str]) -> Iterator[tuple[str, ast.expr]]:
    yield from zip(slots, call.args, strict=False)
    yield from ((each.arg, each.value) for each in call.keywords if each.arg)


def _assigned(node: ast.AST) -> Iterator[Assignment]:
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _taken(target, value, ())
        case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
            yield from _taken(target, value, ())
        case ast.For(target=target, iter=value):
            yield from _taken(target, value, ("each",))


def _taken(target: ast.expr, value: ast.expr, way: tuple[str, ...]) -> Iterator[Assignment]:
    if isinstance(target, ast.Name):
        yield target.id, value, way
    elif isinstance(target, ast.Tuple):
        for at, element in enumerate(target.elts):
            yield from _taken(element, value, (*way, str(at)))


def _assignments(function: Function) -> Iterator[Assignment]:
    for node in ast.walk(function):
        yield from _assigned(node)


def _returned(function: Function) -> Iterator[ast.expr]:
    yield from (node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


if __name__ == "__main__":
    print("\n".join(sentences_of_program()))
