"""What each conversation has read already, so that only new tokens are read again.

A sequence remembers its tokens and *marks*: texts it has read to the end, with the number of tokens that were. A new
prompt that begins with the text of a mark takes that mark's tokens as they are, so an answer's own tokens are kept and
never tokenized again (tokenizing a text anew need not give the tokens the model wrote).

Models that cannot forget their newest tokens (recurrent, sliding window) get *snapshots* at the end of each prompt.
"""

import ctypes
import itertools
from collections.abc import Sequence as Tokens
from dataclasses import dataclass, field

from workbench.engine.binding import lib
from workbench.engine.context import Context
from workbench.engine_kit.failure import EngineFailure

_SNAPSHOTS_KEPT = 4
_MARKS_KEPT = 8
_PARTIAL = lib.LLAMA_STATE_SEQ_FLAGS_PARTIAL_ONLY  # only what cannot be rewound


@dataclass(frozen=True)
class Mark:
    """The first `count` tokens of a sequence stand for `text` (special tokens spelt out, no beginning-of-text).

    Attributes:
        guards: Where text that looks like a special token was kept from becoming one, as `PreparedPrompt.guards`.
        read: So many characters were a prompt; the model wrote the rest.
    """

    text: str
    count: int
    guards: tuple[int, ...]
    read: int

    def begins(self, text: str, guards: Tokens[int]) -> bool:
        """Whether a prompt begins with this text, and means the same by it."""
        return text.startswith(self.text) and self.guards == tuple(guard for guard in guards if guard < self.read)


@dataclass
class Sequence:
    """One conversation in the context's memory.

    Attributes:
        number: llama.cpp's sequence id.
        session: Name of the conversation it serves, empty when free.
        tokens: Every token in the memory, in order.
        busy: An answer is being written into it.
    """

    number: int
    session: str = ""
    tokens: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    snapshots: list[tuple[int, bytes]] = field(default_factory=list)
    used: int = 0
    busy: bool = False

    def mark(self, text: str, count: int, guards: tuple[int, ...], read: int) -> None:
        """Remember that the first `count` tokens stand for `text`; see `Mark`."""
        if text:  # every text begins with none at all
            self.marks = [*[m for m in self.marks if m.count != count][-_MARKS_KEPT:], Mark(text, count, guards, read)]

    def best_mark(self, text: str, guards: Tokens[int]) -> Mark | None:
        """The longest mark that `text` begins with."""
        return max((m for m in self.marks if m.begins(text, guards)), key=lambda m: m.count, default=None)

    def cut(self, count: int) -> None:
        """Forget everything behind the first `count` tokens (the books only, not the memory)."""
        del self.tokens[count:]
        self.marks = [m for m in self.marks if m.count <= count]
        self.snapshots = [s for s in self.snapshots if s[0] <= count]


