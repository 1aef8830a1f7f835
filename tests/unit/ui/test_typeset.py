"""TeX as a model writes it, as shapes; what is not understood is said so, never raised."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ui.maths.typeset import LONGEST, typeset


@pytest.mark.parametrize(
    "tex",
    [
        r"p_i = \frac{e^{z_i/t}}{\sum_j e^{z_j/t}}",
        r"\int_0^\infty x^n e^{-x}\,dx = n!",
        r"\sqrt{\frac{a}{b}} \cdot \hat{x} \approx \mathbb{R}^n",
        r"\begin{bmatrix}1&2\\3&4\end{bmatrix}^{-1}",
        r"\begin{align}a&=b\\&=c\end{align}",
        r"\begin{equation}x\label{one}\end{equation}",
        r"\begin{cases}1 & x>0\\0&\text{otherwise}\end{cases}",
        r"\text{KV cache} = 2\,n_{layer}\,d",
        r"x \tag{1}",
        r"\left(\frac{a}{b}\right) \in \{1, 2\}",
    ],
)
def test_what_models_write_is_understood(tex: str) -> None:
    formula = typeset(tex, display=True)
    assert formula is not None
    assert formula.width > 0.3
    assert 0.3 < formula.ascent + formula.descent < 10


@pytest.mark.parametrize("tex", ["", r"\frac{a}{", r"\begin{foo}", "x" * (LONGEST + 1), "{" * 500])
def test_what_is_not_understood_is_nothing(tex: str) -> None:
    assert typeset(tex, display=False) is None


def test_a_formula_on_its_own_line_is_set_larger() -> None:
    line, own = typeset(r"\sum_i \frac{a}{b}", display=False), typeset(r"\sum_i \frac{a}{b}", display=True)
    assert line is not None
    assert own is not None
    assert own.ascent + own.descent > 1.2 * (line.ascent + line.descent)


def test_lines_are_not_numbered_through_the_program() -> None:
    first, second = typeset(r"\begin{align}a&=b\end{align}", display=True), typeset("a = b", display=True)
    assert first is not None
    assert second is not None
    assert first.width < 1.5 * second.width
    assert typeset(r"\begin{align}a&=b\end{align}", display=True) == first


def test_nothing_but_shapes_comes_out() -> None:
    """A formula goes into a file that a browser opens: no links, no scripts, no colours that are more than colours."""
    for tex in (r"\href{javascript:alert(1)}{x}", r"\color{red' onload='x}{y}", r"\color{red}{y} \boxed{x}"):
        formula = typeset(tex, display=False)
        assert formula is not None
        root = ET.fromstring(formula.svg)
        assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"svg", "path", "rect", "line"}
        for element in root.iter():
            assert not any(name.startswith("on") or "href" in name for name in element.attrib)
            assert element.get("fill", "") in ("", "currentColor", "red", "none")


@settings(deadline=None)
@given(st.text(alphabet="ab12{}^_\\$&[]()| \n", max_size=30))
def test_any_text_is_set_or_refused(tex: str) -> None:
    typeset(tex, display=True)
