"""Every load option: what it is called, what it does, what it may be."""

from typing import Any

from workbench.processes.protocol import LoadOptions
from workbench.settings.catalogue import Catalogue, defaults
from workbench.settings.declare import Kind, Setting
from workbench.settings.sampling import LARGEST_SEED

CONTEXT, GPU, CPU, MEMORY, ROPE = "Context", "GPU", "CPU", "Memory", "RoPE"
GROUPS = (CONTEXT, GPU, CPU, MEMORY, ROPE)

_CACHE_TYPES = (
    ("f32", "f32 (largest, no use over f16 for most models)"),
    ("f16", "f16 (exact)"),
    ("bf16", "bf16 (exact for models made in bf16)"),
    ("q8_0", "q8_0 (half the memory, hardly any loss)"),
    ("q5_1", "q5_1"),
    ("q5_0", "q5_0"),
    ("q4_1", "q4_1"),
    ("q4_0", "q4_0 (a quarter of the memory, some loss)"),
    ("iq4_nl", "iq4_nl (a quarter of the memory, some loss)"),
)

_DEFAULTS = defaults(LoadOptions)


def _setting(group: str, name: str, kind: Kind, title: str, sentence: str, **more: Any) -> Setting:
    return Setting(group=group, name=name, kind=kind, title=title, sentence=sentence, default=_DEFAULTS[name], **more)


LOAD: tuple[Setting, ...] = (
    _setting(
        CONTEXT,
        "context_length",
        "int",
        "Context length",
        "How many tokens of conversation the model can see at once; more takes more memory.",
        good_for="Raise it for long chats and documents, lower it when the model does not fit.",
        minimum=16,
        maximum=16_777_216,
        slider=(512, 131_072),
        step=512,
        unit="tokens",
        optional=True,
    ),
    _setting(
        CONTEXT,
        "sequences",
        "int",
        "Side-by-side chats",
        "How many conversations are kept ready in one context, sharing its length.",
        good_for="Raise it to move between chats without reading them again.",
        minimum=1,
        maximum=256,
        slider=(1, 16),
    ),
    _setting(
        CONTEXT,
        "seed",
        "int",
        "Seed",
        "The number the dice start from where an answer names none of its own.",
        minimum=0,
        maximum=LARGEST_SEED,
        optional=True,
    ),
    _setting(
        GPU,
        "gpu_layers",
        "int",
        "GPU offload",
        "How many of the model's layers are kept on the GPU; automatic takes as many as fit, -1 takes all.",
        good_for="Lower it when the GPU runs out of memory.",
        minimum=-1,
        maximum=10_000,
        slider=(-1, 128),
        unit="layers",
        optional=True,
    ),
    _setting(
        GPU,
        "tensor_split",
        "numbers",
        "Split over GPUs",
        "The share of the model each GPU gets, such as 3, 1; empty leaves it to llama.cpp.",
        minimum=0,
        maximum=1_000_000,
    ),
    _setting(
        GPU,
        "main_gpu",
        "int",
        "Main GPU",
        "Keeps what is offloaded on this GPU alone, counted from 0; automatic splits it over all GPUs.",
        minimum=0,
        maximum=63,
        optional=True,
    ),
    _setting(
        GPU,
        "kv_offload",
        "bool",
        "KV cache on GPU",
        "Keeps the memory of the conversation on the GPU, next to the layers there.",
        good_for="Switch it off to fit more layers when the context is long.",
    ),
    _setting(
        GPU,
        "flash_attention",
        "choice",
        "Flash attention",
        "A faster way to compute attention that takes less memory; a quantized V cache needs it.",
        choices=(("auto", "Automatic"), ("on", "On"), ("off", "Off")),
    ),
    _setting(
        CPU,
        "threads",
        "int",
        "Threads",
        "How many processor cores work while an answer is written; automatic takes the physical cores.",
        minimum=1,
        maximum=1024,
        slider=(1, 64),
        optional=True,
    ),
    _setting(
        CPU,
        "threads_batch",
        "int",
        "Reading threads",
        "How many processor cores work while the prompt is read; automatic takes as many as for writing.",
        minimum=1,
        maximum=1024,
        slider=(1, 64),
        optional=True,
    ),
    _setting(
        CPU,
        "cpu_expert_layers",
        "int",
        "Experts on CPU",
        "For mixture-of-experts models: the experts of this many layers stay in main memory.",
        good_for="Raise it to run a large mixture-of-experts model on a small GPU.",
        minimum=0,
        maximum=10_000,
        slider=(0, 128),
        unit="layers",
        off=0,
    ),
    _setting(
        MEMORY,
        "cache_type_k",
        "choice",
        "K cache type",
        "How precisely the keys of the KV cache are kept; less takes less memory.",
        good_for="Take q8_0 to double the context in the same memory.",
        choices=_CACHE_TYPES,
    ),
    _setting(
        MEMORY,
        "cache_type_v",
        "choice",
        "V cache type",
        "How precisely the values of the KV cache are kept; anything below f16 needs flash attention.",
        good_for="Take q8_0 to double the context in the same memory.",
        choices=_CACHE_TYPES,
    ),
    _setting(
        MEMORY,
        "batch",
        "int",
        "Batch",
        "How many tokens of the prompt are handed to llama.cpp at once.",
        minimum=1,
        maximum=65_536,
        slider=(32, 8192),
        step=32,
        unit="tokens",
    ),
    _setting(
        MEMORY,
        "ubatch",
        "int",
        "Micro-batch",
        "How many tokens are computed in one go; more reads faster and takes more memory.",
        good_for="Raise it on a large GPU, lower it when memory is short or Stop acts late.",
        minimum=1,
        maximum=65_536,
        slider=(32, 4096),
        step=32,
        unit="tokens",
    ),
    _setting(
        MEMORY,
        "mmap",
        "bool",
        "Map the file",
        "Reads the model file piece by piece as it is needed instead of copying it whole.",
        good_for="Switch it off when the file lies on a slow or network drive.",
    ),
    _setting(
        MEMORY,
        "mlock",
        "bool",
        "Lock in memory",
        "Forbids the system to move the model out of main memory.",
        good_for="Switch it on when answers stall after a pause and there is memory to spare.",
    ),
    _setting(
        ROPE,
        "rope_scaling",
        "choice",
        "RoPE scaling",
        "How positions are stretched to reach beyond the context the model was trained for.",
        good_for="Leave it to the model unless its card says otherwise.",
        choices=(("model", "As the model says"), ("none", "None"), ("linear", "Linear"), ("yarn", "YaRN")),
    ),
    _setting(
        ROPE,
        "rope_freq_base",
        "float",
        "RoPE base",
        "The base frequency of positions; 0 takes the model's own.",
        minimum=0,
        maximum=1e12,
        step=1000,
        off=0.0,
    ),
    _setting(
        ROPE,
        "rope_freq_scale",
        "float",
        "RoPE scale",
        "The factor positions are multiplied with, 0.5 doubles the context; 0 takes the model's own.",
        minimum=0,
        maximum=100,
        slider=(0, 1),
        step=0.05,
        off=0.0,
    ),
)

_CATALOGUE = Catalogue(LoadOptions, LOAD, "load option")
by_name = _CATALOGUE.by_name
find = _CATALOGUE.find
check = _CATALOGUE.check
parse_text = _CATALOGUE.parse_text
changes = _CATALOGUE.changes
