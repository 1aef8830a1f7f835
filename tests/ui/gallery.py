"""Draws the window's parts into pictures, for a person to look at: `python tests/ui/gallery.py FOLDER`."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTabWidget, QToolButton, QVBoxLayout, QWidget

from workbench.settings.sampling import ADVANCED, SAMPLING
from workbench.ui.composer.composer import Composer
from workbench.ui.theme import icons
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.view import TranscriptView
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.context_gauge import ContextGauge, ContextUse
from workbench.ui.widgets.empty_state import EmptyState
from workbench.ui.widgets.labels import section_label
from workbench.ui.widgets.meter import Meter
from workbench.ui.widgets.model_button import ModelButton
from workbench.ui.widgets.param_panel import ParamPanel
from workbench.ui.widgets.status_dot import StatusDot
from workbench.ui.widgets.toasts import Toasts

SIZES = ((1440, 900), (1024, 700))

ANSWER = '''Temperature `t` divides the logits before the exponential. Values below 1 sharpen the distribution; \
values above 1 flatten it, as [the paper](https://arxiv.org/abs/1503.02531) says. The ranking of tokens never changes, \
only the gaps between them.

```python
def softmax(logits: list[float], t: float = 1.0) -> list[float]:
    """Numerically stable softmax."""
    m = max(logits)  # so that no exponential overflows
    e = [math.exp((x - m) / t) for x in logits]
    s = sum(e)
    return [x / s for x in e]
```

| t | p(the) | p(a) | entropy, bits |
|---|--:|--:|--:|
| 0.5 | 0.91 | 0.07 | 0.52 |
| 1.0 | 0.71 | 0.20 | 1.18 |
| 1.5 | 0.58 | 0.25 | 1.53 |
'''

LONG = """## What to set first

1. **Temperature**: how daring the choice is.
   - low for *facts* and code
   - high for stories, with `min_p` to keep sense
2. **Top-p** and **top-k** cut off the tail:

   ```sh
   workbench chat --set temperature=0.2 "Why is the sky blue?"
   ```
3. Leave the ~~rest~~ alone until you miss something.

> A setting changed while an answer streams acts on the next token.
> > So listen while you turn the knob.

---

### And then

