"""From reader threads to the window."""

import threading

from pytestqt.qtbot import QtBot

from workbench.ui.transcript.sink import TokenSink


def test_text_from_many_threads_arrives_whole_and_in_order(qtbot: QtBot) -> None:
    """Twenty thousand pieces from four threads: nothing is lost, nothing crashes, each message keeps its order."""
    sink = TokenSink()
    got: dict[str, list[str]] = {}
    sink.received.connect(lambda message, text, thinking: got.setdefault(message, []).append(text))

    def write(name: str) -> None:
        for number in range(5000):
            sink.push(name, f"{number} ")

    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    qtbot.waitUntil(lambda: sink.is_idle)
    expected = "".join(f"{number} " for number in range(5000))
    assert {name: "".join(parts) for name, parts in got.items()} == dict.fromkeys("abcd", expected)


def test_pieces_that_came_together_are_handed_over_together(qtbot: QtBot) -> None:
    sink = TokenSink()
    with qtbot.waitSignal(sink.received) as seen:
        for letter in "hello":
            sink.push("m", letter, letter.upper())
    assert seen.args == ["m", "hello", "HELLO"]


def test_the_timer_rests_when_nothing_comes_and_wakes_when_something_does(qtbot: QtBot) -> None:
    sink = TokenSink()
    assert sink.is_idle
    for _ in range(3):
        with qtbot.waitSignal(sink.received):
            sink.push("m", "x")
        qtbot.waitUntil(lambda: sink.is_idle)


def test_flush_hands_over_at_once(qtbot: QtBot) -> None:
    sink = TokenSink()
    got: list[str] = []
    sink.received.connect(lambda message, text, thinking: got.append(text))
    sink.push("m", "a")
    sink.push("m", "b")
    sink.flush()
    assert got == ["ab"]
    qtbot.waitUntil(lambda: sink.is_idle)
    assert got == ["ab"]
