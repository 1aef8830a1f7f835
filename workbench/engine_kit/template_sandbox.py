"""Jinja for templates out of strangers' files: no way out, no loop without end, no allocation without end.

Imported only when a template is rendered, because Jinja costs start-up time. How the limits hold, and why there is no
thread, signal or process involved: docs/decisions/chat-template-limits.md.
"""

import datetime
import json
import string
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, cast

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace, pass_context

from workbench.engine_kit.template_checks import Checks, Generation
from workbench.engine_kit.template_limits import Meter

MAX_SOURCE_CHARACTERS = 200_000  # the longest known template has some 30,000

# What strings, maps and lists may be asked; everything else about them is hidden. None makes a text longer than its
# arguments but those `_call_string_method` looks at.
# fmt: off
_STRING_METHODS = frozenset(
    (
        "capitalize", "casefold", "center", "count", "endswith", "find", "format", "format_map", "index",
        "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle",
        "isupper", "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace",
        "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
        "strip", "swapcase", "title", "upper", "zfill",
    )
)
# fmt: on
_ALLOWED: dict[type, frozenset[str]] = {
    str: _STRING_METHODS,
    dict: frozenset(("copy", "get", "items", "keys", "values")),
    list: frozenset(("copy", "count", "index")),
    tuple: frozenset(("count", "index", "grouper", "list")),
    int: frozenset(),
    float: frozenset(),
}
# Jinja's own filters that are kept as they are: no result of theirs is much longer than what they are given.
# fmt: off
_PLAIN_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
    "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "select",
    "selectattr", "sort", "string", "title", "truncate", "unique", "upper", "wordcount",
)
# fmt: on
_HIDDEN_ARGUMENTS = ("_loop_vars", "_block_vars")  # passed along by compiled templates, taken out by `Context.call`
_MAX_STRIPPED_CHARACTERS = 1_000  # `strip` searches this text once for every character
_MAX_DATE_FORMAT = 100
_MAX_DIGITS = 15
_MAX_INDENT = 16


