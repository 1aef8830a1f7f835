"""One llama.cpp context: memory for what was read, and the call that reads more."""

import ctypes
import sys
from collections.abc import Sequence

from workbench.engine import native_log
from workbench.engine.binding import lib
from workbench.engine.model import Model
from workbench.engine.native_params import context_params
from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import LoadOptions

_ABORTED = 2  # llama_decode's answer when the abort callback said yes
_NO_ROOM = 1  # ... when it found no place in the KV cache


class DecodeAbortedError(Exception):
    """`Context.abort` was called while reading."""


class Context:
    """A llama_context for generating, with a batch of its own.

    Attributes:
        length: Tokens it can hold, all sequences together.
        ubatch: Tokens computed at once.
    """

    def __init__(self, model: Model, options: LoadOptions) -> None:
        native_log.clear()
        params = context_params(options)
        self.pointer = lib.llama_init_from_model(model.pointer, params)
        if not self.pointer:
            raise _context_failure(model, options)
        self.model = model
        self.length: int = lib.llama_n_ctx(self.pointer)
        self.ubatch: int = lib.llama_n_ubatch(self.pointer)
        self.memory = lib.llama_get_memory(self.pointer)
        self._build_batch(params.n_batch, options.sequences)
        self._build_abort_flag()

    def _build_batch(self, size: int, sequences: int) -> None:
        self._tokens = (ctypes.c_int32 * size)()
        self._positions = (ctypes.c_int32 * size)()
        self._sequence_counts = (ctypes.c_int32 * size)(*[1] * size)
        self._wanted = (ctypes.c_int8 * size)()
        self._sequence_numbers = [ctypes.c_int32(n) for n in range(sequences)]
        self._sequence_ids = [
            (ctypes.POINTER(ctypes.c_int32) * size)(*[ctypes.pointer(number)] * size)
            for number in self._sequence_numbers
        ]
        self._batch = lib.llama_batch()
        self._batch.token = self._tokens
        self._batch.pos = self._positions
        self._batch.n_seq_id = self._sequence_counts
        self._batch.logits = self._wanted

    def _build_abort_flag(self) -> None:
        """Let a flag byte stop a running decode.

        llama.cpp asks the callback at every node of its graph, some hundreds of times a token, from its own threads; a
        Python function there would cost a lock each time. C's `strlen` is that function already: it says 0 for a
        buffer that starts with 0, and 1 for b"\\x01\\x00".
        """
        libc = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
        self._abort_flag = ctypes.create_string_buffer(2)
        self._abort_callback = ctypes.cast(libc.strlen, lib.ggml_abort_callback)
        lib.llama_set_abort_callback(self.pointer, self._abort_callback, ctypes.cast(self._abort_flag, ctypes.c_void_p))

    def abort(self) -> None:
        """Stop the decode in progress, from any thread; acts on the CPU only."""
        self._abort_flag[0] = b"\x01"

    def allow(self) -> None:
        """Take an `abort` back, before the next decode."""
        self._abort_flag[0] = b"\x00"

    def decode(self, tokens: Sequence[int], position: int, sequence: int, *, logits: bool) -> None:
        """Read `tokens` (at most a batch) into `sequence`, the first at `position`; `logits` of the last are wanted.

        Raises:
            DecodeAbortedError: stopped by `abort`; part of the tokens may be in the memory.
            EngineFailure: no room, or the backend failed.
        """
        count = len(tokens)
        self._tokens[:count] = list(tokens)
        self._positions[:count] = list(range(position, position + count))
        self._wanted[count - 1] = logits
        batch = self._batch
        batch.n_tokens = count
        batch.seq_id = self._sequence_ids[sequence]
        status = lib.llama_decode(self.pointer, batch)
        self._wanted[count - 1] = False
        if status:
            raise _decode_failure(status)

    def decode_all(self, tokens: Sequence[int], position: int, sequence: int) -> None:
        """Like `decode`, with the logits of every token wanted; those of place `n` are found by that number."""
        count = len(tokens)
        self._wanted[:count] = [1] * count
        try:
            self.decode(tokens, position, sequence, logits=True)
        finally:
            self._wanted[:count] = [0] * count

    def decode_next(self, token: int, position: int, sequence: int) -> None:
        """Like `decode` for the one token just written: the hot path of an answer."""
        batch = self._batch
        self._tokens[0] = token
        self._positions[0] = position
        self._wanted[0] = True
        batch.n_tokens = 1
        batch.seq_id = self._sequence_ids[sequence]
        status = lib.llama_decode(self.pointer, batch)
        while status == _ABORTED:  # meant for a prompt that another task was reading
            self.allow()
            self.forget(sequence, position)
            status = lib.llama_decode(self.pointer, batch)
        self._wanted[0] = False
        if status:
            raise _decode_failure(status)

    def forget(self, sequence: int, start: int) -> bool:
        """Drop what `sequence` holds from position `start` on; False when this kind of memory cannot."""
        return bool(lib.llama_memory_seq_rm(self.memory, sequence, start, -1))

    def warm_up(self) -> None:
        """One decode that touches every weight, so that the first answer does not wait for the disk."""
        token = self.model.vocabulary.token_of("bos")
        lib.llama_set_warmup(self.pointer, True)
        try:
            self.decode([token if token is not None else 0], 0, 0, logits=True)
        finally:
            lib.llama_set_warmup(self.pointer, False)
            lib.llama_memory_clear(self.memory, True)
        lib.llama_synchronize(self.pointer)

    def free(self) -> None:
        """Give the memory back."""
        lib.llama_free(self.pointer)


def _decode_failure(status: int) -> Exception:
    if status == _ABORTED:
        return DecodeAbortedError()
    if status == _NO_ROOM:
        return EngineFailure(
            "too_long", "The context is full.", remedy="Drop the oldest turns, or load the model with a longer context."
        )
    return EngineFailure(
        "internal",
        "The model could not go on computing.",
        f"llama.cpp reported error {status}.",
        "Load the model again, with fewer GPU layers or a shorter context.",
        native_log.text(),
    )


def _context_failure(model: Model, options: LoadOptions) -> EngineFailure:
    return EngineFailure(
        "does_not_fit",
        f"There is not enough memory for a context of {options.context_length:,} tokens with {model.path.name}.",
        remedy="Choose a shorter context, a smaller KV cache type, or fewer GPU layers.",
        detail=native_log.text(),
    )
