"""The window in its states, each ready to be drawn: every page empty, filled, busy and in trouble, with its dialogs."""

from collections.abc import Callable

from helpers.stage import BUSY, NOW, Stage
from helpers.stage_texts import LONG_NAME, LONG_TEXT, LONG_TITLE, MATHS, MODEL, THOUGHT
from PySide6.QtCore import QPoint

from workbench.chats.records import Attachment
from workbench.conversation.attachments import Outgoing
from workbench.conversation.overflow import ContextOverflowError, ContextUse
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import LoadOptions
from workbench.ui.engine_sentences import said
from workbench.ui.error_sentences import words_of
from workbench.ui.maths.formulas import formulas
from workbench.ui.models_page.plans import Plans
from workbench.ui.transcript.item import MessageItem
from workbench.ui.widgets.context_gauge import ContextUse as Shown

STATES: dict[str, Callable[[Stage], None]] = {}
"""What puts a stage into each state, by its name: page-state."""


def as_state(state: Callable[[Stage], None]) -> Callable[[Stage], None]:
    STATES[state.__name__.replace("_", "-")] = state
    return state


# ---------------------------------------------------------------------------------------------------- chat


@as_state
def chat_empty(stage: Stage) -> None:
    """Nothing was ever said."""


@as_state
def chat_filled(stage: Stage) -> None:
    """A chat with an answer in it."""
    stage.ready()


@as_state
def chat_loading(stage: Stage) -> None:
    """The first question waits for the model."""
    stage.fill()
    stage.engine("loading", f"Loading {MODEL}.", fraction=0.45)
    view = stage.centre.view
    view.set_items([MessageItem("1", "user", "What can you do?")])
    view.add_item(MessageItem("2", "assistant", model=MODEL, note=said(f"Loading {MODEL}."), state="waiting"))
    stage.centre.show_welcome(False)
    stage.centre.composer.set_state("busy")


@as_state
def chat_busy(stage: Stage) -> None:
    """Thinking is over and code comes; another message waits."""
    stage.ready()
    stage.engine("generating", "Answering")
    view = stage.centre.view
    view.add_item(MessageItem("90", "user", "Now the same in Rust, please."))
    view.add_item(MessageItem("91", "assistant", model=MODEL))
    view.begin("91")
    view.append("91", "", THOUGHT)
    view.append("91", "Here it is:\n\n```rust\nfn softmax(logits: &[f64], t: f64) -> Vec<f64> {\n    let m = logi")
    view.scroll_to_end()
    stage.rest()
    fold = view.live_cards["91"].thinking
    if fold is not None:
        fold.set_open(True)
    view.scroll_to_end()
    stage.centre.composer.set_state("busy")
    stage.centre.queue_bar.show_queue([Outgoing("And in Zig, when you are done")])
    stage.window.status.rate.setText("42.3 tok/s")
    stage.window.status.show_readings(BUSY)


@as_state
def chat_writing(stage: Stage) -> None:
    """A message with texts that go along, and a reply that is begun for the model."""
    stage.ready()
    composer = stage.centre.composer
    texts = (
        Attachment(name="error.log", text="x " * 2000, tokens=1412),
        Attachment(name="a-rather-long-name-of-a-file.py", text="y" * 900, tokens=260),
    )
    composer.set_outgoing(Outgoing("Why does it fail?\nBe brief.", texts, "It fails because"))
    composer.set_token_count(1696)


@as_state
def chat_overflow(stage: Stage) -> None:
    """The conversation no longer fits."""
    stage.ready()
    use = ContextUse(prompt_tokens=8345, reused_tokens=0, reserve=256, context_length=8192)
    stage.chat._on_overflow(stage.chat.chat_id or 0, ContextOverflowError(use, droppable=True))
    stage.centre.gauge.show_use(Shown(8004, 8192, 120, 7884, 312, 41.2))
    stage.centre.composer.set_text("And one more thing:\nwhat about top-p and min-p together?")


@as_state
def chat_error(stage: Stage) -> None:
    """The engine ended twice in a row."""
    stage.ready()
    error = EngineError(
        "crashed",
        f"{MODEL} was killed (SIGKILL; out of memory?). That was twice in a row.",
        remedy="Load it again, with other load options or another model if it keeps crashing.",
        detail="log",
    )
    stage.engine("crashed", error.sentence(), error=error)
    stage.window.toasts.say(stage.chat.tr("Details copied"), "good")


@as_state
def chat_restarting(stage: Stage) -> None:
    """The engine ended in mid-answer and comes back."""
    stage.ready()
    error = EngineError("crashed", f"{MODEL} was killed (SIGKILL; out of memory?).", detail="log")
    stage.engine("restarting", f"Loading {MODEL} again.", error=error, fraction=0.3)
    items = list(stage.centre.view.items)
    items[-1].state, items[-1].note = "failed", words_of(error)
    stage.centre.view.update_item(items[-1])


