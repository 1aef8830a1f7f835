"""A conversation into the text a model was trained on, by its chat template, safe from both template and messages.

**From the template**, which comes out of a stranger's file: `template_sandbox`.

**From the messages**, which may contain the text of special tokens: a guard character is put into each such text
before rendering, and the rendered text is cut at the guards. The fragments are tokenized one by one, so that no
special token can come of what a person or a document said, while those the template writes stay whole.
"""

import contextlib
import functools
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from workbench.engine_kit import thinking, turns
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.special_tokens import SpecialTokens, texts_in
from workbench.processes.protocol import ChatMessage

if TYPE_CHECKING:
    import jinja2

    from workbench.engine_kit.template_sandbox import Sandbox

_REMEDY = "Choose another template in Model settings."
_MAX_QUOTED = 300  # characters of a template's own error message that are shown
_OPENING_CHARACTERS = 200
DEADLINE_SECONDS = 2.0
DEADLINE_SECONDS_PER_MESSAGE = 0.005  # honest templates that look back at each turn take 1 s for 600

# Names a template may use that are no arguments for a person to set.
_STANDARD_NAMES = frozenset(
    (
        "messages",
        "add_generation_prompt",
        "continue_final_message",
        "bos_token",
        "eos_token",
        "pad_token",
        "unk_token",
        "tools",
        "tool_choice",
        "builtin_tools",
        "custom_tools",
        "available_tools",
        "tools_in_user_message",
        "functions",
        "documents",
        "image_prompts",
        "response_format",
        "response_schema",
        "strftime_now",
        "raise_exception",
        "system_message",
        "content",  # of a message, in macros
    )
)


_PROBE = "probe7"
_UNUSED_CODES = (*range(0xFDD0, 0xFDF0), *range(0xE000, 0xF900))  # noncharacters, then the private use area


class _StoppedError(EngineFailure):
    """The template did more than it may."""


class _RefusalError(Exception):
    """The template called `raise_exception` with this text."""


@dataclass(frozen=True)
class _Order:
    """What one call of `render` gives each rendering it needs; they share one deadline."""

    arguments: dict[str, Any]
    deadline: float


@dataclass(frozen=True)
class Rendered:
    """A rendered prompt.

    Attributes:
        fragments: The text in pieces, to be tokenized one by one with special tokens parsed.
        opening: What follows the last message that is not carried on: the beginning of the answer.
    """

    fragments: tuple[str, ...]
    opening: str = ""

    @property
    def text(self) -> str:
        """The whole prompt."""
        return "".join(self.fragments)


