"""What the page says of a model, in words: the line below its name, its badge, its facts."""

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.engine_client.states import EngineState
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.kinds import Kind
from workbench.modelfiles.labels import count_label
from workbench.processes.protocol import LoadPlan
from workbench.ui.error_sentences import said
from workbench.ui.wording import figures, shortest, size_words

Pair = tuple[str, str]
SEPARATOR = "  ·  "


def kind_words(kind: Kind) -> str:
    """What a file is; "" for an ordinary model."""
    return {
        "model": "",
        "embedding": _tr("Embedding model"),
        "reranker": _tr("Reranking model"),
        "projector": _tr("Vision or sound part (mmproj)"),
        "adapter": _tr("LoRA adapter"),
        "control vector": _tr("Control vector"),
        "imatrix": _tr("Importance matrix"),
        "vocabulary": _tr("Vocabulary without weights"),
        "part": _tr("Part of a split model"),
    }[kind]


def second_line(entry: LibraryEntry) -> str:
    """The line below a model's name in the list."""
    facts = entry.facts
    if facts is None:
        return said(entry.error)
    parts = [kind_words(facts.kind), facts.quantization, size_words(facts.bytes) if facts.bytes else ""]
    if facts.is_model:
        parts.append(count_words(facts.parameters))
    return SEPARATOR.join(part for part in parts if part)


def headline(entry: LibraryEntry) -> str:
    """The line below the name on the right: what to know at one glance."""
    facts = entry.facts
    if facts is None:
        return ""
    parts = [kind_words(facts.kind)]
    if facts.is_model:
        parts.append(_tr("{count} parameters").format(count=count_words(facts.parameters)))
    parts += [facts.quantization, size_words(facts.bytes)]
    if facts.context_length:
        parts.append(_tr("context {tokens}").format(tokens=figures(facts.context_length)))
    if facts.licence:
        parts.append(_tr("licence: {name}").format(name=facts.licence))
    if facts.kind == "model":
        parts.append(_tr("chat template found") if facts.chat_template else _tr("no chat template"))
    return SEPARATOR.join(part for part in parts if part)


def badge(entry: LibraryEntry, state: EngineState | None, plan: LoadPlan | None, double: bool) -> Pair | None:
    """A word at the right end of a row and its level, for what matters most."""
    if state is not None and state.phase in ("ready", "generating"):
        return _tr("Loaded"), "good"
    if state is not None and state.phase in ("starting", "loading", "restarting"):
        if state.fraction:
            return _tr("Loading {percent} %").format(percent=round(state.fraction * 100)), "accent"
        return _tr("Loading"), "accent"
    if state is not None and state.phase == "not_responding":
        return _tr("Not responding"), "warn"
    if state is not None and state.phase == "crashed":
        return _tr("Crashed"), "bad"
    if entry.facts is None:
        return _tr("Cannot be read"), "bad"
    if plan is not None and not plan.fits:
        return _tr("Does not fit"), "bad"
    if double:
        return _tr("Duplicate"), "warn"
    return None


def fact_pairs(facts: ModelFile) -> list[Pair]:
    """Titles and values of everything the file says, without what it does not say."""
    heads = figures(facts.heads)
    if facts.kv_heads and facts.kv_heads != facts.heads:
        heads = _tr("{heads} ({kv} for keys and values)").format(heads=heads, kv=figures(facts.kv_heads))
    experts = _tr("{count}, {used} used for each token").format(count=facts.experts, used=facts.experts_used)
    recommended = ", ".join(f"{name} {shortest(value)}" for name, value in facts.recommended.items())
    pairs = [
        (_tr("Architecture"), facts.architecture),
        (_tr("Kind"), kind_words(facts.kind)),
        (
            _tr("Parameters"),
            f"{count_words(facts.parameters)} ({figures(facts.parameters)})" if facts.parameters else "",
        ),
        (_tr("Quantization"), facts.quantization),
        (_tr("Size"), f"{size_words(facts.bytes)} ({_tr('{count} bytes').format(count=figures(facts.bytes))})"),
        (_tr("Context length"), _tokens(facts.context_length)),
        (_tr("Layers"), _number(facts.layers)),
        (_tr("Embedding size"), _number(facts.embedding_size)),
        (_tr("Attention heads"), heads if facts.heads else ""),
        (_tr("Experts"), experts if facts.experts else ""),
        (_tr("Tokenizer"), facts.tokenizer),
        (_tr("Vocabulary"), _tokens(facts.vocabulary)),
        (_tr("Pooling"), facts.pooling),
        (_tr("Licence"), facts.licence or _tr("the file does not say")),
        (_tr("Recommended sampling"), recommended),
    ]
    return [(title, value) for title, value in pairs if value]


def plan_sentence(plan: LoadPlan) -> Pair:
    """What a plan comes to, and its level."""
    layers, options = plan.options.gpu_layers or 0, plan.options
    if not plan.fits:
        return said(plan.why), "bad"
    context = _tr("context {tokens}").format(tokens=figures(options.context_length or 0))
    if layers > plan.layers:
        return _tr("Fits on the GPU, {context}").format(context=context), "good"
    if layers:
        words = _tr("Fits with {some} of {all} layers on the GPU, {context}")
        return words.format(some=layers, all=plan.layers + 1, context=context), "warn"
    return _tr("Fits, all layers on the CPU, {context}").format(context=context), "good"


def count_words(count: int) -> str:
    """So many weights in a few figures: "7.2 B"."""
    return count_label(count).replace(".", QLocale().decimalPoint())


def total_label(entries: list[LibraryEntry]) -> str:
    """The size of all of them together."""
    return size_words(sum(entry.facts.bytes for entry in entries if entry.facts))


def _number(value: int) -> str:
    return figures(value) if value else ""


def _tokens(value: int) -> str:
    return _tr("{count} tokens").format(count=figures(value)) if value else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("ModelWords", words)
