"""How likely each token of a given text was: read once more, with the logits of every place looked at."""

from collections.abc import Generator
from time import perf_counter

from workbench.engine.context import Context
from workbench.engine.generation import Reader, too_long
from workbench.engine.native_params import WEIGHED_AT_ONCE
from workbench.engine.outlooks import OutlookMaker, all_logits
from workbench.engine.prompts import PreparedPrompt
from workbench.engine.sequences import Sequence, Sequences, common_prefix
from workbench.engine.vocabulary import Vocabulary
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import Weigh, WeighDone, Weighed

FIRST_PIECE = 4  # tokens
PIECE_SECONDS = 0.25
"""A piece takes about this long: nobody who asks for an answer meanwhile waits longer than for one."""


def weigh(
    task: Task,
    request: Weigh,
    prompt: PreparedPrompt,
    before: PreparedPrompt | None,
    sequence: Sequence,
    sequences: Sequences,
    context: Context,
    vocabulary: Vocabulary,
) -> Generator[None, None, WeighDone]:
    """Answer `Weigh`: each step reads a piece and sends what it shows.

    Raises:
        EngineFailure: the text does not fit the context, or the backend failed.
    """
    tokens = prompt.tokens
    if len(tokens) >= context.length:
        raise too_long(len(tokens), context.length)
    start = max(1, common_prefix(tokens, before.tokens) if before is not None else 1)  # the first that is weighed
    start = min(start, len(tokens))
    reused = sequences.rewind(sequence, tokens[:start], room=len(tokens))
    reader = Reader(context, sequences)
    if not (yield from reader.read(task, sequence, tokens[: start - 1], reused=reused, logits=False)):
        return WeighDone(id=task.id, complete=False)
    sequences.snapshot(sequence)
    maker = OutlookMaker(vocabulary, request.top)
    piece = min(FIRST_PIECE, context.ubatch)
    done = start - 1
    while done < len(tokens):
        if task.cancelled:
            return WeighDone(id=task.id, complete=False)
        since = perf_counter()
        chunk = tokens[done : done + piece]
        context.allow()
        context.decode_all(chunk, done, sequence.number)
        sequence.tokens.extend(chunk)
        outlooks = []
        for place in range(len(chunk)):
            position = done + place + 1
            outlooks.append(
                maker.make(
                    all_logits(context, place, vocabulary.size),
                    token=tokens[position] if position < len(tokens) else -1,
                    position=position,
                    recent=tokens[:position] if position == start else (),
                )
            )
        done += len(chunk)
        task.send(Weighed(id=task.id, outlooks=tuple(outlooks), done=done - start + 1, total=len(tokens) - start + 1))
        fitting = int(len(chunk) * PIECE_SECONDS / max(perf_counter() - since, 1e-6))
        piece = max(1, min(fitting, WEIGHED_AT_ONCE, context.ubatch))
        yield
    sequence.mark(prompt.text, len(tokens), prompt.guards, len(prompt.text))
    return WeighDone(id=task.id, complete=True, follows=before is None or start == len(before.tokens))
