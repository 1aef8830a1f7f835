"""How far thinking can be switched, told from a template's arguments."""

import pytest

from workbench.conversation.thinking import EFFORTS, control


@pytest.mark.parametrize("name", ["enable_thinking", "thinking"])
def test_a_template_that_asks_whether_to_think_has_a_switch(name: str) -> None:
    found = control(("documents", name))
    assert found is not None
    assert (found.argument, found.efforts) == (name, ())
    assert found.choose({"documents": [1]}, False) == {"documents": [1], name: False}
    assert found.choose({name: False}, None) == {}
    assert found.chosen({name: False}) is False
    assert found.chosen({}) is None
    assert found.chosen({name: "no"}) is None


def test_a_template_that_asks_how_much_has_efforts() -> None:
    found = control(("enable_thinking", "reasoning_effort"))
    assert found is not None
    assert found.efforts == EFFORTS
    assert found.chosen(found.choose({}, "low")) == "low"
    assert found.chosen({"reasoning_effort": "extreme"}) is None


def test_other_templates_have_nothing_to_switch() -> None:
    assert control(()) is None
    assert control(("tools", "documents")) is None
