"""From what the client asks to say, to the tokens the model reads."""

import re
from collections.abc import Sequence as Fragments
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from workbench.engine.model import Model
from workbench.engine.sequences import Sequence
from workbench.engine_kit import fallbacks
from workbench.engine_kit.chat_template import ChatTemplate, Rendered, argument_names
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.thinking import ThinkingTags, detect, opened_by
from workbench.processes.protocol import ChatPrompt, Prompt, TextPrompt, TokenPrompt


@dataclass(frozen=True)
class PreparedPrompt:
    """A prompt as the model reads it.

    Attributes:
        tokens: What is read.
        text: What the tokens stand for, special tokens spelt out, without the beginning-of-text token.
        guards: Where in the text special tokens were kept from coming of what a person said, so that it can be told
            from a text that looks the same and is meant otherwise; (-1,) where none may come anywhere.
        thinking_tags: What may open and close thinking in the answer.
        opened_thinking: The tags the prompt has opened itself.
        visible_tokens: Control tokens that carry thinking tags, so their text matters.
        reply: The last of the tokens, where the answer is to begin with them; `text` does not have them.
    """

    tokens: list[int]
    text: str
    guards: tuple[int, ...] = ()
    thinking_tags: tuple[ThinkingTags, ...] = ()
    opened_thinking: ThinkingTags | None = None
    visible_tokens: frozenset[int] = frozenset()
    reply: tuple[int, ...] = ()


