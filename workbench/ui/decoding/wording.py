"""Tokens and samplers in words a person can read."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.wording import figures

SPACE, NEWLINE, TAB = "·", "⏎", "⇥"

STAGE_COLOURS = {
    "top_k": "bar_warn",
    "top_p": "keyword",
    "min_p": "type",
    "typical_p": "string",
    "top_n_sigma": "number",
    "xtc": "bar_bad",
    "temperature": "function",
    "logit_bias": "bar_bad",
    "ignore_eos": "bar_bad",
}
"""The theme colour of what each sampler cuts. Never the only sign: its name stands beside it."""


def token_text(piece: bytes, *, spaces: bool = True) -> str:
    """A token on one line: white space as signs, bytes that are no whole character by their numbers."""
    try:
        text = piece.decode()
    except UnicodeDecodeError:
        text = "".join(chr(byte) if 32 <= byte < 127 else f"<{byte:02X}>" for byte in piece)
    text = text.replace("\r", "␍").replace("\n", NEWLINE).replace("\t", TAB)
    if spaces:
        text = text.replace(" ", SPACE)
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)


def stage_title(name: str) -> str:
    """What a sampler is called in the window, by its name in `SamplingSettings.order`."""
    return {
        "top_k": _tr("Top-k"),
        "top_p": _tr("Top-p"),
        "min_p": _tr("Min-p"),
        "typical_p": _tr("Typical"),
        "top_n_sigma": _tr("Top-nσ"),
        "xtc": _tr("XTC"),
        "temperature": _tr("Temp. 0"),
        "logit_bias": _tr("Forbidden"),
        "ignore_eos": _tr("No end"),
        "mirostat": _tr("Mirostat"),
        "adaptive_p": _tr("Adaptive-p"),
    }.get(name, name)


def percent(share: float) -> str:
    """A probability with as many figures as say something."""
    if share >= 0.9995:
        return _tr("100 %")
    if share >= 0.0995:
        return _tr("{number} %").format(number=figures(share * 100, 0) if share < 0.99 else figures(share * 100, 1))
    if share >= 0.0005:
        return _tr("{number} %").format(number=figures(share * 100, 1))
    return _tr("< 0.1 %") if share > 0 else _tr("0 %")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Decoding", words)
