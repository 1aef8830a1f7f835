"""The sampler chain: built from `SamplingSettings`, rebuilt between two tokens without losing its state.

A chain is a list of *stages*. Each stage has a key: its name and its own parameters. When settings change, a stage
whose key stays is moved from the old chain into the new one, with its state: the random numbers of `dist` and XTC, the
running averages of mirostat and adaptive-p, the history of the penalties. A stage whose key is new starts afresh, and
those that look back (penalties, DRY) are told the tokens so far.

That is also why rebuilding with unchanged settings changes nothing: every stage is moved.
"""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.engine.binding import lib
from workbench.engine.context import Context
from workbench.engine.vocabulary import Vocabulary
from workbench.processes.protocol import SamplingSettings

_LOOKS_BACK = ("penalties", "dry")
_MIROSTAT_V1_TOKENS = 100  # m of the mirostat paper (arXiv:2007.14966), as in llama.cpp's common/sampling.cpp

_IMPOSSIBLE = 1e-30  # times the likeliest token's probability
_BIASES_SHOWN = 16

Key = tuple[Any, ...]


def stage_keys(settings: SamplingSettings, *, seed: int, ends: Sequence[int]) -> list[Key]:
    """The stages these settings ask for, in order, switched-off ones left out.

    `seed` is the answer's own; `ends` are the tokens that `ignore_eos` forbids. Mirostat and adaptive-p choose the
    token themselves, so they stand last in the place of `dist`; mirostat also replaces the cutting samplers, which
    would take from it what it steers with (as in llama.cpp).
    """
    s = settings
    keys: list[Key] = []
    bias = tuple(sorted(s.logit_bias)) + (tuple((t, float("-inf")) for t in sorted(ends)) if s.ignore_eos else ())
    if bias:
        keys.append(("logit_bias", bias))
    for name in dict.fromkeys(s.order):
        if s.mirostat and name not in (*_LOOKS_BACK, "temperature"):
            continue
        key = _stage_key(name, s, seed)
        if key and name == "typical_p":
            keys.append(("possible",))
        if key:
            keys.append(key)
    if s.infill:
        keys.append(("infill",))
    if s.mirostat:
        keys.append(("mirostat", s.mirostat, seed, s.mirostat_tau, s.mirostat_eta))
    elif s.adaptive_target >= 0:
        keys.append(("adaptive_p", s.adaptive_target, s.adaptive_decay, seed))
    else:
        keys.append(("dist", seed))
    return keys


def _stage_key(name: str, s: SamplingSettings, seed: int) -> Key | None:
    """The key of one stage of the settable order, None when it is off."""
    match name:
        case "penalties":
            on = s.repeat_last_n != 0 and (s.repeat_penalty != 1 or s.frequency_penalty or s.presence_penalty)
            return (name, s.repeat_last_n, s.repeat_penalty, s.frequency_penalty, s.presence_penalty) if on else None
        case "dry":
            on = s.dry_multiplier and s.dry_base >= 1 and s.dry_penalty_last_n != 0
            breakers = tuple(s.dry_sequence_breakers)
            key = (name, s.dry_multiplier, s.dry_base, s.dry_allowed_length, s.dry_penalty_last_n, breakers)
            return key if on else None
        case "top_n_sigma":
            return (name, s.top_n_sigma) if s.top_n_sigma > 0 else None
        case "top_k":
            return (name, s.top_k) if s.top_k > 0 else None
        case "typical_p":
            return (name, s.typical_p) if s.typical_p < 1 else None
        case "top_p":
            return (name, s.top_p) if s.top_p < 1 else None
        case "min_p":
            return (name, s.min_p) if s.min_p > 0 else None
        case "xtc":
            return (name, s.xtc_probability, s.xtc_threshold, seed) if s.xtc_probability > 0 else None
        case "temperature":
            if s.dynatemp_range > 0 and s.temperature > 0:
                return (name, s.temperature, s.dynatemp_range, s.dynatemp_exponent)
            return (name, s.temperature) if s.temperature != 1 else None
    return None


@dataclass
class _Stage:
    key: Key
    sampler: Any


