"""The drawn tree of a chat: nothing missing, no two lines on each other, the shown branch straight down."""

import random

import pytest

from workbench.chats.records import Message
from workbench.ui.branches.lanes import Row, rows


def message(number: int, parent: int | None) -> Message:
    return Message(
        id=number,
        chat_id=1,
        parent_id=parent,
        role="user",
        content=str(number),
        thinking="",
        thinking_seconds=0.0,
        model_name="",
        model_path="",
        sampling={},
        asked_with={},
        stats={},
        state="complete",
        created=0.0,
    )


def tree(seed: int) -> list[Message]:
    chance = random.Random(seed)
    made: list[Message] = []
    for number in range(1, chance.randint(2, 60)):
        parent = None if chance.random() < 0.05 or not made else chance.choice(made[-6:]).id
        made.append(message(number, parent))
    return made


def places(found: list[Row]) -> dict[int, int]:
    return {row.message.id: at for at, row in enumerate(found)}


def test_the_branch_that_is_shown_goes_straight_down_and_versions_stand_beside_it() -> None:
    messages = [message(1, None), message(2, 1), message(3, 1), message(4, 2), message(5, 3)]
    found = rows(messages, leaf=4)
    assert [(row.message.id, row.lane, row.shown) for row in found] == [
        (1, 0, True),
        (3, 1, False),
        (5, 1, False),
        (2, 0, True),
        (4, 0, True),
    ]
    assert [row.fork for row in found] == [True, True, True, True, True]


def test_messages_that_only_lead_on_are_no_forks() -> None:
    found = rows([message(n, n - 1 or None) for n in range(1, 6)], leaf=5)
    assert [row.fork for row in found] == [False, False, False, False, True]
    assert [row.begins for row in found] == [True, False, False, False, False]


@pytest.mark.parametrize("seed", range(40))
def test_every_message_has_a_row_below_what_it_belongs_to(seed: int) -> None:
    messages = tree(seed)
    leaf = random.Random(seed).choice(messages).id
    found = rows(messages, leaf)
    where = places(found)
    assert sorted(where) == [each.id for each in messages]
    for at, row in enumerate(found):
        if row.message.parent_id is not None:
            assert row.parent == where[row.message.parent_id] < at
            assert found[row.parent].lane == row.parent_lane
    assert all(row.lane == 0 for row in found if row.shown)


@pytest.mark.parametrize("seed", range(40))
def test_a_line_is_drawn_all_the_way_and_crosses_no_message(seed: int) -> None:
    messages = tree(seed)
    found = rows(messages, messages[-1].id)
    for at, row in enumerate(found):
        assert row.lane not in row.through
        if row.parent >= 0:
            for between in found[row.parent + 1 : at]:
                assert row.parent_lane in between.through


def test_ten_thousand_messages_in_a_row_are_no_trouble() -> None:
    assert len(rows([message(n, n - 1 or None) for n in range(1, 10_001)], leaf=10_000)) == 10_000
