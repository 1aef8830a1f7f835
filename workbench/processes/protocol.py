"""Every message between the workbench and an engine, as if a stranger had to write an engine.

**Transport.** One duplex pipe. Each message is one frame: a MessagePack map whose `type` entry names the class below.
A frame is at most `MAX_MESSAGE_BYTES` long. Nothing is ever pickled: an engine that a hostile model file took over
must not be able to run code in the window.

**Order.** The engine speaks first: `Hello`. If its `protocol` is not ours, the client ends it and says so in one
sentence. After that the client sends requests and the engine sends replies and events.

**Requests.** Each carries an `id` the client chose, unique in the life of the engine. Each gets exactly one terminal
reply with the same id: the one its docstring names, or `Failed`. Events with that id may come before it. Requests may
overlap: an engine answers small ones (tokenize, count, settings, cancel) while it generates, and says in
`Hello.parallel` how many generations it runs at once; further ones wait their turn.

**Sessions.** `Generate.session` names a conversation. The engine keeps what it has read for a session and reads only
what is new; how many it keeps is its own affair. The name means nothing to it.

**Heartbeat.** A thread of the engine sends `Heartbeat` every second, with the age of the native call in progress.

**Unknown things.** An unknown field is ignored, an unknown message type is answered with `Failed`. The version is
raised only when an old peer would misunderstand.
"""

from typing import Any, Literal

import msgspec

PROTOCOL_VERSION = 1
MAX_MESSAGE_BYTES = 64 * 1024 * 1024


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag=True):
    """Base of everything that crosses the pipe; the tag is the class name."""


class Request(Message, frozen=True, kw_only=True):
    """Base of what the client asks."""

    id: int


class Reply(Message, frozen=True, kw_only=True):
    """Base of what the engine says about one request."""

    id: int


# ---------------------------------------------------------------------------------------------- settings


class LoadOptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a model is loaded. None means: the engine (or `engine_client.fitting`) decides.

    Memory moves with `context_length`, the KV cache types, `gpu_layers` and `cpu_expert_layers`.
    """

    context_length: int | None = None  # tokens, all sequences together
    gpu_layers: int | None = None  # layers kept on the GPU; None = as many as fit, -1 = all
    tensor_split: tuple[float, ...] = ()  # share of each GPU; empty = llama.cpp's own split
    main_gpu: int | None = None  # this GPU alone, counted from 0; None = split over all of them
    cpu_expert_layers: int = 0  # the experts of the first n layers stay on the CPU
    threads: int | None = None  # while writing; None = physical cores
    threads_batch: int | None = None  # while reading the prompt; None = like threads
    batch: int = 2048  # tokens handed to llama.cpp at once
    ubatch: int = 512  # tokens computed at once; a cancel while reading acts between these
    cache_type_k: str = "f16"  # KV cache types by their ggml names
    cache_type_v: str = "f16"
    kv_offload: bool = True
    flash_attention: Literal["auto", "on", "off"] = "auto"
    mmap: bool = True
    mlock: bool = False
    rope_scaling: Literal["model", "none", "linear", "yarn"] = "model"
    rope_freq_base: float = 0.0  # 0 = the model's own
    rope_freq_scale: float = 0.0  # 0 = the model's own; 0.5 doubles the context (linear)
    seed: int | None = None  # for answers whose own seed is None; None = random
    sequences: int = 1  # conversations kept side by side in one context


class SamplingSettings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole sampler chain. Defaults that switch a sampler off are marked "off"."""

    temperature: float = 0.8  # 0 = always the likeliest token
    dynatemp_range: float = 0.0  # off
    dynatemp_exponent: float = 1.0
    top_k: int = 40  # 0 = off
    top_p: float = 0.95  # 1 = off
    min_p: float = 0.05  # 0 = off
    typical_p: float = 1.0  # off
    top_n_sigma: float = -1.0  # off
    xtc_probability: float = 0.0  # off
    xtc_threshold: float = 0.1
    repeat_penalty: float = 1.0  # off
    repeat_last_n: int = 64  # tokens the penalties look back; -1 = the whole context
    frequency_penalty: float = 0.0  # off
    presence_penalty: float = 0.0  # off
    dry_multiplier: float = 0.0  # off
    dry_base: float = 1.75
    dry_allowed_length: int = 2
    dry_penalty_last_n: int = -1  # -1 = the whole context
    dry_sequence_breakers: tuple[str, ...] = ("\n", ":", '"', "*")
    mirostat: int = 0  # 0 = off, 1, 2
    mirostat_tau: float = 5.0
    mirostat_eta: float = 0.1
    adaptive_target: float = -1.0  # off; adaptive-p's wished-for probability
    adaptive_decay: float = 0.9
    infill: bool = False  # the fill-in-the-middle sampler
    logit_bias: tuple[tuple[int, float], ...] = ()  # (token id, what is added); -inf bans
    order: tuple[str, ...] = (
        "penalties",
        "dry",
        "top_n_sigma",
        "top_k",
        "typical_p",
        "top_p",
        "min_p",
        "xtc",
        "temperature",
    )
    seed: int | None = None  # None = random for each answer
    max_tokens: int = -1  # -1 = until the end of turn or of the context
    ignore_eos: bool = False


