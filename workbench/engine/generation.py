"""Writing an answer: read what is new of the prompt, then decode, sample, show, token by token."""

import random
import sys
from collections.abc import Generator
from time import perf_counter
from typing import TYPE_CHECKING

from workbench.engine.context import Context, DecodeAbortedError
from workbench.engine.frames import Frames
from workbench.engine.prompts import PreparedPrompt
from workbench.engine.samplers import SamplerChain
from workbench.engine.sequences import Sequence, Sequences
from workbench.engine.vocabulary import Vocabulary
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import Finished, Generate, PromptProgress, Started

if TYPE_CHECKING:
    from workbench.engine.alternatives import Observer
    from workbench.engine.outlooks import Watcher

SEED_LIMIT = 2**31


PIECE_SECONDS = 2.5
"""A piece of a prompt is made no longer than this takes: between pieces the heartbeat beats and progress is shown."""

FIRST_PIECE, SMALLEST_PIECE = 128, 16  # tokens


class Reader:
    """Reads prompts into sequences, in pieces short enough to watch and to stop between."""

    def __init__(self, context: Context, sequences: Sequences) -> None:
        self._context = context
        self._sequences = sequences
        self._piece = min(FIRST_PIECE, context.ubatch)

    def read(
        self, task: Task, sequence: Sequence, tokens: list[int], *, reused: int, logits: bool
    ) -> Generator[None, None, bool]:
        """Read `tokens[reused:]`, one micro-batch a step. Returns False when it was cancelled on the way."""
        total = len(tokens)
        done = reused
        while done < total:
            if task.cancelled:
                return False
            # The last token is read by itself where its memory cannot rewind: the snapshot before it is what
            # regenerating goes back to.
            last = total - 1
            end = min(done + self._piece, total)
            if end == total and done < last and self._sequences.needs_snapshots:
                end = last
            if done == last:
                self._sequences.snapshot(sequence)
            since = perf_counter()
            if not self._decode(task, sequence, tokens[done:end], logits=logits and end == total):
                return False
            self._fit_piece(end - done, perf_counter() - since)
            done = end
            if task.request.__class__ is Generate:
                task.send(PromptProgress(id=task.id, done=done, total=total, reused=reused))
            if done < total:
                yield
        return True

    def _fit_piece(self, tokens: int, seconds: float) -> None:
        """Learn how long a piece may be from the one just read, if it was long enough to tell."""
        if tokens >= self._piece:
            fitting = int(tokens * PIECE_SECONDS / max(seconds, 1e-6))
            self._piece = max(min(fitting, self._context.ubatch), min(SMALLEST_PIECE, self._context.ubatch))

    def _decode(self, task: Task, sequence: Sequence, tokens: list[int], *, logits: bool) -> bool:
        start = len(sequence.tokens)
        while True:
            task.on_cancel = self._context.abort
            try:
                self._context.allow()
                if task.cancelled:
                    return False
                self._context.decode(tokens, start, sequence.number, logits=logits)
            except DecodeAbortedError:
                # A sliding window is whole again: nothing that the last piece could see has been overwritten.
                if not self._context.forget(sequence.number, start):
                    self._sequences.go_back(sequence, start)
                    return False
                if task.cancelled:
                    return False
                continue  # the abort was meant for another task
            finally:
                task.on_cancel = None
            sequence.tokens.extend(tokens)
            return True


