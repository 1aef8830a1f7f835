"""llama.cpp's shared libraries, which the binding ships as copies under several names."""

import re
from pathlib import Path

FOLDER = "llama_cpp/lib"
_LIBRARY = re.compile(r"(lib)?(ggml|llama)\b[\w-]*\.(so|dll|dylib)")


def llama_libraries(folder: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
    """What PyInstaller is to take of `folder`: files with their place, and links for further names of one file.

    One copy is smaller, and it makes the loader see that "libggml.so" and "libggml.so.0" are the same library.
    """
    files = sorted((path for path in folder.iterdir() if _LIBRARY.match(path.name)), key=lambda path: len(path.name))
    first: dict[bytes, Path] = {}
    links = []
    for path in files:
        original = first.setdefault(path.read_bytes(), path)
        if original is not path:
            links.append((f"{FOLDER}/{path.name}", original.name, "SYMLINK"))
    return [(str(path), FOLDER) for path in first.values()], links
