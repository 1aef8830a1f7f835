"""What `workbench bench window` runs in a child process: the event loop's delays while an answer streams.

    python -m workbench.ui.measure SECONDS TOKENS_PER_SECOND MESSAGES

prints one JSON object. A 5 ms timer is the probe: how much later than asked it fires is what a click would wait.
"""

import json
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.sink import TokenSink
from workbench.ui.transcript.view import TranscriptView

PROBE_MS = 5
WARM_UP_SECONDS = 1.0

_PROSE = (
    "Temperature divides the logits before the softmax. Values below one sharpen the distribution, values above one "
    "flatten it; the *ranking* of the tokens stays as it is.\n\n"
    "- top-k keeps the k likeliest tokens\n- top-p keeps the smallest set that holds p\n\n"
    "```python\ndef softmax(logits, t):\n    m = max(logits)\n    e = [exp((x - m) / t) for x in logits]\n```\n\n"
    "| t | p(the) |\n|---|---|\n| 0.5 | 0.91 |\n| 1.0 | 0.71 |\n\n"
)


def main(seconds: float, rate: float, messages: int) -> None:
    """Stream for `seconds` at `rate` tokens/s of four characters into a chat of `messages`, then print the figures."""
    application = QApplication(sys.argv)
    theme = Theme(application, "dark")
    view = TranscriptView()
    view.resize(1000, 800)
    view.set_items([_message(number) for number in range(messages)])
    view.add_item(MessageItem("answer", "assistant", state="streaming"))
    view.show()
    view.begin("answer")
    sink = TokenSink(view)
    sink.received.connect(view.append)
    delays: list[float] = []
    _start_probe(view, delays)
    busy = time.process_time()
    threading.Thread(target=_stream, args=(sink, seconds, rate, application), daemon=True).start()
    application.exec()
    busy = time.process_time() - busy
    delays.sort()
    figures = {
        "delay_p50_ms": delays[len(delays) // 2],
        "delay_p99_ms": delays[int(len(delays) * 0.99)],
        "delay_max_ms": delays[-1],
        "cpu_percent": 100 * busy / (seconds + WARM_UP_SECONDS),
        "theme": theme.mode,
    }
    print(json.dumps(figures))  # noqa: T201 - this is the child's answer to the benchmark


def _message(number: int) -> MessageItem:
    if number % 2:
        return MessageItem(str(number), "assistant", _PROSE * 2)
    return MessageItem(str(number), "user", "What does temperature do?")


def _start_probe(view: TranscriptView, delays: list[float]) -> None:
    timer = QTimer(view)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    began = time.perf_counter()
    last = began

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        if now - began > WARM_UP_SECONDS:
            delays.append(max(0.0, (now - last) * 1000 - PROBE_MS))
        last = now

    timer.timeout.connect(tick)
    timer.start(PROBE_MS)


def _stream(sink: TokenSink, seconds: float, rate: float, application: QCoreApplication) -> None:
    """From a thread of its own, as an engine's reader does: four characters a token."""
    text = _PROSE * (int(seconds * rate * 4 / len(_PROSE)) + 2)
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
    main(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
