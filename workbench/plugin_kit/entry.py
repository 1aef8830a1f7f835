"""Entry of the process of a plugin's job or service."""

from multiprocessing.connection import Connection
from typing import Any

from workbench import logs
from workbench.plugin_kit import job, service
from workbench.plugin_kit.line import Line, end_process
from workbench.processes.plugin_protocol import PLUGIN_PROTOCOL_VERSION, Greeting, RunJob, RunService


def run(connection: "Connection[Any, Any]") -> None:
    """Do what the first message says; the process ends with it, or when the other end of `connection` is closed."""
    logs.configure(None)  # standard error is the log's file already
    line = Line(connection)
    line.send(Greeting(protocol=PLUGIN_PROTOCOL_VERSION))
    order = line.first()
    if isinstance(order, RunJob):
        job.run(line, order)
    elif isinstance(order, RunService):
        service.run(line, order)
    end_process()  # threads that the plugin has left behind must not keep it