# ---------------------------------------------------------------------------------------------- prompts


class ChatMessage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message as the template sees it; `thinking` reaches it as `reasoning_content`."""

    role: str
    content: str
    thinking: str = ""


class ChatPrompt(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="chat"):
    """A conversation the engine renders with a chat template.

    Text in `messages` is never parsed as special tokens. With `continue_last` the last message is the model's own and
    is carried on; `reply_start` begins the answer with given words, `reply_tokens` with exactly these tokens, which
    come back in the first `Delta` as though they had just been written.
    """

    messages: tuple[ChatMessage, ...]
    template: str | None = None  # a person's override; None = the model's, else a fallback
    template_arguments: dict[str, Any] = {}  # e.g. {"enable_thinking": False}
    continue_last: bool = False
    reply_start: str = ""
    reply_tokens: tuple[int, ...] = ()


class TextPrompt(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="text"):
    """Plain completion: the text as it is, no template."""

    text: str
    parse_special: bool = False


class TokenPrompt(msgspec.Struct, frozen=True, kw_only=True, tag="tokens"):
    """Token ids as they are, nothing added."""

    tokens: tuple[int, ...]


Prompt = ChatPrompt | TextPrompt | TokenPrompt


# ---------------------------------------------------------------------------------------------- requests


class Load(Request, frozen=True, kw_only=True):
    """Load the model file. Events: `LoadProgress`. Reply: `Loaded`. An engine loads one model in its life."""

    path: str
    options: LoadOptions


class ListDevices(Request, frozen=True, kw_only=True):
    """Which devices this engine was built for and finds here. Reply: `Devices`. Needs no model."""


class Plan(Request, frozen=True, kw_only=True):
    """What a load would take, by asking llama.cpp without allocating. Reply: `LoadPlan`. Needs no model.

    `options` with None for context length or GPU layers are resolved: the largest that fit in what is free now.
    """

    path: str
    options: LoadOptions


class Generate(Request, frozen=True, kw_only=True):
    """Write an answer. Events: `Queued`, `PromptProgress`, `Started`, `Delta`, `NextToken`. Reply: `Finished`."""

    session: str
    prompt: Prompt
    sampling: SamplingSettings = SamplingSettings()
    stop: tuple[str, ...] = ()
    alternatives: int = 0  # how many alternatives to report for each token
    trace: bool = False  # report with each token which settings it was drawn with


class ReadAhead(Request, frozen=True, kw_only=True):
    """Read a conversation that ends in an answer as the *next* turn will show it. Reply: `Done`.

    A thinking template drops old thinking from the history, so what was written is not what the next prompt begins
    with; reading it while the person reads the answer makes the next turn cost only its new words. Gives way to any
    `Generate` at once; what was read by then stays.
    """

    session: str
    prompt: ChatPrompt


class SetSampling(Request, frozen=True, kw_only=True):
    """New settings for the running generation `target`; they act on the next token. Reply: `Done`."""

    target: int
    sampling: SamplingSettings


class Watch(Request, frozen=True, kw_only=True):
    """Show what could come next while the generation `target` writes: `NextToken` events of it. Reply: `Done`.

    One comes every `seconds` at most (0: none any more), and none for a token that was not looked at in time. An engine
    may send fewer, so that looking does not slow the answer.
    """

    target: int
    seconds: float


class Weigh(Request, frozen=True, kw_only=True):
    """How likely each token of a given text was to the model. Events: `Weighed`. Reply: `WeighDone`.

    The tokens of `prompt` behind what it begins with in common with `context` are weighed, in order, and then what
    could come behind the last. With no context all are weighed but the first, which nothing stands before. The session
    holds the prompt afterwards, as if it had been read to be answered. Gives way to any `Generate` at once, and is then
    not complete.
    """

    session: str
    prompt: Prompt
    context: Prompt | None = None
    top: int = 40  # how many of the likeliest tokens each `Outlook` names


class Cancel(Request, frozen=True, kw_only=True):
    """Stop the request `target`, whatever it is doing. Reply: `Done`; the target still gets its own reply."""

    target: int


class Tokenize(Request, frozen=True, kw_only=True):
    """Token ids and their bytes. Reply: `Tokens`."""

    text: str
    add_special: bool = False
    parse_special: bool = False


class Detokenize(Request, frozen=True, kw_only=True):
    """Text of token ids. Reply: `Text`."""

    tokens: tuple[int, ...]


class Render(Request, frozen=True, kw_only=True):
    """The exact prompt, token by token, and how much of it `session` has read already. Reply: `Rendered`."""

    session: str
    prompt: Prompt
    with_tokens: bool = False  # False: only the counts


class Embed(Request, frozen=True, kw_only=True):
    """One vector for each text, with the pooling the model asks for (mean where it names none). Reply: `Vectors`."""

    texts: tuple[str, ...]
    normalize: bool = True


class Rerank(Request, frozen=True, kw_only=True):
    """How well each document answers the query, by a reranking model. Reply: `Scores`."""

    query: str
    documents: tuple[str, ...]


class SaveSession(Request, frozen=True, kw_only=True):
    """Write what `session` has read to a file (beside it first, then renamed). Reply: `SessionSaved`."""

    session: str
    path: str


class RestoreSession(Request, frozen=True, kw_only=True):
    """Take up a saved session. A file of another model, build or setting is a silent cold start. Reply: `Restored`."""

    session: str
    path: str


AnyRequest = (
    Load
    | ListDevices
    | Plan
    | Generate
    | ReadAhead
    | SetSampling
    | Watch
    | Weigh
    | Cancel
    | Tokenize
    | Detokenize
    | Render
    | Embed
    | Rerank
    | SaveSession
    | RestoreSession
)


# ------------------------------------------------------------------------------------- replies and events


class Hello(Message, frozen=True, kw_only=True):
    """First words of an engine.

    `abilities` are names out of: load, plan, devices, generate, chat, alternatives, live_sampling, watch, weigh,
    tokenize, embed, rerank, sessions. `samplers` are the names of `SamplingSettings` it honours: the window shows only
    these.
    """

    protocol: int
    engine: str  # e.g. "llama.cpp"
    build: str  # changes whenever saved sessions may not be taken up
    abilities: tuple[str, ...]
    samplers: tuple[str, ...] = ()
    parallel: int = 1


class Heartbeat(Message, frozen=True, kw_only=True):
    """Sent every second. `busy_seconds` is the age of the native call in progress, 0 when there is none."""

    busy_seconds: float
    steps: int  # grows whenever a native call returns


class Failed(Reply, frozen=True, kw_only=True):
    """A request that could not be done, in the three sentences of `WorkbenchError`.

    `kind` is a word for programs: bad_file, does_not_fit, unsupported, cancelled, too_long, bad_template, bad_request,
    disk, internal.
    """

    kind: str
    what: str
    why: str = ""
    remedy: str = ""
    detail: str = ""


class Done(Reply, frozen=True, kw_only=True):
    """Done, nothing to report."""


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """One device llama.cpp can compute on. Memory in bytes, 0 when unknown."""

    name: str  # e.g. "Vulkan0"
    description: str
    kind: Literal["cpu", "gpu", "igpu", "accelerator"]
    backend: str  # e.g. "CPU", "CUDA", "Vulkan", "Metal"
    memory_free: int
    memory_total: int


class Devices(Reply, frozen=True, kw_only=True):
    """Reply to `ListDevices`. `features` are the CPU instruction sets the build uses, e.g. AVX2."""

    devices: tuple[Device, ...]
    backends: tuple[str, ...]  # backends compiled in, whether or not a device was found
    features: tuple[str, ...]
    build: str


class MemoryUse(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes a load takes on one device: weights, KV cache (and recurrent state), compute buffers."""

    device: str
    model: int
    context: int
    compute: int
    free: int  # free on the device when it was asked

    @property
    def total(self) -> int:
        return self.model + self.context + self.compute


