"""One question to a short-lived engine."""

import json

import psutil
import pytest

from workbench.engine_client import probe
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import LoadOptions

ENTRY = "helpers.script_engine:run"


def test_a_plan_is_made_without_loading_and_the_process_ends(tmp_path):
    model = tmp_path / "m.gguf"
    model.write_text(json.dumps({"memory": 10}))
    others = psutil.Process().children()  # multiprocessing, used by other tests, keeps one of its own
    plan = probe.plan(ENTRY, model, LoadOptions())
    assert plan.options.context_length == 8192
    ours = [child for child in psutil.Process().children() if child not in others]
    _gone, alive = psutil.wait_procs(ours, timeout=20)
    assert not alive


def test_what_an_engine_cannot_answer_is_an_error_of_its_own_words():
    with pytest.raises(EngineError, match="The script engine cannot do that"):
        probe.devices(ENTRY)
