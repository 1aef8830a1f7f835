"""The library of system prompts, and the variables in them: plain words in their places, nothing is run."""

from datetime import datetime

import pytest

from workbench.chats import variables
from workbench.chats.records import SystemPrompt
from workbench.chats.store import ChatStore
from workbench.chats.system_prompts import BUILT_IN
from workbench.errors import WorkbenchError


def test_prompts_of_ones_own_stand_behind_those_that_come_with_the_program(store: ChatStore) -> None:
    saved = store.save_system_prompt(SystemPrompt(id="", name=" Cook ", text="You cook for {{name}}."))
    assert saved.name == "Cook"
    assert store.system_prompts() == [*BUILT_IN, saved]
    changed = store.save_system_prompt(SystemPrompt(id=saved.id, name="Chef", text="You cook."))
    assert store.system_prompts()[-1] == changed
    for name in ("chef", BUILT_IN[0].name.upper(), " "):
        with pytest.raises(WorkbenchError, match="name"):
            store.save_system_prompt(SystemPrompt(id="", name=name, text=""))
    with pytest.raises(WorkbenchError, match="comes with the program"):
        store.save_system_prompt(SystemPrompt(id=BUILT_IN[0].id, name="Other", text=""))
    store.delete_system_prompt(saved.id)
    store.delete_system_prompt(BUILT_IN[0].id)
    assert tuple(store.system_prompts()) == BUILT_IN


def test_variables_are_found_once_in_the_order_they_come() -> None:
    text = "{{name}} and {{ Name }}, {{date}}, {{my dog}}, {{größe}}; not {name}, {{}}, {{a.b}} or {{% x %}}"
    assert variables.names(text) == ("name", "date", "my dog", "größe")
    assert variables.asked(text) == ("name", "my dog", "größe")
    assert variables.names("nothing here") == ()


def test_the_words_of_a_value_are_not_looked_at_again() -> None:
    values = {"name": r"{{date}} \1 {{ 7*7 }}", "date": "today", "empty": ""}
    assert variables.fill("Hi {{Name}}!", values) == r"Hi {{date}} \1 {{ 7*7 }}!"


def test_what_has_no_value_stays_as_it_is_written() -> None:
    text = "{{ who }} {{empty}} {{ 7*7 }} {{ self.__class__ }} {% for %}"
    assert variables.fill(text, {"empty": ""}) == text


def test_the_program_knows_day_time_and_model() -> None:
    known = variables.provided(datetime(2026, 3, 14, 9, 5), "Qwen")
    assert tuple(known) == variables.PROVIDED
    assert variables.fill("{{weekday}}, {{date}} {{time}}: {{model}}", known) == "Saturday, 2026-03-14 09:05: Qwen"