class Prompts:
    """Renders and tokenizes prompts for one model. Any thread may use it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._vocabulary = model.vocabulary
        self._compiled = lru_cache(maxsize=4)(self._compile)

    @cached_property
    def template_source(self) -> str:
        """ "model", the name of the fallback in use, or "" when the model has no template and none fits it."""
        if self._model.file.chat_template:
            return "model"
        return fallbacks.choose(self._vocabulary.special_tokens) or ""

    @cached_property
    def _own_template(self) -> str:
        return self._model.file.chat_template or fallbacks.FALLBACKS.get(self.template_source, "")

    @cached_property
    def _any_special(self) -> re.Pattern[str]:
        longest_first = sorted(self._vocabulary.special_tokens, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    @property
    def template_arguments(self) -> tuple[str, ...]:
        """Arguments the template looks at, e.g. ("enable_thinking",)."""
        return argument_names(self._own_template)

    def prepare(self, prompt: Prompt, sequence: Sequence | None) -> PreparedPrompt:
        """Tokens of `prompt`; what `sequence` has written itself keeps its own tokens.

        Raises:
            EngineFailure: no template or a bad one, or a token that is not in the vocabulary.
        """
        match prompt:
            case ChatPrompt():
                return self._chat(prompt, sequence)
            case TextPrompt():
                guards = () if prompt.parse_special else (-1,)
                tokens = self._splice((prompt.text,), guards, sequence, parse_special=prompt.parse_special)
                return PreparedPrompt(self._at_least_one(tokens), prompt.text, guards)
            case TokenPrompt():
                self._vocabulary.check(prompt.tokens)
                tokens = list(prompt.tokens)
                return PreparedPrompt(self._at_least_one(tokens), self._spell(tokens))

    def next_turn(self, prompt: ChatPrompt, sequence: Sequence) -> PreparedPrompt:
        """What the next turn's prompt will begin with, before the person has written it.

        It ends with a special token: whatever the person writes, tokens before that one stay the same.
        """
        rendered = self._template(prompt).render(prompt.messages, prompt.template_arguments, next_turn=True)
        text = self._after_bos(rendered.text)
        ends = [found.end() for found in self._any_special.finditer(text)]
        text = text[: ends[-1]] if ends else ""
        fragments = _first(self._fragments(rendered), len(text))
        guards = _guards(fragments)
        return PreparedPrompt(self._splice(fragments, guards, sequence, parse_special=True), text, guards)

    def _chat(self, prompt: ChatPrompt, sequence: Sequence | None) -> PreparedPrompt:
        template = self._template(prompt)
        rendered = template.render(
            prompt.messages,
            prompt.template_arguments,
            continue_last=prompt.continue_last,
            reply_start=prompt.reply_start,
        )
        fragments = self._fragments(rendered)
        guards = _guards(fragments)
        tokens = self._at_least_one(self._splice(fragments, guards, sequence, parse_special=True))
        tags, visible = self._thinking(prompt.template or self._own_template)
        opened = opened_by(rendered.opening, tags)
        self._vocabulary.check(prompt.reply_tokens)
        tokens += prompt.reply_tokens
        return PreparedPrompt(tokens, "".join(fragments), guards, tags, opened, visible, prompt.reply_tokens)

    def _template(self, prompt: ChatPrompt) -> ChatTemplate:
        source = prompt.template or self._own_template
        if not source:
            raise EngineFailure(
                "unsupported",
                f"{self._model.file.name} has no chat template.",
                remedy="Use it for plain completion, or choose a template in Model settings.",
            )
        return self._compiled(source)

    def _compile(self, source: str) -> ChatTemplate:
        vocabulary = self._vocabulary
        return ChatTemplate(source, vocabulary.special_tokens, vocabulary.text_of("bos"), vocabulary.text_of("eos"))

    def _thinking(self, template: str) -> tuple[tuple[ThinkingTags, ...], frozenset[int]]:
        special = self._vocabulary.special_tokens
        tags = detect(template, special)
        visible = (token for text, token in special.items() if any(tag.mentions(text) for tag in tags))
        return tags, frozenset(visible)

    def _after_bos(self, text: str) -> str:
        """Without the beginning-of-text token, which the tokenizer adds itself."""
        bos = self._vocabulary.text_of("bos")
        return text.removeprefix(bos) if bos and self._vocabulary.adds_bos else text

    def _fragments(self, rendered: Rendered) -> tuple[str, ...]:
        return _without_first(rendered.fragments, len(rendered.text) - len(self._after_bos(rendered.text)))

    def _splice(
        self, fragments: Fragments[str], guards: Fragments[int], sequence: Sequence | None, *, parse_special: bool
    ) -> list[int]:
        """Tokens of the fragments, each tokenized by itself, beginning with those of the best mark of `sequence`."""
        mark = sequence.best_mark("".join(fragments), guards) if sequence else None
        tokens: list[int] = []
        if sequence and mark:
            tokens = sequence.tokens[: mark.count]
            fragments = _without_first(fragments, len(mark.text))
        for fragment in fragments:
            tokens += self._vocabulary.tokenize(fragment, add_special=not tokens, parse_special=parse_special)
        return tokens

    def _at_least_one(self, tokens: list[int]) -> list[int]:
        """An empty text still needs one token to start from."""
        if tokens:
            return tokens
        starts = (self._vocabulary.token_of(which) for which in ("bos", "eos"))
        return [next((token for token in starts if token is not None), 0)]

    def _spell(self, tokens: list[int]) -> str:
        has_bos = bool(tokens) and self._vocabulary.adds_bos and tokens[0] == self._vocabulary.token_of("bos")
        return b"".join(map(self._vocabulary.piece, tokens[has_bos:])).decode("utf-8", errors="replace")


def _guards(fragments: Fragments[str]) -> tuple[int, ...]:
    """Where the fragments were cut."""
    return tuple(accumulate(map(len, fragments[:-1])))


def _first(fragments: Fragments[str], length: int) -> tuple[str, ...]:
    """The first `length` characters of the fragments."""
    kept = []
    for fragment in fragments:
        kept.append(fragment[:length])
        length -= len(kept[-1])
    return tuple(filter(None, kept))


def _without_first(fragments: Fragments[str], length: int) -> tuple[str, ...]:
    """The fragments without their first `length` characters."""
    rest = []
    for fragment in fragments:
        rest.append(fragment[length:])
        length = max(0, length - len(fragment))
    return tuple(filter(None, rest))
