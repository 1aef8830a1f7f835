"""The process of a plugin from the outside: what is not as agreed ends it, and nothing it asks takes over."""

import pytest
from helpers.trial_plugin.queues import Trial

from workbench.processes import plugin_child


@pytest.fixture
def trial(tmp_path):
    made = Trial(tmp_path)
    yield made
    made.queue.close()


@pytest.fixture
def rogue(monkeypatch):
    return lambda name: monkeypatch.setattr(plugin_child, "ENTRY", f"helpers.trial_plugin.rogue:{name}")


def test_a_process_that_speaks_another_version_is_ended(trial, rogue):
    rogue("of_another_version")
    assert trial.run("count").state == "failed"


def test_a_process_that_sends_no_messages_is_ended_and_named(trial, rogue):
    rogue("babbling")
    job = trial.run("count")
    assert (job.state, job.sentence.startswith("Count sent something that is not in the protocol")) == ("failed", True)


def test_only_so_many_questions_are_answered_at_a_time(trial, rogue):
    rogue("curious")
    assert trial.run("count").result == 100 - plugin_child.MAX_ASKS


def test_what_the_workbench_itself_gets_wrong_is_told_to_the_plugin_and_harms_nobody(trial, monkeypatch):
    def stumble(*_arguments: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr(trial.desk, "handle", stumble)
    assert "The workbench made a mistake of its own in chats.read" in trial.run("ask_refused").sentence
