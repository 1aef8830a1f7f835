"""Built-in chat templates."""

import pytest

from workbench.engine_kit.chat_template import ChatTemplate
from workbench.engine_kit.fallbacks import FALLBACKS, choose
from workbench.processes.protocol import ChatMessage

CONVERSATION = [
    ChatMessage(role="system", content="Be kind."),
    ChatMessage(role="user", content="First?"),
    ChatMessage(role="assistant", content="One."),
    ChatMessage(role="user", content="Second?"),
]


@pytest.mark.parametrize(
    ("tokens", "name"),
    [
        ({"<|im_start|>", "<|im_end|>", "<s>", "</s>"}, "chatml"),
        ({"<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"}, "llama-3"),
        ({"<start_of_turn>", "<end_of_turn>", "<bos>"}, "gemma"),
        ({"<|user|>", "<|assistant|>", "<|end|>"}, "phi-3"),
        ({"<|user|>", "<|assistant|>", "</s>"}, "zephyr"),
        ({"[INST]", "[/INST]", "<s>", "</s>"}, "mistral"),
        ({"<s>", "</s>", "<unk>"}, None),
        (set(), None),
    ],
)
def test_the_special_tokens_of_a_vocabulary_tell_which_template_fits(tokens: set[str], name: str | None) -> None:
    assert choose(tokens) == name


@pytest.mark.parametrize("name", FALLBACKS)
def test_every_fallback_shows_the_whole_conversation_in_order(name: str) -> None:
    text = ChatTemplate(FALLBACKS[name], bos_token="<s>", eos_token="</s>").render(CONVERSATION).text
    positions = [text.index(message.content) for message in CONVERSATION]
    assert positions == sorted(positions)


@pytest.mark.parametrize("name", FALLBACKS)
def test_every_fallback_writes_only_more_when_the_conversation_goes_on(name: str) -> None:
    """What was read for one turn is the beginning of the next."""
    template = ChatTemplate(FALLBACKS[name], bos_token="<s>", eos_token="</s>")
    read = template.render(CONVERSATION[:3], next_turn=True).text
    assert template.render(CONVERSATION).text.startswith(read)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("chatml", "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"),
        (
            "llama-3",
            "<s><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
            "<|start_header_id|>assistant<|end_header_id|>\n\n",
        ),
        ("llama-2", "<s>[INST] Hi [/INST]"),
        ("mistral", "<s>[INST] Hi[/INST]"),
        ("gemma", "<s><start_of_turn>user\nHi<end_of_turn>\n<start_of_turn>model\n"),
        ("phi-3", "<|user|>\nHi<|end|>\n<|assistant|>\n"),
        ("zephyr", "<|user|>\nHi</s>\n<|assistant|>\n"),
        ("vicuna", "<s>USER: Hi\nASSISTANT:"),
        ("alpaca", "<s>### Instruction:\nHi\n\n### Response:\n"),
    ],
)
def test_each_fallback_writes_what_its_models_were_trained_on(name: str, text: str) -> None:
    template = ChatTemplate(FALLBACKS[name], bos_token="<s>", eos_token="</s>")
    assert template.render([ChatMessage(role="user", content="Hi")]).text == text