def generate(
    task: Task,
    request: Generate,
    prompt: PreparedPrompt,
    sequence: Sequence,
    sequences: Sequences,
    context: Context,
    vocabulary: Vocabulary,
    default_seed: int | None,
) -> Generator[None, None, Finished]:
    """Answer `Generate`: each step is one native call.

    Raises:
        EngineFailure: the prompt does not fit the context, or the backend failed.
    """
    settings = request.sampling
    tokens = prompt.tokens
    if len(tokens) >= context.length:
        raise too_long(len(tokens), context.length)
    seed = _seed(settings.seed, default_seed)
    reused = sequences.rewind(sequence, tokens)
    reading_since = perf_counter()
    task.send(PromptProgress(id=task.id, done=reused, total=len(tokens), reused=reused))
    frames = Frames(task, prompt, vocabulary, request.stop)
    before_reply = len(tokens) - len(prompt.reply)

    def finished(reason: str, *, first: float = 0.0, last: float = 0.0) -> Finished:
        return Finished(
            id=task.id,
            stop_reason=reason,
            stop_string=frames.stop_string,
            prompt_tokens=len(tokens),
            reused_tokens=reused,
            answer_tokens=frames.count,
            thinking_tokens=frames.thinking_count,
            prompt_seconds=(first or perf_counter()) - reading_since,
            answer_seconds=last - first,
            first_token_seconds=(first or perf_counter()) - task.arrived,
            thinking_seconds=frames.thinking_seconds,
            seed=seed,
        )

    if not (yield from Reader(context, sequences).read(task, sequence, tokens, reused=reused, logits=True)):
        return finished("cancelled")
    sequence.mark(prompt.text, before_reply, prompt.guards, len(prompt.text))
    task.send(Started(id=task.id, prompt_tokens=len(tokens), reused_tokens=reused, seed=seed))

    chain = SamplerChain(vocabulary, context.length, settings, seed, history=sequence.tokens)
    observer = _observer(request, context, vocabulary)
    watcher: Watcher | None = None
    written = sequence.tokens  # prompt and answer: what the stages that look back see
    first = last = 0.0
    limit = settings.max_tokens
    for token in prompt.reply:
        frames.begin_with(token)
    try:
        while True:
            changed = task.take_sampling()
            if changed is not None:
                chain.apply(changed, history=written)
                settings, limit = changed, changed.max_tokens
            if 0 <= limit <= frames.count:
                reason = "max_tokens"
                break
            if task.cancelled:
                reason = "cancelled"
                break
            if task.watch and (first or "numpy" in sys.modules):  # no first token waits for its import
                watcher = watcher or _watcher(task, context, vocabulary)
                watcher.look(chain, settings, written)
            else:
                watcher = None
            if observer is None:
                token = chain.sample(context)
                info = None
            else:
                token, info = observer.sample(chain)
            last = perf_counter()
            first = first or last
            if watcher is not None:
                watcher.tell(token)
            if vocabulary.is_end(token):
                reason = "end_of_turn"
                break
            frames.add(token, info, last)
            if frames.stop_string:
                reason = "stop_string"
                break
            if sequences.room(sequence) < 1:
                reason = "context_full"
                break
            context.decode_next(token, len(written), sequence.number)
            written.append(token)
            yield
    finally:
        chain.free()
    frames.close()
    _mark_answer(sequence, prompt, frames, before_reply)
    return finished(reason, first=first, last=last)


# Both need numpy, which the first answer should not wait for.
def _observer(request: Generate, context: Context, vocabulary: Vocabulary) -> "Observer | None":
    if not (request.alternatives or request.trace):
        return None
    from workbench.engine.alternatives import Observer

    return Observer(context, vocabulary, request)


def _watcher(task: Task, context: Context, vocabulary: Vocabulary) -> "Watcher":
    from workbench.engine.outlooks import Watcher

    return Watcher(task, context, vocabulary)


def _mark_answer(sequence: Sequence, prompt: PreparedPrompt, frames: Frames, begins: int) -> None:
    """Remember which text the answer's tokens stand for, as far as they are in the memory and were shown.

    `begins` is the place of its first token.
    """
    text, count = frames.shown_tokens(len(sequence.tokens) - begins)
    if count:
        sequence.mark(prompt.text + text, begins + count, prompt.guards, len(prompt.text))


def _seed(wanted: int | None, default: int | None) -> int:
    """A number that llama.cpp takes as it is: to it 2**32 - 1 means "at random", so that -1 would be no seed."""
    given = wanted if wanted is not None else default
    return given % SEED_LIMIT if given is not None else random.randrange(SEED_LIMIT)


def too_long(tokens: int, context_length: int) -> EngineFailure:
    """The failure for a prompt that does not fit."""
    return EngineFailure(
        "too_long",
        f"The prompt is {tokens:,} tokens long, but the context holds {context_length:,}.",
        remedy="Drop the oldest turns, shorten the message, or load the model with a longer context.",
    )
