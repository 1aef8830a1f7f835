"""What was used lately, for lists that offer that first."""

from collections.abc import Iterable

MOST = 24


class Recent:
    """Names, the latest first."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = list(names)[:MOST]

    @property
    def names(self) -> tuple[str, ...]:
        """What was used, the latest first."""
        return tuple(self._names)

    def use(self, name: str) -> None:
        """It was used just now."""
        if name in self._names:
            self._names.remove(name)
        self._names.insert(0, name)
        del self._names[MOST:]

    def rank(self, name: str) -> int:
        """0 for what was used last, `MOST` for what was not used lately."""
        return self._names.index(name) if name in self._names else MOST
