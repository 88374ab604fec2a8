"""Draws the program's icon from its SVG in every size Windows and Linux ask for: run by hand when the SVG changes.

Source: Microsoft's ICO format with PNG entries (Windows Vista and later).
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """The picture as PNG, so many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def icon_file(pictures: dict[int, bytes]) -> bytes:
    """The ICO of these pictures by size; 256 is written as 0."""
    offset = 6 + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, body in pictures.items():
        entries += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(body), offset + len(bodies))
        bodies += body
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + bodies


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    svg = QSvgRenderer(str(FOLDER / "bid-evaluator.svg"))
    sizes = {size: drawn(svg, size) for size in SIZES}
    (FOLDER / "bid-evaluator.ico").write_bytes(icon_file(sizes))
    (FOLDER / "bid-evaluator.png").write_bytes(sizes[256])
