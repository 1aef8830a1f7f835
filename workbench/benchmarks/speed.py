"""Tokens per second through the whole path, against the bare library and against the high-level binding."""

from pathlib import Path

import psutil

from workbench.benchmarks.report import Report, median
from workbench.benchmarks.rivals import Rival, installed
from workbench.benchmarks.sessions import answer, engine
from workbench.processes.protocol import LoadOptions, SamplingSettings, TextPrompt

CONTEXT = 4096
_LENGTHS = ((64, "≥ 1.0"), (256, "≥ 1.3"), (1000, "≥ 1.5"))


def _options() -> LoadOptions:
    return LoadOptions(context_length=CONTEXT, threads=_threads())


def _threads() -> int:
    return psutil.cpu_count(logical=False) or 1


def _writing(tokens: int) -> SamplingSettings:
    return SamplingSettings(max_tokens=tokens, ignore_eos=True, seed=1)


def decode(report: Report, model: Path, *, tokens: int, repeats: int) -> None:
    """The client receives text with default samplers; the rival decodes and takes the likeliest, in a bare loop."""
    ours, bare = [], []
    for _ in range(repeats):
        # New processes each time, and each first once: which core a thread comes to lie on, and how long the machine
        # has been busy, can make a difference of 20 % between two runs of the same program.
        with engine(model, _options()) as client, Rival("bare_loop", model, _threads(), CONTEXT) as rival:
            bare.append(tokens / rival.ask(f"decode {tokens}"))
            for _ in range(2):
                ours.append(answer(client, TextPrompt(text="Run"), _writing(tokens)).tokens_per_second)
            bare.append(tokens / rival.ask(f"decode {tokens}"))
    report.add("decode, whole path", median(ours), "tokens/s")
    report.add("decode, bare loop", median(bare), "tokens/s")
    ratios = [a / b for a, b in zip(ours, bare, strict=True)]
    report.add(f"decode {tokens} tokens against a bare loop", median(ratios), "ratio", "≥ 0.97")


def against_high_level(report: Report, model: Path, *, repeats: int) -> None:
    """Against `create_chat_completion(stream=True)`, same sampling, same threads."""
    if not installed("llama_cpp"):
        report.leave_out("decode against create_chat_completion", "llama-cpp-python is not installed")
        return
    ratios: dict[int, list[float]] = {tokens: [] for tokens, _ in _LENGTHS}
    for number in range(repeats):
        with engine(model, _options()) as client, Rival("high_level", model, _threads(), CONTEXT) as rival:
            for tokens, _ in _LENGTHS:
                theirs = tokens / rival.ask(f"chat {tokens}")
                heard = answer(client, TextPrompt(text=f"Run {number}"), _writing(tokens))
                ratios[tokens].append(heard.tokens_per_second / theirs)
    for tokens, goal in _LENGTHS:
        report.add(f"decode {tokens} tokens against create_chat_completion", median(ratios[tokens]), "ratio", goal)


def prompt_reading(report: Report, model: Path, *, tokens: int, repeats: int) -> None:
    """Reading a prompt against `llama_decode` in full batches."""
    ratios = []
    with engine(model, _options()) as client, Rival("bare_loop", model, _threads(), CONTEXT) as rival:
        for number in range(repeats):
            bare = rival.ask(f"prompt {tokens}")
            # The random vocabulary has one token a byte; a first letter of its own keeps anything from being reused.
            text = chr(97 + number) + "x" * (tokens - 1)
            heard = answer(client, TextPrompt(text=text), _writing(1))
            ratios.append(bare / heard.finished.prompt_seconds * heard.finished.prompt_tokens / tokens)
    report.add(f"prompt reading, {tokens} tokens, against full batches", median(ratios), "ratio", "≥ 0.98")
