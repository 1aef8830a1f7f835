"""Writing an answer: read what is new of the prompt, then sample, show, read, token by token."""

import random
from collections.abc import Generator
from time import perf_counter

from workbench.engine_kit.answers import Answer
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import ChatPrompt, Finished, Generate, PromptProgress, SamplingSettings, Started
from workbench_legacy.native import NativeModel
from workbench_legacy.vocabulary import Vocabulary

SAMPLERS = ("temperature", "top_k", "top_p", "repeat_penalty", "repeat_last_n", "seed", "max_tokens", "ignore_eos")
"""What ctransformers has of the sampling settings; the last two are ours to do."""

_SEED_LIMIT = 2**31
_FIRST_PIECE = 4  # tokens
_PIECE_SECONDS = 2.5  # between pieces a cancel is seen, and that the engine gets on
_COLDEST, _LEAST_PENALTY = 1e-3, 1e-2  # ctransformers divides by both


class Memory:
    """What the model has read, and reading more of it.

    Attributes:
        tokens: In order; the model's keys and values stand for these.
        length: How many there may be.
    """

    def __init__(self, native: NativeModel, batch: int, length: int, threads: int) -> None:
        self._native = native
        self._batch = batch
        self._piece = min(_FIRST_PIECE, batch)
        self._threads = threads
        self.length = length
        self.tokens: list[int] = []

    def common(self, tokens: list[int]) -> int:
        """How many of `tokens` need not be read again; the last one always is, because the next comes of it."""
        same = 0
        for known, new in zip(self.tokens, tokens[:-1], strict=False):
            if known != new:
                break
            same += 1
        return same

    def read(self, task: Task, tokens: list[int], reused: int) -> Generator[None, None, bool]:
        """Read `tokens[reused:]`, a batch at each step; False when it was cancelled on the way."""
        del self.tokens[reused:]
        while (done := len(self.tokens)) < len(tokens):
            if task.cancelled:
                return False
            piece = tokens[done : done + self._piece]
            since = perf_counter()
            self.add(piece)
            self._fit_piece(len(piece), perf_counter() - since)
            if isinstance(task.request, Generate):
                task.send(PromptProgress(id=task.id, done=len(self.tokens), total=len(tokens), reused=reused))
            if len(self.tokens) < len(tokens):
                yield
        return True

    def _fit_piece(self, tokens: int, seconds: float) -> None:
        """Learn how long a piece may be from the one just read, if it was long enough to tell."""
        if tokens >= self._piece:
            self._piece = max(1, min(int(tokens * _PIECE_SECONDS / max(seconds, 1e-6)), self._batch))

    def add(self, tokens: list[int]) -> None:
        """Read at most one batch behind what was read."""
        self._native.read(tokens, len(self.tokens), self._threads)
        self.tokens += tokens


def generate(
    task: Task,
    request: Generate,
    tokens: list[int],
    native: NativeModel,
    vocabulary: Vocabulary,
    memory: Memory,
    default_seed: int | None,
) -> Generator[None, None, Finished]:
    """Answer `Generate`: each step is one native call. Raises EngineFailure when the prompt does not fit."""
    if len(tokens) >= memory.length:
        raise EngineFailure(
            "too_long",
            f"The prompt is {len(tokens):,} tokens long, but the context holds {memory.length:,}.",
            remedy="Drop the oldest turns, or shorten the message.",
        )
    settings = request.sampling
    given = settings.seed if settings.seed is not None else default_seed
    seed = random.randrange(_SEED_LIMIT) if given is None else given % _SEED_LIMIT
    # ctransformers begins its random numbers anew for each token, so each needs a seed of its own.
    draws = random.Random(seed)
    reused = memory.common(tokens)
    answer = Answer(task, request.stop)

    def finished(reason: str) -> Finished:
        return answer.finish(reason, prompt_tokens=len(tokens), reused_tokens=reused, seed=seed)

    if not (yield from memory.read(task, tokens, reused)):
        return finished("cancelled")
    task.send(Started(id=task.id, prompt_tokens=len(tokens), reused_tokens=reused, seed=seed))
    for token in request.prompt.reply_tokens if isinstance(request.prompt, ChatPrompt) else ():
        answer.add(vocabulary.piece(token), written=False)
    while True:
        settings = task.take_sampling() or settings
        reason = answer.ended(settings.max_tokens, memory.length - len(memory.tokens))
        if reason:
            return finished(reason)
        token = _sample(native, vocabulary, settings, memory.tokens, draws.randrange(_SEED_LIMIT))
        if vocabulary.is_end(token):
            return finished("end_of_turn")
        answer.add(vocabulary.piece(token))
        if not answer.stop_string:
            memory.add([token])
        yield


def _sample(
    native: NativeModel, vocabulary: Vocabulary, settings: SamplingSettings, written: list[int], seed: int
) -> int:
    if settings.ignore_eos:
        native.ban(vocabulary.ends)
    greedy = settings.temperature < _COLDEST
    top_k = settings.top_k if 0 < settings.top_k < native.size else native.size
    back = settings.repeat_last_n
    recent = written if back < 0 else written[len(written) - min(back, len(written)) :]
    return native.sample(
        recent,
        top_k=1 if greedy else top_k,
        top_p=min(max(settings.top_p, 0.0), 1.0),
        temperature=1.0 if greedy else settings.temperature,
        penalty=max(settings.repeat_penalty, _LEAST_PENALTY),
        seed=seed,
    )
