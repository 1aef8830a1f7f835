"""Every load option is declared once and checked."""

import json
from typing import Any

import msgspec
import pytest

from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions
from workbench.settings import load
from workbench.settings.declare import Setting


def test_every_field_has_a_setting_and_every_setting_a_field() -> None:
    fields = [field.name for field in msgspec.structs.fields(LoadOptions)]
    assert sorted(load.by_name()) == sorted(fields)
    assert len(load.LOAD) == len(fields)


@pytest.mark.parametrize("setting", load.LOAD, ids=lambda setting: setting.name)
def test_a_declaration_is_whole(setting: Setting) -> None:
    assert getattr(load.check({setting.name: setting.default}), setting.name) == setting.default
    assert setting.group in load.GROUPS
    assert setting.sentence.endswith(".")
    if setting.slider and setting.minimum is not None and setting.maximum is not None:
        assert setting.minimum <= setting.slider[0] < setting.slider[1] <= setting.maximum


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("context_length", "8192", 8192),
        ("gpu_layers", "auto", None),
        ("gpu_layers", "-1", -1),
        ("tensor_split", "3, 1", (3.0, 1.0)),
        ("cache_type_k", "Q8_0", "q8_0"),
        ("mmap", "off", False),
        ("flash_attention", "off", "off"),
        ("threads", "4", 4),
    ],
)
def test_text_from_the_command_line_becomes_a_value(name: str, text: str, value: Any) -> None:
    assert load.parse_text(name, text) == value


def test_a_bad_share_of_a_gpu_is_refused_by_name() -> None:
    with pytest.raises(WorkbenchError, match="tensor_split"):
        load.parse_text("tensor_split", "3, much")
    with pytest.raises(WorkbenchError, match="tensor_split"):
        load.check({"tensor_split": [-1]})


def test_changes_survive_json_and_make_the_same_options_again() -> None:
    options = LoadOptions(context_length=4096, tensor_split=(3.0, 1.0), cache_type_v="q8_0", mmap=False)
    assert load.check(json.loads(json.dumps(load.changes(options)))) == options
