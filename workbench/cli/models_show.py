"""`workbench models show`: everything about one model."""

import argparse
import json
from typing import Any

import msgspec

from workbench.app import build_library, entry_for
from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.labels import one_line, size_label
from workbench.processes.protocol import LoadPlan
from workbench.settings import load
from workbench.settings.app import ModelMemory
from workbench.settings.store import SettingsStore


def show(store: SettingsStore, arguments: argparse.Namespace) -> None:
    """Print its facts, its template alone, or JSON; with `--plan` also what it would take.

    Raises:
        WorkbenchError: There is no such model, it cannot be read, or the engine could not say what it takes.
    """
    settings = store.load()[0]
    entry = build_library(settings).find(arguments.name)
    assert entry.facts is not None  # `find` gives what can be loaded
    if arguments.template:
        if not entry.facts.chat_template:
            raise WorkbenchError(f"{one_line(entry.name)} has no chat template.")
        print(entry.facts.chat_template)
        return
    plan = None
    if arguments.plan or arguments.context is not None:
        options = settings.models.get(str(entry.path), ModelMemory()).load
        if arguments.context is not None:
            length = load.check({"context_length": arguments.context}).context_length
            options = msgspec.structs.replace(options, context_length=length)
        plan = _planned(entry, options)
    if arguments.json:
        found = record(entry) | _more(entry)
        if plan is not None:
            found["plan"] = msgspec.to_builtins(plan)
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    _print(entry, plan)


def record(entry: LibraryEntry) -> dict[str, Any]:
    """What JSON lists of a model."""
    found: dict[str, Any] = {"path": str(entry.path), "name": entry.name, "starter": entry.is_starter}
    facts = entry.facts
    if facts is not None:
        found |= {
            "kind": facts.kind,
            "architecture": facts.architecture,
            "parameters": facts.parameters,
            "quantization": facts.quantization,
            "bytes": facts.bytes,
            "context_length": facts.context_length,
            "licence": facts.licence,
            "chat_template": bool(facts.chat_template),
            "note": entry.note or facts.text_only_note,
        }
    if entry.error:
        found["error"] = entry.error
    return found


def _more(entry: LibraryEntry) -> dict[str, Any]:
    facts = entry.facts
    assert facts is not None
    return {
        "files": [str(path) for path in entry.parts],
        "layers": facts.layers,
        "embedding_size": facts.embedding_size,
        "heads": facts.heads,
        "kv_heads": facts.kv_heads,
        "experts": facts.experts,
        "experts_used": facts.experts_used,
        "tokenizer": facts.tokenizer,
        "vocabulary": facts.vocabulary,
        "pooling": facts.pooling,
        "description": facts.description,
        "quantization_note": facts.quantization_note,
        "recommended": facts.recommended,
        "weights_by_type": facts.elements_by_type,
        "templates": sorted(facts.named_templates),
    }


def _planned(entry: LibraryEntry, options: Any) -> LoadPlan:
    from workbench.engine_client import probe

    return probe.plan(entry_for(entry.path), entry.path, options)


def _print(entry: LibraryEntry, plan: LoadPlan | None) -> None:
    facts = entry.facts
    assert facts is not None
    kv_heads = f" ({facts.kv_heads:,} for keys and values)" if facts.kv_heads != facts.heads else ""
    types = ", ".join(f"{name} {count:,}" for name, count in facts.elements_by_type.items())
    templates = ["in the file"] if facts.chat_template else ["none"]
    rows = [
        ("Name", entry.name),
        ("Kind", facts.kind if facts.kind != "model" else ""),
        ("Architecture", facts.architecture),
        ("Parameters", f"{facts.parameters_label} ({facts.parameters:,})"),
        ("Quantization", " ".join(part for part in (facts.quantization, facts.quantization_note) if part)),
        ("Size", f"{facts.size_label} ({facts.bytes:,} bytes)"),
        ("Context", f"{facts.context_length:,} tokens" if facts.context_length else ""),
        ("Layers", f"{facts.layers:,}" if facts.layers else ""),
        ("Embedding", f"{facts.embedding_size:,}" if facts.embedding_size else ""),
        ("Heads", f"{facts.heads:,}{kv_heads}" if facts.heads else ""),
        ("Experts", f"{facts.experts:,}, {facts.experts_used:,} used for each token" if facts.experts else ""),
        ("Tokenizer", f"{facts.tokenizer}, {facts.vocabulary:,} tokens" if facts.tokenizer else ""),
        ("Licence", facts.licence),
        ("Template", ", ".join([*templates, *facts.named_templates])),
        ("Weights", types),
        ("Note", entry.note or facts.text_only_note),
    ]
    for title, value in rows:
        if value:
            print(f"{title:<14}{one_line(value)}")
    for number, path in enumerate(entry.parts):
        print(f"{'Files' if number == 0 else '':<14}{one_line(str(path))}")
    if plan is not None:
        print(f"{'Would take':<14}{plan.why}")
        for use in plan.memory:
            parts = f"weights {size_label(use.model)}, KV cache {size_label(use.context)}"
            print(f"{'':<14}{use.device}: {parts}, buffers {size_label(use.compute)}; {size_label(use.free)} free")
