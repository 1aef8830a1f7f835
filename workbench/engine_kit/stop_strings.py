"""Stop strings in streamed text, however the text is cut into pieces."""

from collections.abc import Iterable


class StopMatcher:
    """Watches streamed text for the stop string that is complete first.

    Of stop strings complete at the same character the longest counts, so that nothing of one is ever shown. The result
    does not depend on how the text is cut into pieces. Empty stop strings are ignored.
    """

    def __init__(self, stops: Iterable[str]) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        # What may be the beginning of a stop string; only text ending in one of these is held back.
        self._beginnings = {stop[:length] for stop in self._stops for length in range(1, len(stop))}
        self._longest = max(map(len, self._beginnings), default=0)
        self._held = ""

    def feed(self, text: str) -> tuple[str, str]:
        """Text that is safe to show, and the stop string that was hit (empty while there is none).

        After a hit the matcher is done: the stop string and what came after it are dropped.
        """
        if not self._stops:
            return text, ""
        text = self._held + text
        found = [(at + len(stop), at, stop) for stop in self._stops if (at := text.find(stop)) >= 0]
        if found:
            _, at, stop = min(found)
            self._held = ""
            return text[:at], stop
        held = 0
        for length in range(min(self._longest, len(text)), 0, -1):
            if text[-length:] in self._beginnings:
                held = length
                break
        self._held = text[len(text) - held :]
        return text[: len(text) - held], ""

    def finish(self) -> str:
        """What was held back and turned out to be no stop string, at the end of the text."""
        held, self._held = self._held, ""
        return held