class LoadPlan(Reply, frozen=True, kw_only=True):
    """Reply to `Plan`: the options with nothing left open, what they take, and whether that fits."""

    options: LoadOptions
    memory: tuple[MemoryUse, ...]
    fits: bool
    why: str  # one sentence: what was decided, or what is missing by how much
    layers: int
    trained_context: int
    margin: int = 0  # bytes the engine wants left free on every device, beside what the load takes
    acting: tuple[str, ...] = ()  # names of `LoadOptions` that this engine honours; empty = all


class LoadProgress(Reply, frozen=True, kw_only=True):
    """How far a load is. `phase`: reading, context, warm-up."""

    phase: str
    fraction: float


class ModelFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a loaded model is and can do."""

    name: str
    architecture: str
    parameters: int
    file_bytes: int
    layers: int
    gpu_layers: int
    context_length: int
    trained_context: int
    vocabulary: int
    embedding_size: int
    can_chat: bool  # a template of its own, or one that fits by its special tokens
    can_generate: bool  # False for embedding and reranking models
    can_embed: bool
    can_rerank: bool
    text_only_note: str  # "text only in this version" for a vision or audio model, else empty
    template: str  # the model's own chat template, may be empty
    template_source: str  # model, or the name of the fallback in use
    template_arguments: tuple[str, ...]  # arguments the template looks at, e.g. enable_thinking
    can_rewind: bool  # False: a changed history is read again from the start or from a snapshot
    end_of_turn: tuple[str, ...]
    seed: int | None
    memory: tuple[MemoryUse, ...] = ()


class Loaded(Reply, frozen=True, kw_only=True):
    """Reply to `Load`."""

    facts: ModelFacts
    seconds: float


class Queued(Reply, frozen=True, kw_only=True):
    """The generation waits; `ahead` others come first."""

    ahead: int


class PromptProgress(Reply, frozen=True, kw_only=True):
    """Reading the prompt: `done` of `total` tokens, `reused` of them not read again."""

    done: int
    total: int
    reused: int


class Started(Reply, frozen=True, kw_only=True):
    """The prompt is read, the first token comes next."""

    prompt_tokens: int
    reused_tokens: int
    seed: int


class Alternative(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A token that could have come, with its probability before and after the samplers (0 = cut)."""

    token: int
    piece: bytes
    before: float
    after: float


