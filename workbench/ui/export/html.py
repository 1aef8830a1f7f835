"""A chat as one HTML file that needs nothing else: no scripts, no fonts, nothing fetched when it is opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from workbench.ui.markdown import lexing
from workbench.ui.markdown.blocks import DONE, TO_DO, Block, Code, Prose, Span, Style, Table
from workbench.ui.markdown.parse import parse
from workbench.ui.markdown.stream import line_ends
from workbench.ui.maths.typeset import Formula, typeset
from workbench.ui.theme.tokens import DARK, LIGHT, Tokens

LINKED = ("http", "https", "mailto")
MATHS_SCALE = 1.14


@dataclass(frozen=True)
class Said:
    """One message as it is written to a file.

    Attributes:
        who: "You", or the name of the model.
        own: Whether a person wrote it, so that it is shown as typed.
        text: Its source.
        thinking: What was thought before; may be empty.
        thinking_words: The line above the thoughts.
        note: A small line below, such as the statistics.
        files: Names of what was sent along.
        sources: Where the passages an answer was given are from, in their order.
    """

    who: str
    own: bool
    text: str
    thinking: str = ""
    thinking_words: str = ""
    note: str = ""
    files: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def page(title: str, about: str, system_prompt: str, messages: Iterable[Said]) -> str:
    """The whole file. `about` is the line below the title."""
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="about">{escape(about)}</p>']
    if system_prompt:
        parts.append(f'<section class="system"><div class="text">{_plain(system_prompt)}</div></section>')
    parts += [_message(message) for message in messages]
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html><head><meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_style()}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
    )


def blocks_html(blocks: Sequence[Block]) -> str:
    """Blocks as elements, one after the other."""
    return "\n".join(_block(block) for block in blocks)


def _message(message: Said) -> str:
    parts = [f'<h2 class="who">{escape(message.who)}</h2>']
    if message.files:
        parts.append(f'<p class="files">{escape(", ".join(message.files))}</p>')
    if message.thinking:
        thoughts = blocks_html(parse(line_ends(message.thinking)))
        parts.append(f"<details><summary>{escape(message.thinking_words)}</summary>{thoughts}</details>")
    text = _plain(message.text) if message.own else blocks_html(parse(line_ends(message.text)))
    parts.append(f'<div class="text">{text}</div>')
    if message.sources:
        items = "".join(f"<li>{escape(source)}</li>" for source in message.sources)
        parts.append(f'<ol class="files">{items}</ol>')
    if message.note:
        parts.append(f'<p class="note">{escape(message.note)}</p>')
    return f'<section class="{"own" if message.own else "answer"}">\n' + "\n".join(parts) + "\n</section>"


def _plain(text: str) -> str:
    return f'<p class="plain">{escape(text)}</p>'


def _block(block: Block) -> str:
    match block:
        case Code():
            return f"<pre{_indent(block.indent)}><code>{_code(block)}</code></pre>"
        case Table():
            return _table(block)
        case Prose():
            return _prose(block)


def _indent(indent: int, quote: int = 0) -> str:
    depth = [f"margin-left:{24 * indent}px"] if indent else []
    return f' style="{";".join(depth)}"' if depth and not quote else ""


def _prose(block: Prose) -> str:
    inner = "".join(_span(span) for span in block.spans)
    if block.kind == "rule":
        made = "<hr>"
    elif block.kind == "heading":
        level = min(block.level + 2, 6)
        made = f"<h{level}>{inner}</h{level}>"
    elif block.kind == "maths":
        made = f'<p class="maths">{inner}</p>'
    elif block.marker:
        box = {TO_DO: "☐", DONE: "☑"}.get(block.marker, block.marker)
        made = f'<p class="item"><span class="marker">{escape(box)}</span>{inner}</p>'
    else:
        made = f"<p>{inner}</p>"
    if block.indent:
        made = f'<div style="margin-left:{24 * block.indent}px">{made}</div>'
    for _ in range(block.quote):
        made = f"<blockquote>{made}</blockquote>"
    return made


def _table(table: Table) -> str:
    def row(cells: tuple[tuple[Span, ...], ...], tag: str) -> str:
        return "".join(
            f'<{tag} style="text-align:{align}">{"".join(_span(span) for span in cell)}</{tag}>'
            for cell, align in zip(cells, table.align, strict=False)
        )

    head = f"<tr>{row(table.rows[0], 'th')}</tr>"
    body = "".join(f"<tr>{row(cells, 'td')}</tr>" for cells in table.rows[1:])
    return f"<table{_indent(table.indent)}><thead>{head}</thead><tbody>{body}</tbody></table>"


def _span(span: Span) -> str:
    if span.style & Style.MATHS:
        return _maths(span)
    if span.style & Style.IMAGE:
        address = f" ({span.href})" if span.href else ""
        return f'<span class="picture">[{escape(span.text)}{escape(address)}]</span>'
    made = escape(span.text).replace("\n", "<br>")
    for style, tag in ((Style.CODE, "code"), (Style.STRIKE, "s"), (Style.ITALIC, "em"), (Style.BOLD, "strong")):
        if span.style & style:
            made = f"<{tag}>{made}</{tag}>"
    if span.href.partition(":")[0].lower() in LINKED:
        made = f'<a href="{escape(span.href)}" rel="noopener noreferrer">{made}</a>'
    return made


def _maths(span: Span) -> str:
    formula = _formula(span.text, bool(span.style & Style.DISPLAY))
    if formula is None:
        return f"<code>{escape(span.text)}</code>"
    width, height = formula.width * MATHS_SCALE, (formula.ascent + formula.descent) * MATHS_SCALE
    place = f"width:{width:.3f}em;height:{height:.3f}em;vertical-align:{-formula.descent * MATHS_SCALE:.3f}em"
    label = escape(span.text)
    return formula.svg.replace("<svg ", f'<svg style="{place}" role="img" aria-label="{label}" ', 1)


@lru_cache(maxsize=256)
def _formula(tex: str, display: bool) -> Formula | None:
    return typeset(tex, display=display)


def _code(block: Code) -> str:
    made = []
    for line, pieces in lexing.coloured_lines(block.language, block.text):
        at, parts = 0, []
        for start, length, colour in pieces:
            parts.append(escape(line[at:start]))
            parts.append(f'<span class="{colour}">{escape(line[start : start + length])}</span>')
            at = start + length
        made.append("".join(parts) + escape(line[at:]))
    return "\n".join(made)


_CODE_COLOURS = ("keyword", "string", "number", "comment", "function", "type")


def _style() -> str:
    code = "".join(f".{name}{{color:var(--{name})}}" for name in _CODE_COLOURS)
    # Only on a screen: paper is white wherever the page was read.
    dark = f"@media screen and (prefers-color-scheme:dark){{{_colours(DARK)}}}"
    return f":root{{color-scheme:light dark}}{_colours(LIGHT)}{dark}{_SHEET}{code}".replace("\n", "")


def _colours(theme: Tokens) -> str:
    used = ("surface", "raised", "text", "text2", "border", "border_strong", "accent", "code_bg", *_CODE_COLOURS)
    return f":root{{{''.join(f'--{name}:{getattr(theme, name)};' for name in used)}}}"


_SHEET = """
body{margin:0;background:var(--surface);color:var(--text);font:15px/1.55 Inter,system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:24px;line-height:1.3;margin:0 0 4px}
.about,.note,.who,.files,.picture,summary{color:var(--text2);font-size:13px}
.about{margin:0 0 24px}
.who{font-weight:600;margin:0 0 4px}
section{margin:0 0 28px}
.own .text,.system .text{background:var(--raised);border-radius:12px;padding:10px 14px}
.plain{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
p{margin:0 0 10px;overflow-wrap:anywhere}
h3,h4,h5,h6{margin:20px 0 8px;line-height:1.3}h3{font-size:20px}h4{font-size:17px}h5,h6{font-size:15px}
.item{text-indent:-18px;margin-bottom:4px}.marker{display:inline-block;min-width:18px;text-indent:0;
color:var(--text2)}
.maths{text-align:center;margin:14px 0}svg{max-width:100%;fill:currentColor}
div+blockquote,div+p{margin-top:10px}
blockquote{margin:0;padding:0 0 0 13px;border-left:3px solid var(--border_strong);color:var(--text2)}
code{font:13px/1.5 'JetBrains Mono',ui-monospace,monospace;font-variant-ligatures:none;background:var(--raised);
border-radius:4px;
padding:1px 4px}
pre{background:var(--code_bg);border:1px solid var(--border);border-radius:10px;padding:12px 14px;overflow-x:auto}
pre code{background:none;padding:0;white-space:pre}
table{border-collapse:collapse;margin:0 0 12px;display:block;overflow-x:auto}
th,td{padding:5px 14px 5px 6px;border-bottom:1px solid var(--border);vertical-align:top}
th{border-bottom-color:var(--border_strong)}
a{color:var(--accent)}hr{border:0;border-top:1px solid var(--border);margin:16px 0}
details{border-left:2px solid var(--border);padding-left:12px;margin:0 0 10px;color:var(--text2)}
@media print{section{break-inside:auto}pre{white-space:pre-wrap;break-inside:avoid}}
"""