class Sequences:
    """The sequences of one context."""

    def __init__(self, context: Context, count: int, *, can_rewind: bool) -> None:
        self._context = context
        self._can_rewind = can_rewind
        self._all = [Sequence(number) for number in range(count)]
        self._clock = itertools.count(1)

    @property
    def needs_snapshots(self) -> bool:
        """Whether going back is only possible to a snapshot."""
        return not self._can_rewind

    def find(self, session: str) -> Sequence | None:
        """The sequence that serves `session` now."""
        return next((s for s in self._all if s.session == session), None)

    def take(self, session: str) -> Sequence:
        """The sequence for `session`: its own, else the least recently used one that is not busy."""
        idle = [s for s in self._all if not s.busy]
        own = next((s for s in idle if s.session == session), None)
        if not idle or (own is None and self.find(session)):
            raise EngineFailure("bad_request", "This conversation is being answered already.")
        sequence = own or min(idle, key=lambda s: s.used)
        sequence.session = session
        sequence.used = next(self._clock)
        return sequence

    def rewind(self, sequence: Sequence, tokens: Tokens[int], *, room: int = 0) -> int:
        """Make the memory hold a beginning of `tokens`, as long as possible but never all of them.

        Returns how many; the rest, at least one (its logits are needed), is to be read. There is room for that
        afterwards, and for `room` tokens in all.
        """
        keep = min(common_prefix(sequence.tokens, tokens), len(tokens) - 1)
        if keep < len(sequence.tokens):
            keep = self.go_back(sequence, keep)
        self._make_room(sequence, max(len(tokens), room))
        return keep

    def would_reuse(self, sequence: Sequence, tokens: Tokens[int]) -> int:
        """How many of `tokens` would not be read again; a forecast, nothing is changed."""
        keep = min(common_prefix(sequence.tokens, tokens), max(len(tokens) - 1, 0))
        if self._can_rewind or keep == len(sequence.tokens):
            return keep
        return max((count for count, _ in sequence.snapshots if count <= keep), default=0)

    def go_back(self, sequence: Sequence, keep: int) -> int:
        """Forget all behind the first `keep` tokens, or more where that cannot be; returns how many are left."""
        kept = self._rewound(sequence, keep)
        sequence.cut(kept)
        return kept

    def _rewound(self, sequence: Sequence, keep: int) -> int:
        context = self._context
        if keep and self._can_rewind and context.forget(sequence.number, keep):
            return keep
        if not self._can_rewind:
            for count, state in reversed(sequence.snapshots):
                if count <= keep and self._restore(sequence, state) and context.forget(sequence.number, count):
                    return count
        context.forget(sequence.number, 0)
        return 0

    def _restore(self, sequence: Sequence, state: bytes) -> bool:
        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        read = lib.llama_state_seq_set_data_ext(self._context.pointer, buffer, len(state), sequence.number, _PARTIAL)
        return bool(read)

    def snapshot(self, sequence: Sequence) -> None:
        """Keep the state behind the tokens read so far, where rewinding is not possible."""
        if self._can_rewind:
            return
        pointer, number = self._context.pointer, sequence.number
        size = lib.llama_state_seq_get_size_ext(pointer, number, _PARTIAL)
        buffer = (ctypes.c_uint8 * size)()
        written = lib.llama_state_seq_get_data_ext(pointer, buffer, size, number, _PARTIAL)
        count = len(sequence.tokens)
        others = [snapshot for snapshot in sequence.snapshots if snapshot[0] != count]
        sequence.snapshots = [*others[1 - _SNAPSHOTS_KEPT :], (count, ctypes.string_at(buffer, written))]

    def clear(self, sequence: Sequence) -> None:
        """Forget all that `sequence` has read."""
        self._context.forget(sequence.number, 0)
        sequence.cut(0)

    def _make_room(self, sequence: Sequence, needed: int) -> None:
        """Empty the least recently used idle sequences until `needed` tokens fit beside the others."""
        others = sorted((s for s in self._all if s is not sequence and s.tokens), key=lambda s: s.used)
        taken = sum(len(s.tokens) for s in others)
        for other in others:
            if taken + needed < self._context.length:
                return
            if not other.busy:
                taken -= len(other.tokens)
                self.clear(other)
                other.session = ""

    def room(self, sequence: Sequence) -> int:
        """Tokens that `sequence` may still take beside busy ones; idle ones are emptied when it needs their place."""
        if len(self._all) == 1:  # as nearly always; this is asked between any two tokens
            return self._context.length - len(sequence.tokens)
        if sum(len(s.tokens) for s in self._all) >= self._context.length:
            self._make_room(sequence, len(sequence.tokens) + 1)
        taken = sum(len(s.tokens) for s in self._all if s is sequence or s.busy)
        return self._context.length - taken


def common_prefix(a: Tokens[int], b: Tokens[int]) -> int:
    """How many tokens two lists begin with in common."""
    for index, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return index
    return min(len(a), len(b))
