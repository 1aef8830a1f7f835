"""The generator of the training text."""

import json
import random
import re
from itertools import islice, pairwise

from workbench_resources.starter_model.evaluate import read_heldout
from workbench_resources.starter_model.generate import conversations, render
from workbench_resources.starter_model.generator.facts import ask, muddled, read_facts
from workbench_resources.starter_model.generator.finding import keyword, missing, stem
from workbench_resources.starter_model.generator.prose import paragraphs, prose

WORDS_IN_A_ROW = 8
SAMPLE = 30_000


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + WORDS_IN_A_ROW]) for i in range(len(words) - WORDS_IN_A_ROW + 1)}


def test_the_same_seed_gives_the_same_conversations() -> None:
    assert list(islice(conversations(3), 200)) == list(islice(conversations(3), 200))


def test_another_seed_gives_other_conversations() -> None:
    assert list(islice(conversations(3), 200)) != list(islice(conversations(4), 200))


def test_no_eight_words_of_a_held_out_question_stand_in_generated_text() -> None:
    held_out: set[tuple[str, ...]] = set()
    for question in read_heldout():
        for message in question.messages:
            held_out |= _runs(message["content"])
    for messages in islice(conversations(), SAMPLE):
        for message in messages:
            assert not held_out & _runs(message["content"]), message["content"]


def test_held_out_questions_on_facts_are_not_generated_word_for_word() -> None:
    """Questions shorter than eight words would slip through the test above."""
    held_out = {
        " ".join(_words(question.messages[-1]["content"]))
        for question in read_heldout()
        if question.category in {"small_talk", "lm", "app", "far_off"}
    }
    for messages in islice(conversations(), SAMPLE):
        for message in messages:
            assert " ".join(_words(message["content"])) not in held_out


def test_every_conversation_takes_turns_and_ends_with_the_assistant() -> None:
    for messages in islice(conversations(), 2000):
        roles = [message["role"] for message in messages if message["role"] != "system"]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
        assert all(
            message["content"] == message["content"].strip() for message in messages if message["role"] != "user"
        )


def test_no_placeholder_is_left_in_the_text() -> None:
    for messages in islice(conversations(), 5000):
        for message in messages:
            assert not re.search(r"\[[a-zA-Z]\w*(:\w+)?\]|<[a-z]+\|?[a-z]*>(?<!<text>)|\{[A-Z]\}", message["content"])


def test_json_answers_are_one_object_with_values_of_the_text() -> None:
    seen = 0
    for messages in islice(conversations(), 5000):
        for asked, answered in pairwise(messages):
            if answered["role"] == "assistant" and answered["content"].startswith("{"):
                seen += 1
                for value in json.loads(answered["content"]).values():
                    assert str(value) in asked["content"]
    assert seen > 200


def test_quoted_sentences_stand_in_what_the_person_wrote_and_have_the_word_they_were_found_by() -> None:
    quoted = re.compile(r'The text says about (.+?): "(.*)"', re.DOTALL)
    seen = 0
    for messages in islice(conversations(), 5000):
        written = " ".join(message["content"] for message in messages if message["role"] == "user")
        for message in messages:
            if message["role"] == "assistant" and (found := quoted.fullmatch(message["content"])):
                seen += 1
                assert found.group(2) in written
                assert re.search(rf"(?<!\w){re.escape(found.group(1))}(?!\w)", found.group(2))
    assert seen > 500


def test_the_word_a_sentence_is_found_by_is_asked_for_and_not_in_the_others() -> None:
    sentence, others = "The harbour was closed because of ice.", "The harbour has two cranes."
    assert keyword("why did they close the harbour", sentence, others) == "closed"
    assert keyword("what happened to the harbour", sentence, "Ships wait.") == "harbour"
    assert keyword("how cold was it", sentence, others) == "closed"


def test_what_the_text_does_not_say_is_answered_with_a_word_that_it_does_not_have() -> None:
    denied = re.compile(r"The text says about (.+): nothing\. That is not in the text\.")
    seen = 0
    for messages in islice(conversations(5, finding=1.0), 300):
        for asked, answered in pairwise(messages):
            if found := denied.fullmatch(answered["content"]):
                seen += 1
                assert found.group(1) in asked["content"]
    assert seen > 50
    assert missing("who pays for the bridge", "The bridge is old.") == "pays"
    assert missing("how old is the bridge", "The bridge is old.") == ""


def test_forms_of_a_word_have_one_stem() -> None:
    assert len({stem(form) for form in ("close", "closed", "closes", "closing", "Closed")}) == 1
    assert stem("found") == stem("find")
    assert stem("boat") != stem("bread")


def test_every_fact_of_models_and_app_can_be_asked_in_thirty_ways() -> None:
    rng = random.Random(1)
    for filename in ("facts_models.txt", "facts_app.txt"):
        for fact in read_facts(filename):
            assert len({" ".join(_words(ask(rng, fact))) for _ in range(300)}) >= 30, fact.key


def test_prose_has_two_questions_at_least_for_every_sentence() -> None:
    for paragraph in paragraphs():
        assert len(paragraph) >= 5, paragraph[0]
        for sentence, *questions in paragraph:
            assert len(questions) >= 2, sentence


def test_a_question_that_a_passage_leaves_open_is_never_one_that_it_answers() -> None:
    rng = random.Random(2)
    for _ in range(500):
        sentences, absent = prose(rng)
        answered = {question for sentence in sentences for question in sentence.questions}
        assert not answered & set(absent)


def test_prose_comes_with_other_words_each_time() -> None:
    rng = random.Random(4)
    shown = [sentence.text for _ in range(300) for sentence in prose(rng)[0]]
    assert len(set(shown)) > 0.6 * len(shown)


def test_a_muddled_question_keeps_the_name_of_what_is_asked() -> None:
    rng = random.Random(6)
    for _ in range(300):
        assert "top-k" in muddled(rng, "could you please explain what top-k does", "top-k")


def test_chat_is_rendered_in_chatml() -> None:
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "hi"}]
    assert render(messages) == "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nhi<|im_end|>\n"