class SamplerChain:
    """A llama.cpp sampler chain that can change its settings between two tokens.

    Args:
        vocabulary: Of the model that samples.
        context_length: What "-1, the whole context" means to the penalties and DRY.
        settings: The first settings.
        seed: Of this answer's random numbers; it stays when settings change.
        history: The tokens so far, for the stages that look back.

    Attributes:
        pointer: The llama_sampler chain.
        description: The stages in order, with their parameters, as the trace shows them.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        context_length: int,
        settings: SamplingSettings,
        seed: int,
        *,
        history: Sequence[int] = (),
    ) -> None:
        self._vocabulary = vocabulary
        self._context_length = context_length
        self._seed = seed
        self._stages: list[_Stage] = []
        self.pointer = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        self.description = ""
        self.apply(settings, history)

    def apply(self, settings: SamplingSettings, history: Sequence[int]) -> None:
        """Take up new settings; `history` is every token of the conversation so far, for the stages that look back."""
        ends = sorted(self._vocabulary.end_tokens) if settings.ignore_eos else ()
        keys = stage_keys(settings, seed=self._seed, ends=ends)
        if self._stages and keys == [stage.key for stage in self._stages]:
            return
        old = {stage.key: lib.llama_sampler_chain_remove(self.pointer, 0) for stage in self._stages}
        self._stages = []
        for key in keys:
            sampler = old.pop(key, None) or self._create(key, history)
            lib.llama_sampler_chain_add(self.pointer, sampler)
            self._stages.append(_Stage(key, sampler))
        for unused in old.values():
            lib.llama_sampler_free(unused)
        self.description = " ".join(_describe(key) for key in keys)

    def sample(self, context: Context) -> int:
        """Draw the next token from the last logits of `context`, and remember it."""
        return int(lib.llama_sampler_sample(self.pointer, context.pointer, -1))

    def accept(self, token: int) -> None:
        """Tell every stage which token was drawn, when it was not drawn by `sample`."""
        lib.llama_sampler_accept(self.pointer, token)

    def dry_penalties(self, ids: Any, logits: Any) -> tuple[tuple[int, float], ...]:
        """What DRY takes now from each of these tokens, as (id, penalty for a multiplier of 1); empty when it is off.

        `ids` and `logits` are numpy arrays of the same length.
        """
        stage = next((stage for stage in self._stages if stage.key[0] == "dry"), None)
        if stage is None:
            return ()
        candidates = (lib.llama_token_data * len(ids))()
        for place, (token, logit) in enumerate(zip(ids.tolist(), logits.tolist(), strict=True)):
            candidates[place] = lib.llama_token_data(token, logit, 0.0)
        array = lib.llama_token_data_array(candidates, len(candidates), -1, False)
        lib.llama_sampler_apply(stage.sampler, ctypes.byref(array))  # it only looks back, and remembers nothing of it
        multiplier = stage.key[1]
        after = {candidates[place].id: candidates[place].logit for place in range(len(candidates))}
        pairs = zip(ids.tolist(), logits.tolist(), strict=True)
        taken = ((token, (logit - after[token]) / multiplier) for token, logit in pairs)
        return tuple((token, penalty) for token, penalty in taken if penalty)

    def _create(self, key: Key, history: Sequence[int]) -> Any:
        sampler = self._init(key)
        if key[0] in _LOOKS_BACK:
            window = key[1] if key[0] == "penalties" else key[4]
            for token in history[-window:] if window > 0 else history:
                lib.llama_sampler_accept(sampler, token)
        return sampler

    def _init(self, key: Key) -> Any:
        size = self._vocabulary.size
        match key:
            case ("logit_bias", bias):
                items = (lib.llama_logit_bias * len(bias))(*(lib.llama_logit_bias(token, add) for token, add in bias))
                return lib.llama_sampler_init_logit_bias(size, len(bias), items)
            case ("penalties", last_n, repeat, frequency, presence):
                return lib.llama_sampler_init_penalties(size, self._window(last_n), repeat, frequency, presence)
            case ("dry", multiplier, base, allowed, last_n, breakers):
                texts = (ctypes.c_char_p * len(breakers))(*(b.encode() for b in breakers))
                window = self._window(last_n)
                return lib.llama_sampler_init_dry(
                    self._vocabulary.pointer, multiplier, base, allowed, window, texts, len(breakers)
                )
            case ("top_n_sigma", n):
                return lib.llama_sampler_init_top_n_sigma(n)
            case ("top_k", k):
                return lib.llama_sampler_init_top_k(k)
            case ("typical_p", p):
                return lib.llama_sampler_init_typical(p, 1)
            case ("possible",):
                # Tokens that are forbidden (by a bias, top-n-sigma, temperature 0) have a probability of exactly 0,
                # whose logarithm makes llama.cpp's typical sampler keep tokens at haphazard; this takes them away.
                return lib.llama_sampler_init_min_p(_IMPOSSIBLE, 1)
            case ("top_p", p):
                return lib.llama_sampler_init_top_p(p, 1)
            case ("min_p", p):
                return lib.llama_sampler_init_min_p(p, 1)
            case ("xtc", probability, threshold, seed):
                return lib.llama_sampler_init_xtc(probability, threshold, 1, seed)
            case ("temperature", temperature):
                return lib.llama_sampler_init_temp(temperature)
            case ("temperature", temperature, spread, exponent):
                return lib.llama_sampler_init_temp_ext(temperature, spread, exponent)
            case ("infill",):
                return lib.llama_sampler_init_infill(self._vocabulary.pointer)
            case ("mirostat", 1, seed, tau, eta):
                return lib.llama_sampler_init_mirostat(size, seed, tau, eta, _MIROSTAT_V1_TOKENS)
            case ("mirostat", _, seed, tau, eta):
                return lib.llama_sampler_init_mirostat_v2(seed, tau, eta)
            case ("adaptive_p", target, decay, seed):
                return lib.llama_sampler_init_adaptive_p(target, decay, seed)
            case ("dist", seed):
                return lib.llama_sampler_init_dist(seed)
        raise AssertionError(key)

    def _window(self, last_n: int) -> int:
        """Tokens to look back; llama.cpp keeps that many in memory, and there are never more than the context holds."""
        return self._context_length if last_n < 0 else min(last_n, self._context_length)

    def free(self) -> None:
        """Give the chain and every stage in it back to llama.cpp."""
        lib.llama_sampler_free(self.pointer)
        self._stages = []


def _describe(key: Key) -> str:
    name, *parameters = key
    if name == "logit_bias":
        biases = parameters[0]
        shown = [f"{token}:{bias:+g}" for token, bias in biases[:_BIASES_SHOWN]]
        rest = " ..." if len(biases) > _BIASES_SHOWN else ""
        return f"logit_bias({len(biases)}) [{' '.join(shown)}{rest}]"
    texts = [" ".join(map(repr, p)) if isinstance(p, tuple) else f"{p:g}" for p in parameters]
    return f"{name}({', '.join(texts)})" if texts else name
