"""The engine for old files: what it answers to each request of the protocol."""

import array
import math
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec
import psutil

from workbench.engine_kit.facts import plain_facts
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Steps, Task, serve
from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line
from workbench.processes.protocol import (
    PROTOCOL_VERSION,
    Detokenize,
    Done,
    Embed,
    Generate,
    Hello,
    Load,
    Loaded,
    LoadOptions,
    LoadPlan,
    LoadProgress,
    MemoryUse,
    ModelFacts,
    Plan,
    ReadAhead,
    Render,
    Rendered,
    Reply,
    Rerank,
    Text,
    Tokenize,
    Tokens,
    Vectors,
    Weigh,
)
from workbench_legacy.files import OldModel, read_old_model
from workbench_legacy.generation import SAMPLERS, Memory, generate
from workbench_legacy.limits import limits, memory_bytes
from workbench_legacy.native import BUILD, NativeModel
from workbench_legacy.prompts import Prompts
from workbench_legacy.vocabulary import Vocabulary
from workbench_legacy.watching import watched

_KINDS = {"dolly": "dolly-v2"}  # ctransformers' words for architectures, where they are not ours
_EMBEDS = frozenset(("llama", "falcon"))
_LOAD_OPTIONS = ("context_length", "threads", "mmap", "mlock", "seed")
_CANNOT: dict[type, str] = {Weigh: "tell how likely a token was", Rerank: "rank documents"}


def run(connection: "Connection[Any, Any]") -> None:
    """Serve old files over `connection` until the other end closes it."""
    serve(connection, LegacyEngine())


class _Loaded:
    """One model, ready for work."""

    def __init__(self, path: Path, model: OldModel, options: LoadOptions) -> None:
        self.path = path
        self.model = model
        self.options = options
        limit = limits(model.architecture, model.header, options.context_length)
        self.native = NativeModel(
            path,
            _KINDS.get(model.architecture, model.architecture),
            context_length=limit.context_length,
            mmap=options.mmap,
            mlock=options.mlock,
        )
        length = min(limit.context_length, self.native.context_length)
        self.memory = Memory(self.native, limit.batch, length, options.threads or _threads())
        self.vocabulary = Vocabulary(self.native, model.architecture)
        self.prompts = Prompts(model.architecture, self.vocabulary)

    def facts(self) -> ModelFacts:
        header, eos = self.model.header, self.vocabulary.text(self.vocabulary.eos)
        return plain_facts(
            name=one_line(self.path.stem),
            architecture=self.model.architecture,
            context_length=self.memory.length,
            vocabulary=self.vocabulary.size,
            parameters=self.model.parameters,
            file_bytes=self.model.file_bytes,
            layers=header["n_layer"],
            trained_context=self.model.trained_context,
            embedding_size=header["n_embd"],
            can_embed=self.model.architecture in _EMBEDS,
            template_source=self.prompts.template_source,
            end_of_turn=(eos,) if eos else (),
            seed=self.options.seed,
            memory=(_memory(self.model, self.memory.length),),
        )


