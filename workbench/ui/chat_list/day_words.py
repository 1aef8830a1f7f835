"""The headings of days in the language of the window."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.chat_list.days import DayWords


def day_words() -> DayWords:
    """The headings of `days.Days`."""
    return DayWords(
        today=_tr("Today"),
        yesterday=_tr("Yesterday"),
        last_7_days=_tr("Last 7 days"),
        last_30_days=_tr("Last 30 days"),
        month=_tr("{month} {year}"),
        months=(
            _tr("January"),
            _tr("February"),
            _tr("March"),
            _tr("April"),
            _tr("May"),
            _tr("June"),
            _tr("July"),
            _tr("August"),
            _tr("September"),
            _tr("October"),
            _tr("November"),
            _tr("December"),
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChatList", words)
