"""The recipe against the shipped file: same tokens, same logits, a folder that can be rebuilt."""

import random
from itertools import islice
from pathlib import Path

import pytest

from workbench_resources.starter_model.generate import FOLDER, conversations, render
from workbench_resources.starter_model.generator.finding import nothing

pytestmark = pytest.mark.torch

MODEL = FOLDER / "starter-demo-q8_0.gguf"
ODD = [
    "🙂", "👩‍👩‍👧 family", "日本語のテキスト", "中文 mixed with English", "한국어", "line\r\nline\r\n", "\r\n\r\n",
    "a" + " " * 400 + "b", "\t\ttabs\t",
    "naïve café", "e\u0301", "١٢٣", "½ ² x³", "it's they'll I'VE", "<|not special|>", "\u200b zero width",
    "a\u00a0b", "1234567890", "::::----====",
    "   leading", "trailing   ", "\n\n\n", "МОСКВА", "ﬁ ligature", "\U0001f3f4\U000e0067\U000e0062\U000e007f",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from workbench_resources.starter_model.rebuild import rebuild

    folder = tmp_path_factory.mktemp("rebuilt")
    rebuild(MODEL, folder)
    return folder


def _strings() -> list[str]:
    rng = random.Random(5)
    alphabet = [*"abcXYZ 019.,;'\"\n\r\t-_#", " ", "  ", "é", "ß", "Ж", "中", "🙂", "\r\n", "'s", "'LL"]
    mixed = ["".join(rng.choices(alphabet, k=rng.randint(1, 60))) for _ in range(600)]
    chats = [messages[0]["content"] for messages in islice(conversations(11), 1000 - len(ODD) - len(mixed))]
    return ODD + mixed + chats


def test_llama_cpp_and_tokenizers_give_the_same_ids(folder: Path) -> None:
    from llama_cpp import Llama
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    llama = Llama(str(MODEL), vocab_only=True, verbose=False)
    strings = _strings()
    assert len(strings) == 1000
    wrong = [s for s in strings if llama.tokenize(s.encode(), add_bos=False, special=False) != tokenizer.encode(s).ids]
    llama.close()
    assert wrong == []


def test_logits_of_the_f32_export_equal_those_of_torch(folder: Path, tmp_path: Path) -> None:
    import numpy as np
    import torch
    from llama_cpp import GGML_TYPE_F32, Llama
    from transformers import LlamaForCausalLM

    from workbench_resources.starter_model.export import export

    export(folder, tmp_path / "f32.gguf", "f32")
    model = LlamaForCausalLM.from_pretrained(folder)
    # The KV cache is F16 by default, which alone moves the logits by more than the limit.
    llama = Llama(
        str(tmp_path / "f32.gguf"),
        n_ctx=1024,
        logits_all=True,
        verbose=False,
        type_k=GGML_TYPE_F32,
        type_v=GGML_TYPE_F32,
    )
    worst = 0.0
    for messages in islice(conversations(12), 50):
        ids = llama.tokenize(render(messages).encode(), add_bos=False, special=True)[:600]
        llama.reset()
        llama.eval(ids)
        with torch.no_grad():
            expected = model(torch.tensor([ids])).logits[0].numpy()
        worst = max(worst, float(np.abs(llama.scores[: len(ids)] - expected).max()))
    llama.close()
    assert worst <= 1e-3, worst


def test_rebuilt_folder_exports_the_shipped_tensors(folder: Path, tmp_path: Path) -> None:
    """Rounding to 8 bits a second time changes nothing, so a file made from the rebuilt folder is the shipped one."""
    import gguf

    from workbench_resources.starter_model.export import export

    export(folder, tmp_path / "again.gguf", "q8_0")
    again = {tensor.name: tensor.data.tobytes() for tensor in gguf.GGUFReader(tmp_path / "again.gguf").tensors}
    shipped = {tensor.name: tensor.data.tobytes() for tensor in gguf.GGUFReader(MODEL).tensors}
    assert again == shipped


def test_training_takes_a_step_and_resumes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from workbench_resources.starter_model.train import train

    train(tmp_path, steps=1, tokens=768, seed=1, threads=1)
    train(tmp_path, steps=2, tokens=768, seed=1, threads=1)
    assert "steps 0 to 1" in (printed := capsys.readouterr().out)
    assert "steps 1 to 2" in printed


def test_rows_of_repeated_tokens_count_only_what_stood_there_before() -> None:
    from workbench_resources.starter_model.train import repeating

    rng = random.Random(3)
    for _ in range(50):
        ids, weights, *_ = repeating(rng, 500)
        assert len(ids) == len(weights) == 500
        assert any(weights)
        for at, weight in enumerate(weights):
            assert not weight or any(ids[i - 2 : i + 1] == ids[at - 2 : at + 1] for i in range(2, at))


def test_rows_hold_whole_conversations_and_count_no_padding(folder: Path) -> None:
    from tokenizers import Tokenizer

    from workbench_resources.starter_model.train import batches

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    start = tokenizer.token_to_id("<|im_start|>")
    for ids, weights, marked in islice(batches(tokenizer, 1, 3072), 14):
        assert (ids[:, 0] == start).all()
        assert not weights[ids == 0].any()
        assert (weights > 0).any()
        assert marked.shape == (3, *ids.shape)


def _marked(folder: Path, question: str, answer: str) -> tuple[list[str], tuple[list[int], ...]]:
    from tokenizers import Tokenizer

    from workbench_resources.starter_model.train import encode

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    ids, _, *marked = encode(
        tokenizer, [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
    )
    return [tokenizer.decode([token]).strip() for token in ids], tuple(marked)


PASSAGE = "The harbour was closed. Two zebras sleep in Oslo.\n\nWhere do the zebras sleep?"
FOUND = 'The text says about zebras: "Two zebras sleep in Oslo."'


def test_tokens_of_a_passage_and_of_a_quotation_know_their_sentence(folder: Path) -> None:
    pieces, (places, _, _) = _marked(folder, PASSAGE, FOUND)
    assert places[pieces.index("closed")] == 1
    assert places[pieces.index("sleep")] == 2
    assert places[len(pieces) - 1 - pieces[::-1].index("sleep")] == -2


def test_what_heads_are_shown_is_what_is_copied_next(folder: Path) -> None:
    for question, answer in ((PASSAGE, FOUND), ("name as JSON: Ms Kolbrin left.", '{"name": "Kolbrin"}')):
        pieces, (_, shown, _) = _marked(folder, question, answer)
        begins = [at for at, back in enumerate(shown) if back < 0]
        assert begins
        assert all(pieces[at + shown[at]] == (pieces[at + 1] or pieces[at + 2]) for at in begins)
        followed = [at for at, back in enumerate(shown) if back > 0 and at > begins[-1]]
        assert followed
        for at in followed:
            assert pieces[at - shown[at] - 1] == pieces[at]


def test_a_word_that_the_text_does_not_have_is_chosen_from_the_question_and_has_no_sentence(folder: Path) -> None:
    from workbench_resources.starter_model.places import MOST

    question = PASSAGE.replace("Where do the zebras sleep", "What is the price")
    pieces, (places, shown, chosen) = _marked(folder, question, nothing("price"))
    assert set(places) == {0, -MOST}
    assert not any(shown)
    asked = "".join(pieces).index("price")
    choosing = [at for at, back in enumerate(chosen) if back]
    assert choosing
    assert {len("".join(pieces[: at - chosen[at]])) for at in choosing} == {asked}
