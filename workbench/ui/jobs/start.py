"""Brings jobs into the window once it is painted; what that needs is imported on a thread, as nobody waits for it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.jobs.queue import JobQueue
    from workbench.ui.jobs.window_jobs import WindowJobs
    from workbench.ui.main_window import MainWindow


def start(window: "MainWindow") -> None:
    """Have `window.jobs` made."""

    def prepare() -> "tuple[type[WindowJobs], JobQueue]":
        from workbench.ui.jobs.window_jobs import WindowJobs

        return WindowJobs, window.workbench.jobs

    def ready(found: "tuple[type[WindowJobs], JobQueue]") -> None:
        jobs, queue = found
        window.jobs = jobs(window, queue)

    window.bridge.run(prepare, ready, owner=window)
