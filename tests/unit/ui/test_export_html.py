"""A chat as a web page: everything that was said, nothing that runs, nothing that is fetched."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ui.export.html import Said, page
from workbench.ui.theme.tokens import DARK, LIGHT

RICH = """## Softmax

It is $p_i = \\frac{a}{b}$ with a [link](https://a.example/?a=1&b=2) and ![cat](https://tracker.example/cat.png).

- one
  1. two
- [x] done

> quoted **bold** `code`

| a | b |
|---|--:|
| 1 | $x$ |

```python
def f(x):
    return "<b>" + x
```

---

$$\\sum_i x_i$$
"""


class Reader(HTMLParser):
    """Reads a page as a browser would: its elements and their addresses, its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "xlink:href")]
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("meta", "br", "hr", "path", "rect", "line"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("path", "rect", "line"):
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def answer(text: str) -> str:
    return page("A chat", "today", "", [Said("Model", False, text)])


def test_everything_that_was_said_is_on_the_page() -> None:
    said = [
        Said("You", True, "What <is>\n  it?", files=("notes.txt",)),
        Said("Model", False, RICH, "a thought", "Thought for 2.0 s", "42.3 tok/s"),
    ]
    reader = read(page("Title & more", "21 November", "Be brief.", said))
    for words in (
        "Title & more",
        "Be brief.",
        "What <is>\n  it?",
        "notes.txt",
        "a thought",
        "Thought for 2.0 s",
        "42.3",
    ):
        assert words in reader.text
    assert 'return "<b>" + x' in reader.text
    assert {"h4", "blockquote", "table", "pre", "hr", "svg", "strong", "details"} <= set(reader.tags)
    assert reader.tags.count("svg") == 3


def test_nothing_is_fetched_and_nothing_runs() -> None:
    reader = read(answer(RICH + "\n\n<script>alert(1)</script><img src=x onerror=alert(1)>"))
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "video"} & set(reader.tags)
    assert reader.addresses == ["https://a.example/?a=1&b=2"]
    assert "default-src 'none'" in answer(RICH)


def test_only_web_and_mail_addresses_become_links() -> None:
    reader = read(answer("[a](file:///etc/passwd) [b](data:text/html,x) [c](mailto:a@b.example) [d](x/y)"))
    assert reader.addresses == ["mailto:a@b.example"]


def test_a_picture_is_named_and_not_loaded() -> None:
    reader = read(answer("![cat](https://tracker.example/cat.png)"))
    assert "[cat (https://tracker.example/cat.png)]" in reader.text
    assert reader.addresses == []


def test_code_keeps_every_character_and_gets_colours() -> None:
    code = "def f():\n\treturn '<&>'  # ä\n\n"
    made = answer(f"```python\n{code}\n```")
    assert '<span class="keyword">def</span>' in made
    assert code in read(made).text


def test_tex_that_is_not_understood_is_shown_as_it_is() -> None:
    assert "\\frac{a}{" in read(answer("$\\frac{a}{$")).text


@settings(deadline=None)
@given(st.text(alphabet="ab<>&\"'`*_$[]()|#\n -", max_size=80))
def test_any_answer_makes_a_sound_page(text: str) -> None:
    """Every element is closed, whatever stands in it; what a person typed is there letter for letter."""
    read(answer(text))
    assert text in read(page("A chat", "today", "", [Said("You", True, text)])).text


def test_the_page_is_dark_where_the_reader_s_system_is_and_light_on_paper() -> None:
    made = page("T", "", "", [])
    light, _, dark = made.partition("@media screen and (prefers-color-scheme:dark)")
    assert f"--text:{LIGHT.text}" in light
    assert f"--text:{DARK.text}" in dark
    assert "color:#" not in made.replace("--", ""), "every colour is one of the theme"


def test_code_on_the_page_has_no_ligatures() -> None:
    """Or `->` would be an arrow."""
    assert "font-variant-ligatures:none" in page("T", "", "", [])
