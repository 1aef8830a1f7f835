"""What could come next, in short: the likeliest tokens with their raw logits, and the rest as a histogram."""

from collections.abc import Iterable, Sequence
from functools import cache
from time import perf_counter
from typing import Any

import numpy as np
from msgspec import structs

from workbench.engine.binding import lib
from workbench.engine.context import Context
from workbench.engine.samplers import SamplerChain
from workbench.engine.vocabulary import Vocabulary
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import NextToken, Outlook, SamplingSettings

SHOWN = 256
"""Tokens told one by one while an answer is written: more than the usual samplers leave over."""

STEPS = 64
"""Steps of the histogram of all other tokens."""

SPELT = 48
"""As many of the likeliest tokens come with their text: more than anyone looks at."""

SHORTEST_RECENT = 64
"""Tokens looked back at by the penalties as they are preset; told even while they are off, so that the picture can
show at once what switching them on would do."""

BEHIND = 48
"""So many bytes of the text before a place are told with it: enough for a reader to know where it is."""

SHARE = 0.03
"""At most this part of an answer's time goes into looking at it."""

_FIRST_REACH = 8.0  # logits below the highest, among which the likeliest tokens are looked for first
_FEW = 12  # more than so many times as many candidates as wanted: look less far next time


class OutlookMaker:
    """Makes outlooks of one answer or text. Some 1 ms each for 152 k tokens."""

    def __init__(self, vocabulary: Vocabulary, top: int) -> None:
        self._vocabulary = vocabulary
        self._top = min(top, vocabulary.size)
        self._reach = _FIRST_REACH
        self._told: set[int] = set()
        self._is_end = cache(vocabulary.is_end)

    def make(
        self,
        logits: Any,
        *,
        token: int = -1,
        position: int = 0,
        recent: Sequence[int] = (),
        named: Iterable[int] = (),
        behind: bytes = b"",
        dry: Any = None,
    ) -> Outlook:
        """The outlook for `logits` (float32, one for each token of the vocabulary).

        Args:
            token: Which token came; -1 where none has come yet.
            position: How many tokens stand before it.
            recent: The last of those.
            named: Tokens to be told one by one however unlikely they are.
            behind: The text right before it.
            dry: Called with the ids and logits that are told; gives what DRY takes from each.
        """
        size = len(logits)
        high = float(logits.max())
        ids = self._likeliest(logits, high, {one for one in (*named, token) if 0 <= one < size})
        values = logits[ids]
        low = float(logits.min())
        if np.isinf(low):  # forbidden by the model itself
            alive = logits[np.isfinite(logits)]
            low = float(alive.min())
        else:
            alive = logits
        weights = np.exp(alive - high)
        mean = float(alive.mean(dtype=np.float64))
        square = float(np.square(alive - mean).mean(dtype=np.float64))
        step = max((high - low) / STEPS, 1e-6)
        return Outlook(
            ids=ids.astype("<i4").tobytes(),
            logits=values.astype("<f4").tobytes(),
            log_sum=high + float(np.log(weights.sum(dtype=np.float64))),
            mean=mean,
            deviation=square**0.5,
            size=size,
            rest=(_histogram(alive, high, step) - _histogram(values[np.isfinite(values)], high, step))
            .astype("<u4")
            .tobytes(),
            step=step,
            token=token,
            position=position,
            recent=tuple(recent),
            behind=behind,
            dry=dry(ids, values) if dry is not None else (),
            ends=tuple(filter(self._is_end, ids.tolist())),
            words=self.words(ids[:SPELT].tolist() + ([token] if token >= 0 else [])),
        )

    def _likeliest(self, logits: Any, high: float, named: set[int]) -> Any:
        """Ids of the likeliest tokens and of those named, the likeliest first."""
        wanted = self._top
        # Looking among those above a bar is ten times faster than asking for the order of the whole vocabulary; how
        # low the bar must be, the last time tells.
        near = np.flatnonzero(logits > high - self._reach)
        while len(near) < wanted:
            self._reach *= 1.5
            near = np.flatnonzero(logits > high - self._reach) if self._reach < 1e4 else np.arange(len(logits))
        if len(near) > _FEW * wanted:
            self._reach *= 0.9
        best = near[np.argpartition(logits[near], -wanted)[-wanted:]]
        missing = named.difference(best.tolist())
        if missing:
            best = np.concatenate((best, np.fromiter(missing, dtype=best.dtype)))
        return best[np.argsort(-logits[best], kind="stable")]

    def words(self, ids: list[int]) -> tuple[tuple[int, bytes], ...]:
        """The pieces of those that were not told before."""
        new = [one for one in dict.fromkeys(ids) if one not in self._told]
        self._told.update(new)
        return tuple((one, self._vocabulary.piece(one)) for one in new)


def _histogram(values: Any, high: float, step: float) -> Any:
    """How many of `values` stand in each step below `high`."""
    places = ((high - values) * (1 / step)).astype(np.int32)
    np.minimum(places, STEPS - 1, out=places)
    return np.bincount(places, minlength=STEPS)


class Watcher:
    """Looks at what could come next while an answer is written, as often as is wanted and no oftener than is cheap.

    Whoever begins to look knows no words yet, so each time somebody does there is a new one.
    """

    def __init__(self, task: Task, context: Context, vocabulary: Vocabulary) -> None:
        self._task = task
        self._context = context
        self._maker = OutlookMaker(vocabulary, SHOWN)
        self._due = 0.0
        self._seen: Outlook | None = None

    def look(self, chain: SamplerChain, settings: SamplingSettings, written: Sequence[int]) -> None:
        """Before a token is drawn behind `written`: see what could come, if it is time to."""
        began = perf_counter()
        if began < self._due:
            return
        self._seen = self._maker.make(
            all_logits(self._context, -1, self._context.model.vocabulary.size),
            position=len(written),
            recent=written[-max(SHORTEST_RECENT, _window(settings, len(written))) :],
            named=[one for one, _ in settings.logit_bias],
            behind=b"".join(self._context.model.vocabulary.piece(one) for one in written[-BEHIND:])[-BEHIND:],
            dry=chain.dry_penalties,
        )
        took = perf_counter() - began
        self._due = began + max(self._task.watch, took / SHARE)

    def tell(self, token: int) -> None:
        """After it was drawn: send what could have come in its place."""
        seen, self._seen = self._seen, None
        if seen is not None:
            words = (*seen.words, *self._maker.words([token]))
            self._task.send(NextToken(id=self._task.id, outlook=structs.replace(seen, token=token, words=words)))


def _window(settings: SamplingSettings, written: int) -> int:
    return written if settings.repeat_last_n < 0 else settings.repeat_last_n


def all_logits(context: Context, place: int, size: int) -> Any:
    """The logits of a place in the last batch, -1 for the last, as a float32 array that the next decode overwrites."""
    return np.ctypeslib.as_array(lib.llama_get_logits_ith(context.pointer, place), shape=(size,))
