"""The llama.cpp engine: what it answers to each request of the protocol."""

import threading
from collections.abc import Generator
from pathlib import Path
from time import perf_counter

from workbench.engine import ggml, native_log, plan, session_files
from workbench.engine.binding import lib
from workbench.engine.generation import Reader, generate
from workbench.engine.loaded import LoadedModel
from workbench.engine.model import load
from workbench.engine_kit import chat_template
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Task
from workbench.processes.protocol import (
    PROTOCOL_VERSION,
    AnyRequest,
    Detokenize,
    Devices,
    Done,
    Embed,
    Generate,
    Hello,
    ListDevices,
    Load,
    Loaded,
    LoadOptions,
    LoadPlan,
    LoadProgress,
    Plan,
    ReadAhead,
    Render,
    Rendered,
    Reply,
    Rerank,
    Restored,
    RestoreSession,
    SamplingSettings,
    SaveSession,
    Scores,
    SessionSaved,
    Text,
    Tokenize,
    Tokens,
    Vectors,
    Weigh,
)

_SHORTEST_SAVED = 256  # tokens; fewer are read again faster than a file is opened


class LlamaEngine:
    """One engine process's state: at most one model, its context, its conversations."""

    def __init__(self) -> None:
        self._build = ggml.check_version()
        native_log.install()
        lib.llama_backend_init()
        self._loaded: LoadedModel | None = None
        self._planned: tuple[Path, plan.Measured] | None = None

    def hello(self) -> Hello:
        """See `engine_kit.serve.Engine`."""
        return Hello(
            protocol=PROTOCOL_VERSION,
            engine="llama.cpp",
            build=self._build,
            abilities=(
                "load",
                "plan",
                "devices",
                "generate",
                "chat",
                "alternatives",
                "live_sampling",
                "watch",
                "weigh",
                "tokenize",
                "embed",
                "rerank",
                "sessions",
            ),
            samplers=tuple(field for field in SamplingSettings.__struct_fields__),
            parallel=1,
        )

    # ------------------------------------------------------------------------------------ main thread

    def handle(self, task: Task) -> Reply:
        """See `engine_kit.serve.Engine`."""
        request = task.request
        match request:
            case ListDevices():
                return Devices(
                    id=task.id,
                    devices=ggml.devices(),
                    backends=ggml.backends(),
                    features=ggml.cpu_features(),
                    build=self._build,
                )
            case Plan():
                return self._plan(task, request)
            case Load():
                return self._load(task, request)
            case Embed():
                loaded = self._need()
                vectors, tokens = loaded.embedder().embed(task, request.texts, normalize=request.normalize)
                return Vectors(id=task.id, vectors=tuple(vectors), size=loaded.embedder().size, tokens=tokens)
            case Rerank():
                loaded = self._need()
                if loaded.model.file.kind != "reranker":
                    raise EngineFailure(
                        "unsupported",
                        f"{loaded.model.file.name} is not a reranking model.",
                        remedy="Load a reranker, such as a bge-reranker GGUF.",
                    )
                return Scores(
                    id=task.id, scores=tuple(loaded.embedder().rerank(task, request.query, request.documents))
                )
            case SaveSession():
                return self._save(task, request)
            case RestoreSession():
                return self._restore(task, request)
        raise _not_understood(request)

    def _plan(self, task: Task, request: Plan) -> LoadPlan:
        path = Path(request.path)
        measured = plan.resolve(path, request.options)
        self._planned = (path, measured)
        return LoadPlan(
            id=task.id,
            options=measured.options,
            memory=measured.memory,
            fits=measured.missing <= 0,
            why=plan.verdict(path, measured),
            layers=measured.layers,
            trained_context=measured.trained_context,
            margin=plan.MARGIN,
        )

    def _load(self, task: Task, request: Load) -> Loaded:
        if self._loaded is not None:
            raise EngineFailure("bad_request", "This engine has a model loaded already.")
        began = perf_counter()
        path = Path(request.path)
        threading.Thread(target=chat_template.warm_up, name="jinja", daemon=True).start()

        def progress(fraction: float) -> bool:
            task.step()
            task.send(LoadProgress(id=task.id, phase="reading", fraction=fraction))
            return not task.cancelled

        def phase(name: str) -> None:
            if task.cancelled:
                raise EngineFailure("cancelled", f"Loading {path.name} was cancelled.")
            task.step()
            task.send(LoadProgress(id=task.id, phase=name, fraction=1.0))

        measured = self._measured(path, request.options)
        model = load(path, measured.options, on_progress=progress)
        try:
            phase("context")
            loaded = LoadedModel(model, measured, phase)
        except BaseException:
            model.free()
            raise
        self._loaded = loaded
        return Loaded(id=task.id, facts=loaded.facts(), seconds=perf_counter() - began)

    def _measured(self, path: Path, options: LoadOptions) -> plan.Measured:
        """What the load will take: mostly known, because a client that loads has asked before."""
        if self._planned is not None:
            planned_path, measured = self._planned
            if planned_path == path and measured.options == options:
                return measured
        return plan.resolve(path, options)

    def _save(self, task: Task, request: SaveSession) -> SessionSaved:
        loaded = self._need()
        sequence = loaded.sequences.find(request.session) if loaded.sequences else None
        if loaded.context is None or sequence is None or len(sequence.tokens) < _SHORTEST_SAVED:
            return SessionSaved(id=task.id, bytes=0)
        written = session_files.save(Path(request.path), loaded.context, sequence, loaded.fingerprint())
        return SessionSaved(id=task.id, bytes=written)

    def _restore(self, task: Task, request: RestoreSession) -> Restored:
        loaded = self._need()
        if loaded.context is None or loaded.sequences is None:
            return Restored(id=task.id, tokens=0)
        known = loaded.sequences.find(request.session)
        if known is not None and known.tokens:
            return Restored(id=task.id, tokens=len(known.tokens))
        sequence = loaded.sequences.take(request.session)
        loaded.sequences.clear(sequence)
        tokens = session_files.restore(Path(request.path), loaded.context, sequence, loaded.fingerprint())
        return Restored(id=task.id, tokens=tokens)

    def generate(self, task: Task) -> Generator[None, None, Reply]:
        """See `engine_kit.serve.Engine`."""
        request = task.request
        loaded = self._need()
        if loaded.context is None or loaded.sequences is None:
            raise EngineFailure(
                "unsupported",
                f"{loaded.model.file.name} is made for embeddings and cannot write text.",
                remedy="Choose a chat model.",
            )
        sequence = loaded.sequences.take(request.session)  # type: ignore[union-attr]
        sequence.busy = True
        try:
            if isinstance(request, Generate):
                prompt = loaded.prompts.prepare(request.prompt, sequence)
                return (
                    yield from generate(
                        task,
                        request,
                        prompt,
                        sequence,
                        loaded.sequences,
                        loaded.context,
                        loaded.model.vocabulary,
                        loaded.options.seed,
                    )
                )
            if isinstance(request, Weigh):
                from workbench.engine.weighing import weigh  # needs numpy, which the first answer should not wait for

                context = loaded.prompts.prepare(request.context, sequence) if request.context is not None else None
                return (
                    yield from weigh(
                        task,
                        request,
                        loaded.prompts.prepare(request.prompt, sequence),
                        context,
                        sequence,
                        loaded.sequences,
                        loaded.context,
                        loaded.model.vocabulary,
                    )
                )
            assert isinstance(request, ReadAhead)
            ahead = loaded.prompts.next_turn(request.prompt, sequence)
            if not ahead.tokens or len(ahead.tokens) >= loaded.context.length:
                return Done(id=task.id)
            reused = loaded.sequences.rewind(sequence, ahead.tokens)
            reader = Reader(loaded.context, loaded.sequences)
            if (yield from reader.read(task, sequence, ahead.tokens, reused=reused, logits=False)):
                sequence.mark(ahead.text, len(ahead.tokens), ahead.guards, len(ahead.text))
            return Done(id=task.id)
        finally:
            sequence.busy = False

    # ------------------------------------------------------------------------------------ desk thread

    def handle_small(self, task: Task) -> Reply:
        """See `engine_kit.serve.Engine`."""
        request = task.request
        loaded = self._need()
        vocabulary = loaded.model.vocabulary
        match request:
            case Tokenize():
                tokens = vocabulary.tokenize(
                    request.text, add_special=request.add_special, parse_special=request.parse_special
                )
                special = tuple(place for place, token in enumerate(tokens) if vocabulary.is_special(token))
                return Tokens(
                    id=task.id, tokens=tuple(tokens), pieces=tuple(map(vocabulary.piece, tokens)), special=special
                )
            case Detokenize():
                vocabulary.check(request.tokens)
                return Text(id=task.id, text=vocabulary.detokenize(request.tokens))
            case Render():
                return self._render(task, request, loaded)
        raise _not_understood(request)

    def _render(self, task: Task, request: Render, loaded: LoadedModel) -> Rendered:
        sequence = loaded.sequences.find(request.session) if loaded.sequences else None
        prompt = loaded.prompts.prepare(request.prompt, sequence)
        pieces = tuple(map(loaded.model.vocabulary.piece, prompt.tokens)) if request.with_tokens else ()
        return Rendered(
            id=task.id,
            count=len(prompt.tokens),
            reused=loaded.sequences.would_reuse(sequence, prompt.tokens) if loaded.sequences and sequence else 0,
            context_length=loaded.context.length if loaded.context else 0,
            tokens=tuple(prompt.tokens) if request.with_tokens else (),
            pieces=pieces,
            special=tuple(
                place for place, token in enumerate(prompt.tokens) if loaded.model.vocabulary.is_special(token)
            )
            if request.with_tokens
            else (),
        )

    def _need(self) -> LoadedModel:
        if self._loaded is None:
            raise EngineFailure("bad_request", "No model is loaded.", remedy="Load a model first.")
        return self._loaded


def _not_understood(request: AnyRequest) -> EngineFailure:
    return EngineFailure("bad_request", f"This engine does not understand {type(request).__name__}.")
