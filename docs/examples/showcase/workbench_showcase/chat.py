"""What happens in a chat. Everything here runs on a thread of its own, so it may wait for the service."""

import re

from workbench.plugin_api import Answer, Choice, Mark, MessageView, Passage, PluginContext, Question


def passages(context: PluginContext, question: Question) -> list[Passage]:
    """The notes that go to the model with the question."""
    found = context.services.call(
        "notes",
        "find",
        question=question.text,
        among=list(question.chips.get("which", ())),
        at_most=context.settings.values()["passages"],
    )
    return [Passage(title=title, text=text, score=score) for title, text, score in found]


def choices(context: PluginContext) -> list[Choice]:
    """What the chip offers."""
    return [Choice(value=title, title=title) for title in context.services.call("notes", "titles")]


def keep(context: PluginContext, message: MessageView) -> str:
    """The action in a message's menu; the sentence is shown to the person."""
    title = message.text.strip().split("\n")[0][:60] or "Empty"
    count = context.services.call("notes", "add", title=title, text=message.text)
    return f"Kept as a note. There are {count} now."


def check_quotes(context: PluginContext, answer: Answer) -> list[Mark]:
    """Looks for each quotation of the answer in the notes it was given."""
    known = " ".join(passage.text for passage in answer.passages)
    marks = []
    for quote in re.finditer(r'"([^"]{12,})"', answer.text):
        borne_out = quote[1] in known
        note = "A note says so." if borne_out else "No note says so."
        marks.append(Mark(start=quote.start(1), end=quote.end(1), tone="good" if borne_out else "doubtful", note=note))
    return marks
