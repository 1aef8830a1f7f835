"""Which heading a chat stands under, by the day it was last used."""

import math
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import msgspec


class DayWords(msgspec.Struct, frozen=True):
    """The headings; `month` is a pattern with {month} and {year}, `months` the names of the twelve."""

    today: str
    yesterday: str
    last_7_days: str
    last_30_days: str
    month: str
    months: Sequence[str]


class Days:
    """Gives headings, seen from one day. Quick for times that come in order, because a stretch is looked up once."""

    def __init__(self, today: date, words: DayWords) -> None:
        self._words = words
        self._recent = (
            (_midnight(today), words.today),
            (_midnight(today - timedelta(days=1)), words.yesterday),
            (_midnight(today - timedelta(days=6)), words.last_7_days),
            (_midnight(today - timedelta(days=29)), words.last_30_days),
        )
        self._since, self._until, self._heading = math.inf, math.inf, ""

    def heading(self, when: float) -> str:
        """The heading for a time in seconds since 1970; a time to come counts as today."""
        if not self._since <= when < self._until:
            self._look_up(when)
        return self._heading

    def _look_up(self, when: float) -> None:
        until = math.inf
        for since, words in self._recent:
            if when >= since:
                self._since, self._until, self._heading = since, until, words
                return
            until = since
        day = datetime.fromtimestamp(when).date()
        first = day.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        self._since, self._until = _midnight(first), min(until, _midnight(after))
        self._heading = self._words.month.format(month=self._words.months[day.month - 1], year=day.year)


def _midnight(day: date) -> float:
    return datetime.combine(day, time()).timestamp()
