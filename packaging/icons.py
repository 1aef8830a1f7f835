"""Writes the program's icon in the formats that systems ask for: `python packaging/icons.py FOLDER`.

SVG and PNG for Linux, ICO for Windows, ICNS for macOS. Nothing of it is kept in the repository: all of it is drawn from
`workbench.ui.theme.app_icon`.
"""

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication

from workbench.ui.theme.app_icon import SIZES, SVG, image

NAME = "llm-workbench"
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
"""The type of each size, from Apple's list of icns types that hold PNG."""


def png(side: int) -> bytes:
    """The icon as PNG, `side` pixels wide."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(side).save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An ICO file of PNG pictures, by their width of at most 256 pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, data = b"", b""
    for side, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset + len(data))
        data += picture
    return head + entries + data


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An ICNS file of PNG pictures, by their width."""
    parts = b"".join(ICNS[side] + struct.pack(">I", len(picture) + 8) + picture for side, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def write(folder: Path) -> list[Path]:
    """Write every format into `folder`; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    small = {side: png(side) for side in SIZES}
    files = {f"{NAME}.svg": SVG.encode(), f"{NAME}.ico": ico(small), f"{NAME}.icns": icns({s: png(s) for s in ICNS})}
    files |= {f"{NAME}-{side}.png": picture for side, picture in small.items()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for file in write(Path(sys.argv[1])):
        print(file)
