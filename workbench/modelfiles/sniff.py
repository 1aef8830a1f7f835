"""What a file is that is not a GGUF model, told from its first bytes."""

SNIFF_BYTES = 512
"""How many first bytes `describe` wants to see."""

_OLD_GGML = "is a model in an older format that llama.cpp stopped reading in 2023"
_NEEDS_GGUF = "Get the same model as a GGUF file."
_NEEDS_LEGACY = (
    'Get the same model as a GGUF file, or install what still reads it: pip install "llm-workbench[legacy]".'
)

# (first bytes, what it is, what to do)
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"lmgg", f"{_OLD_GGML} (GGML)", _NEEDS_LEGACY),
    (b"fmgg", f"{_OLD_GGML} (GGMF)", _NEEDS_LEGACY),
    (b"tjgg", f"{_OLD_GGML} (GGJT)", _NEEDS_LEGACY),
    (b"ccgg", f"{_OLD_GGML} (GGCC)", _NEEDS_LEGACY),
    (b"algg", "is a LoRA adapter in an older format (GGLA) that llama.cpp no longer reads", "Convert it to GGUF."),
    (b"PK\x03\x04", "is a zip archive, which is also how PyTorch keeps its checkpoints", _NEEDS_GGUF),
    (b"\x1f\x8b", "is compressed with gzip", "Unpack it first."),
    (b"BZh", "is compressed with bzip2", "Unpack it first."),
    (b"\xfd7zXZ\x00", "is compressed with xz", "Unpack it first."),
    (b"(\xb5/\xfd", "is compressed with zstd", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "is a 7-Zip archive", "Unpack it first."),
    (b"Rar!", "is a RAR archive", "Unpack it first."),
    (b"\x89HDF", "is an HDF5 file, as Keras writes its models", _NEEDS_GGUF),
    (b"%PDF", "is a PDF document", ""),
    (b"\x89PNG", "is a PNG picture", ""),
    (b"\xff\xd8\xff", "is a JPEG picture", ""),
    (b"GIF8", "is a GIF picture", ""),
    (b"SQLite format 3", "is an SQLite database", ""),
    (b"\x7fELF", "is a program", ""),
    (b"MZ", "is a Windows program", ""),
    (b"version https://git-lfs", "is only the placeholder that Git keeps for a large file", "Run: git lfs pull"),
)
_PICKLE_PROTOCOLS = tuple(b"\x80" + bytes([protocol]) for protocol in range(2, 6))


def describe(start: bytes) -> tuple[str, str]:
    """What a file with these first bytes is, as ("is a zip archive …", what to do next or "").

    Never raises; what nobody knows "is not a GGUF model file".
    """
    for beginning, what, remedy in _BEGINNINGS:
        if start.startswith(beginning):
            return what, remedy
    if start.startswith(_PICKLE_PROTOCOLS):
        return "is a Python pickle, as older PyTorch checkpoints are", _NEEDS_GGUF
    if _looks_like_safetensors(start):
        return "is a safetensors file, the format models are trained and shared in", _NEEDS_GGUF
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "is a web page, not a model: the download was probably refused or needs a login", "Download it again."
    if text.startswith((b"<?xml", b"<error")):
        return "is an XML message, not a model: the download was probably refused", "Download it again."
    if text.startswith((b"{", b"[")):
        return "is a JSON text, not a model", ""
    if len(start) >= 4 and not start.strip(b"\0"):
        return "begins with nothing but zeros, as an unfinished download does", "Download it again."
    return "is not a GGUF model file", ""


def _looks_like_safetensors(start: bytes) -> bool:
    """Eight bytes with the length of a JSON header, then that header."""
    header_length = int.from_bytes(start[:8], "little")
    return 2 <= header_length < 1 << 32 and start[8:9] == b"{"