class ChatTemplate:
    """One chat template with the special tokens of one vocabulary.

    Args:
        source: Jinja source.
        special_tokens: The texts that must never come of a message; see `SpecialTokens`.
        bos_token: Given to the template.
        eos_token: Given to the template.
    """

    def __init__(
        self, source: str, special_tokens: Iterable[str] = (), bos_token: str = "", eos_token: str = ""
    ) -> None:
        self._source = source
        self._tokens = {"bos_token": bos_token, "eos_token": eos_token}
        self._special = SpecialTokens(special_tokens)
        self._takes_system: bool | None = None
        self._takes_parts: bool | None = None

    def render(
        self,
        messages: Sequence[ChatMessage],
        arguments: Mapping[str, Any] | None = None,
        *,
        continue_last: bool = False,
        reply_start: str = "",
        next_turn: bool = False,
    ) -> Rendered:
        """The prompt for an answer to `messages`.

        Args:
            messages: The conversation. What the template does not take is said in another way: a system message it
                refuses or leaves out goes before the next user message; turns of the same role in a row become one.
            arguments: Template arguments, e.g. `enable_thinking`.
            continue_last: The last message is an answer to be carried on; its thinking, while it has no content.
            reply_start: The first words of the answer.
            next_turn: Instead, the conversation as it will stand before the next user message.

        Raises:
            EngineFailure: "bad_template": the template fails, refuses the conversation or was stopped;
                "bad_request": the messages make no conversation.
        """
        turns.check(messages, continue_last)
        given = [text for message in messages for text in (message.content, message.thinking)]
        guard, mark = _unused_characters([self._source, reply_start, *given, *texts_in(dict(arguments or {}))])
        safe = functools.partial(self._special.guard, guard=guard)
        guarded = [
            ChatMessage(role=message.role, content=safe(message.content), thinking=safe(message.thinking))
            for message in messages
        ]
        deadline = time.thread_time() + DEADLINE_SECONDS + DEADLINE_SECONDS_PER_MESSAGE * len(messages)
        order = _Order(safe(dict(arguments or {})), deadline)
        before = guarded
        if continue_last:
            text = self._carried_on(guarded, order, mark)
            before = guarded[:-1]
        elif next_turn:
            text = self._text([*guarded, ChatMessage(role="user", content=mark)], order, generation_prompt=False)
            text = text.rpartition(mark)[0]
        else:
            text = self._text(guarded, order, generation_prompt=True)
        opening = _after_last(text, before) + reply_start
        text += safe(reply_start)
        fragments = tuple(fragment for fragment in text.replace(mark, "").split(guard) if fragment)
        return Rendered(fragments=fragments, opening=opening.replace(guard, "").replace(mark, ""))

    # ---------------------------------------------------------------------------------------- rendering

    def _carried_on(self, messages: list[ChatMessage], order: _Order, mark: str) -> str:
        """The prompt up to the end of the last message: it is marked there, and the text is cut at the mark."""
        *before, last = messages
        in_thinking = bool(last.thinking and not last.content)
        if in_thinking:
            marked = msgspec.structs.replace(last, thinking=last.thinking + mark, content=mark)
            text = self._text([*before, marked], order, generation_prompt=False)
            return text.partition(mark)[0] if text.count(mark) > 1 else self._thinking_on(before, last, order)
        marked = msgspec.structs.replace(last, content=last.content + mark)
        text = self._text([*before, marked], order, generation_prompt=False)
        if mark in text:
            return text.rpartition(mark)[0]
        # A template that leaves the message out: it begins an answer, and the message is that beginning.
        return self._text(before, order, generation_prompt=True) + last.content

    def _thinking_on(self, before: list[ChatMessage], last: ChatMessage, order: _Order) -> str:
        """For a template that never shows thinking of the past: an answer that begins with the thinking so far."""
        text = self._text(before, order, generation_prompt=True)
        tags = thinking.detect(self._source, ())
        if tags and not thinking.opened_by(_after_last(text, before), tags):
            text += tags[0].start + "\n"
        return text + last.thinking if tags else text

    def _text(self, messages: list[ChatMessage], order: _Order, generation_prompt: bool) -> str:
        if any(message.role == "system" for message in messages) and not self._system_is_taken(order):
            messages = turns.system_merged(messages)
        refusal = ""
        for variant in turns.variants(messages):
            try:
                return self._run([self._as_given(message, order) for message in variant], order, generation_prompt)
            except _RefusalError as error:
                refusal = refusal or str(error)
        raise _bad("The chat template refused this conversation.", f"It says: {refusal}")

    def _as_given(self, message: ChatMessage, order: _Order) -> dict[str, Any]:
        """A message as templates expect it; thinking under each of the names that are in use for it."""
        content: Any = [{"type": "text", "text": message.content}] if self._parts_are_needed(order) else message.content
        given = {"role": message.role, "content": content}
        if message.thinking:
            given |= dict.fromkeys(("reasoning_content", "reasoning", "thinking"), message.thinking)
        return given

    def _system_is_taken(self, order: _Order) -> bool:
        """Whether a system message comes out of the template at all; tried once."""
        if self._takes_system is None:
            probe = [ChatMessage(role="system", content=_PROBE), ChatMessage(role="user", content="Hi")]
            self._takes_system = self._shows_probe([self._as_given(message, order) for message in probe], order)
        return self._takes_system

    def _parts_are_needed(self, order: _Order) -> bool:
        """Whether the template wants content as a list of parts, as those of models that see do; tried once."""
        if self._takes_parts is None:
            parts = [{"type": "text", "text": _PROBE}]
            self._takes_parts = not self._shows_probe([{"role": "user", "content": _PROBE}], order) and (
                self._shows_probe([{"role": "user", "content": parts}], order)
            )
        return self._takes_parts

    def _shows_probe(self, messages: list[dict[str, Any]], order: _Order) -> bool:
        try:
            return _PROBE in self._run(messages, _Order({}, order.deadline), True)
        except _StoppedError:
            raise
        except (_RefusalError, EngineFailure):
            return False

    def _run(self, messages: list[dict[str, Any]], order: _Order, generation_prompt: bool) -> str:
        return _render(
            self._source,
            {**order.arguments, **self._tokens, "messages": messages, "add_generation_prompt": generation_prompt},
            order.deadline,
        )


