"""Jobs in words: how one stands, how long it will take, when it was."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from workbench.jobs.job import Job
from workbench.ui.engine_sentences import said
from workbench.ui.wording import figures

ICONS = {
    "waiting": ("clock", "text3"),
    "running": ("play", "accent"),
    "paused": ("pause", "warn"),
    "done": ("circle-check", "good"),
    "failed": ("circle-alert", "bad"),
    "cancelled": ("ban", "text3"),
    "interrupted": ("unplug", "warn"),
}
"""The icon of a state, and its colour."""


def full_title(job: Job) -> str:
    """What it does, and with what."""
    return f"{job.title}  ·  {job.subject}" if job.subject else job.title


def state_words(job: Job) -> str:
    """How it stands."""
    if job.pausing:
        return _tr("Pausing…")
    return {
        "waiting": _tr("Waiting"),
        "running": _tr("Running"),
        "paused": _tr("Paused"),
        "done": _tr("Done"),
        "failed": _tr("Failed"),
        "cancelled": _tr("Cancelled"),
        "interrupted": _tr("Interrupted"),
    }[job.state]


def sentence(job: Job) -> str:
    """What it is doing, or how it ended; never empty."""
    words = said(job.sentence)
    if job.state in ("running", "failed", "waiting") and words and not job.pausing:
        return words
    return f"{state_words(job)}: {words}" if words else state_words(job)


def share_words(job: Job) -> str:
    """How far it is and how long it will take; "" when neither is known."""
    share = "" if job.fraction is None else _tr("{percent} %").format(percent=figures(int(job.fraction * 100)))
    left = "" if job.seconds_left is None else left_words(job.seconds_left)
    return "  ·  ".join(part for part in (share, left) if part)


def left_words(seconds: float) -> str:
    """The time left, no finer than it can be known."""
    if seconds < 10:
        return _tr("a few seconds left")
    if seconds < 60:
        return _tr("{count} s left").format(count=figures(round(seconds / 5) * 5))
    if seconds < 100 * 60:
        return _tr("{count} min left").format(count=figures(round(seconds / 60)))
    return _tr("{count} h left").format(count=figures(seconds / 3600, 1))


def when_words(job: Job) -> str:
    """When it ended, and how long it took."""
    if job.ended is None:
        return ""
    ended = QDateTime.fromSecsSinceEpoch(int(job.ended))
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    today = ended.date() == QDateTime.currentDateTime().date()
    moment = locale.toString(ended.time() if today else ended, short)
    if job.started is None:
        return moment
    return f"{moment}  ·  {_took(job.ended - job.started)}"


def spoken(job: Job) -> str:
    """All of it, for screen readers."""
    parts = [job.title, job.subject, sentence(job), share_words(job) if job.active else when_words(job)]
    return ", ".join(part.replace("  ·  ", ", ") for part in parts if part)


def _took(seconds: float) -> str:
    if seconds < 60:
        return _tr("took {count} s").format(count=figures(seconds, 1 if seconds < 10 else 0))
    if seconds < 3600:
        return _tr("took {count} min").format(count=figures(seconds / 60, 1 if seconds < 600 else 0))
    return _tr("took {count} h").format(count=figures(seconds / 3600, 1))


def _tr(words: str) -> str:
    return QCoreApplication.translate("JobWords", words)
