"""A model ready for work: weights, context, conversations, and the facts the client is told."""

from collections.abc import Callable

import msgspec

from workbench.engine import session_files
from workbench.engine.binding import lib
from workbench.engine.context import Context
from workbench.engine.embeddings import Embedder
from workbench.engine.model import Model
from workbench.engine.native_params import default_threads
from workbench.engine.plan import Measured
from workbench.engine.prompts import Prompts
from workbench.engine.sequences import Sequences
from workbench.processes.protocol import ModelFacts


class LoadedModel:
    """Everything of one loaded model.

    Args:
        model: Its weights; freed by the caller when this raises.
        measured: The options, nothing left open, and what they take.
        phase: Called with "warm-up" before the first decode; may raise to cancel.

    Attributes:
        context, sequences: None for embedding and reranking models.
    """

    def __init__(self, model: Model, measured: Measured, phase: Callable[[str], None]) -> None:
        options = msgspec.structs.replace(measured.options, threads=measured.options.threads or default_threads())
        self.options = options
        self._memory = measured.memory
        self.model = model
        self.context: Context | None = None
        self.sequences: Sequences | None = None
        if model.can_generate:
            self.context = Context(model, options)
            try:
                phase("warm-up")
                self.context.warm_up()
            except BaseException:
                self.context.free()
                raise
            self.sequences = Sequences(self.context, options.sequences, can_rewind=model.can_rewind)
        self.prompts = Prompts(model)
        self._embedder: Embedder | None = None
        self._fingerprint = ""

    def embedder(self) -> Embedder:
        """The embedding context, made on first use. Main thread only."""
        if self._embedder is None:
            self._embedder = Embedder(self.model, self.options)
        return self._embedder

    def fingerprint(self) -> str:
        """What a saved session must agree with."""
        if not self._fingerprint:
            self._fingerprint = session_files.fingerprint(self.model.path, self.options)
        return self._fingerprint

    def facts(self) -> ModelFacts:
        """What the client is told."""
        model, file = self.model, self.model.file
        generates = model.can_generate and model.vocabulary.has_tokenizer
        return ModelFacts(
            name=file.name,
            architecture=file.architecture,
            parameters=lib.llama_model_n_params(model.pointer),
            file_bytes=file.bytes,
            layers=model.layers,
            gpu_layers=self.options.gpu_layers or 0,
            context_length=self.context.length if self.context else 0,
            trained_context=model.trained_context,
            vocabulary=model.vocabulary.size,
            embedding_size=lib.llama_model_n_embd_out(model.pointer),
            can_chat=generates and bool(self.prompts.template_source),
            can_generate=generates,
            can_embed=file.kind != "reranker",
            can_rerank=file.kind == "reranker",
            text_only_note=file.text_only_note,
            template=file.chat_template,
            template_source=self.prompts.template_source,
            template_arguments=self.prompts.template_arguments,
            can_rewind=model.can_rewind,
            end_of_turn=tuple(text for text in (model.vocabulary.text_of(w) for w in ("eos", "eot")) if text),
            seed=self.options.seed,
            memory=self._memory,
        )
