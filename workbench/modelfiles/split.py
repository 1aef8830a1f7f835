"""Models cut into several files: <name>-00001-of-00003.gguf and so on."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from workbench.errors import WorkbenchError

# llama.cpp: llama_split_path, "%s-%05d-of-%05d.gguf"
_PATTERN = re.compile(r"^(?P<stem>.+)-(?P<number>[0-9]{5})-of-(?P<count>[0-9]{5})\.gguf$", re.IGNORECASE)


@dataclass(frozen=True)
class Split:
    """The place of a file in a split model: `number` counts from 1 up to `count`."""

    stem: str
    number: int
    count: int
    suffix: str = ".gguf"

    def name(self, number: int) -> str:
        """The file name of another part."""
        return f"{self.stem}-{number:05d}-of-{self.count:05d}{self.suffix}"

    def names(self) -> tuple[str, ...]:
        """The file names of all parts, in order."""
        return tuple(self.name(number) for number in range(1, self.count + 1))

    def check_complete(self, present: Collection[str]) -> None:
        """Raise WorkbenchError naming what is missing, unless all parts are among the file names `present`."""
        missing = [name for name in self.names() if name not in present]
        if not missing:
            return
        others = f" and {len(missing) - 1} more are" if len(missing) > 1 else " is"
        raise WorkbenchError(
            f"{self.stem} is incomplete: it comes in {self.count} parts.",
            f"{missing[0]}{others} missing.",
            "Put all parts into one folder.",
        )


def split_of(file_name: str) -> Split | None:
    """Which part of a split model a file is by its name, or None when it stands alone."""
    match = _PATTERN.match(file_name)
    if match is None:
        return None
    number, count = int(match["number"]), int(match["count"])
    if not 1 <= number <= count:
        return None
    return Split(match["stem"], number, count, file_name[-len(".gguf") :])
