"""Rows that are counts, on a small random model: nothing here depends on the machine."""

import queue
from pathlib import Path
from typing import Any

import msgspec

from workbench.benchmarks.report import Report
from workbench.benchmarks.sessions import answer, engine
from workbench.processes.protocol import (
    ChatMessage,
    ChatPrompt,
    Delta,
    Generate,
    LoadOptions,
    ReadAhead,
    SamplingSettings,
    TextPrompt,
    TokenInfo,
    Tokenize,
)

CHANGES = 100

# What is changed, on top of what, and how it must read in the trace. A number stands for a value that is new each time.
_KNOBS: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("temperature", {}, "temperature({})"),
    ("top_k", {}, "top_k({})"),
    ("top_p", {}, "top_p({})"),
    ("min_p", {}, "min_p({})"),
    ("typical_p", {}, "typical_p({})"),
    ("top_n_sigma", {}, "top_n_sigma({})"),
    ("xtc_probability", {}, "xtc({}, "),
    ("repeat_penalty", {}, "penalties(64, {}, "),
    ("frequency_penalty", {}, "penalties(64, 1, {}, "),
    ("presence_penalty", {}, "penalties(64, 1, 0, {})"),
    ("repeat_last_n", {"repeat_penalty": 1.1}, "penalties({}, "),
    ("dry_multiplier", {}, "dry({}, "),
    ("dry_base", {"dry_multiplier": 0.5}, "dry(0.5, {}, "),
    ("dynatemp_range", {}, "temperature(0.8, {}, "),
    ("dynatemp_exponent", {"dynatemp_range": 0.3}, "temperature(0.8, 0.3, {})"),
    ("mirostat_tau", {"mirostat": 2}, "mirostat(2, 1, {}, "),
    ("mirostat_eta", {"mirostat": 1}, "mirostat(1, 1, 5, {})"),
    ("adaptive_target", {}, "adaptive_p({}, "),
    ("logit_bias", {}, "logit_bias({})"),
)
_LAST_KNOB: tuple[str, dict[str, Any], str] = ("infill", {"top_k": 1}, "infill")
"""Changed last: once no token is likelier than 0.2 it ends the answer, hence the top-k of 1."""

_WHOLE_NUMBERS = ("top_k", "repeat_last_n")


def live_changes(report: Report, model: Path) -> None:
    """Settings sent while an answer streams; each must show in the trace of a token drawn after it, in order."""
    tokens: queue.Queue[TokenInfo] = queue.Queue()

    def hear(event: Any) -> None:
        if isinstance(event, Delta):
            for info in event.tokens:
                tokens.put(info)

    with engine(model, LoadOptions(threads=1, context_length=16_384)) as client:
        base = SamplingSettings(seed=1, ignore_eos=False, max_tokens=-1)
        endless = msgspec.structs.replace(base, logit_bias=_no_end())
        pending = client.submit(
            Generate, hear, session="live", prompt=TextPrompt(text="Hello"), sampling=endless, trace=True
        )
        shown = 0
        for number in range(CHANGES):
            settings, expected = _change(endless, number)
            pending.set_sampling(settings)
            shown += _appears(tokens, expected)
        pending.cancel()
        pending.future.result()
    report.add("settings changed while streaming that show in the trace", shown, f"of {CHANGES}", f"= {CHANGES}")


def _no_end() -> tuple[tuple[int, float], ...]:
    """The random vocabulary's two ends, forbidden."""
    return ((0, float("-inf")), (2, float("-inf")))


def _change(base: SamplingSettings, number: int) -> tuple[SamplingSettings, str]:
    name, together, pattern = _LAST_KNOB if number == CHANGES - 1 else _KNOBS[number % len(_KNOBS)]
    value: Any = 0.21 + number / 1000
    if name in _WHOLE_NUMBERS:
        value = 20 + number
    elif name == "dry_base":
        value += 1  # below 1 DRY is off
    elif name == "infill":
        value = True
    elif name == "logit_bias":
        value = (*_no_end(), *((token, 0.5) for token in range(10, 10 + number)))
    shown = len(value) if isinstance(value, tuple) else value
    text = pattern.format(shown if isinstance(shown, bool) else f"{shown:g}")
    return msgspec.structs.replace(base, **together, **{name: value}), text


def _appears(tokens: "queue.Queue[TokenInfo]", expected: str) -> bool:
    """Whether `expected` comes up in the trace within the next 4,000 tokens."""
    for _ in range(4000):
        try:
            if expected in tokens.get(timeout=20).sampler:
                return True
        except queue.Empty:
            return False
    return False


def second_turn(report: Report, model: Path, name: str) -> None:
    """A chat of 4,000 tokens: what its second turn reads beyond the words that are new."""
    with engine(model, LoadOptions(threads=1, context_length=8192)) as client:
        settings = SamplingSettings(max_tokens=60, seed=1, logit_bias=_no_end())
        asked = ChatMessage(role="user", content="x" * 4000)
        thought = "<think>\nabc\n</think>\n\n" if "thinking" in name else ""
        first = answer(client, ChatPrompt(messages=(asked,), reply_start=thought), settings)
        said = ChatMessage(role="assistant", content=first.text, thinking="abc" if thought else "")
        if thought:
            client.call(ReadAhead, session="bench", prompt=ChatPrompt(messages=(asked, said)))
        again = ChatMessage(role="user", content="And then?")
        second = answer(client, ChatPrompt(messages=(asked, said, again)), settings)
        # A read-ahead has read on to the next turn's first special token.
        new = ("" if thought else "<|im_end|>\n<|im_start|>") + "user\nAnd then?<|im_end|>\n<|im_start|>assistant\n"
        wanted = len(client.call(Tokenize, text=new, parse_special=True).tokens)
    read = second.finished.prompt_tokens - second.finished.reused_tokens
    report.add(f"second turn, {name}: tokens read", read, f"of {second.finished.prompt_tokens}")
    report.add(f"second turn, {name}: tokens read again that are not new", read - wanted, "tokens", "= 0")
