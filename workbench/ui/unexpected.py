"""Mistakes of ours, wherever they happen: written to the log, told in a sentence, and the window lives on."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from workbench.errors import WorkbenchError
from workbench.ui.error_sentences import words_of

Charged = Callable[[BaseException], str | None]
"""Tells whose mistake it is: the sentence for it, "" when it was told before, None when it is ours."""

_log = logging.getLogger(__name__)
_charged: list[Charged] = []


def charge(charged: Charged | None) -> None:
    """From now on `charged` is asked first whether a mistake is somebody else's; None: nobody is."""
    _charged[:] = [charged] if charged is not None else []


def install(tell: Callable[[str], None]) -> None:
    """From now on `tell` gets a sentence for each exception that nobody caught, on the thread it happened on."""

    def on_exception(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        if isinstance(error, WorkbenchError):
            _log.info("%s", error)
            tell(words_of(error))
            return
        for charged in _charged:
            if (sentence := charged(error)) is not None:
                if sentence:
                    tell(sentence)
                return
        _log.error("Unexpected", exc_info=(kind, error, traceback))
        words = QCoreApplication.translate(
            "Unexpected", "Something went wrong inside the window ({kind}). It is in the log; you can go on."
        )
        tell(words.format(kind=kind.__name__))

    def on_thread_exception(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
