"""Old files wholly checked, so that the unmaintained C code sees only what it was written for.

The loaders in ctransformers believe every count, length and type in a file, and overwrite memory when one is wrong. So
a file is read here first, from the magic to its last byte: the vocabulary, every tensor's name, shape, type and place.
Weights themselves are passed over. What comes out whole has exactly the tensors its header asks for.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.ggml_types import GGML_TYPES
from workbench.modelfiles.quantization import quantization
from workbench_legacy.cursor import Cursor
from workbench_legacy.headers import GGML_TYPE_OF, QUANTIZATION_VERSION, read_header
from workbench_legacy.layouts import F32, GGCC_LAYOUTS, GGML_LAYOUTS, LATER_LAYOUTS, Header, Layout, Shape

_LOADABLE_TYPES = frozenset(GGML_TYPE_OF.values())
_MAX_TOKEN_BYTES = 1024
_MAX_NAME_BYTES = 128
_MAX_TENSORS = 1024  # a layer has up to 12, there are up to 80 of them, and 5 are outside of layers
_ALIGNMENT = 32
_GIVEN_UP = "Its weights are stored in a way that was given up in May 2023."
_WAY_OUT = "Get the same model as a GGUF file."

# ctransformers takes a file for the 70B of LLaMA 2, whose heads share keys, by its name alone (llama-ggml.cc).
_NAMED_70B = re.compile(r"(\b|_)70b(\b|_)", re.IGNORECASE)


@dataclass(frozen=True)
class OldModel:
    """What an old file holds.

    Attributes:
        architecture: "gpt2", "starcoder", "gptj", "gptneox", "dolly", "mpt", "llama" or "falcon".
        container: The file's own format, e.g. "GGJT v3".
        header: Its numbers, by the names in `layouts`.
        tokens: The vocabulary, as it stands in the file.
        quantization: E.g. "Q4_0".
        parameters: Weights in all tensors together.
        file_bytes: Its size.
        trouble: Why it cannot be loaded, in one sentence; "" when it can.
    """

    architecture: str
    container: str
    header: Header
    tokens: tuple[bytes, ...]
    quantization: str = ""
    parameters: int = 0
    file_bytes: int = 0
    trouble: str = ""

    @property
    def trained_context(self) -> int:
        """Tokens it was trained for; 0 when the file does not say."""
        return self.header.get("n_ctx", 0)


@dataclass(frozen=True)
class _Container:
    """The kind of file, as its first bytes tell."""

    name: str
    version: int
    layouts: tuple[Layout, ...]

    @property
    def label(self) -> str:
        return f"{self.name.upper()} v{self.version}" if self.version else self.name.upper()

    @property
    def scores(self) -> bool:
        """A score behind each token."""
        return self.name != "ggml"

    @property
    def aligned(self) -> bool:
        """Tensors begin at multiples of 32 bytes."""
        return self.name in ("ggjt", "ggcc")


_CONTAINERS = {
    (b"lmgg", 0): _Container("ggml", 0, GGML_LAYOUTS),
    (b"fmgg", 1): _Container("ggmf", 1, LATER_LAYOUTS),
    (b"tjgg", 1): _Container("ggjt", 1, LATER_LAYOUTS),
    (b"tjgg", 2): _Container("ggjt", 2, LATER_LAYOUTS),
    (b"tjgg", 3): _Container("ggjt", 3, LATER_LAYOUTS),
    (b"ccgg", 10): _Container("ggcc", 10, GGCC_LAYOUTS),
}
_MAGICS = frozenset(magic for magic, _ in _CONTAINERS)


def read_old_model(path: Path) -> OldModel | None:
    """What the file at `path` holds; None when it is no language model in an old format.

    Raises:
        WorkbenchError: It is one, but damaged.
        OSError: It cannot be read.
    """
    with Cursor(path) as cursor:
        container = _container(cursor)
        if container is None:
            return None
        start, damage = cursor.at, None
        for layout in container.layouts:
            cursor.go_to(start)
            try:
                found = _read(cursor, container, layout, path)
            except WorkbenchError as error:
                damage = damage or error
            else:
                if found is not None:
                    return found
        if damage is not None:
            raise damage
        return None


def _container(cursor: Cursor) -> _Container | None:
    if cursor.left < 8:
        return None
    magic = cursor.take(4)
    if magic not in _MAGICS:
        return None
    return _CONTAINERS.get((magic, 0 if magic == b"lmgg" else cursor.numbers(1)[0]))


def _read(cursor: Cursor, container: _Container, layout: Layout, path: Path) -> OldModel | None:
    """The model when the file is in this layout, else None."""
    if cursor.left < 4 * len(layout.fields):
        return None
    header = read_header(layout, cursor.numbers(len(layout.fields)))
    if header is None or (layout.counted_again and cursor.numbers(1)[0] != header["n_vocab"]):
        return None
    tokens = _vocabulary(cursor, header["n_vocab"], container.scores)
    if "n_merges" in header:
        _pass_merges(cursor)
    if not _name_ahead(cursor).startswith(layout.first_tensors):
        return None
    architecture = _told_by_vocabulary(layout.architecture, tokens)
    trouble = _given_up(container, layout, header)
    if trouble:
        return OldModel(architecture, container.label, header, tokens, file_bytes=cursor.size, trouble=trouble)
    _check_tokens(cursor, architecture, tokens)
    tensors = _tensors(cursor, container.aligned)
    header = _with_shared_heads(layout, header, tensors)
    _check_tensors(cursor, layout, header, tensors)
    elements: dict[str, int] = {}
    for shape, kind in tensors.values():
        name = GGML_TYPES[kind].name
        elements[name] = elements.get(name, 0) + _elements(shape)
    label = GGML_TYPES[GGML_TYPE_OF[header["ftype"] % 1000]].name if layout.one_type else ""
    return OldModel(
        architecture,
        container.label,
        header,
        tokens,
        label or quantization(header["ftype"], elements)[0],
        sum(elements.values()),
        cursor.size,
        _wrong_name(layout, header, path),
    )


def _vocabulary(cursor: Cursor, count: int, scores: bool) -> tuple[bytes, ...]:
    tokens = []
    for _ in range(count):
        (length,) = cursor.numbers(1)
        if not 0 <= length <= _MAX_TOKEN_BYTES:
            raise cursor.damaged("its vocabulary makes no sense")
        tokens.append(cursor.take(length))
        if scores:
            cursor.take(4)
    return tuple(tokens)


def _pass_merges(cursor: Cursor) -> None:
    (count,) = cursor.numbers(1)
    for _ in range(2 * count):
        (length,) = cursor.numbers(1)
        if not 0 <= length <= _MAX_TOKEN_BYTES:
            raise cursor.damaged("its vocabulary makes no sense")
        cursor.take(length)


def _name_ahead(cursor: Cursor) -> str:
    """The name of the tensor that comes next; it stays next."""
    at = cursor.at
    dimensions, length, _ = cursor.numbers(3)
    if not (1 <= dimensions <= 2 and 1 <= length <= _MAX_NAME_BYTES):
        raise cursor.damaged("its first tensor makes no sense")
    cursor.skip(4 * dimensions)
    name = cursor.take(length).decode("ascii", errors="replace")
    cursor.go_to(at)
    return name


def _told_by_vocabulary(architecture: str, tokens: tuple[bytes, ...]) -> str:
    """StarCoder's files have the layout of GPT-2's, and Dolly's that of GPT-NeoX's; both compute the same.

    What differs is which texts become one token, and those are in the vocabulary.
    """
    if architecture == "gpt2" and {b"<fim_prefix>", b"<fim-prefix>", b"<|end|>"} & set(tokens):
        return "starcoder"
    if architecture == "gptneox" and b"### End" in tokens:
        return "dolly"
    return architecture


def _given_up(container: _Container, layout: Layout, header: Header) -> str:
    """The sentence of a file that even ctransformers no longer reads, else ""."""
    version, kind = divmod(header["ftype"], 1000)
    if layout.one_type:
        plain = GGML_TYPE_OF[kind] <= 1
        return "" if plain or version == QUANTIZATION_VERSION else f"{_GIVEN_UP} {_WAY_OUT}"
    if container.name == "ggml":
        return f"It is in the first of all formats (GGML without a version), which nothing here reads. {_WAY_OUT}"
    if layout.architecture == "falcon":
        readable = container.name == "ggcc"
        return "" if readable else f"It is a Falcon model from before GGCC, whose vocabulary is not whole. {_WAY_OUT}"
    changed = {1: range(2, 1000), 2: (2, 3, 7)}.get(container.version, ())  # numbers of llama_ftype
    return f"{_GIVEN_UP} {_WAY_OUT}" if header["ftype"] in changed else ""


def _check_tokens(cursor: Cursor, architecture: str, tokens: tuple[bytes, ...]) -> None:
    """What the tokenizers in ctransformers take for granted."""
    if architecture == "falcon" and not {bytes([byte]) for byte in range(256)} <= set(tokens):
        raise cursor.damaged("its vocabulary does not have every byte")
    if architecture == "mpt":
        try:
            for token in tokens:
                token.decode("utf-8")
        except UnicodeDecodeError:
            raise cursor.damaged("its vocabulary is not text") from None


def _tensors(cursor: Cursor, aligned: bool) -> dict[str, tuple[Shape, int]]:
    """Shape and type of every tensor to the end of the file, by name."""
    tensors: dict[str, tuple[Shape, int]] = {}
    while cursor.left:
        dimensions, length, kind = cursor.numbers(3)
        if not (1 <= dimensions <= 2 and 1 <= length <= _MAX_NAME_BYTES and kind in _LOADABLE_TYPES):
            raise cursor.damaged("it describes a tensor that cannot be")
        shape = cursor.numbers(dimensions)
        name = cursor.take(length).decode("ascii", errors="replace")
        stored = GGML_TYPES[kind]
        if name in tensors or min(shape) < 1 or shape[0] % stored.block_size:
            raise cursor.damaged("it describes a tensor that cannot be")
        if len(tensors) == _MAX_TENSORS:  # each takes more memory than it takes bytes in the file
            raise cursor.damaged("it has tensors that its kind of model does not have")
        if aligned:
            cursor.skip(-cursor.at % _ALIGNMENT)
        cursor.skip(_elements(shape) // stored.block_size * stored.block_bytes)
        tensors[name] = (shape, kind)
    return tensors


def _with_shared_heads(layout: Layout, header: Header, tensors: dict[str, tuple[Shape, int]]) -> Header:
    """LLaMA's header does not say that heads share keys, as only the 70B's do: its tensors do."""
    if layout.architecture != "llama":
        return header
    shape, _ = tensors.get("layers.0.attention.wk.weight", ((0, 0), F32))
    shares = header["n_layer"] == 80 and header["n_head"] % 8 == 0 and shape[-1] == header["n_embd"] // 8
    return {**header, "n_head_kv": header["n_head"] // 8 if shares else header["n_head"]}


def _check_tensors(cursor: Cursor, layout: Layout, header: Header, tensors: dict[str, tuple[Shape, int]]) -> None:
    """Raise WorkbenchError unless these are just the tensors that the header asks for."""
    wanted = layout.tensors(header)
    if not tensors.keys() <= wanted.keys():
        raise cursor.damaged("it has tensors that its kind of model does not have")
    matrices = GGML_TYPE_OF[header["ftype"] % 1000] if layout.one_type else None
    for name, want in wanted.items():
        if name not in tensors:
            if want.optional:
                continue
            raise cursor.damaged("tensors are missing")
        shape, kind = tensors[name]
        needed = want.type if want.type is not None else matrices
        if shape != want.shape or (needed is not None and kind != needed):
            raise cursor.damaged("a tensor is not as its header says")


def _wrong_name(layout: Layout, header: Header, path: Path) -> str:
    if layout.architecture != "llama":
        return ""
    shares = header["n_head_kv"] != header["n_head"]
    if shares == bool(_NAMED_70B.search(str(path))):
        return ""
    if shares:
        return "It is LLaMA 2 70B, which ctransformers tells by its name only. Rename it so that “70b” is in the name."
    return "“70b” is in its path, for which ctransformers takes it for another model. Rename it or its folder."


def _elements(shape: Shape) -> int:
    return shape[0] * (shape[1] if len(shape) == 2 else 1)
