"""An answer of a chat as the model sees it now: each token with what could have come in its place."""

from collections.abc import Callable

from workbench.chats.store import ChatStore
from workbench.conversation import prompts
from workbench.engine_client.client import EngineClient
from workbench.engine_client.weighing import Weighing


def weigh_answer(
    store: ChatStore,
    client: EngineClient,
    message_id: int,
    heard: Callable[[Weighing], None] | None = None,
) -> Weighing:
    """Weigh the answer `message_id` behind what the chat sends before it; `heard` as for `Weighing`.

    What the model wrote while it was loaded keeps its own tokens. Everything else is taken apart into tokens anew.
    """
    path = store.path_to(message_id)
    chat = store.chat(path[-1].chat_id)
    sent = prompts.sent_part(chat, path)
    return Weighing(
        client,
        str(chat.id),
        prompts.build(chat, sent, continue_last=True),
        prompts.build(chat, sent[:-1], sources=sent[-1].sources) if sent[:-1] else None,
        heard=heard,
    )
