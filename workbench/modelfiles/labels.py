"""Numbers and names as people read them: "7.2 B" weights, "4.1 GB", a name on one line."""

_THOUSANDS = ("", "k", "M", "B", "T")
_BYTES = ("bytes", "kB", "MB", "GB", "TB", "PB")


def count_label(count: int) -> str:
    """A number of weights in two significant places: 7241732096 is "7.2 B", 134515008 is "135 M"."""
    return _scaled(count, _THOUSANDS)


def size_label(size: int) -> str:
    """A number of bytes in decimal units, as shops and file managers write it: "4.1 GB"."""
    return _scaled(size, _BYTES)


def one_line(text: str) -> str:
    """Text from a file or of a file's name, fit to be shown in a line.

    Without line breaks, control characters, direction marks and undecodable bytes: they could make a list or a
    terminal show something else than what is there.
    """
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _scaled(number: int, units: tuple[str, ...]) -> str:
    value = float(number)
    unit = 0
    # 999.5 would be shown as "1000 M"; it belongs to the next unit.
    while value >= 999.5 and unit < len(units) - 1:
        value /= 1000
        unit += 1
    digits = f"{value:.1f}" if unit and value < 99.95 else f"{value:.0f}"
    return f"{digits} {units[unit]}".rstrip()
