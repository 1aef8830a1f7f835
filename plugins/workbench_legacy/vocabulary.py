"""Texts into tokens and back, with the care that ctransformers' tokenizers do not take.

They split a text with a regular expression that goes one call deeper for each character, and copy the rest of the text
for each word: a long text overflows the stack or takes minutes. So a text is handed over in short pieces, cut where a
word begins. They also take a special token's text for the token wherever it stands, so those never reach them.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from workbench.engine_kit.failure import EngineFailure
from workbench_legacy.native import NativeModel

_PIECE = 2048  # characters; each piece costs a millisecond, for the expression is compiled anew
_LONG_RUN = re.compile(r"\S{256}|\s{256}")
_WORD_BEGINS = re.compile(r"(?<=\S)(?= \S)")

_STARCODER = (
    "<|system|>",
    "<|user|>",
    "<|assistant|>",
    "<|end|>",
    "<fim-prefix>",
    "<fim-middle>",
    "<fim-suffix>",
    "<fim-pad>",
    "<|end_of_turn|>",
)
_DOLLY = ("### End", "### Instruction:", "### Response:")
_FALCON_SPECIAL = 12
_FALCON_ADDED = 65024


class Vocabulary:
    """The tokens of one loaded model. Any thread may use it.

    Attributes:
        special: Tokens that mean something beside their text, by it.
        eos: The token that ends an answer.
    """

    def __init__(self, native: NativeModel, architecture: str) -> None:
        self._native = native
        self._llama = architecture == "llama"
        self._pieces = [native.piece(token) for token in range(native.size)]
        self.eos = native.eos
        self.special = self._special(architecture)
        self._ends = frozenset(token for token in {*self.special.values(), self.eos} if native.is_end(token))
        longest_first = sorted(self.special, key=len, reverse=True)
        self._any_special = re.compile(f"({'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)")

    def _special(self, architecture: str) -> dict[str, int]:
        if architecture == "falcon":
            numbers = [*range(_FALCON_SPECIAL), *range(_FALCON_ADDED, self.size)]
            return {text: number for number in numbers if (text := self.text(number))}
        wanted = {"starcoder": _STARCODER, "dolly": _DOLLY}.get(architecture, ())
        found = {text: number for text in wanted if (number := self._numbers.get(text.encode())) is not None}
        if self.text(self.eos):
            found[self.text(self.eos)] = self.eos
        return found

    @cached_property
    def _numbers(self) -> dict[bytes, int]:
        return {piece: number for number, piece in enumerate(self._pieces)}

    @property
    def size(self) -> int:
        """How many tokens there are."""
        return len(self._pieces)

    def piece(self, token: int) -> bytes:
        """The bytes of a token."""
        return self._pieces[token]

    def text(self, token: int) -> str:
        """The text of a token that has one."""
        return self._pieces[token].decode("utf-8", errors="replace")

    def is_end(self, token: int) -> bool:
        """Whether it ends an answer."""
        return token in self._ends

    @property
    def ends(self) -> tuple[int, ...]:
        """The tokens that end an answer."""
        return tuple(self._ends)

    def check(self, tokens: tuple[int, ...]) -> None:
        """Raise EngineFailure ("bad_request") when one is not in the vocabulary: the C code would read past its end."""
        if any(not 0 <= token < self.size for token in tokens):
            raise EngineFailure("bad_request", "A token is not in the vocabulary.")

    def first(self) -> list[int]:
        """What stands before every text, for models that have such a token."""
        return [1] if self._llama else []

    def tokenize(self, text: str, *, parse_special: bool) -> list[int]:
        """Tokens of `text`; where special ones are not to come of it, their texts become ordinary tokens."""
        tokens: list[int] = []
        for place, part in enumerate(self._any_special.split(text)):
            if place % 2 and parse_special:
                tokens.append(self.special[part])
            elif place % 2:  # cut behind its first character, so that nobody takes it for the token
                tokens += self._ordinary(part[:1]) + self._ordinary(part[1:])
            else:
                tokens += self._ordinary(part)
        return tokens

    def _ordinary(self, text: str) -> list[int]:
        tokens: list[int] = []
        for piece in _pieces(text.replace("\0", "")):
            tokens += self._native.tokenize(piece.encode("utf-8", errors="replace"), add_bos=False)
        return tokens


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces: cut before a word where there is one, and wherever no word ends for too long."""
    start = 0
    for end in (*(found.end() for found in _LONG_RUN.finditer(text)), len(text)):
        part, start = text[start:end], end
        while len(part) > _PIECE:
            cuts = [found.end() for found in _WORD_BEGINS.finditer(part[:_PIECE])]
            cut = cuts[-1] if cuts else _PIECE
            yield part[:cut]
            part = part[cut:]
        if part:
            yield part
