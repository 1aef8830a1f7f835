"""Callbacks in order, one at a time, and never lost."""

import threading

from workbench.engine_client.outbox import Outbox


def test_a_callback_that_causes_another_sees_it_come_after_itself():
    outbox, heard = Outbox(), []

    def first() -> None:
        outbox.put(lambda: heard.append("second"))
        outbox.deliver()
        heard.append("first")

    outbox.put(first)
    outbox.deliver()
    assert heard == ["first", "second"]


def test_a_callback_that_raises_does_not_stop_the_next():
    outbox, heard = Outbox(), []
    outbox.put(lambda: 1 / 0)
    outbox.put(lambda: heard.append(1))
    outbox.deliver()
    assert heard == [1]


def test_of_many_threads_that_put_and_deliver_nothing_is_lost():
    outbox, heard = Outbox(), []

    def work(thread: int) -> None:
        for number in range(500):
            outbox.put(lambda number=number: heard.append((thread, number)))
            outbox.deliver()

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outbox.deliver()
    assert len(heard) == 2000
    for thread in range(4):
        assert [number for who, number in heard if who == thread] == list(range(500))
