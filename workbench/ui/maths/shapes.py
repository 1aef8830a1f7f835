"""Formulas as painter paths: sharp at any scale, and filled without the outline that Qt's SVG adds in a PDF."""

import re
import xml.etree.ElementTree as ET
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workbench.ui.maths.typeset import Formula

_STEP = re.compile(r"([MLHVQCZ])([^MLHVQCZ]*)")


class Shape(NamedTuple):
    """An area or a line; a colour of "" stands for that of the text, "none" for none."""

    path: QPainterPath
    fill: str
    stroke: str
    width: float


def paint(painter: QPainter, formula: Formula, box: QRectF, colour: QColor) -> None:
    """Paint `formula` into `box`, in `colour` where it has none of its own."""
    view, shapes = _shapes(formula)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / view.width(), box.height() / view.height())
    painter.translate(-view.topLeft())
    for shape in shapes:
        if shape.fill != "none":
            painter.fillPath(shape.path, QColor(shape.fill) if shape.fill else colour)
        if shape.stroke != "none":
            painter.strokePath(shape.path, QPen(QColor(shape.stroke) if shape.stroke else colour, shape.width))
    painter.restore()


@lru_cache(maxsize=512)
def _shapes(formula: Formula) -> tuple[QRectF, list[Shape]]:
    root = ET.fromstring(formula.svg)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    return QRectF(left, top, width, height), [_shape(element) for element in root]


def _shape(element: ET.Element) -> Shape:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    kind = element.tag.rpartition("}")[2]
    if kind == "rect":
        path.addRect(*(float(element.get(name, "0")) for name in ("x", "y", "width", "height")))
    elif kind == "line":
        x1, y1, x2, y2 = (float(element.get(name, "0")) for name in ("x1", "y1", "x2", "y2"))
        path.moveTo(x1, y1)
        path.lineTo(x2, y2)
    else:
        _draw(path, element.get("d", ""))
    return Shape(path, _colour(element.get("fill")), _colour(element.get("stroke", "none")), _width(element))


def _width(element: ET.Element) -> float:
    return float(element.get("stroke-width", "1"))


def _colour(name: str | None) -> str:
    return "" if name in (None, "currentColor") else str(name)


def _draw(path: QPainterPath, steps: str) -> None:
    """Follow the absolute steps of an SVG path."""
    for step, numbers in _STEP.findall(steps):
        values = [float(each) for each in numbers.replace(",", " ").split()]
        match step:
            case "M":
                path.moveTo(*values[:2])
            case "L":
                path.lineTo(*values[:2])
            case "H":
                path.lineTo(values[0], path.currentPosition().y())
            case "V":
                path.lineTo(path.currentPosition().x(), values[0])
            case "Q":
                path.quadTo(*values[:4])
            case "C":
                path.cubicTo(*values[:6])
            case "Z":
                path.closeSubpath()
