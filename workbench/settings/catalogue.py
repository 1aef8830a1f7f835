"""All settings of one struct: looked up by name, checked together, read from text, compared with their defaults."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import msgspec

from workbench.errors import WorkbenchError
from workbench.settings import values
from workbench.settings.declare import Setting

S = TypeVar("S", bound=msgspec.Struct)


def defaults(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """The default of every field, so that a declaration need not say it a second time."""
    return {
        field.name: field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        for field in msgspec.structs.fields(struct)
    }


class Catalogue(Generic[S]):
    """The settings of the struct `S`, in the order they are shown."""

    def __init__(self, struct: type[S], settings: tuple[Setting, ...], noun: str) -> None:
        """`noun` names one of them in a sentence: "sampling setting"."""
        self._struct = struct
        self._noun = noun
        self._by_name = {setting.name: setting for setting in settings}

    def by_name(self) -> Mapping[str, Setting]:
        """Every setting under its name, in the order they are shown."""
        return MappingProxyType(self._by_name)

    def find(self, name: str) -> Setting:
        """The setting of that name; `top-k` finds `top_k`. WorkbenchError with the nearest names when there is none."""
        setting = self._by_name.get(name.strip().lower().replace("-", "_"))
        if setting is None:
            import difflib  # a mistake may wait for it, a start may not

            near = difflib.get_close_matches(name, self._by_name, n=3, cutoff=0.5)
            remedy = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(self._by_name)}."
            raise WorkbenchError(f"There is no {self._noun} named {name!r}.", remedy=remedy)
        return setting

    def check(self, chosen: Mapping[str, Any]) -> S:
        """The struct with `chosen` in it and defaults elsewhere; WorkbenchError at the first bad name or value."""
        found = {}
        for name, value in chosen.items():
            setting = self.find(name)
            found[setting.name] = values.checked(setting, value)
        return self._struct(**found)

    def parse_text(self, name: str, text: str) -> Any:
        """The value of `name` from what a person typed; WorkbenchError for an unknown name or a bad value."""
        return values.from_text(self.find(name), text)

    def changes(self, settings: S) -> dict[str, Any]:
        """What differs from the defaults, ready for JSON; `check` makes the same struct of it again."""
        return {
            name: values.plain(getattr(settings, name))
            for name, setting in self._by_name.items()
            if getattr(settings, name) != setting.default
        }
