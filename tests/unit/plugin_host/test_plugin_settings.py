"""Settings of plugins are checked by their declarations and kept in the settings file."""

import pytest

from workbench.errors import WorkbenchError
from workbench.plugin_host.plugin_settings import PluginSettings
from workbench.settings.declare import Setting
from workbench.settings.store import SettingsStore

SIZE = Setting(name="size", kind="int", title="Size", sentence="A number.", default=3, minimum=1, optional=True)
WORDS = Setting(name="some_words", kind="words", title="Words", sentence="Words.", default=())


@pytest.fixture
def settings() -> PluginSettings:
    return PluginSettings(SettingsStore(), lambda plugin_id: (SIZE, WORDS) if plugin_id == "good" else ())


def test_without_a_choice_there_is_the_default(settings: PluginSettings) -> None:
    assert settings.values("good") == {"size": 3, "some_words": ()}
    assert settings.values("other") == {}


def test_what_is_chosen_is_there_at_the_next_start(settings: PluginSettings) -> None:
    settings.change("good", {"size": 5, "some_words": ["a", "b"]})
    again = PluginSettings(SettingsStore(), lambda _id: (SIZE, WORDS))
    assert again.values("good") == {"size": 5, "some_words": ("a", "b")}
    again.reset("good", ["size"])
    assert settings.values("good") == {"size": 3, "some_words": ("a", "b")}


def test_automatic_is_a_value_and_not_the_default(settings: PluginSettings) -> None:
    settings.change("good", {"size": None})
    assert settings.values("good")["size"] is None


def test_a_bad_value_or_name_is_refused_and_nothing_is_changed(settings: PluginSettings) -> None:
    with pytest.raises(WorkbenchError, match="not below 1"):
        settings.change("good", {"some_words": ["a"], "size": 0})
    with pytest.raises(WorkbenchError, match="There are: size, some_words"):
        settings.change("good", {"colour": 1})
    with pytest.raises(WorkbenchError, match="It has no settings"):
        settings.find("other", "size")
    assert settings.values("good") == {"size": 3, "some_words": ()}
    assert settings.find("good", "some-words") is WORDS


def test_what_another_version_of_the_plugin_kept_does_no_harm(settings: PluginSettings) -> None:
    SettingsStore().remember_plugin("good", {}, {"size": "huge", "colour": "red"})
    assert settings.values("good")["size"] == 3


def test_state_and_settings_of_a_plugin_are_kept_side_by_side(settings: PluginSettings) -> None:
    settings.change("good", {"size": 5})
    SettingsStore().remember_plugin("good", {"state": "off"})
    SettingsStore().change(theme="dark")
    memory = SettingsStore().load()[0].plugins["good"]
    assert (memory.state, memory.settings) == ("off", {"size": 5})


def test_a_damaged_memory_of_a_plugin_costs_a_notice(settings: PluginSettings) -> None:
    SettingsStore().remember_plugin("good", {"state": "asleep"})
    loaded, notices = SettingsStore().load()
    assert loaded.plugins == {}
    assert len(notices) == 1
    assert "good" in notices[0]