@as_state
def chat_long_names(stage: Stage) -> None:
    """Names of any length."""
    stage.ready()
    chat = stage.chat.chat_id or 0
    store = stage.workbench.chats
    store.change_chat(chat, title=LONG_TITLE)
    asked = store.add_message(chat, int(stage.centre.view.items[-1].id), "user", LONG_TEXT)
    store.add_message(chat, asked.id, "assistant", f"# {LONG_TEXT}\n\n| {LONG_TEXT} | b |\n|-|-|\n| 1 | 2 |\n")
    stage._date(chat, NOW)
    stage.chat.open_chat(chat)
    stage.chat.list.refresh()
    stage.engine("ready", "Ready", name=LONG_NAME)
    stage.centre.gauge.show_use(Shown(103_184, 131_072))
    stage.window.toasts.say(stage.chat.list.changes.tr("Chat deleted"), "info", (stage.window.tr("Undo"), lambda: None))


@as_state
def chat_maths(stage: Stage) -> None:
    """Formulas, tasks, and a picture that is not loaded."""
    stage.ready()
    store, chat = stage.workbench.chats, stage.chat.chat_id or 0
    asked = store.add_message(chat, int(stage.centre.view.items[-1].id), "user", "As a formula?")
    store.add_message(chat, asked.id, "assistant", MATHS, model_name=MODEL)
    stage.chat.open_chat(chat)
    prose = stage.centre.view.live_cards[stage.centre.view.items[-1].id].body.segments[0]
    stage.wait(lambda: "\ufffc" in prose.document().begin().text() and formulas().is_idle)


@as_state
def chat_editing(stage: Stage) -> None:
    """An earlier question is being changed; the list shows what a search found."""
    stage.ready()
    stage.chat.messages.edit(stage.centre.view.items[0].id)
    stage.chat.list.search.setText("soft")
    stage.chat.list.refresh()


@as_state
def chat_folders(stage: Stage) -> None:
    """Chats in folders, several of them chosen."""
    stage.ready()
    store = stage.workbench.chats
    work, home = store.new_folder("Work"), store.new_folder("Home and garden, and all that comes with it")
    for chat, folder in ((4, work), (5, work), (6, home)):
        store.change_chat(chat, folder_id=folder.id)
    stage.chat.list.refresh()
    stage.rest()
    view = stage.chat.list.view
    for row in (3, 4):
        view.selectionModel().select(view.model().index(row, 0), view.selectionModel().SelectionFlag.Select)


@as_state
def chat_find(stage: Stage) -> None:
    """Words are looked for in the chat."""
    stage.ready()
    stage.chat.tools.find()
    stage.centre.find_bar.field.setText("temperature")
    stage.rest(200)


@as_state
def chat_drop(stage: Stage) -> None:
    """A file is held over the window."""
    stage.ready()
    stage.window.drops.show_zone()


@as_state
def chat_model_menu(stage: Stage) -> None:
    """Choosing a model."""
    stage.add_models()
    stage.chat.open_model_menu()


@as_state
def chat_message_menu(stage: Stage) -> None:
    """What can be done with a message."""
    stage.ready()
    view = stage.centre.view
    stage.rest()
    card = view.live_cards[view.items[-1].id]
    view._maker.open_menu(card, card.mapToGlobal(QPoint(200, 40)))


@as_state
def chat_branches(stage: Stage) -> None:
    """The tree of branches."""
    from workbench.ui.branches.dialog import BranchesDialog

    stage.ready()
    messages = stage.workbench.chats.tree(stage.chat.chat_id or 0)
    BranchesDialog(messages, messages[-1].id, stage.window).show()


@as_state
def chat_message_details(stage: Stage) -> None:
    """How an answer came about."""
    from workbench.ui.pages.message_details import MessageDetails

    stage.ready()
    message = stage.workbench.chats.message(int(stage.centre.view.items[-1].id))
    MessageDetails(message, stage.window).show()


@as_state
def chat_load_options(stage: Stage) -> None:
    """How the model is loaded."""
    from workbench.ui.pages.load_dialog import LoadDialog

    folder = stage.add_models()
    path = str(folder / "Qwen3-8B-Instruct-Q4_K_M.gguf")
    LoadDialog(MODEL, path, LoadOptions(), Plans(stage.bridge), stage.window).show()


@as_state
def chat_gauge(stage: Stage) -> None:
    """What fills the context; the last minute of the machine."""
    stage.ready()
    stage.window.toggle_resources()


# ----------------------------------------------------------------------------------------------- inspector


@as_state
def inspector_advanced(stage: Stage) -> None:
    """Every sampling setting, each explained."""
    stage.ready()
    tab = stage.chat.inspector.sampling
    tab.panel.set_advanced(True)
    tab.explain_button.setChecked(True)


@as_state
def inspector_samplers(stage: Stage) -> None:
    """The lower end of the same: order of samplers, token bias, limits."""
    stage.ready()
    panel = stage.chat.inspector.sampling.panel
    panel.set_advanced(True)
    stage.rest()
    panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())


@as_state
def inspector_system(stage: Stage) -> None:
    """A system prompt with variables."""
    stage.ready()
    stage.chat.inspector.show_tab("system")
    stage.chat.inspector.system.editor.setPlainText("You are a patient teacher of {{subject}}. Today is {{date}}.")


@as_state
def inspector_model(stage: Stage) -> None:
    """The model and how it is loaded."""
    stage.ready()
    stage.chat.inspector.show_tab("model")


@as_state
def inspector_context(stage: Stage) -> None:
    """What the model reads."""
    stage.ready()
    stage.chat.inspector.show_tab("context")
