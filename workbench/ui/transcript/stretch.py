"""Where on a text on the screen a check has marked something."""

from dataclasses import dataclass

from workbench.chats.records import Mark


@dataclass(frozen=True)
class Stretch:
    """A mark from `start` to `end`, in the characters of a document."""

    start: int
    end: int
    mark: Mark
