"""A conversation that outgrows the context: the person chooses, and nothing is cut silently."""

from helpers.hearing import SHORT, Talk
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from workbench.chats.records import Chat, Message
from workbench.conversation import prompts
from workbench.conversation.overflow import ContextOverflowError, ContextUse, reserve_for, shortest_drop

CONTEXT = 512


def message(number: int, role: str) -> Message:
    return Message(
        id=number,
        chat_id=1,
        parent_id=None,
        role=role,
        content="",
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


@given(
    lengths=st.lists(st.integers(1, 60), min_size=1, max_size=30),
    room=st.integers(10, 400),
    roles=st.randoms(use_true_random=False),
)
def test_the_fewest_messages_are_dropped_that_make_it_fit(lengths, room, roles):
    messages = [message(n, roles.choice(("user", "assistant", "system"))) for n in range(len(lengths))]

    def count(some):
        return ContextUse(sum(lengths[one.id] for one in some), 0, 10, room)

    starts = [n for n in range(1, len(messages)) if messages[n].role == "user"]
    right = next((n for n in starts if count(messages[n:]).fits), None)
    assert shortest_drop(messages, count) == right


def test_room_is_kept_for_an_answer_but_never_more_than_asked_for():
    assert reserve_for(-1, 8192) == 256
    assert reserve_for(-1, 400) == 100
    assert reserve_for(20, 8192) == 20
    assert reserve_for(5000, 8192) == 256


def filled(talk: Talk, turns: int = 4) -> tuple[Chat, list[Message]]:
    """A chat that nearly fills the context, and what is in it."""
    chat = talk.chat(system_prompt="Be brief.")
    for number in range(turns):
        assert talk.ask(chat, f"{number} " + "x" * 75).error is None
    return chat, talk.store.path(chat.id)


def test_the_person_is_asked_and_the_question_is_kept(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, before = filled(talk)
    ear = talk.ask(chat, "4 " + "x" * 75)
    assert isinstance(ear.error, ContextOverflowError)
    assert ear.error.droppable
    assert ear.error.use.context_length == CONTEXT
    assert ear.error.use.prompt_tokens + SHORT.max_tokens > CONTEXT
    assert "Leave out the oldest turns" in ear.error.sentence()
    after = talk.store.path(chat.id)
    assert after[:-1] == before
    assert after[-1].role == "user"
    assert talk.store.chat(chat.id).options == {}


def test_dropping_leaves_out_the_fewest_turns_and_remembers_where_the_chat_now_begins(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, before = filled(talk)
    ear = talk.ask(chat, "4 " + "x" * 75, overflow_choice="drop_oldest")
    assert ear.error is None
    path = talk.store.path(chat.id)
    assert path[: len(before)] == before  # what is left out stays in the chat
    start = talk.store.chat(chat.id).options[prompts.CONTEXT_START]
    sent = prompts.sent_part(talk.store.chat(chat.id), path)
    assert sent[0].id == start
    assert sent[0].role == "user"
    assert talk.has_read(chat, f"<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n{sent[0].content}")
    unread = replace(chat, id=1000)  # counted afresh, as it was before the answer
    first = path.index(sent[0])
    for index, fits in ((first, True), (first - 2, False)):
        asked = path[index:-1]
        assert talk.conversations.context_use(unread, asked, talk.engine.wait(), SHORT.max_tokens).fits is fits
    again = talk.ask(chat, "5 short")
    assert again.error is None
    assert talk.store.chat(chat.id).options[prompts.CONTEXT_START] == start
    assert again.newly_read < 40  # the beginning is the same, so it is not read again


def test_choosing_to_stop_is_the_same_sentence_and_nothing_is_sent(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, before = filled(talk)
    ear = talk.ask(chat, "4 " + "x" * 75, overflow_choice="stop")
    assert isinstance(ear.error, ContextOverflowError)
    assert talk.store.path(chat.id)[:-1] == before


def test_after_being_asked_the_same_question_is_answered_with_less_before_it(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, _ = filled(talk)
    assert talk.ask(chat, "4 " + "x" * 75).error
    asked = talk.store.path(chat.id)[-1]
    ear = talk.answer(asked, overflow_choice="drop_oldest")
    assert ear.message.parent_id == asked.id
    assert ear.message.state == "complete"


def test_a_last_message_alone_too_long_cannot_be_helped_by_dropping(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, _ = filled(talk, 2)
    ear = talk.ask(chat, "y" * 600, overflow_choice="drop_oldest")
    assert isinstance(ear.error, ContextOverflowError)
    assert not ear.error.droppable
    assert "longer context" in ear.error.sentence()
    assert talk.store.chat(chat.id).options == {}


def test_another_branch_that_fits_is_sent_whole(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, before = filled(talk)
    talk.ask(chat, "4 " + "x" * 75, overflow_choice="drop_oldest")
    beginning = talk.answer(before[0])
    assert beginning.error is None
    assert talk.has_read(chat, f"<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n{before[0].content}")


def test_how_full_the_context_is_can_be_asked_before(open_talk):
    talk = open_talk(context_length=CONTEXT)
    chat, before = filled(talk, 2)
    client = talk.engine.wait()
    use = talk.conversations.context_use(talk.store.chat(chat.id), before, client, max_tokens=50)
    assert use.context_length == CONTEXT
    assert use.reserve == 50
    assert use.reused_tokens > 100
    assert use.fits
    assert 0 < use.prompt_tokens < CONTEXT
