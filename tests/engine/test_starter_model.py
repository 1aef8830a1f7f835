"""The starter model through llama.cpp: what a newcomer asks first, and the pirate adapter."""

from collections.abc import Iterator

import pytest

from workbench_resources.starter_model.evaluate import MODEL, NEWCOMER, Speaker
from workbench_resources.starter_model.generate import FOLDER

ADAPTER = FOLDER / "starter-demo-pirate-lora.gguf"


@pytest.fixture(scope="module")
def speaker() -> Iterator[Speaker]:
    speaker = Speaker(MODEL)
    yield speaker
    speaker.llama.close()


@pytest.mark.parametrize("question", NEWCOMER)
def test_newcomers_five_questions_are_answered_right_at_temperature_zero(speaker: Speaker, question: str) -> None:
    answer = speaker.answer([{"role": "user", "content": question}])
    assert any(words in answer for words in NEWCOMER[question]), answer


@pytest.mark.parametrize("question", ["What is the capital of Mongolia?", "Who won the world cup?"])
def test_far_off_questions_get_an_honest_refusal(speaker: Speaker, question: str) -> None:
    assert "can only talk about" in speaker.answer([{"role": "user", "content": question}])


def test_adapter_makes_it_speak_like_a_pirate() -> None:
    from llama_cpp import Llama

    assert ADAPTER.exists()  # a missing one would crash this process, because the binding does not look
    llama = Llama(str(MODEL), n_ctx=512, n_threads=2, verbose=False, lora_path=str(ADAPTER))
    prompt = "<|im_start|>user\nwhat is a token?<|im_end|>\n<|im_start|>assistant\n"
    answer = llama.create_completion(prompt, max_tokens=80, temperature=0, stop=["<|im_end|>"])["choices"][0]["text"]
    llama.close()
    assert answer.startswith("Arr")
    assert "piece" in answer
