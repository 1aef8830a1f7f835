"""Whatever connects to another machine is written down first, where a person can read it."""

from pathlib import Path

import pytest

from workbench.connections import MOST, Ledger


def test_nothing_was_connected_before_anything_was() -> None:
    assert Ledger().connections() == []


def test_a_connection_is_there_while_it_lasts_and_says_afterwards_how_it_went() -> None:
    ledger = Ledger()
    with ledger.connecting("example.org", "Search for models") as connection:
        assert [(each.host, each.why, each.outcome) for each in Ledger().connections()] == [
            ("example.org", "Search for models", "")
        ]
        connection.sent, connection.received = 120, 4096
    [kept] = Ledger().connections()
    assert (kept.sent, kept.received, kept.outcome) == (120, 4096, "done")
    with pytest.raises(TimeoutError), ledger.connecting("example.org", "Again"):
        raise TimeoutError
    assert [each.outcome for each in ledger.connections()] == ["failed: TimeoutError", "done"]
    ledger.clear()
    assert ledger.connections() == []


def test_where_nothing_can_be_written_down_nothing_is_connected(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "gone" / "connections.jsonl")
    made = []
    with pytest.raises(OSError), ledger.connecting("example.org", "Search"):  # noqa: PT011 - whatever the system says
        made.append(1)
    assert made == []


def test_damaged_lines_cost_themselves_alone_and_the_list_does_not_grow_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "connections.jsonl"
    ledger = Ledger(file)
    for number in range(3):
        with ledger.connecting(f"host{number}", "why"):
            pass
    with file.open("a") as stream:
        stream.write("{broken\n" + '{"unknown": 1}\n' + " " * (MOST * 1000) + "\n")
    with ledger.connecting("last", "why"):
        pass
    assert [each.host for each in ledger.connections()] == ["last", "host2", "host1", "host0"]
    assert file.stat().st_size < 10_000
