"""Parameters of a job: each has a value that its declaration allows, before anything is queued."""

import pytest

from workbench.errors import WorkbenchError
from workbench.jobs import parameters
from workbench.plugin_api import JobKind, Setting
from workbench.plugin_host import checking

MODEL = Setting(name="model", kind="file", title="Model", sentence="Which.", default=None)
WORDS = Setting(name="words", kind="words", title="Words", sentence="Which.", default=("a", "b"))
SEED = Setting(name="seed", kind="int", title="Seed", sentence="Which.", default=None, optional=True)
KIND = JobKind(name="k", title="Quantize", sentence="Does it.", work="a:b", parameters=(MODEL, WORDS, SEED))


def test_values_are_as_json_holds_them():
    assert parameters.checked(KIND, {"model": "/a"}) == {"model": "/a", "words": ["a", "b"], "seed": None}


def test_what_was_kept_is_taken_again():
    once = parameters.checked(KIND, {"model": "/a", "words": ("c",), "seed": 3})
    assert parameters.checked(KIND, once) == once


def test_one_without_a_default_has_to_be_given_unless_it_may_be_automatic():
    assert [parameters.must_be_given(setting) for setting in KIND.parameters] == [True, False, False]
    with pytest.raises(WorkbenchError, match=r"Model \(model\) has to be given."):
        parameters.checked(KIND, {})


def test_an_unknown_name_is_refused_with_those_there_are():
    with pytest.raises(WorkbenchError, match="It has: model, words, seed"):
        parameters.checked(KIND, {"modle": "/a"})


def test_a_declared_job_may_have_parameters_without_a_default_and_a_plugins_settings_may_not():
    assert checking.declarations("jobs", [KIND])[0].parameters == KIND.parameters
    with pytest.raises(checking.DeclarationError, match="default that cannot be"):
        checking.declarations("settings", [MODEL])
