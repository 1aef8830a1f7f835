"""What plugins do for a conversation, in the conversation's own words: finding passages, checking answers."""

import threading
from collections.abc import Mapping, Sequence
from functools import partial

from workbench.chats.records import Mark as KeptMark
from workbench.chats.records import Message, Source
from workbench.conversation.conversations import Conversations
from workbench.conversation.sources import Provider
from workbench.errors import WorkbenchError
from workbench.plugin_api import Answer, AnswerCheck, ContextProvider, Mark, Passage, Question
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin

LOAD_SECONDS = 30.0
"""How long an answer waits for plugins to be loaded; they have limits of their own, which are shorter."""


class Asking:
    """Ties plugins to conversations.

    Attributes:
        loaded: Set once `PluginHost.load` has been through: an answer that is asked for earlier waits for it.
    """

    def __init__(self, host: PluginHost, conversations: Conversations) -> None:
        self._host = host
        self.loaded = threading.Event()
        conversations.providers = self.providers

    def load(self) -> None:
        """Load the plugins. Blocks."""
        try:
            self._host.load_once()
        finally:
            self.loaded.set()

    def providers(self) -> list[Provider]:
        """Who can be asked for passages; blocks until plugins are loaded."""
        self.loaded.wait(LOAD_SECONDS)
        found = self._host.declared("context_providers")
        return [Provider(plugin.id, one.title, partial(self._ask, plugin, one)) for plugin, one in found]

    def _ask(
        self,
        plugin: Plugin,
        provider: ContextProvider,
        question: str,
        chat_id: int,
        chips: Mapping[str, tuple[str, ...]],
    ) -> Sequence[Source]:
        asked = Question(text=question, chat_id=chat_id, chips=chips)
        found: list[Passage] = self._host.call(
            plugin.id, "finding passages", provider.ask, asked, deadline=provider.deadline, checked=returned.passages
        )
        return [_source(passage, provider.title) for passage in found]

    def check(self, answer: Message, question: str) -> tuple[list[KeptMark], list[str]]:
        """What all checks find out about a saved answer, and a sentence for each that failed. Blocks."""
        checks: list[tuple[Plugin, AnswerCheck]] = self._host.declared("answer_checks")
        results: list[list[KeptMark] | str] = ["" for _ in checks]

        def work(place: int, plugin: Plugin, check: AnswerCheck) -> None:
            try:
                results[place] = self._checked(plugin, check, answer, question)
            except WorkbenchError as error:
                results[place] = error.sentence()

        threads = [
            threading.Thread(target=work, args=(place, *each), name="answer check", daemon=True)
            for place, each in enumerate(checks)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        marks = [mark for result in results if not isinstance(result, str) for mark in result]
        return marks, [result for result in results if isinstance(result, str) and result]

    def _checked(self, plugin: Plugin, check: AnswerCheck, answer: Message, question: str) -> list[KeptMark]:
        looked_at = Answer(
            text=answer.content,
            question=question,
            chat_id=answer.chat_id,
            message_id=answer.id,
            passages=tuple(map(_passage, answer.sources)),
        )
        found: list[Mark] = self._host.call(
            plugin.id,
            "checking an answer",
            check.check,
            looked_at,
            deadline=check.deadline,
            checked=returned.marks(answer.content),
        )
        return [
            KeptMark(
                start=mark.start, end=mark.end, tone=mark.tone, note=mark.note, link=mark.link, checker=check.title
            )
            for mark in found
        ]


def _source(passage: Passage, finder: str) -> Source:
    return Source(
        text=passage.text,
        title=passage.title,
        place=passage.place,
        link=passage.link,
        score=passage.score,
        finder=finder,
    )


def _passage(source: Source) -> Passage:
    return Passage(text=source.text, title=source.title, place=source.place, link=source.link, score=source.score)
