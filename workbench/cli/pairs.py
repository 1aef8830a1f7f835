"""NAME=VALUE arguments as checked values."""

from typing import Any

from workbench.errors import WorkbenchError


def read_pairs(texts: list[str], settings: Any) -> dict[str, Any]:
    """The values by name; `settings` is `settings.sampling` or `settings.load`.

    Raises:
        WorkbenchError: One is not NAME=VALUE, has an unknown name or a value that cannot be.
    """
    values = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            raise WorkbenchError(f"{text!r} is not NAME=VALUE.", remedy="Write for example temperature=0.2.")
        values[name] = settings.parse_text(name, value)
    return values
