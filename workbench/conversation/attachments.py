"""What a person sends: the typed text, and texts that go along with it, read from files."""

import codecs
import stat
from pathlib import Path

import msgspec

from workbench.chats.records import Attachment
from workbench.errors import WorkbenchError

LARGEST_BYTES = 2_000_000
"""Of one file: about half a million tokens, more than most models can read at once."""

LONG_PASTE = 2_000
"""Characters from which on a pasted text is taken for an attachment: more than fits into the composer's eight lines."""

_GGUF = b"GGUF"
_SNIFFED = 8192
"""Bytes of a file that are looked at to see whether it is text."""

_DOCUMENTS = frozenset((".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".xlsx", ".xls", ".ods", ".pptx", ".ppt"))
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".ico"))
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\b\x1b")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Outgoing(msgspec.Struct, frozen=True):
    """What a person sends: what was typed, what goes along with it, and how the answer is to begin."""

    text: str
    attachments: tuple[Attachment, ...] = ()
    reply_start: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return not self.text.strip() and not self.attachments


def read_file(path: str | Path) -> Attachment:
    """The text of a file; blocks.

    Raises:
        WorkbenchError: It is no text, too large, or cannot be read.
    """
    path = Path(path)
    kind = path.suffix.lower()
    if kind in _DOCUMENTS:
        raise WorkbenchError(
            f"{path.name} cannot be attached as text.",
            "Documents such as PDF come with the Documents page.",
            "Copy the text you need and paste it.",
        )
    if kind in _PICTURES:
        raise WorkbenchError(f"{path.name} is a picture, and models read text only in this version.")
    try:
        if path.is_dir():
            raise WorkbenchError(f"{path.name} is a folder.", remedy="Attach the files in it one by one.")
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            raise WorkbenchError(f"{path.name} is not an ordinary file, so it cannot be attached.")
        size = info.st_size
        if size > LARGEST_BYTES:
            raise WorkbenchError(
                f"{path.name} has {size / 1e6:.1f} MB, and a file that goes with a message may have "
                f"{LARGEST_BYTES / 1e6:.0f} MB.",
                remedy="Attach the part of it that matters.",
            )
        content = path.read_bytes()
    except OSError as error:
        raise WorkbenchError(f"{path.name} could not be read.", f"{error.strerror or error}.") from error
    text = _decoded(content)
    if text is None:
        raise WorkbenchError(f"{path.name} is not a text file, so it cannot be attached.")
    if not text.strip():
        raise WorkbenchError(f"{path.name} is empty.")
    return Attachment(name=path.name, text=text)


def may_be_text(path: str | Path) -> bool:
    """Whether `read_file` would look into it: documents and pictures are told by their names."""
    return Path(path).suffix.lower() not in _DOCUMENTS | _PICTURES


def is_model(path: str | Path) -> bool:
    """Whether a file is a GGUF file, whatever it is called; one that cannot be read is none."""
    try:
        if not Path(path).is_file():
            return False  # a pipe would wait for somebody to write into it
        with Path(path).open("rb") as stream:
            return stream.read(len(_GGUF)) == _GGUF
    except OSError:
        return False


def _decoded(content: bytes) -> str | None:
    """The text, with line ends as a text has them; None when this is no text."""
    coding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    try:
        if coding:
            text = content.decode(coding)
        else:
            head = content[:_SNIFFED]
            if sum(byte in _CONTROL for byte in head) > len(head) // 100:
                return None
            text = _without_mark(content)
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_mark(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what older Windows programs write; it takes every text
