"""Processes that are not what they should be."""

import threading
from multiprocessing.connection import Connection
from typing import Any

from workbench.processes.channel import Channel
from workbench.processes.plugin_protocol import PLUGIN_PROTOCOL_VERSION, Ask, Greeting, Refusal, ToPlugin, WorkDone


def of_another_version(connection: "Connection[Any, Any]") -> None:
    """Says hello in the words of tomorrow."""
    Channel[Any](connection, ToPlugin).send(Greeting(protocol=PLUGIN_PROTOCOL_VERSION + 1))
    threading.Event().wait()


def babbling(connection: "Connection[Any, Any]") -> None:
    """Sends what is no message."""
    connection.send_bytes(b"\xc1 what")
    threading.Event().wait()


def curious(connection: "Connection[Any, Any]") -> None:
    """Asks a hundred things that are never answered; returns how many were refused."""
    channel = Channel[Any](connection, ToPlugin)
    channel.send(Greeting(protocol=PLUGIN_PROTOCOL_VERSION))
    for number in range(100):
        channel.send(Ask(id=number, method="engines.generate", arguments={"prompt": "Say nothing."}))
    refused = 0
    while refused < 100 - 64:
        refused += isinstance(channel.receive(), Refusal)
    channel.send(WorkDone(result=refused))