class TokenInfo(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One written token: its probability before and after the samplers, and what else could have come."""

    token: int
    piece: bytes
    before: float = 0.0
    after: float = 0.0
    alternatives: tuple[Alternative, ...] = ()
    sampler: str = ""  # with `Generate.trace`: the chain it was drawn with, as text


class Delta(Reply, frozen=True, kw_only=True):
    """New text, in the order written; several tokens a message. Thinking comes apart from the answer.

    `tokens` has every token of this stretch when alternatives or a trace were asked for.
    """

    text: str = ""
    thinking: str = ""
    count: int = 0  # tokens written since the last delta
    tokens: tuple[TokenInfo, ...] = ()


class Outlook(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What could come next at one place: the model's raw logits in short, before any sampler.

    The likeliest tokens are told one by one (and those a logit bias names), everything else as a histogram: the number
    of tokens in each of equally wide steps down from the highest logit. Together with the sum of all this is enough to
    work out what temperature and the samplers that cut make of it.
    """

    ids: bytes  # int32, little-endian, the likeliest first
    logits: bytes  # float32, little-endian, as many
    log_sum: float  # logarithm of the sum of exp(logit) over the vocabulary
    mean: float  # of all logits that are not -inf
    deviation: float  # their standard deviation
    size: int  # tokens in the vocabulary
    rest: bytes = b""  # uint32, little-endian: tokens not named above, by their distance from the highest logit
    step: float = 0.0  # width of each of these steps
    token: int = -1  # the token that came; -1 where none has come yet
    position: int = 0  # how many tokens stand before it
    recent: tuple[int, ...] = ()  # the last of those, for the penalties; of a text that is weighed only the first tells
    behind: bytes = b""  # the text right before it, while an answer is written; begins anywhere in a character
    dry: tuple[tuple[int, float], ...] = ()  # what DRY takes from tokens named above, for a multiplier of 1
    ends: tuple[int, ...] = ()  # those of the tokens named above that end the answer
    words: tuple[tuple[int, bytes], ...] = ()  # pieces of tokens named here for the first time


class NextToken(Reply, frozen=True, kw_only=True):
    """What could have come where the answer is now; see `Watch`."""

    outlook: Outlook


class Weighed(Reply, frozen=True, kw_only=True):
    """The next tokens of a text that is being weighed; `done` of `total` tokens are read."""

    outlooks: tuple[Outlook, ...] = ()
    done: int
    total: int


class WeighDone(Reply, frozen=True, kw_only=True):
    """Reply to `Weigh`. Not complete: it was cancelled, or gave way to an answer.

    `follows`: the first token that was weighed stands right behind the whole context, so that the weighed ones are the
    reply to it; a template may write a message of the past otherwise than the beginning of one to come.
    """

    complete: bool
    follows: bool = True


class Finished(Reply, frozen=True, kw_only=True):
    """Reply to `Generate`. Seconds are measured in the engine.

    `stop_reason`: end_of_turn, stop_string, max_tokens, context_full, cancelled.
    """

    stop_reason: str
    stop_string: str = ""
    prompt_tokens: int
    reused_tokens: int
    answer_tokens: int
    thinking_tokens: int = 0
    prompt_seconds: float  # from the start of reading to the first token drawn
    answer_seconds: float  # from the first token drawn to the last
    first_token_seconds: float  # from the request's arrival to the first token drawn
    thinking_seconds: float = 0.0
    seed: int


class Tokens(Reply, frozen=True, kw_only=True):
    """Reply to `Tokenize`: as many pieces (bytes, not always whole characters) as ids.

    `special` are the places, counted from 0, of tokens that mean something to the model beside their text.
    """

    tokens: tuple[int, ...]
    pieces: tuple[bytes, ...]
    special: tuple[int, ...] = ()


class Text(Reply, frozen=True, kw_only=True):
    """Reply to `Detokenize`."""

    text: str


class Rendered(Reply, frozen=True, kw_only=True):
    """Reply to `Render`; `special` as in `Tokens`."""

    count: int
    reused: int
    context_length: int
    tokens: tuple[int, ...] = ()
    pieces: tuple[bytes, ...] = ()
    special: tuple[int, ...] = ()


class Vectors(Reply, frozen=True, kw_only=True):
    """Reply to `Embed`: each vector as little-endian float32 bytes, `size` floats long."""

    vectors: tuple[bytes, ...]
    size: int
    tokens: int


class Scores(Reply, frozen=True, kw_only=True):
    """Reply to `Rerank`, in the order of the documents; higher is better."""

    scores: tuple[float, ...]


class SessionSaved(Reply, frozen=True, kw_only=True):
    """Reply to `SaveSession`. 0 bytes: there was nothing worth saving."""

    bytes: int


class Restored(Reply, frozen=True, kw_only=True):
    """Reply to `RestoreSession`. 0 tokens: the file did not fit this model or these settings."""

    tokens: int


AnyAnswer = (
    Hello
    | Heartbeat
    | Failed
    | Done
    | Devices
    | LoadPlan
    | LoadProgress
    | Loaded
    | Queued
    | PromptProgress
    | Started
    | Delta
    | NextToken
    | Weighed
    | WeighDone
    | Finished
    | Tokens
    | Text
    | Rendered
    | Vectors
    | Scores
    | SessionSaved
    | Restored
)

EVENTS = (LoadProgress, Queued, PromptProgress, Started, Delta, NextToken, Weighed)
"""Replies that are not terminal: more comes for the same request."""
