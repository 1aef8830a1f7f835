"""TeX to an SVG of filled shapes, by ziamath and in plain Python: slow enough for a thread, drawn by anything."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

EM = 20.0
"""Pixels that ziamath is asked for; it rounds to thousandths of a pixel."""
LONGEST = 4000
"""Characters; what is longer is no formula that anybody could read."""
_SVG = "http://www.w3.org/2000/svg"
_KEPT = {
    "svg": {"width", "height", "viewBox"},
    "path": {"d", "fill", "stroke", "stroke-width"},
    "rect": {"x", "y", "width", "height", "fill", "stroke", "stroke-width"},
    "line": {"x1", "y1", "x2", "y2", "stroke", "stroke-width"},
}
_COLOUR = re.compile(r"[A-Za-z]{1,30}|#[0-9A-Fa-f]{3,8}")
_PLAIN = {"align": "aligned", "alignat": "aligned", "eqnarray": "aligned", "gather": "gathered", "multline": "gathered"}
"""Environments that number their lines, and those that do not."""
_NUMBERED = re.compile(rf"\\(begin|end)\{{({'|'.join(_PLAIN)})\*?\}}")
_COLUMNS = re.compile(r"(?<=\\begin\{aligned\})\{\d+\}")
_WHOLE = re.compile(r"\\(?:begin|end)\{equation\*?\}|\\(?:label|nonumber|notag)\b(?:\{[^}]*\})?")
_TAG = re.compile(r"\\tag\*?\{([^}]*)\}")
_MATRIX = re.compile(r"(\\begin\{(\w*matrix|array|cases|aligned|gathered)\}.*?\\end\{\2\})(?=\s*[\^_])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Formula:
    """A typeset formula.

    Attributes:
        svg: Its shapes; what has no colour of its own is `currentColor`.
        width, ascent, descent: In em; ascent and descent from the baseline.
    """

    svg: str
    width: float
    ascent: float
    descent: float

    def in_colour(self, colour: str) -> bytes:
        """The SVG with `colour` (`#RRGGBB`) for what has none of its own."""
        return self.svg.replace("currentColor", colour).encode()


def typeset(tex: str, *, display: bool) -> Formula | None:
    """The formula, `display` for one on a line of its own; None when this TeX is not understood."""
    if not tex.strip() or len(tex) > LONGEST:
        return None
    try:
        # Imported with the first formula, on the thread that sets it.
        from ziamath.config import config
        from ziamath.zmath import Latex

        config.svg2 = False  # shapes in place: shared ones have names that clash between two formulas
        made = Latex(_understood(tex), size=EM, inline=not display)
        root, box = made.svgxml(), made.node.bbox
    except Exception:  # noqa: BLE001 - two parsers of what a model wrote; each has many ways to give up
        return None
    width, ascent, descent = box.xmax - box.xmin + 2, box.ymax + 1, -box.ymin + 1
    if not (0 < width < 1000 * EM and 0 < ascent + descent < 200 * EM):
        return None
    return Formula(_clean(root), width / EM, ascent / EM, descent / EM)


def _understood(tex: str) -> str:
    """The same formula without what ziamath stumbles over or counts through the whole program."""
    tex = _NUMBERED.sub(lambda found: f"\\{found[1]}{{{_PLAIN[found[2]]}}}", tex)
    tex = _WHOLE.sub("", _COLUMNS.sub("", _TAG.sub(r"\\qquad (\1)", tex)))
    # Braces around what carries an exponent: it stops at "\end{bmatrix}^{-1}".
    return _MATRIX.sub(r"{\1}", tex)


def _clean(root: ET.Element) -> str:
    """Only shapes and their colours, whatever the TeX tried to put in."""
    out = ET.Element("svg", {"xmlns": _SVG, **_attributes(root, "svg")})
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name in _KEPT and name != "svg":
            ET.SubElement(out, name, _attributes(element, name))
    return ET.tostring(out, encoding="unicode")


def _attributes(element: ET.Element, name: str) -> dict[str, str]:
    kept = {key: value for key, value in element.attrib.items() if key in _KEPT[name]}
    for key in kept.keys() & {"fill", "stroke"}:
        if kept[key] == "black" or not _COLOUR.fullmatch(kept[key]):
            kept[key] = "currentColor"
    return kept
