"""Takes the thinking at the beginning of an answer apart from the answer, while it streams."""

import enum
from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ThinkingTags:
    """How one family of models marks its thinking.

    Attributes:
        start: Opens the thinking.
        end: Closes it.
        answer: Opens the answer where a model marks that too; dropped, with or without thinking before it.
    """

    start: str
    end: str
    answer: str = ""

    def mentions(self, token_text: str) -> bool:
        """Whether a special token is part of these marks, so that its text must reach the splitter."""
        return any(token_text in mark for mark in (self.start, self.end, self.answer))


# Read in the chat templates these models ship with.
KNOWN_TAGS: tuple[ThinkingTags, ...] = (
    ThinkingTags("<think>", "</think>"),  # DeepSeek, Qwen, GLM, Kimi K2, MiniMax M2, Nemotron, SmolLM3, Granite
    ThinkingTags("<thinking>", "</thinking>"),  # Apriel 1.5
    ThinkingTags("<reasoning>", "</reasoning>"),
    ThinkingTags("<seed:think>", "</seed:think>"),  # Seed-OSS
    ThinkingTags("<mm:think>", "</mm:think>"),  # MiniMax M3
    ThinkingTags("[THINK]", "[/THINK]"),  # Magistral, Ministral
    ThinkingTags("<|channel>thought", "<channel|>"),  # Gemma 4
    ThinkingTags("<|START_THINKING|>", "<|END_THINKING|>", "<|START_RESPONSE|>"),  # Command R7B and A
    ThinkingTags("<|inner_prefix|>", "<|inner_suffix|>"),  # Apertus
    ThinkingTags("Here are my reasoning steps:", "[BEGIN FINAL RESPONSE]"),  # Apriel 1.5 and 1.6
    ThinkingTags(  # gpt-oss (harmony)
        "<|channel|>analysis<|message|>",
        "<|end|><|start|>assistant<|channel|>final<|message|>",
        "<|channel|>final<|message|>",
    ),
)


def detect(template: str, special_tokens: Collection[str]) -> tuple[ThinkingTags, ...]:
    """The tags a model uses: those its chat template writes or looks for, or which are tokens of its vocabulary."""
    return tuple(
        tags
        for tags in KNOWN_TAGS
        if tags.start in template
        or tags.end in template
        or (tags.start in special_tokens and tags.end in special_tokens)
    )


def opened_by(opening: str, tags: Sequence[ThinkingTags]) -> ThinkingTags | None:
    """The tags whose thinking the prompt has already begun.

    Args:
        opening: The end of the prompt: what follows the last message (`chat_template.Rendered.opening`).
        tags: The tags of the model.
    """
    for one in tags:
        if opening.rfind(one.start) > opening.rfind(one.end):
            return one
    return None


class _State(enum.Enum):
    BEGINNING = enum.auto()  # nothing but white space yet
    OPENED = enum.auto()  # just after the start tag
    THINKING = enum.auto()
    CLOSED = enum.auto()  # just after the end tag
    ANSWER = enum.auto()


class ThinkingSplitter:
    """Splits streamed text into thinking and answer.

    Only a block at the very beginning counts. Nothing is lost but the tags, the newlines around them and white space
    before the first; a block that is never closed is thinking to its end. The result does not depend on how the text
    is cut into pieces.

    Args:
        tags: The tags to look for.
        inside: The tags whose thinking the prompt has already begun, or None.
    """

    def __init__(self, tags: Sequence[ThinkingTags], inside: ThinkingTags | None = None) -> None:
        self._candidates = tuple(tags)
        self._tags = inside
        self._held = ""
        # A model may repeat the start tag that the prompt already gave it.
        self._may_repeat = inside is not None
        self._state = _State.OPENED if inside else _State.BEGINNING if tags else _State.ANSWER

    @property
    def in_thinking(self) -> bool:
        """Whether the text fed so far ends inside the thinking."""
        return self._state in (_State.OPENED, _State.THINKING)

    def feed(self, text: str) -> tuple[str, str]:
        """The (thinking, answer) that are certain with this piece."""
        if self._state is _State.ANSWER:
            return "", text
        self._held += text
        thinking = ""
        if self._state is _State.BEGINNING:
            self._begin()
        if self._state is _State.OPENED:
            self._open()
        if self._state is _State.THINKING:
            thinking = self._think()
        if self._state is _State.CLOSED:
            self._close()
        return thinking, self._certain_answer()

    def finish(self) -> tuple[str, str]:
        """The (thinking, answer) that were held back, at the end of the text."""
        held = self._take(len(self._held))
        return (held, "") if self.in_thinking else ("", held)

    def _take(self, length: int) -> str:
        taken, self._held = self._held[:length], self._held[length:]
        return taken

    def _certain_answer(self) -> str:
        return self._take(len(self._held)) if self._state is _State.ANSWER else ""

    def _begin(self) -> None:
        text = self._held.lstrip()
        for tags in self._candidates:
            if text.startswith(tags.start):
                self._held = text[len(tags.start) :]
                self._tags, self._state = tags, _State.OPENED
                return
            if tags.answer and text.startswith(tags.answer):
                self._held = text
                self._tags, self._state = tags, _State.CLOSED
                return
        if not any(mark.startswith(text) for tags in self._candidates for mark in (tags.start, tags.answer)):
            self._state = _State.ANSWER

    def _open(self) -> None:
        assert self._tags
        self._held = self._held.lstrip("\n")
        if self._may_repeat and self._held.startswith(self._tags.start):
            self._take(len(self._tags.start))
            self._may_repeat = False
            self._held = self._held.lstrip("\n")
        elif self._may_repeat and self._tags.start.startswith(self._held):
            return
        if self._held:
            self._state = _State.THINKING

    def _think(self) -> str:
        assert self._tags
        at = self._held.find(self._tags.end)
        if at >= 0:
            thinking = self._take(at).rstrip("\n")
            self._take(len(self._tags.end))
            self._state = _State.CLOSED
            return thinking
        partial = 0
        for length in range(min(len(self._tags.end) - 1, len(self._held)), 0, -1):
            if self._held.endswith(self._tags.end[:length]):
                partial = length
                break
        certain = self._held[: len(self._held) - partial].rstrip("\n")
        return self._take(len(certain))

    def _close(self) -> None:
        assert self._tags
        text = self._held.lstrip("\n")
        mark = self._tags.answer
        if mark and text.startswith(mark):
            self._held = text[len(mark) :].lstrip("\n")
            self._tags = ThinkingTags(self._tags.start, self._tags.end)  # the mark is dropped once
            text = self._held
        else:
            self._held = text
            if text and mark.startswith(text):
                return
        if text:
            self._state = _State.ANSWER
