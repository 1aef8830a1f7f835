"""The plugin's hooks."""

from collections.abc import Sequence

import workbench
from workbench.plugin_api import API_VERSION, EngineBackend, Need, PluginInfo, hookimpl


@hookimpl
def plugin_info() -> PluginInfo:
    """See `workbench.plugin_api.Hooks`."""
    return PluginInfo(
        id="legacy",
        title="Legacy formats",
        summary="Loads models in the formats from before GGUF: GPT-2, GPT-J, GPT-NeoX, Dolly, StarCoder, MPT, Falcon, "
        "LLaMA.",
        version=workbench.__version__,
        api_version=API_VERSION,
        needs=(Need(module="ctransformers", install="llm-workbench[legacy]"),),
    )


@hookimpl
def engines() -> Sequence[EngineBackend]:
    """See `workbench.plugin_api.Hooks`."""
    return [
        EngineBackend(
            name="ctransformers",
            title="ctransformers",
            sentence="This model is in an old format. It can chat and complete texts, with the samplers that "
            "ctransformers has. The same model as a GGUF file is faster and can do everything.",
            entry="workbench_legacy.engine:run",
            recognise="workbench_legacy.recognise:recognise",
            suffixes=(".bin", ".ggml"),
        )
    ]