A last paragraph with 中文, عربي and emoji 🙂 in it, so that every fallback font has its turn.
"""

THOUGHT = "The person wants code and a table. Softmax with temperature is `exp(x / t)`.\n\n- keep it stable\n- cite"


def messages() -> list[MessageItem]:
    """A conversation with one of everything."""
    stats = "42.3 tok/s  ·  312 tokens  ·  first token 0.18 s  ·  stopped: end of turn"
    return [
        MessageItem("0", "user", "Hello there! What can you do without a connection?"),
        MessageItem("1", "assistant", LONG, model="Qwen3-8B", stats="40.1 tok/s  ·  180 tokens"),
        MessageItem(
            "2", "user", "Show me how temperature changes softmax. Give code and a small table, and cite the paper."
        ),
        MessageItem(
            "3",
            "assistant",
            ANSWER,
            thinking=THOUGHT,
            thinking_seconds=3.2,
            model="Qwen3-8B",
            stats=stats,
            branch=2,
            branches=3,
        ),
    ]


def room(theme_name: str) -> QWidget:
    """The parts arranged as a window would arrange them."""
    window = QWidget()
    window.setObjectName("page")
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    outer.addLayout(middle, 1)
    middle.addWidget(_rail())
    middle.addWidget(_centre(), 1)
    middle.addWidget(_inspector())
    outer.addWidget(_status())
    return window


def _rail() -> QFrame:
    rail = QFrame()
    rail.setObjectName("rail")
    rail.setFixedWidth(72)
    column = QVBoxLayout(rail)
    column.setContentsMargins(6, 10, 5, 10)
    for number, (icon, words) in enumerate((("messages-square", "Chat"), ("box", "Models"))):
        column.addWidget(_rail_button(icon, words, number == 0))
    column.addStretch(1)
    column.addWidget(_rail_button("settings", "Settings", False))
    return rail


def _rail_button(icon: str, words: str, checked: bool) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon, on="accent"))
    button.setIconSize(QSize(20, 20))
    button.setText(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setCheckable(True)
    button.setChecked(checked)
    return button


def _centre() -> QFrame:
    centre = QFrame()
    centre.setObjectName("centre")
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = QFrame()
    head.setObjectName("head")
    head.setFixedHeight(52)
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 0, 16, 0)
    model = ModelButton()
    model.show_state("ready", "Qwen3-8B-Instruct", "Q4_K_M")
    gauge = ContextGauge()
    gauge.show_use(ContextUse(3184, 8192, 120, 3064, 312, 41.2))
    row.addWidget(model)
    row.addStretch(1)
    row.addWidget(gauge)
    row.addWidget(IconButton("panel-right", "Settings panel", checkable=True))
    column.addWidget(head)
    banner = Banner()
    banner.say("The engine stopped: it ran out of memory. Loading again…", "warn", [("details", "Copy details")])
    holder = QVBoxLayout()
    holder.setContentsMargins(24, 10, 24, 0)
    holder.addWidget(banner)
    column.addLayout(holder)
    view = TranscriptView()
    view.setObjectName("transcript")
    view.set_items(messages())
    column.addWidget(view, 1)
    composer = Composer()
    composer.set_placeholder("Message Qwen3-8B   (Enter to send, Shift+Enter for a new line)")
    composer.set_token_count(14)
    composer.setMaximumWidth(760)
    below = QHBoxLayout()
    below.setContentsMargins(24, 4, 24, 14)
    below.addStretch(1)
    below.addWidget(composer, 1000)
    below.addStretch(1)
    column.addLayout(below)
    return centre


def _inspector() -> QFrame:
    inspector = QFrame()
    inspector.setObjectName("inspector")
    inspector.setFixedWidth(308)
    column = QVBoxLayout(inspector)
    column.setContentsMargins(0, 6, 0, 0)
    tabs = QTabWidget()
    panel = ParamPanel(SAMPLING, advanced_groups=(ADVANCED,), advanced=("dry_base", "dry_allowed_length"))
    panel.set_values({"temperature": 0.4, "seed": 42})
    tabs.addTab(panel, "Sampling")
    tabs.addTab(EmptyState("message-square", "System prompt", "What the model is told before anything else."), "System")
    tabs.tabBar().setContentsMargins(12, 0, 0, 0)
    column.addWidget(tabs)
    return inspector


def _status() -> QFrame:
    bar = QFrame()
    bar.setObjectName("status")
    bar.setFixedHeight(30)
    row = QHBoxLayout(bar)
    row.setContentsMargins(14, 0, 14, 0)
    row.setSpacing(24)
    dot = StatusDot()
    dot.show_state("good", "Ready  ·  GPU 36/36 layers")
    row.addWidget(dot)
    row.addStretch(1)
    for name, share, words in (("CPU", 0.38, "38 %"), ("RAM", 0.61, "19.5 / 32 GB"), ("VRAM", 0.84, "6.7 / 8.0 GB")):
        meter = Meter(name)
        meter.show_reading(share, words)
        row.addWidget(meter)
    return bar


def parts() -> QWidget:
    """What the first picture has no room for."""
    page = QWidget()
    page.setObjectName("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(8)
    for level, words in (
        ("info", "A newer model of this name is in your folder."),
        ("warn", "The conversation fills 92 % of the context. Drop the oldest turns, or stop here."),
        ("bad", "tiny.gguf could not be loaded. The file ends in the middle of a tensor. Download it again."),
    ):
        banner = Banner()
        banner.say(words, level, [("a", "Drop the oldest"), ("b", "Stop")] if level == "warn" else [])
        column.addWidget(banner)
    column.addWidget(section_label("Buttons"))
    row = QHBoxLayout()
    for kind in ("primary", "", "quiet", "link"):
        row.addWidget(push_button(kind or "usual", kind=kind, icon="download" if kind in ("", "primary") else ""))
    off = push_button("disabled")
    off.setEnabled(False)
    row.addWidget(off)
    focused = push_button("focused")
    row.addWidget(focused)
    row.addStretch(1)
    for state, name, words, share in (
        ("none", "", "", None),
        ("failed", "tiny", "could not be loaded", None),
        ("loading", "gemma-3-12b", "Warming up", 0.9),
    ):
        model = ModelButton()
        model.show_state(state, name, words, share)
        row.addWidget(model)
    column.addLayout(row)
    lower = QHBoxLayout()
    panel = ParamPanel(SAMPLING)
    panel.setFixedWidth(308)
    panel.set_values({"repeat_penalty": 1.1})
    lower.addWidget(panel)
    panel.verticalScrollBar().setValue(10_000)
    lower.addWidget(
        EmptyState("box", "No model yet", "Choose one on this computer, or drop a .gguf file here.", [("a", "Models")])
    )
    composers = QVBoxLayout()
    writing, busy = Composer(), Composer()
    writing.set_text("One line\nand another\nand a third")
    writing.set_token_count(9)
    busy.set_state("busy")
    composers.addStretch(1)
    composers.addWidget(writing)
    composers.addWidget(busy)
    lower.addLayout(composers)
    column.addLayout(lower, 1)
    focused.setFocus()
    toasts = Toasts(page)
    toasts.say("Copied", "good")
    toasts.say("The chat was exported to notes.md", "info")
    return page


def draw(folder: Path) -> None:
    """Every picture, in both themes and sizes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme = Theme(app, "dark")
    folder.mkdir(parents=True, exist_ok=True)
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        for width, height in SIZES:
            for name, widget in (("room", room(mode)), ("parts", parts())):
                widget.resize(width, height)
                widget.show()
                for _step in range(6):
                    app.processEvents()
                widget.grab().save(str(folder / f"{name}-{mode}-{width}.png"))
                if (view := widget.findChild(TranscriptView)) is not None:
                    _draw_more(app, widget, view, folder / f"{name}-{mode}-{width}")
                widget.close()
                widget.deleteLater()


def _draw_more(app: QApplication, widget: QWidget, view: TranscriptView, path: Path) -> None:
    """The upper end with a focus ring, and opened thoughts with an answer that streams."""
    view.scroll_to("0")
    view.live_cards["1"].set_ring(True)
    app.processEvents()
    widget.grab().save(f"{path}-top.png")
    view.scroll_to_end()
    fold = view.live_cards["3"].thinking
    if fold is not None:
        fold.set_open(True)
    view.add_item(MessageItem("4", "user", "And then?"))
    view.add_item(MessageItem("5", "assistant", model="Qwen3-8B", note="Reading prompt 1,240 / 3,184"))
    view.begin("5")
    view.scroll_to("3")
    app.processEvents()
    view.append("5", "Half an ans", "")
    app.processEvents()
    widget.grab().save(f"{path}-live.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    draw(parser.parse_args().folder)
