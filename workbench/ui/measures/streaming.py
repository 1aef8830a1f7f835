"""The event loop's delays while an answer streams into a chat.

    python -m workbench.ui.measures.streaming SECONDS TOKENS_PER_SECOND MESSAGES [code LINES]

With "code" the answer is one open code block that has so many lines already.
"""

import json
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from workbench.ui.measures.probe import start_probe
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.sink import TokenSink
from workbench.ui.transcript.view import TranscriptView

WARM_UP_SECONDS = 1.0

PROSE = (
    "Temperature divides the logits before the softmax. Values below one sharpen the distribution, values above one "
    "flatten it; the *ranking* of the tokens stays as it is.\n\n"
    "- top-k keeps the k likeliest tokens\n- top-p keeps the smallest set that holds p\n\n"
    "```python\ndef softmax(logits, t):\n    m = max(logits)\n    e = [exp((x - m) / t) for x in logits]\n```\n\n"
    "| t | p(the) |\n|---|---|\n| 0.5 | 0.91 |\n| 1.0 | 0.71 |\n\n"
)
_CODE = "    total += weights[i] * values[i]  # one line of many\n"


def main(seconds: float, rate: float, messages: int, code_lines: int) -> None:
    """Stream for `seconds` at `rate` tokens/s of four characters into a chat of `messages`, then print the figures."""
    application = QApplication(sys.argv)
    theme = Theme(application, "dark")
    view = TranscriptView()
    view.resize(1000, 800)
    view.set_items([message(number) for number in range(messages)])
    view.add_item(MessageItem("answer", "assistant", state="streaming"))
    view.show()
    view.begin("answer")
    if code_lines:
        view.append("answer", "```python\n" + _CODE * code_lines)
    sink = TokenSink(view)
    sink.received.connect(view.append)
    delays = start_probe(view, WARM_UP_SECONDS)
    busy = time.process_time()
    piece = _CODE if code_lines else PROSE
    threading.Thread(target=_stream, args=(sink, seconds, rate, piece, application), daemon=True).start()
    application.exec()
    busy = time.process_time() - busy
    figures = {
        "delay_p50_ms": delays.percentile(0.5),
        "delay_p99_ms": delays.percentile(0.99),
        "delay_max_ms": delays.percentile(1.0),
        "cpu_percent": 100 * busy / (seconds + WARM_UP_SECONDS),
        "theme": theme.mode,
    }
    print(json.dumps(figures))  # noqa: T201 - this is the child's answer to the benchmark


def message(number: int) -> MessageItem:
    """A message of a chat: questions and answers by turns."""
    if number % 2:
        return MessageItem(str(number), "assistant", PROSE * 2)
    return MessageItem(str(number), "user", "What does temperature do?")


def _stream(sink: TokenSink, seconds: float, rate: float, piece: str, application: QCoreApplication) -> None:
    """From a thread of its own, as an engine's reader does: four characters a token."""
    text = piece * (int(seconds * rate * 4 / len(piece)) + 2)
    began = time.perf_counter()
    sent = 0
    while (passed := time.perf_counter() - began) < seconds + WARM_UP_SECONDS:
        due = int(passed * rate) * 4
        if due > sent:
            sink.push("answer", text[sent:due])
            sent = due
        time.sleep(1 / rate)
    QTimer.singleShot(0, application, application.quit)


if __name__ == "__main__":
    main(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[5]) if "code" in sys.argv else 0)
