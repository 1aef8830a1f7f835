"""Vectors and scores of texts, against the same model computed in numpy."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.engine_models import BERT_WORDS, WIDTH, bert_score, bert_states, write_bert
from helpers.engine_talk import Talk

from workbench.processes.protocol import Embed, Generate, Rerank, SaveSession, TextPrompt, Tokenize, Vectors

TEXTS = ("the cat sat on the mat", "a dog sat on a rug", "the sky is blue", "grass is green", "rain falls", "the")
CLS, SEP = 2, 3


def ids(text: str) -> list[int]:
    return [BERT_WORDS.index("\u2581" + word) for word in text.split()]


def rows(vectors: Vectors) -> Any:
    assert all(len(vector) == 4 * vectors.size for vector in vectors.vectors)
    return np.array([np.frombuffer(vector, dtype="<f4") for vector in vectors.vectors])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("berts")


@pytest.fixture(scope="module")
def bert(folder: Path) -> Iterator[tuple[Talk, dict[str, Any]]]:
    weights = write_bert(folder / "bert.gguf")
    talk = Talk(folder / "log")
    talk.load(folder / "bert.gguf")
    yield talk, weights
    talk.close()


@pytest.fixture(scope="module")
def ranker(folder: Path) -> Iterator[tuple[Talk, dict[str, Any]]]:
    weights = write_bert(folder / "ranker.gguf", reranker=True)
    talk = Talk(folder / "ranker-log")
    talk.load(folder / "ranker.gguf")
    yield talk, weights
    talk.close()


def test_an_embedding_model_says_that_it_only_embeds(bert: tuple[Talk, Any]) -> None:
    facts = bert[0].facts
    assert (facts.can_embed, facts.can_generate, facts.can_chat, facts.can_rerank) == (True, False, False, False)
    assert facts.embedding_size == WIDTH


def test_texts_are_tokenized_whole_words_between_cls_and_sep(bert: tuple[Talk, Any]) -> None:
    told = bert[0].call(Tokenize, text=TEXTS[0], add_special=True)
    assert list(told.tokens) == [CLS, *ids(TEXTS[0]), SEP]


def test_vectors_are_those_of_the_model_computed_by_hand(bert: tuple[Talk, Any]) -> None:
    talk, weights = bert
    answer = talk.call(Embed, texts=TEXTS, normalize=False)
    expected = np.array([bert_states(weights, [CLS, *ids(text), SEP]).mean(axis=0) for text in TEXTS])
    np.testing.assert_allclose(rows(answer), expected, rtol=0.02, atol=0.02)
    assert (answer.size, answer.tokens) == (WIDTH, sum(len(ids(text)) + 2 for text in TEXTS))


def test_similarities_are_those_of_the_model_computed_by_hand(bert: tuple[Talk, Any]) -> None:
    """Centred, because the mean that all texts share would hide what tells them apart."""
    talk, weights = bert
    told = rows(talk.call(Embed, texts=TEXTS))
    by_hand = np.array([bert_states(weights, [CLS, *ids(text), SEP]).mean(axis=0) for text in TEXTS])

    def similarities(vectors: Any) -> Any:
        unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        centred = unit - unit.mean(axis=0)
        centred /= np.linalg.norm(centred, axis=1, keepdims=True)
        return centred @ centred.T

    np.testing.assert_allclose(similarities(told), similarities(by_hand), atol=0.02)


def test_vectors_are_of_length_one_and_differ(bert: tuple[Talk, Any]) -> None:
    vectors = rows(bert[0].call(Embed, texts=TEXTS))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    assert ((vectors @ vectors.T)[~np.eye(len(TEXTS), dtype=bool)] < 0.999).all()


def test_the_same_text_has_the_same_vector_whatever_stands_beside_it(bert: tuple[Talk, Any]) -> None:
    talk = bert[0]
    alone = rows(talk.call(Embed, texts=TEXTS[:1]))
    np.testing.assert_array_equal(rows(talk.call(Embed, texts=TEXTS[::-1]))[-1], alone[0])


@pytest.mark.parametrize("texts", [(), ("",), ("unheard of",)])
def test_odd_texts_have_vectors_too(bert: tuple[Talk, Any], texts: tuple[str, ...]) -> None:
    vectors = bert[0].call(Embed, texts=texts)
    assert len(vectors.vectors) == len(texts)
    assert np.isfinite(rows(vectors)).all() if texts else True


def test_a_text_that_is_too_long_is_refused_with_both_figures(bert: tuple[Talk, Any]) -> None:
    error = bert[0].failure(Embed, texts=("cat " * 200,))
    assert error.kind == "too_long"
    assert "202" in error.what
    assert "128" in error.what
    assert bert[0].call(Embed, texts=TEXTS).size == WIDTH


@pytest.mark.parametrize("pooling", ["cls", "last"])
def test_pooling_is_the_one_the_file_names(folder: Path, new_engine: Callable[..., Talk], pooling: str) -> None:
    path = folder / f"{pooling}.gguf"
    weights = write_bert(path, pooling={"cls": 2, "last": 3}[pooling])
    told = rows(new_engine(path).call(Embed, texts=TEXTS, normalize=False))
    place = {"cls": 0, "last": -1}[pooling]
    expected = np.array([bert_states(weights, [CLS, *ids(text), SEP])[place] for text in TEXTS])
    np.testing.assert_allclose(told, expected, rtol=0.02, atol=0.02)


def test_an_embedding_model_refuses_to_write_in_one_sentence(bert: tuple[Talk, Any], tmp_path: Path) -> None:
    error = bert[0].failure(Generate, session="s", prompt=TextPrompt(text="Hi"))
    assert error.kind == "unsupported"
    assert "embeddings" in error.what
    assert error.remedy
    assert bert[0].failure(Rerank, query="a", documents=("b",)).kind == "unsupported"
    assert bert[0].call(SaveSession, session="s", path=str(tmp_path / "x")).bytes == 0


def test_a_reranker_scores_as_the_model_computed_by_hand(ranker: tuple[Talk, Any]) -> None:
    talk, weights = ranker
    assert (talk.facts.can_rerank, talk.facts.can_embed, talk.facts.can_generate) == (True, False, False)
    scores = talk.call(Rerank, query=TEXTS[0], documents=TEXTS[1:]).scores
    told = [[CLS, *ids(TEXTS[0]), SEP, SEP, *ids(text), SEP] for text in TEXTS[1:]]
    assert scores == pytest.approx([bert_score(weights, tokens) for tokens in told], abs=0.05)


def test_a_reranker_refuses_to_embed_in_one_sentence(ranker: tuple[Talk, Any]) -> None:
    error = ranker[0].failure(Embed, texts=TEXTS)
    assert error.kind == "unsupported"
    assert "ranks texts" in error.what
    assert ranker[0].call(Rerank, query="the", documents=()).scores == ()


def test_a_chat_model_embeds_too_and_goes_on_with_its_conversation(shared: Talk) -> None:
    first = shared.say("Once upon a time", session="embeds")
    vectors = rows(shared.call(Embed, texts=("Once upon a time", "Twice", "Once upon a time")))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(vectors[0], vectors[2], atol=1e-6)
    assert vectors[0] @ vectors[1] < 0.999
    again = shared.say("Once upon a time", session="embeds")
    assert (again.text, again.read) == (first.text, 1)


def test_longer_and_longer_texts_are_embedded_and_shorter_ones_as_before(shared: Talk) -> None:
    first = rows(shared.call(Embed, texts=("Once upon a time",)))
    for length in (400, 600, 3000, 100):
        assert rows(shared.call(Embed, texts=("a" * length,))).shape == (1, 128)
    np.testing.assert_allclose(rows(shared.call(Embed, texts=("Once upon a time",))), first, atol=1e-5)
