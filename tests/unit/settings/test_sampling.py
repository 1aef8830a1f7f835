"""Every sampling setting is declared once, checked, and read from the command line."""

import json
import math
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.processes.protocol import SamplingSettings
from workbench.settings import sampling
from workbench.settings.declare import Setting
from workbench.settings.values import from_text

FIELDS = [field.name for field in msgspec.structs.fields(SamplingSettings)]


def test_every_field_has_a_setting_and_every_setting_a_field() -> None:
    assert sorted(sampling.by_name()) == sorted(FIELDS)
    assert len(sampling.SAMPLING) == len(FIELDS)


@pytest.mark.parametrize("setting", sampling.SAMPLING, ids=lambda setting: setting.name)
def test_a_declaration_is_whole(setting: Setting) -> None:
    """Its default is the struct's and passes its own check; a slider lies within the limits; a newcomer gets a text."""
    assert setting.default == getattr(SamplingSettings(), setting.name)
    assert getattr(sampling.check({setting.name: setting.default}), setting.name) == setting.default
    assert setting.group in sampling.GROUPS
    assert setting.title
    assert setting.sentence.endswith(".")
    if setting.kind in ("int", "float"):
        assert setting.minimum is not None
        assert setting.maximum is not None
        if setting.slider:
            assert setting.minimum <= setting.slider[0] < setting.slider[1] <= setting.maximum
    if setting.off is not None:
        assert getattr(sampling.check({setting.name: setting.off}), setting.name) == setting.off


@pytest.mark.parametrize("setting", sampling.SAMPLING, ids=lambda setting: setting.name)
def test_just_outside_its_limits_is_refused_with_name_and_limits(setting: Setting) -> None:
    for bound, beyond in ((setting.minimum, -1), (setting.maximum, 1)):
        if bound is None:
            continue
        sampling.check({setting.name: bound})
        with pytest.raises(WorkbenchError) as refused:
            sampling.check({setting.name: bound + beyond})
        assert setting.name in refused.value.sentence()
        assert str(int(bound) if float(bound).is_integer() else bound) in refused.value.sentence()


@pytest.mark.parametrize("value", [math.nan, math.inf, "warm", True, [], None, {}, 10**400])
def test_what_is_no_number_is_refused(value: Any) -> None:
    with pytest.raises(WorkbenchError, match="Temperature"):
        sampling.check({"temperature": value})


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(WorkbenchError, match="temperature"):
        sampling.parse_text("temprature", "1")
    with pytest.raises(WorkbenchError, match="There are: temperature"):
        sampling.check({"zzzzqqq": 1})


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("temperature", "0.2", 0.2),
        ("top-k", "40", 40),
        ("top_k", "off", 0),
        ("seed", "random", None),
        ("seed", "42", 42),
        ("ignore_eos", "yes", True),
        ("mirostat", "2", 2),
        ("order", "top_k; temperature", ("top_k", "temperature")),
        ("dry_sequence_breakers", r"\n,:", ("\n", ":")),
        ("dry_sequence_breakers", '["\\n", ","]', ("\n", ",")),
        ("logit_bias", "15043:1.5, 2:-inf", ((15043, 1.5), (2, -math.inf))),
        ("logit_bias", "7-1", ((7, -1.0),)),
        ("logit_bias", "", ()),
    ],
)
def test_text_from_the_command_line_becomes_a_value(name: str, text: str, value: Any) -> None:
    assert sampling.parse_text(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("temperature", "hot"),
        ("top_k", "1.5"),
        ("mirostat", "3"),
        ("order", "top_k,top_k"),
        ("logit_bias", "a:1"),
        ("ignore_eos", "perhaps"),
        ("dry_sequence_breakers", "[1]"),
        ("dry_sequence_breakers", "["),
    ],
)
def test_text_that_is_no_value_is_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(WorkbenchError, match=name):
        sampling.parse_text(name, text)


@given(st.sampled_from(sampling.SAMPLING), st.text())
def test_any_text_gives_a_value_or_one_sentence(setting: Setting, text: str) -> None:
    try:
        value = from_text(setting, text)
    except WorkbenchError:
        return
    sampling.check({setting.name: value})


def _values(setting: Setting) -> st.SearchStrategy[Any]:
    match setting.kind:
        case "float":
            return st.floats(setting.minimum, setting.maximum)
        case "int":
            numbers = st.integers(int(setting.minimum or 0), int(setting.maximum or 0))
            return numbers | st.none() if setting.optional else numbers
        case "bool":
            return st.booleans()
        case "choice":
            return st.sampled_from([int(name) for name, _ in setting.choices])
        case "order":
            return st.permutations([name for name, _ in setting.choices]).map(tuple)
        case "bias":
            bias = st.floats(-100, 100) | st.just(-math.inf)
            return st.lists(st.tuples(st.integers(0, 10**6), bias)).map(tuple)
        case _:
            return st.lists(st.text(min_size=1)).map(tuple)


@given(st.fixed_dictionaries({}, optional={setting.name: _values(setting) for setting in sampling.SAMPLING}))
def test_changes_survive_json_and_make_the_same_settings_again(values: dict[str, Any]) -> None:
    settings = sampling.check(values)
    changes = sampling.changes(settings)
    assert sampling.check(json.loads(json.dumps(changes, allow_nan=False))) == settings
    assert all(getattr(settings, name) != getattr(SamplingSettings(), name) for name in changes)
    assert sampling.changes(SamplingSettings()) == {}