def argument_names(source: str) -> tuple[str, ...]:
    """The arguments a template looks at beyond what every template is given, e.g. enable_thinking; sorted.

    Raises:
        EngineFailure: "bad_template": it is not a template.
    """
    from jinja2 import meta, nodes

    with _lock, _failures():
        tree = _sandbox().parse(source)
        names = tree.find_all(nodes.Name)
        assigned = {name.name for name in names if name.ctx != "load"}
        # An argument with a default is assigned, too, but the template asks first whether it is there.
        asked = {
            one.node.name
            for one in tree.find_all((nodes.Test, nodes.Filter))
            if one.name in ("defined", "undefined", "default", "d") and isinstance(one.node, nodes.Name)
        }
        looked_up = meta.find_undeclared_variables(tree) - _STANDARD_NAMES
        return tuple(sorted(looked_up - (assigned - asked)))


def _after_last(text: str, messages: Sequence[ChatMessage]) -> str:
    """What follows the last message in the text; templates may have trimmed that message."""
    last = messages[-1].content.strip() if messages else ""
    at = text.rfind(last) if last else -1
    return text[at + len(last) :] if at >= 0 else text[-_OPENING_CHARACTERS:]


def _unused_characters(texts: Sequence[str]) -> tuple[str, str]:
    """Two characters that occur in none of the texts: those without a meaning first, then private ones."""
    unused = (chr(code) for code in _UNUSED_CODES if not any(chr(code) in text for text in texts))
    try:
        return next(unused), next(unused)
    except StopIteration:
        raise EngineFailure("bad_request", "The messages use every character there is.") from None


# ------------------------------------------------------------------------------------------- rendering

_lock = threading.Lock()  # the sandbox renders one template at a time


def warm_up() -> None:
    """Import Jinja, which takes 20 ms: to be done in a thread while a model is read."""
    _sandbox()


@functools.cache
def _sandbox() -> "Sandbox":
    from workbench.engine_kit.template_sandbox import Sandbox

    return Sandbox()


@functools.lru_cache(maxsize=8)
def _compiled(source: str) -> "jinja2.Template":
    return _sandbox().compile_template(source)


def _render(source: str, variables: dict[str, Any], deadline: float) -> str:
    with _lock, _failures():
        from workbench.engine_kit.template_limits import Meter

        _sandbox().meter = Meter(len(repr(variables)), deadline)  # before compiling, which may evaluate something
        return _compiled(source).render(variables)


@contextlib.contextmanager
def _failures() -> Iterator[None]:
    """Turns whatever a template does into an `EngineFailure` or a `_RefusalError`."""
    import jinja2
    from jinja2.exceptions import SecurityError

    from workbench.engine_kit.template_limits import LimitError
    from workbench.engine_kit.template_sandbox import RefusedError

    try:
        yield
    except RefusedError as error:
        raise _RefusalError(str(error)) from error
    except LimitError as error:
        raise _StoppedError("bad_template", "The chat template was stopped.", str(error), _REMEDY) from error
    except SecurityError as error:
        raise _bad("The chat template tried what templates must not do.", str(error)) from error
    except jinja2.TemplateSyntaxError as error:
        raise _bad("The chat template is not valid.", f"Line {error.lineno}: {error.message}") from error
    except Exception as error:
        raise _bad("The chat template failed.", f"{type(error).__name__}: {error}") from error


def _bad(what: str, why: str) -> EngineFailure:
    return EngineFailure("bad_template", what, why[:_MAX_QUOTED], _REMEDY)
