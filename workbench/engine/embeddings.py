"""Vectors and scores of whole texts, in a context of their own, made when first asked for."""

import ctypes
import math
import struct
from collections.abc import Sequence
from typing import Any

from workbench.engine.binding import lib
from workbench.engine.model import Model
from workbench.engine.native_params import default_threads
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import LoadOptions

_POOLINGS = {
    "mean": lib.LLAMA_POOLING_TYPE_MEAN,
    "cls": lib.LLAMA_POOLING_TYPE_CLS,
    "last": lib.LLAMA_POOLING_TYPE_LAST,
    "rank": lib.LLAMA_POOLING_TYPE_RANK,
}
_SHORTEST = 512
_LONGEST = 8192  # tokens of one text, where the model would allow more


class Embedder:
    """Reads texts one by one and hands out one vector each.

    Pooling is the one the file names, mean where it names none. One text at a time: batching gains nothing on a CPU.
    """

    def __init__(self, model: Model, options: LoadOptions) -> None:
        self._model = model
        self._longest = min(model.trained_context or _LONGEST, _LONGEST)
        self._threads = options.threads or default_threads()
        self._pooling = _POOLINGS.get(model.file.pooling, lib.LLAMA_POOLING_TYPE_MEAN)
        if model.file.kind == "reranker":
            self._pooling = lib.LLAMA_POOLING_TYPE_RANK
        self._context: Any = None
        self._length = 0
        self.size: int = lib.llama_model_n_embd_out(model.pointer)

    def _make_room(self, tokens: int) -> None:
        """A context that holds a text of so many tokens.

        It grows with the texts, because llama.cpp sets memory aside for the logits of every token of the longest: with
        a vocabulary of 152 k words 0.6 MB each, 5 GB for 8,192.
        """
        if tokens <= self._length:
            return
        self.free()
        length = min(max(_SHORTEST, 1 << (tokens - 1).bit_length()), self._longest)
        params = lib.llama_context_default_params()
        # An encoder reads a text whole, so one micro-batch must hold it.
        params.n_ctx = params.n_batch = params.n_ubatch = length
        params.n_threads = params.n_threads_batch = self._threads
        params.embeddings = True
        params.pooling_type = self._pooling
        params.no_perf = True
        self._context = lib.llama_init_from_model(self._model.pointer, params)
        if not self._context:
            raise EngineFailure(
                "does_not_fit",
                f"There is not enough memory to embed texts with {self._model.path.name}.",
                remedy="Eject another model first, or split the texts into shorter pieces.",
            )
        self._length = length

    def embed(self, task: Task, texts: Sequence[str], *, normalize: bool) -> tuple[list[bytes], int]:
        """Float32 vectors (`size` floats each, little endian) and the number of tokens read.

        Raises:
            EngineFailure: a text is too long, the task was cancelled, or the model gives scores instead.
        """
        if self._pooling == lib.LLAMA_POOLING_TYPE_RANK:
            raise EngineFailure(
                "unsupported",
                f"{self._model.file.name} ranks texts and makes no vectors of them.",
                remedy="Load an embedding model.",
            )
        vectors, total = [], 0
        for text in texts:
            tokens = self._model.vocabulary.tokenize(text, add_special=True, parse_special=False)
            values = self._read(task, tokens)
            if normalize:
                norm = math.sqrt(sum(v * v for v in values)) or 1.0
                values = [v / norm for v in values]
            vectors.append(struct.pack(f"<{len(values)}f", *values))
            total += len(tokens)
        return vectors, total

    def rerank(self, task: Task, query: str, documents: Sequence[str]) -> list[float]:
        """How well each document answers the query: the model's own raw score."""
        vocabulary = self._model.vocabulary
        asked = vocabulary.tokenize(query, add_special=False, parse_special=False)
        begin, end, between = (vocabulary.token_of(which) for which in ("bos", "eos", "sep"))
        scores = []
        for document in documents:
            told = vocabulary.tokenize(document, add_special=False, parse_special=False)
            # [BOS] query [EOS] [SEP] document [EOS], as rerankers are trained (llama.cpp: format_prompt_rerank).
            parts: list[list[int | None]] = [[begin], [*asked], [end], [between], [*told], [end]]
            tokens = [token for part in parts for token in part if token is not None]
            scores.append(self._read(task, tokens)[0])
        return scores

    def _read(self, task: Task, tokens: list[int]) -> list[float]:
        if task.cancelled:
            raise EngineFailure("cancelled", "Embedding was cancelled.")
        if not tokens:
            tokens = [self._model.vocabulary.token_of("bos") or 0]
        if len(tokens) > self._longest:
            raise EngineFailure(
                "too_long",
                f"A text of {len(tokens):,} tokens is longer than the {self._longest:,} this model reads at once.",
                remedy="Split it into shorter pieces.",
            )
        self._make_room(len(tokens))
        lib.llama_memory_clear(lib.llama_get_memory(self._context), True)
        ids = (ctypes.c_int32 * len(tokens))(*tokens)
        batch = lib.llama_batch_get_one(ids, len(tokens))
        wanted = (ctypes.c_int8 * len(tokens))(*[1] * len(tokens))  # pooling takes every token's output
        batch.logits = wanted
        encoder_only = lib.llama_model_has_encoder(self._model.pointer) and not lib.llama_model_has_decoder(
            self._model.pointer
        )
        status = (lib.llama_encode if encoder_only else lib.llama_decode)(self._context, batch)
        task.step()
        if status:
            raise EngineFailure("internal", "The text could not be embedded.", f"llama.cpp reported error {status}.")
        pointer: Any = lib.llama_get_embeddings_seq(self._context, 0)
        if not pointer:
            raise EngineFailure("unsupported", "This model gives no vector for a whole text.")
        return list(pointer[: 1 if self._pooling == lib.LLAMA_POOLING_TYPE_RANK else self.size])

    def free(self) -> None:
        """Give the context back."""
        if self._context:
            lib.llama_free(self._context)
        self._context, self._length = None, 0