class LegacyEngine:
    """One engine process's state: at most one model."""

    def __init__(self) -> None:
        self._loaded: _Loaded | None = None

    def hello(self) -> Hello:
        """See `engine_kit.serve.Engine`."""
        return Hello(
            protocol=PROTOCOL_VERSION,
            engine="ctransformers",
            build=BUILD,
            abilities=("load", "plan", "generate", "chat", "live_sampling", "tokenize", "embed"),
            samplers=SAMPLERS,
        )

    # ------------------------------------------------------------------------------------ main thread

    def handle(self, task: Task) -> Reply:
        """See `engine_kit.serve.Engine`."""
        request = task.request
        match request:
            case Plan():
                return _plan(task, request)
            case Load():
                return self._load(task, request)
            case Embed():
                return self._embed(task, request)
        raise _unsupported(request)

    def _load(self, task: Task, request: Load) -> Loaded:
        if self._loaded is not None:
            raise EngineFailure("bad_request", "This engine has a model loaded already.")
        began = perf_counter()
        path = Path(request.path)
        task.send(LoadProgress(id=task.id, phase="reading", fraction=0.0))
        model = _checked(path)
        task.step()
        if task.cancelled:
            raise EngineFailure("cancelled", f"Loading {one_line(path.name)} was cancelled.")
        with watched(task, model.file_bytes):
            loaded = _Loaded(path, model, request.options)
        task.send(LoadProgress(id=task.id, phase="warm-up", fraction=1.0))
        self._loaded = loaded
        return Loaded(id=task.id, facts=loaded.facts(), seconds=perf_counter() - began)

    def _embed(self, task: Task, request: Embed) -> Vectors:
        loaded = self._need()
        if loaded.model.architecture not in _EMBEDS:
            raise EngineFailure("unsupported", f"{one_line(loaded.path.name)} is of a kind that makes no vectors here.")
        vectors, count = [], 0
        for text in request.texts:
            tokens = loaded.vocabulary.first() + loaded.vocabulary.tokenize(text, parse_special=False)
            tokens = (tokens or [loaded.vocabulary.eos])[: loaded.memory.length]
            for _ in loaded.memory.read(task, tokens, 0):
                task.step()
            if task.cancelled:
                raise EngineFailure("cancelled", "Embedding was cancelled.")
            count += len(tokens)
            vectors.append(_packed(loaded.native.embedding(), normalize=request.normalize))
        return Vectors(id=task.id, vectors=tuple(vectors), size=loaded.model.header["n_embd"], tokens=count)

    def generate(self, task: Task) -> Steps:
        """See `engine_kit.serve.Engine`."""
        request, loaded = task.request, self._need()
        if isinstance(request, ReadAhead):
            return Done(id=task.id)  # these models never think, so the history stays what was read
        if not isinstance(request, Generate):
            raise _unsupported(request)
        tokens = loaded.prompts.tokens(request.prompt)
        seed = loaded.options.seed
        return (yield from generate(task, request, tokens, loaded.native, loaded.vocabulary, loaded.memory, seed))

    # ------------------------------------------------------------------------------------ desk thread

    def handle_small(self, task: Task) -> Reply:
        """See `engine_kit.serve.Engine`."""
        request, loaded = task.request, self._need()
        vocabulary = loaded.vocabulary
        special = frozenset(vocabulary.special.values())

        def places(tokens: list[int]) -> tuple[int, ...]:
            return tuple(place for place, token in enumerate(tokens) if token in special)

        match request:
            case Tokenize():
                tokens = vocabulary.first() if request.add_special else []
                tokens += vocabulary.tokenize(request.text, parse_special=request.parse_special)
                pieces = tuple(map(vocabulary.piece, tokens))
                return Tokens(id=task.id, tokens=tuple(tokens), pieces=pieces, special=places(tokens))
            case Detokenize():
                vocabulary.check(request.tokens)
                text = b"".join(map(vocabulary.piece, request.tokens)).decode("utf-8", errors="replace")
                return Text(id=task.id, text=text)
            case Render():
                tokens = loaded.prompts.tokens(request.prompt)
                shown = tokens if request.with_tokens else []
                return Rendered(
                    id=task.id,
                    count=len(tokens),
                    reused=loaded.memory.common(tokens),
                    context_length=loaded.memory.length,
                    tokens=tuple(shown),
                    pieces=tuple(map(vocabulary.piece, shown)),
                    special=places(shown),
                )
        raise _unsupported(request)

    def _need(self) -> _Loaded:
        if self._loaded is None:
            raise EngineFailure("bad_request", "No model is loaded.", remedy="Load a model first.")
        return self._loaded


def _checked(path: Path) -> OldModel:
    name = one_line(path.name)
    try:
        model = read_old_model(path)
    except OSError as error:
        raise EngineFailure("bad_file", f"{name} cannot be read.", f"{error.strerror or error}.") from error
    except WorkbenchError as error:
        raise EngineFailure("bad_file", error.what, error.why, error.remedy) from error
    if model is None:
        raise EngineFailure("bad_file", f"{name} is not a language model in an old format.")
    if model.trouble:
        raise EngineFailure("bad_file", f"{name} cannot be loaded.", model.trouble)
    return model


def _plan(task: Task, request: Plan) -> LoadPlan:
    model = _checked(Path(request.path))
    limit = limits(model.architecture, model.header, request.options.context_length)
    use = _memory(model, limit.context_length)
    missing = use.total - use.free
    return LoadPlan(
        id=task.id,
        options=msgspec.structs.replace(request.options, context_length=limit.context_length, gpu_layers=0),
        memory=(use,),
        fits=missing <= 0,
        why=f"It is {missing / 1e9:.1f} GB short of memory." if missing > 0 else "It fits into memory.",
        layers=model.header["n_layer"],
        trained_context=model.trained_context,
        acting=_LOAD_OPTIONS,
    )


def _memory(model: OldModel, context: int) -> MemoryUse:
    cache, work = memory_bytes(model.architecture, model.header, context)
    free = psutil.virtual_memory().available
    return MemoryUse(device="CPU", model=model.file_bytes, context=cache, compute=work, free=free)


def _threads() -> int:
    return psutil.cpu_count(logical=False) or 1


def _packed(vector: list[float], *, normalize: bool) -> bytes:
    length = math.sqrt(math.fsum(value * value for value in vector)) if normalize else 1.0
    numbers = array.array("f", [value / (length or 1.0) for value in vector])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unsupported(request: object) -> EngineFailure:
    what = _CANNOT.get(type(request), "do this")
    way_out = "The same model as a GGUF file can."
    return EngineFailure("unsupported", f"Models in old formats cannot {what}.", remedy=way_out)
