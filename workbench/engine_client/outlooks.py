"""What samplers make of the model's logits at one place, worked out here: moving a slider asks no engine.

The same arithmetic as llama.cpp's samplers, in their order, on what an `Outlook` tells: exact wherever the samplers
leave over no token that is not told by itself, and close to it otherwise, because all others are known as a histogram.

Three stages are not worked out. XTC throws dice: what it may cut is marked. Mirostat and adaptive-p steer by what was
drawn before, which only the engine knows; `Picture.steered` names them, and the picture shows what they choose from.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from workbench.processes.protocol import Outlook, SamplingSettings

_NOTHING = -math.inf
_IMPOSSIBLE = math.log(1e-30)
_REPLACED_BY_MIROSTAT = ("top_n_sigma", "top_k", "typical_p", "top_p", "min_p", "xtc")


class Chance(NamedTuple):
    """One token at one place.

    Attributes:
        before: Its probability to the model.
        after: Its probability with the samplers; 0 where it was cut.
        cut_by: The stage that cut it, by its name in `SamplingSettings`; "" when kept.
        may_cut: XTC cuts it, if its dice say so.
    """

    token: int
    before: float
    after: float
    cut_by: str = ""
    may_cut: bool = False


@dataclass(frozen=True)
class Picture:
    """What could come next at one place, and what the samplers make of it.

    Attributes:
        chances: Of the tokens told by themselves, the likeliest to the model first.
        kept: How many tokens of the whole vocabulary are left over.
        size: How many tokens the vocabulary has.
        shares: How much of the model's probability each stage takes away, for those that cut, in their order.
        entropy: Of the model's own distribution, in bits.
        entropy_after: Of what is left over, in bits.
        steered: "mirostat" or "adaptive_p", when that stage chooses by itself from what the picture shows, else "".
    """

    chances: tuple[Chance, ...]
    kept: int
    size: int
    shares: tuple[tuple[str, float], ...]
    entropy: float
    entropy_after: float
    steered: str = ""


def told(outlook: Outlook) -> tuple[list[int], list[float]]:
    """Ids and raw logits of the tokens told by themselves, the likeliest first."""
    ids, logits = array("i"), array("f")
    ids.frombytes(outlook.ids)
    logits.frombytes(outlook.logits)
    return ids.tolist(), logits.tolist()


def picture(outlook: Outlook, settings: SamplingSettings) -> Picture:
    """What `settings` make of `outlook`."""
    return _Chain(outlook, settings).picture()


class _Candidates:
    """The tokens told by themselves, then the steps of the histogram, before any sampler.

    Attributes:
        ids: Of the tokens told by themselves.
        told: How many these are.
        logits, counts: Each step stands for `count` tokens of one logit.
        before: The probability to the model of one token of each.
        entropy: Of all of them, in bits.
    """

    def __init__(self, outlook: Outlook) -> None:
        self.ids, logits = told(outlook)
        self.told = len(logits)
        counts = array("I")
        counts.frombytes(outlook.rest)
        high = logits[0] if logits else 0.0
        steps = [(high - (n + 0.5) * outlook.step, float(count)) for n, count in enumerate(counts) if count]
        self.logits = logits + [logit for logit, _ in steps]
        self.counts = [1.0] * self.told + [count for _, count in steps]
        self.before = [math.exp(logit - outlook.log_sum) for logit in self.logits]
        # Steps are as wide as they are: what they hold in all is known exactly.
        rest = sum(p * n for p, n in zip(self.before[self.told :], self.counts[self.told :], strict=True))
        left = max(1.0 - sum(self.before[: self.told]), 0.0)
        if rest > 0 and left > 0:
            shift = math.log(left / rest)
            for place in range(self.told, len(self.logits)):
                self.logits[place] += shift
                self.before[place] *= left / rest
        self.entropy = _entropy(self.before, self.counts)


# A slider asks for many pictures of one place.
_candidates = lru_cache(maxsize=2)(_Candidates)


class _Chain:
    """The candidates on their way through the stages; a step may be cut in part."""

    def __init__(self, outlook: Outlook, settings: SamplingSettings) -> None:
        self._outlook = outlook
        self._settings = settings
        candidates = self._candidates = _candidates(outlook)
        self._told, self._before, self._counts = candidates.told, candidates.before, candidates.counts
        self._logits = candidates.logits.copy()
        self._alive = [count if self._logits[n] > _NOTHING else 0.0 for n, count in enumerate(self._counts)]
        self._places = list(range(len(self._alive)))  # whose `_alive` is more than 0, or was so before the last cut
        self._was_cut = True
        self._cut_by = [""] * len(self._logits)
        self._may_cut: set[int] = set()
        self._shares: dict[str, float] = {}
        self._step = outlook.step  # of the histogram; a temperature makes it narrower or wider
        self._heat = 1.0  # what all logits were divided by so far
        self._size = float(outlook.size)  # of llama.cpp's list, which also holds what is forbidden but not yet cut
        self._changed = False  # a stage moved logits apart, so that the order may be another

    def picture(self) -> Picture:
        s = self._settings
        self._bias("logit_bias", s.logit_bias)
        if s.ignore_eos:
            self._bias("ignore_eos", ((token, _NOTHING) for token in self._outlook.ends))
        for name in dict.fromkeys(s.order):
            if not (s.mirostat and name in _REPLACED_BY_MIROSTAT):
                self._stage(name)
        after = self._softmax()
        living = self._living()
        may_cut = [n in self._may_cut for n in range(self._told)]
        told = zip(self._candidates.ids, self._before, after, self._cut_by, may_cut, strict=False)  # without the steps
        return Picture(
            chances=tuple(map(partial(tuple.__new__, Chance), told)),
            kept=round(sum(self._alive[n] for n in living if self._logits[n] > _NOTHING)),
            size=self._outlook.size,
            shares=tuple((name, share) for name, share in self._shares.items() if share > 0),
            entropy=self._candidates.entropy,
            entropy_after=_entropy([after[n] for n in living], [self._alive[n] for n in living]),
            steered="mirostat" if s.mirostat else "adaptive_p" if s.adaptive_target >= 0 else "",
        )

    # ------------------------------------------------------------------------------------------ the stages

    def _stage(self, name: str) -> None:
        s = self._settings
        match name:
            case "penalties" if s.repeat_last_n:
                self._penalize()
            case "dry" if s.dry_multiplier:
                self._dry()
            case "top_n_sigma" if s.top_n_sigma > 0:
                self._top_n_sigma(s.top_n_sigma)
            case "top_k" if s.top_k > 0:
                self._keep_first(name, float(s.top_k))
            case "typical_p" if s.typical_p < 1:
                self._typical(s.typical_p)
            case "top_p" if s.top_p < 1:
                self._top_p(s.top_p)
            case "min_p" if s.min_p > 0:
                self._keep_above(name, self._highest() + math.log(s.min_p))
            case "xtc" if s.xtc_probability > 0:
                self._xtc()
            case "temperature":
                self._temperature()
        if name in ("top_k", "typical_p", "top_p", "min_p"):
            left = sum(self._alive)
            self._size = min(self._size, float(s.top_k) or self._size) if name == "top_k" else min(self._size, left)

    def _bias(self, name: str, bias: Iterable[tuple[int, float]]) -> None:
        added: dict[int, float] = dict(bias)
        if not added:
            return
        for n, token in enumerate(self._candidates.ids):
            if token in added:
                self._logits[n] += added[token]
                self._changed = True
                if self._logits[n] == _NOTHING:
                    self._cut(name, n)

    def _penalize(self) -> None:
        s = self._settings
        if s.repeat_penalty == 1 and not s.frequency_penalty and not s.presence_penalty:
            return
        recent = self._outlook.recent
        counts = Counter(recent[-s.repeat_last_n :] if s.repeat_last_n > 0 else recent)
        for n, token in enumerate(self._candidates.ids):
            if count := counts.get(token, 0):
                logit = self._logits[n]
                logit = logit * s.repeat_penalty if logit <= 0 else logit / s.repeat_penalty
                self._logits[n] = logit - count * s.frequency_penalty - s.presence_penalty
                self._changed = True

    def _dry(self) -> None:
        penalties = dict(self._outlook.dry)
        for n, token in enumerate(self._candidates.ids):
            if token in penalties:
                self._logits[n] -= penalties[token] * self._settings.dry_multiplier
                self._changed = True

    def _top_n_sigma(self, wanted: float) -> None:
        living = [(self._logits[n], self._alive[n]) for n in self._living() if self._logits[n] > _NOTHING]
        if all(alive == count for alive, count in zip(self._alive, self._counts, strict=True)):
            # Nothing was cut yet, so that the sums over the whole vocabulary are known but for what moved.
            mean, deviation = self._outlook.mean / self._heat, self._outlook.deviation / self._heat
            total = self._outlook.size
            cooled = (logit / self._heat for logit in told(self._outlook)[1])
            moved = [(old, new) for old, new in zip(cooled, self._logits, strict=False) if old != new]
            if moved:
                sums = mean * total + sum(new - old for old, new in moved)
                squares = (deviation**2 + mean**2) * total + sum(new * new - old * old for old, new in moved)
                mean = sums / total
                deviation = math.sqrt(max(squares / total - mean**2, 0.0))
        else:
            total_alive = sum(alive for _, alive in living)
            if total_alive <= 1:
                return
            mean = sum(logit * alive for logit, alive in living) / total_alive
            deviation = math.sqrt(sum((logit - mean) ** 2 * alive for logit, alive in living) / total_alive)
        self._keep_above("top_n_sigma", max(logit for logit, _ in living) - wanted * deviation)

    def _top_p(self, wanted: float) -> None:
        shares = self._softmax()
        left = wanted
        kept = 0.0
        for n in self._order():
            mass = shares[n] * self._alive[n]
            if mass >= left:
                within = math.ceil(left / shares[n] - 1e-9) if shares[n] > 0 else 1.0
                kept += min(self._alive[n], max(within, 1.0))
                self._keep_first("top_p", kept)
                return
            left -= mass
            kept += self._alive[n]

    def _typical(self, wanted: float) -> None:
        shares = self._softmax()
        least = self._highest() + _IMPOSSIBLE
        living = [n for n in self._living() if shares[n] > 0]
        entropy = -sum(shares[n] * math.log(shares[n]) * self._alive[n] for n in living)
        living = [n for n in living if self._logits[n] >= least]
        gone = set(self._living()) - set(living)
        total = 0.0
        for n in sorted(living, key=lambda n: abs(-math.log(shares[n]) - entropy)):
            if total > wanted:
                gone.add(n)
            else:
                total += shares[n] * self._alive[n]
        self._cut_all("typical_p", sorted(gone))

    def _xtc(self) -> None:
        shares = self._softmax()
        order = self._order()
        above = [n for n in order if shares[n] >= self._settings.xtc_threshold]
        self._may_cut = {n for n in above[:-1] if n < self._told}

    def _temperature(self) -> None:
        s = self._settings
        temperature = s.temperature
        if s.dynatemp_range > 0 and temperature > 0:
            if self._size <= 1:
                return
            entropy = _entropy(self._softmax(), self._alive) * math.log(2)
            low, high = max(0.0, temperature - s.dynatemp_range), temperature + s.dynatemp_range
            temperature = low + (high - low) * (entropy / math.log(self._size)) ** s.dynatemp_exponent
        if temperature <= 0:
            self._keep_first("temperature", 1.0)
        elif temperature != 1:
            self._logits = [logit / temperature for logit in self._logits]
            self._step /= temperature
            self._heat *= temperature

    # ------------------------------------------------------------------------------------------ plumbing

    def _living(self) -> list[int]:
        """Places of the candidates that are not cut."""
        if self._was_cut:
            self._places = [n for n in self._places if self._alive[n]]
            self._was_cut = False
        return self._places

    def _highest(self) -> float:
        return max((self._logits[n] for n in self._living()), default=0.0)

    def _order(self) -> list[int]:
        """Living candidates, the likeliest first."""
        living = self._living()
        return sorted(living, key=lambda n: -self._logits[n]) if self._changed else living

    def _softmax(self) -> list[float]:
        """The share of one token of each candidate; 0 for those that are cut."""
        living, high = self._living(), self._highest()
        weights = [math.exp(self._logits[n] - high) for n in living]
        total = sum(weight * self._alive[n] for n, weight in zip(living, weights, strict=True)) or 1.0
        shares = [0.0] * len(self._logits)
        for n, weight in zip(living, weights, strict=True):
            shares[n] = weight / total
        return shares

    def _keep_first(self, name: str, wanted: float) -> None:
        """Keep so many of the likeliest tokens."""
        order = self._order()
        for at, n in enumerate(order):
            if wanted < self._alive[n]:
                self._cut(name, n, keep=wanted)
                self._cut_all(name, order[at + 1 :])
                return
            wanted -= self._alive[n]

    def _keep_above(self, name: str, least: float) -> None:
        gone = []
        for n in self._living():
            # A float32 is what llama.cpp compares; the allowance is its last digit.
            above = self._logits[n] - (least - abs(least) * 1e-7)
            if n >= self._told and self._step:  # tokens of a step stand evenly on both sides of its middle
                self._cut(name, n, keep=self._alive[n] * min(max(above / self._step + 0.5, 0.0), 1.0))
            elif above < 0:
                gone.append(n)
        self._cut_all(name, gone)

    def _cut(self, name: str, n: int, keep: float = 0.0) -> None:
        if self._alive[n] > keep:
            self._shares[name] = self._shares.get(name, 0.0) + self._before[n] * (self._alive[n] - keep)
            self._alive[n] = keep
            if not keep:
                self._cut_by[n] = name
                self._was_cut = True

    def _cut_all(self, name: str, places: Sequence[int]) -> None:
        """Cut these, each of them living."""
        share = self._shares.get(name, 0.0)
        for n in places:
            share += self._before[n] * self._alive[n]
            self._alive[n] = 0.0
            self._cut_by[n] = name
        self._shares[name] = share
        self._was_cut = True


def _entropy(shares: list[float], counts: list[float]) -> float:
    """In bits, of `counts` tokens of each share."""
    return -sum(p * math.log2(p) * n for p, n in zip(shares, counts, strict=True) if p > 0) or 0.0
