"""What engines and jobs say of themselves while all goes well, in the language of the window.

They put their sentences together below the window, in English, with names in them; here the pattern is looked for, and
its translation filled in. What went wrong is not among them: see `error_sentences.py`.
"""

import re
from functools import cache

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from workbench.engine_client.states import EngineState
from workbench.ui import error_sentences

SENTENCES = "sentences"
"""The context of these texts in the catalogues."""

PATTERNS = (
    "{name} has not got on for {seconds} seconds. Wait, or stop it and load it again.",
    "{name} was ejected after {minutes} minutes without use.",
    "{name} was ejected to make room for {other}.",
    "{name} was ejected.",
    "{name} is ready.",
    "{name} is answering.",
    "Loading {name} was cancelled.",
    "Loading {name} again.",
    "Loading {name}.",
    "Starting the engine for {name}.",
    "Waiting for {name} to be loaded.",
    "Waits until {name} is loaded.",
    "Waits until {name} has answered.",
    "Waits until {title} has ended.",
    "Waits until other jobs have ended.",
    "Waits for a job of another window or terminal.",
    "The program was closed before it was done.",
    "The program that ran it ended before it was done.",
)
"""The narrower ones first."""


def in_words(state: EngineState) -> EngineState:
    """The same state, its sentence translated where it is one of these."""
    return replace(state, sentence=said(state.sentence))


def said(sentence: str) -> str:
    """The sentence in the language of the window, or as it is."""
    for pattern, form in _patterns():
        if (found := form.fullmatch(sentence)) is not None:
            return QCoreApplication.translate(SENTENCES, pattern).format(**found.groupdict())
    return error_sentences.said(sentence)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (pattern, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(pattern), flags=re.ASCII), re.DOTALL))
        for pattern in PATTERNS
    ]
