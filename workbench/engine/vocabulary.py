"""A model's vocabulary: text to tokens and back. Reads only, so any thread may use it."""

import ctypes
from functools import cached_property
from typing import Any

from workbench.engine.binding import lib
from workbench.engine_kit.failure import EngineFailure

_CONTROL = lib.LLAMA_TOKEN_ATTR_CONTROL
_SPECIAL = lib.LLAMA_TOKEN_ATTR_CONTROL | lib.LLAMA_TOKEN_ATTR_USER_DEFINED | lib.LLAMA_TOKEN_ATTR_UNKNOWN


class Vocabulary:
    """Tokens of one model.

    Attributes:
        size: How many tokens there are; 0 for a model without a tokenizer.
    """

    def __init__(self, model: Any) -> None:
        self._pointer = lib.llama_model_get_vocab(model)
        self.size: int = lib.llama_vocab_n_tokens(self._pointer)
        self._pieces: dict[int, bytes] = {}

    @property
    def pointer(self) -> Any:
        """The llama_vocab pointer, for samplers."""
        return self._pointer

    @property
    def has_tokenizer(self) -> bool:
        """False for files that carry weights only."""
        return bool(lib.llama_vocab_type(self._pointer) != lib.LLAMA_VOCAB_TYPE_NONE)

    def tokenize(self, text: str, *, add_special: bool, parse_special: bool) -> list[int]:
        """Token ids of `text`.

        Raises:
            EngineFailure: the model file has no tokenizer.
        """
        if not self.has_tokenizer:
            raise EngineFailure(
                "unsupported",
                "This model file has no tokenizer.",
                remedy="Use a GGUF that was converted together with its tokenizer.",
            )
        data = text.encode("utf-8", errors="replace")
        room = len(data) + 16
        while True:
            tokens = (ctypes.c_int32 * room)()
            count = lib.llama_tokenize(self._pointer, data, len(data), tokens, room, add_special, parse_special)
            if count >= 0:
                return tokens[:count]
            room = -count

    def piece(self, token: int) -> bytes:
        """The bytes a token stands for, special tokens spelt out. Not always whole characters."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._pieces[token] = self._spell(token)
        return piece

    def _spell(self, token: int) -> bytes:
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = lib.llama_token_to_piece(self._pointer, token, buffer, room, 0, True)
            if count >= 0:
                return buffer.raw[:count]
            room = -count

    def detokenize(self, tokens: tuple[int, ...]) -> str:
        """Text of token ids as llama.cpp joins them: special tokens spelt out, a word's leading space kept."""
        ids = (ctypes.c_int32 * len(tokens))(*tokens)
        room = 16 * len(tokens) + 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = lib.llama_detokenize(self._pointer, ids, len(tokens), buffer, room, False, True)
            if count >= 0:
                return buffer.raw[:count].decode("utf-8", errors="replace")
            room = -count

    def check(self, tokens: tuple[int, ...]) -> None:
        """Raises EngineFailure when an id is not in the vocabulary: llama.cpp would abort on it."""
        wrong = [token for token in tokens if not 0 <= token < self.size]
        if wrong:
            raise EngineFailure("bad_request", f"Token {wrong[0]} is not one of this model's {self.size} tokens.")

    def is_end(self, token: int) -> bool:
        """Whether this token ends a turn or the text."""
        return bool(lib.llama_vocab_is_eog(self._pointer, token))

    def is_control(self, token: int) -> bool:
        """Whether a person never sees this token."""
        return bool(lib.llama_vocab_get_attr(self._pointer, token) & _CONTROL)

    def is_special(self, token: int) -> bool:
        """Whether this token means something to the model beside its text."""
        return bool(lib.llama_vocab_get_attr(self._pointer, token) & _SPECIAL)

    @cached_property
    def special_tokens(self) -> dict[str, int]:
        """Text of every control, user-defined and unknown token, with its id."""
        found = {}
        for token in range(self.size):
            if lib.llama_vocab_get_attr(self._pointer, token) & _SPECIAL:
                text = self.piece(token).decode("utf-8", errors="replace")
                if text:
                    found[text] = token
        return found

    @cached_property
    def end_tokens(self) -> frozenset[int]:
        """Every token that ends a turn or the text."""
        return frozenset(t for t in range(self.size) if lib.llama_vocab_is_eog(self._pointer, t))

    @property
    def adds_bos(self) -> bool:
        """Whether a text begins with the beginning-of-sequence token."""
        return bool(lib.llama_vocab_get_add_bos(self._pointer))

    def text_of(self, which: str) -> str:
        """Text of the "bos" or "eos" token, empty when the model has none."""
        token = getattr(lib, f"llama_vocab_{which}")(self._pointer)
        return "" if token < 0 else self.piece(token).decode("utf-8", errors="replace")

    def token_of(self, which: str) -> int | None:
        """Id of the "bos", "eos" or "sep" token, None when the model has none."""
        token = int(getattr(lib, f"llama_vocab_{which}")(self._pointer))
        return None if token < 0 else token
