"""What the contexts of plugins stand on: the parts of the program, each with what plugins may do with it."""

import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from workbench.chats.records import Chat, Message
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.jobs.queue import JobQueue
from workbench.plugin_api import ChatMessage, ChatView, JobState, MessageView, PluginContext
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.model_work import ModelWork
from workbench.plugin_host.services import ServiceProcesses

Say = Callable[[str, str, str], None]


def say_on_terminal(title: str, sentence: str, tone: str) -> None:
    """Where there is no window."""
    print(f"{title}: {sentence}", file=sys.stderr)  # noqa: T201 - a terminal is what is spoken to here


@dataclass
class Program:
    """The parts.

    Attributes:
        jobs, services: Made when they are first asked for.
        say: Tells the person something: the plugin's title, the sentence, its tone. Any thread.
    """

    host: PluginHost
    models: ModelWork
    chats: ChatStore
    jobs: Callable[[], JobQueue]
    services: Callable[[], ServiceProcesses]
    say: Say = say_on_terminal

    def context(self, plugin_id: str) -> PluginContext:
        """What a plugin gets where its code runs in this process."""
        from workbench.plugin_host.context import LocalContext

        return LocalContext(self, plugin_id)

    def generate(
        self,
        plugin_id: str,
        prompt: str | Sequence[ChatMessage],
        model: str,
        sampling: Mapping[str, Any] | None,
        stop: Sequence[str],
        cancelled: threading.Event,
    ) -> Generator[str, None, None]:
        """The answer in pieces. What is read for a plugin is kept apart from what is read for chats."""
        return self.models.generate(f"plugin {plugin_id}", prompt, model, sampling, stop, cancelled)

    def start_job(self, plugin_id: str, kind: str, parameters: Mapping[str, Any]) -> int:
        """Put a job of the plugin into the queue; its number."""
        return self.jobs().start(plugin_id, self.host.declaration(plugin_id, "jobs", kind), parameters)

    def job(self, plugin_id: str, job: int) -> JobState:
        """How a job of the plugin stands. Raises WorkbenchError when it has none of this number."""
        state = self.jobs().state(job)
        if state.plugin_id != plugin_id:
            raise WorkbenchError(f"The plugin {plugin_id} has no job {job}.")
        return _bare(state)

    def wait_for_job(self, plugin_id: str, job: int, timeout: float | None) -> JobState:
        """How it stands once it has ended, or after `timeout` seconds."""
        self.job(plugin_id, job)
        return _bare(self.jobs().wait(job, timeout))

    def cancel_job(self, plugin_id: str, job: int) -> None:
        """End it."""
        self.job(plugin_id, job)
        self.jobs().cancel(job)

    def list_chats(self) -> list[ChatView]:
        """Every chat that is not deleted, the newest first."""
        entries = sorted(self.chats.entries(), key=lambda entry: -entry.updated)
        return [ChatView(id=entry.id, title=entry.title) for entry in entries]

    def read_chat(self, chat_id: int) -> ChatView:
        """A chat with the branch in sight. Raises WorkbenchError when it is gone."""
        chat: Chat = self.chats.chat(chat_id)
        if chat.deleted is not None:
            raise WorkbenchError("This chat was deleted.")
        return ChatView(id=chat.id, title=chat.title, messages=tuple(map(message_view, self.chats.path(chat_id))))

    def tell(self, plugin_id: str, sentence: str, tone: str) -> None:
        """Tell the person something."""
        self.say(self.host.plugin(plugin_id).title, sentence, tone)


def message_view(message: Message) -> MessageView:
    """What plugins see of a message."""
    return MessageView(id=message.id, chat_id=message.chat_id, role=message.role, text=message.content)


def _bare(job: JobState) -> JobState:
    """Only what plugins see of it."""
    return JobState(**{field.name: getattr(job, field.name) for field in fields(JobState)})
