"""Which sentence a token belongs to: a help in training that the finished model does not need.

Finding a sentence takes several steps, each of which is of use only with the others, so that learning seldom begins.
Each is therefore taught by itself. Every token of a passage is asked for the number of its sentence, early in the
layers; one head is shown where the word stands that the question and the answer have in common with the sentence; every
token of a quotation is asked for the number of the sentence that it quotes; and a last head is shown where that
sentence begins. The parts that ask are thrown away afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

import torch
from tokenizers import Encoding
from transformers import LlamaForCausalLM
from transformers.models.llama.modeling_llama import apply_rotary_pos_emb

from workbench_resources.starter_model.generator.conversations import Message
from workbench_resources.starter_model.generator.finding import NOT_THERE, stem

HELPS = 5  # the losses of ``Places``
MOST = 16  # sentences that are told apart; in an answer the last number says that there is none
KNOWN_AFTER = 2  # layers, after which a token of a passage knows its sentence
FOUND_AFTER = 4  # layers, after which a token of an answer knows the sentence to quote
MATCHING = (2, 0)  # layer and head that look for the same word in the passage
CHOOSING = (3, 0)  # layer and head that choose the word of the question to look for
BEGINNING = (4, 0)  # layer and head that look for the beginning of what is copied next: the sentence, a word, a value
FOLLOWED = 8  # tokens of a quotation that the matching head is shown
MOSTLY = 0.7  # share of an answer's words that stand in the request, from which on it counts as a copy
SHARE = 0.25  # of each of these helps in the loss
NAMED = re.compile(r"The text says about (.+?):")
_ANSWER = re.compile(r'The text says about (.+?): "(.*)"', re.DOTALL)
_KEY = re.compile(r'"([^"]+)": ')
_VALUE = re.compile(r'": ("?)(?P<value>[^"\\]+?)\1(?=, "|\}$)')
_NOTHING = re.compile(rf"The text says about (.+?): {re.escape(NOT_THERE)}")
_END = re.compile(r"[.!?][\"”'’)*`]*\s+|\n+")


@dataclass(frozen=True)
class Quotation:
    """An answer that quotes, and where in the message ``source`` its sentence and the word are (places of letters)."""

    source: int
    sentence: int
    word: int
    key: tuple[int, int]  # where the answer names the word
    quoted: tuple[int, int]  # where it quotes


def quotations(messages: list[Message]) -> dict[int, Quotation]:
    """Return the answers that quote an earlier message, by their number."""
    found: dict[int, Quotation] = {}
    for at, message in enumerate(messages):
        answer = _ANSWER.fullmatch(message["content"]) if message["role"] == "assistant" else None
        if answer is None:
            continue
        inside = re.search(rf"(?<!\w){re.escape(answer.group(1))}(?!\w)", answer.group(2))
        for before in range(at - 1, -1, -1):
            sentence = messages[before]["content"].find(answer.group(2))
            if messages[before]["role"] == "user" and sentence >= 0 and inside:
                found[at] = Quotation(before, sentence, sentence + inside.start(), answer.span(1), answer.span(2))
                break
    return found


def numbers(text: str, ends_at: list[int]) -> list[int]:
    """Return the number of the sentence, from 1, for each place in ``text`` at which a token ends."""
    ends = [found.end() for found in _END.finditer(text)]
    return [min(MOST - 1, 1 + bisect_right(ends, place)) for place in ends_at]


def copies(messages: list[Message]) -> list[tuple[int, tuple[int, int], int]]:
    """Return what other answers copy: the message, where in it the copy is, and where it stands in the one before.

    These are the keys and values of JSON, and the words of answers that mostly consist of words of the request. What
    stands there several times or not at all is left out.
    """
    found = []
    for at, message in enumerate(messages):
        text = message["content"]
        if message["role"] != "assistant" or _ANSWER.fullmatch(text) or _NOTHING.fullmatch(text):
            continue
        before = messages[at - 1]["content"]
        if text.startswith('{"'):
            spans = [key.span(1) for key in _KEY.finditer(text)]
            spans += [value.span("value") for value in _VALUE.finditer(text)]
        else:
            spans = [word.span() for word in re.finditer(r"\w{2,}", text)]
            if sum(text[slice(*span)] in before for span in spans) < MOSTLY * len(spans):
                continue
        for span in spans:
            places = [p.start() for p in re.finditer(rf"(?<!\w){re.escape(text[slice(*span)])}(?!\w)", before)]
            if len(places) == 1:
                found.append((at, span, places[0]))
    return found


def asked(text: str, word: str, but: int) -> tuple[int, int] | None:
    """Return where ``text`` has a form of ``word`` last, other than at ``but``."""
    spans = [p.span() for p in re.finditer(r"\w+(?:['’-]\w+)*", text) if stem(p.group()) == stem(word)]
    return next((span for span in reversed(spans) if span[0] != but), None)


class _Marking:
    """Writes down, token by token, what is to be shown."""

    def __init__(self, codings: list[Encoding], begins: list[int], size: int) -> None:
        self.ends = [[end for _, end in coding.offsets] for coding in codings]
        self.begins = begins
        self.places = [0] * size
        self.shown = [0] * size
        self.chosen = [0] * size

    def copied(self, at: int, span: tuple[int, int], source: int, letter: int, most: int) -> None:
        """Show the matching head what follows in ``source`` each of the first ``most`` tokens of a copy of it."""
        inside = [(i, end) for i, end in enumerate(self.ends[at]) if span[0] < end <= span[1]]
        for i, end in inside[:most]:
            self._show(at, i, source, letter + end - span[0], 1)

    def opened(self, at: int, place: int, source: int, letter: int) -> None:
        """Show the beginning head, where message ``at`` opens a copy at ``place``, its first token in ``source``."""
        for i in self._before(at, place):
            self._show(at, i, source, letter, -1)

    def choose(self, at: int, place: int, source: int, letter: int) -> None:
        """Show the choosing head, where message ``at`` names its word at ``place``, that word in ``source``."""
        for i in self._before(at, place):
            back = self.back(at, i, source, letter)
            self.chosen[self.begins[at] + i] = max(0, back)

    def _before(self, at: int, place: int) -> list[int]:
        return [i for i, end in enumerate(self.ends[at]) if place - 1 <= end <= place]

    def back(self, at: int, token: int, source: int, letter: int) -> int:
        """Return how far it is from a token of message ``at`` back to the one at ``letter`` in ``source``."""
        return self.begins[at] + token - self.begins[source] - bisect_right(self.ends[source], letter)

    def _show(self, at: int, token: int, source: int, letter: int, sign: int) -> None:
        back = self.back(at, token, source, letter)
        if back > 0:
            self.shown[self.begins[at] + token] = sign * back


def marks(messages: list[Message], codings: list[Encoding], begins: list[int], size: int) -> tuple[list[int], ...]:
    """Return for each of ``size`` tokens its place, the token that it is shown, and the one that it is to choose.

    Places are above 0 in passages and below 0 in quotations. What is shown is counted in tokens backwards, above 0 to
    the matching head and below 0 to the beginning head. ``begins`` holds the number of each message's first token.
    """
    marking = _Marking(codings, begins, size)
    for at, quotation in quotations(messages).items():
        source, key, quoted = quotation.source, quotation.key, quotation.quoted
        text = messages[source]["content"]
        for i, number in enumerate(numbers(text, marking.ends[source])):
            marking.places[begins[source] + i] = number
        number = numbers(text, [quotation.sentence + 1])[0]
        for i, end in enumerate(marking.ends[at]):
            if end >= key[1]:
                marking.places[begins[at] + i] = -number
        marking.opened(at, key[0], source, quotation.word)
        marking.copied(at, key, source, quotation.word, size)
        marking.opened(at, quoted[0], source, quotation.sentence)
        marking.copied(at, quoted, source, quotation.sentence, FOLLOWED)
        word = messages[at]["content"][slice(*key)]
        place = asked(messages[at - 1]["content"], word, quotation.word if source == at - 1 else -1)
        if place is not None:
            marking.choose(at, key[0], at - 1, place[0])
            marking.chosen[begins[at] - 1] = max(0, marking.back(at, -1, at - 1, place[0]))
            same = messages[at - 1]["content"][slice(*place)].lower() == word.lower()
            if same and (source != at - 1 or place[0] > quotation.word):
                marking.copied(at - 1, place, source, quotation.word, size)
    for at, message in enumerate(messages):
        named = _NOTHING.fullmatch(message["content"]) if message["role"] == "assistant" else None
        place = messages[at - 1]["content"].rfind(named.group(1)) if named else -1
        if named is None or place < 0:
            continue
        marking.choose(at, named.start(1), at - 1, place)
        marking.chosen[begins[at] - 1] = max(0, marking.back(at, -1, at - 1, place))
        for i, end in enumerate(marking.ends[at]):
            if end >= named.end(1):
                marking.places[begins[at] + i] = -MOST
    for at, span, letter in copies(messages):
        marking.opened(at, span[0], at - 1, letter)
        marking.copied(at, (span[0], span[1] - 1), at - 1, letter, FOLLOWED)
    return marking.places, marking.shown, marking.chosen


class Places(torch.nn.Module):
    """Two small heads that tell the number of a sentence from the hidden state of a token."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.known = torch.nn.Linear(width, MOST + 1)
        self.found = torch.nn.Linear(width, MOST + 1)

    def forward(
        self,
        model: LlamaForCausalLM,
        hidden: tuple[torch.Tensor, ...],
        places: torch.Tensor,
        shown: torch.Tensor,
        chosen: torch.Tensor,
    ) -> torch.Tensor:
        """Return five mean cross entropies: places known, places found, word matched, beginning found, word chosen."""
        losses = []
        for head, layer, wanted in ((self.known, KNOWN_AFTER, places), (self.found, FOUND_AFTER, -places)):
            state = hidden[layer][wanted > 0].float()
            told = head(torch.nn.functional.rms_norm(state, state.shape[-1:]))
            losses.append(torch.nn.functional.cross_entropy(told, wanted[wanted > 0], reduction="sum"))
            losses[-1] = losses[-1] / max(1, len(told))
        for (layer, head), back in ((MATCHING, shown), (BEGINNING, -shown), (CHOOSING, chosen)):
            losses.append(looking(model, hidden[layer], layer, head, back))
        return torch.stack(losses)


def looking(model: LlamaForCausalLM, hidden: torch.Tensor, layer: int, head: int, back: torch.Tensor) -> torch.Tensor:
    """Return the mean cross entropy of where a head looks, for the tokens with ``back`` above 0, against ``back``."""
    block = model.model.layers[layer]
    size = model.config.head_dim
    shared = head // (model.config.num_attention_heads // model.config.num_key_value_heads)
    length = hidden.shape[1]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        state = block.input_layernorm(hidden)
        query = state @ block.self_attn.q_proj.weight[head * size : (head + 1) * size].T
        key = state @ block.self_attn.k_proj.weight[shared * size : (shared + 1) * size].T
        turn = model.model.rotary_emb(state, torch.arange(length)[None])
        query, key = apply_rotary_pos_emb(query[:, None], key[:, None], *turn)
        scores = (query[:, 0] @ key[:, 0].transpose(1, 2))[back > 0].float() / size**0.5
    row = torch.arange(length).expand_as(back)[back > 0]
    scores = scores.masked_fill(torch.arange(length)[None] > row[:, None], -torch.inf)
    return torch.nn.functional.cross_entropy(scores, row - back[back > 0], reduction="sum") / max(1, len(row))
