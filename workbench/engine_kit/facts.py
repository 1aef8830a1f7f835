"""The facts of a model of which little is to be told: one that runs on the CPU and writes text."""

from typing import Any

from workbench.processes.protocol import ModelFacts


def plain_facts(*, name: str, architecture: str, context_length: int, vocabulary: int, **more: Any) -> ModelFacts:
    """The facts of a model that chats and writes, and does what else only where `more` says so.

    Args:
        name: What the window calls it.
        architecture: One word.
        context_length: Tokens it can hold.
        vocabulary: Tokens there are.
        more: Any other field of `ModelFacts`; what is left out is 0, no or empty.
    """
    fields: dict[str, Any] = {
        "parameters": 0,
        "file_bytes": 0,
        "layers": 0,
        "gpu_layers": 0,
        "trained_context": 0,
        "embedding_size": 0,
        "can_chat": True,
        "can_generate": True,
        "can_embed": False,
        "can_rerank": False,
        "text_only_note": "",
        "template": "",
        "template_source": "",
        "template_arguments": (),
        "can_rewind": True,
        "end_of_turn": (),
        "seed": None,
    }
    fields |= more
    fields |= {"name": name, "architecture": architecture, "context_length": context_length, "vocabulary": vocabulary}
    return ModelFacts(**fields)