class RefusedError(jinja2.TemplateError):
    """The template itself called `raise_exception`."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all chat templates. One rendering at a time: `meter` is set for the time it takes."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.loopcontrols", Generation],
            finalize=_finalize,
            optimized=False,  # folding constants would do at compile time, unwatched, what the template asks for
            cache_size=0,
        )
        self.meter = Meter(0, 0.0)
        self.concat = self._concat  # type: ignore[method-assign]
        self.globals.pop("lipsum")
        self.globals.update(dict=_dict, raise_exception=_raise_exception, strftime_now=_strftime_now)
        filters: dict[str, Callable[..., Any]] = {
            **{name: FILTERS[name] for name in _PLAIN_FILTERS},
            "e": _escape,
            "escape": _escape,
            "format": self._format,
            "indent": self._indent,
            "join": self._join,
            "replace": self._replace,
            "round": _round,
            "safe": str,
            "tojson": _tojson,
            "trim": _trim,
        }
        self.filters = {name: self._watched(filter_) for name, filter_ in filters.items()}
        tests = cast(Mapping[str, Callable[..., Any]], TESTS)
        self.tests = {name: self._watched(test) for name, test in tests.items()}

    def parse(self, source: str, name: str | None = None, filename: str | None = None) -> nodes.Template:
        if len(source) > MAX_SOURCE_CHARACTERS:
            raise jinja2.TemplateError("The template is too long.")
        return super().parse(source, name, filename)

    def compile_template(self, source: str) -> jinja2.Template:
        """The template, with the checks put into it.

        Raises:
            jinja2.TemplateError: it is not a template.
            RecursionError, SyntaxError, MemoryError: it is nested too deeply for Python.
        """
        tree = Checks().visit(self.parse(source))
        return jinja2.Template.from_code(self, self.compile(tree), dict(self.globals))

    # ------------------------------------------------------------------- what compiled templates call

    def tick(self) -> bool:
        """Called at each turn of each loop, and in its condition."""
        self.meter.tick()
        return True

    def ticked(self, value: Any) -> Any:
        """Called with what a comparison compares."""
        self.meter.tick()
        return value

    def made(self, value: Any) -> Any:
        """Called with each list, tuple and map the template writes out."""
        self.meter.tick()
        return self.meter.made(value)

    def joined(self, *parts: Any) -> str:
        """The operator `~`."""
        return "".join(self.meter.expect_join("", parts))

    def _concat(self, parts: Iterable[str]) -> str:
        return "".join(self.meter.expect_join("", parts))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        meter = self.meter
        meter.tick()
        if operator == "*":
            if isinstance(right, int):
                meter.expect_times(left, right)
            elif isinstance(left, int):
                meter.expect_times(right, left)
        elif operator == "**":
            meter.expect_power(left, right)
        elif operator == "%" and isinstance(left, str):
            meter.expect_percent_format(left, right)
        return meter.made(super().call_binop(context, operator, left, right))

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - Jinja's names
        meter = __self.meter
        meter.tick()
        given = {name: value for name, value in kwargs.items() if name not in _HIDDEN_ARGUMENTS}
        for value in (*args, *given.values()):
            meter.admit(value)
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str):
            return meter.made(_call_string_method(meter, owner, __obj.__name__, args, given))
        return meter.made(super().call(__context, __obj, *args, **kwargs))

    def getattr(self, obj: Any, attribute: str) -> Any:
        self.meter.tick()
        if attribute in ("format", "format_map") and isinstance(obj, str):
            return self._format_method(obj, attribute)
        if type(obj) is Namespace:  # asked so often in loops that Jinja's way, which fails first, is too slow
            values: dict[str, Any] = obj._Namespace__attrs
            return values[attribute] if attribute in values else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        self.meter.tick()
        if argument in ("format", "format_map") and isinstance(obj, str):
            return self._format_method(obj, argument)
        return super().getitem(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        for kind in type(obj).__mro__:
            if (names := _ALLOWED.get(kind)) is not None:
                return attr in names
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> NoReturn:
        """Jinja would go on until the value is used; a template that tries is not to be trusted with the rest."""
        raise SecurityError(f"It asked for {attribute!r} of {type(obj).__name__!r}.")

    # ----------------------------------------------------------------------------- filters and formats

    def _watched(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter or test with the checks around it, taking the same hidden first argument from Jinja."""
        hidden = 1 if hasattr(function, "jinja_pass_arg") else 0

        def watched(*args: Any, **kwargs: Any) -> Any:
            meter = self.meter
            meter.tick()
            for value in (*args[hidden:], *kwargs.values()):
                meter.admit(value)
                if function in _TAKING_APART:
                    meter.check_iterated(value)
            return meter.made(function(*args, **kwargs))

        if hidden:
            watched.jinja_pass_arg = function.jinja_pass_arg  # type: ignore[attr-defined]
        return watched

    def _join(self, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
        self.meter.check_iterated(value)
        separator = str(d)
        parts = value if attribute is None else (self.getitem(part, attribute) for part in value)
        return separator.join(self.meter.expect_join(separator, parts))

    def _replace(self, value: Any, old: str, new: str, count: int = -1) -> str:
        self.meter.expect_replace(str(value), str(old), str(new))
        return str(value).replace(str(old), str(new), count)

    def _indent(self, value: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
        text = str(value)
        if not isinstance(width, str):
            self.meter.check_width(str(width))
        self.meter.expect(len(text) + (text.count("\n") + 1) * (len(width) if isinstance(width, str) else width))
        indented: str = FILTERS["indent"](text, width, first, blank)
        return indented

    def _format(self, value: str, *args: Any, **kwargs: Any) -> str:
        values = kwargs or args
        self.meter.expect_percent_format(str(value), values)
        return str(value) % values

    def _format_method(self, text: str, name: str) -> Callable[..., str]:
        formatter = _Formatter(self)

        def format_(*args: Any, **kwargs: Any) -> str:
            if name == "format_map":
                return formatter.vformat(text, (), *args)
            return formatter.vformat(text, args, kwargs)

        return format_


class _Formatter(string.Formatter):
    """`str.format` that reaches attributes only through the sandbox and makes nothing too long."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def get_field(self, field_name: str, args: Any, kwargs: Mapping[str, Any]) -> tuple[Any, int | str]:
        if "." in field_name or "[" in field_name:
            raise jinja2.TemplateError("Formats may not look into values.")
        return self.get_value(int(field_name) if field_name.isdigit() else field_name, args, kwargs), field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        meter = self._sandbox.meter
        meter.tick()
        for width in "".join(c if c.isdigit() else " " for c in format_spec).split():
            meter.check_width(width)
        text: str = super().format_field(meter.admit(value), format_spec)
        meter.expect(len(text))
        return text


def _call_string_method(meter: Meter, text: str, name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
    if name in ("center", "ljust", "rjust", "zfill") and args:
        meter.check_width(str(args[0]))
    elif name == "replace" and len(args) > 1:
        meter.expect_replace(text, str(args[0]), str(args[1]))
    elif name == "join" and args:
        meter.check_iterated(args[0])
        return text.join(meter.expect_join(text, args[0]))
    elif name in ("split", "rsplit", "splitlines"):
        meter.expect_split(text, args[0] if args and isinstance(args[0], str) else None)
    elif name in ("strip", "lstrip", "rstrip") and args:
        _check_stripped(args[0])
    return getattr(text, name)(*args, **kwargs)


def _check_stripped(characters: Any) -> None:
    if isinstance(characters, str) and len(characters) > _MAX_STRIPPED_CHARACTERS:
        raise jinja2.TemplateError("Too many characters to strip.")


def _trim(value: Any, chars: str | None = None) -> str:
    _check_stripped(chars)
    return str(value).strip(chars)


def _escape(value: Any) -> str:
    """Prompts are no HTML, so nothing is escaped twice or by surprise; only an explicit filter does it."""
    text = str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("'", "&#39;").replace('"', "&#34;")


def _round(value: float, precision: int = 0, method: str = "common") -> float:
    if abs(precision) > _MAX_DIGITS:
        raise jinja2.TemplateError("Too many digits to round to.")
    rounded: float = FILTERS["round"](value, precision, method)
    return rounded


def _tojson(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """As transformers does it, which is what templates are written for: without HTML escaping."""
    if (indent or 0) > _MAX_INDENT or len("".join(separators or ())) > _MAX_INDENT:
        raise jinja2.TemplateError("Too much white space in JSON.")
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def _dict(*args: Any, **kwargs: Any) -> dict[Any, Any]:
    """Not the class itself, whose methods would change maps that are not to be changed."""
    return dict(*args, **kwargs)


def _raise_exception(message: str) -> NoReturn:
    raise RefusedError(str(message))


def _strftime_now(format: str) -> str:
    if len(format) > _MAX_DATE_FORMAT or any(c.isdigit() for c in format):  # the C library knows widths, too
        raise jinja2.TemplateError("Not a date format.")
    return datetime.datetime.now().strftime(format)


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    """Every value on its way into the text. Taking the context keeps Jinja from doing this at compile time."""
    meter = cast(Sandbox, context.environment).meter
    meter.tick()
    return meter.admit(value)


_TAKING_APART = frozenset(
    FILTERS[name]
    for name in ("dictsort", "groupby", "last", "list", "max", "min", "sort", "title", "unique", "wordcount")
)
