"""The engine of `workbench chat` comes up while this process is still importing: that is most of the first answer."""

from workbench import paths
from workbench.engine_client.engine_logs import next_log_file
from workbench.engine_client.entries import LLAMA_CPP
from workbench.processes.launch import Launched, launch


def launch_engine() -> Launched | None:
    """Start an engine process; None when that fails, so that the command itself tells why."""
    try:
        return launch(LLAMA_CPP, next_log_file(paths.log_dir()))
    except OSError:
        return None
