"""Letting Qt catch up, deferred deletions included."""

from PySide6.QtCore import QCoreApplication, QEvent


def settle(rounds: int = 5) -> None:
    """Handle what is posted now and what follows from it.

    A bare `processEvents` does not run deferred deletions, so widgets would seem to leak.
    """
    for _ in range(rounds):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
