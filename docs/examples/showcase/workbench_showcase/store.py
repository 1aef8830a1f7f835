"""The service: the one process that reads and writes the notes, so that nobody else has to lock them."""

import json
import re
from collections.abc import Iterator

from workbench.plugin_api import PluginContext


def words(text: str) -> set[str]:
    """The words of a text, in lower case."""
    return set(re.findall(r"\w+", text.lower()))


class Notes:
    """Its public methods can be called with `context.services.call("notes", …)`."""

    def __init__(self, context: PluginContext) -> None:
        self._file = context.data_dir / "notes.json"
        self._notes: dict[str, str] = json.loads(self._file.read_text()) if self._file.exists() else {}

    def add(self, title: str, text: str) -> int:
        """Keep a note; how many there are now."""
        self._notes[title] = text
        partial = self._file.with_suffix(".partial")
        partial.write_text(json.dumps(self._notes))
        partial.replace(self._file)
        return len(self._notes)

    def titles(self) -> list[str]:
        """What the notes are called."""
        return sorted(self._notes)

    def read(self, title: str) -> str:
        """One note."""
        return self._notes.get(title, "")

    def find(self, question: str, among: list[str], at_most: int) -> list[list[object]]:
        """Title, text and score of the notes that share the most words with the question; `among` [] means all."""
        asked = words(question)
        found = []
        for title, text in self._notes.items():
            shared = asked & (words(title) | words(text))
            if shared and (not among or title in among):
                found.append([title, text, len(shared) / len(asked)])
        return sorted(found, key=lambda note: -float(str(note[2])))[:at_most]

    def each(self) -> Iterator[list[str]]:
        """Title and text of one note after the other: a generator makes a stream."""
        for title in sorted(self._notes):
            yield [title, self._notes[title]]
