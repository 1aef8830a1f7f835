"""The way to a job of a plugin: its form, with what is known already filled in."""

from collections.abc import Mapping
from typing import Any

from workbench.plugin_api import JobKind
from workbench.plugin_host.records import Plugin
from workbench.ui.main_window import MainWindow


def open_job_form(window: MainWindow, plugin: Plugin, kind: JobKind, filled: Mapping[str, Any] | None = None) -> None:
    """Let the person choose the parameters and start the job; `filled` are some of them by name."""
    from workbench.ui.jobs.form_dialog import JobFormDialog

    JobFormDialog(window, plugin, kind, filled or {}).open()
