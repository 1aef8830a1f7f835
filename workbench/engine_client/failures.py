"""What goes wrong between the workbench and an engine, as errors for people."""

from workbench.errors import WorkbenchError
from workbench.processes.exits import ExitReport
from workbench.processes.protocol import PROTOCOL_VERSION, Failed, Hello


class EngineError(WorkbenchError):
    """An engine could not do what was asked, or is no longer there.

    Attributes:
        kind: A word for programs: one of `protocol.Failed.kind`, or crashed, stopped, cancelled, protocol.
    """

    def __init__(self, kind: str, what: str, why: str = "", remedy: str = "", detail: str = "") -> None:
        super().__init__(what, why, remedy, detail)
        self.kind = kind


def refused(reply: Failed) -> EngineError:
    """What an engine said about a request it could not do."""
    return EngineError(reply.kind, reply.what, reply.why, reply.remedy, reply.detail)


def ended(name: str, report: ExitReport) -> EngineError:
    """An engine that is gone, called `name` in the sentence."""
    kind = "stopped" if report.asked else "crashed"
    remedy = "" if report.asked else "Try again; the details hold the last lines of its log."
    return EngineError(kind, f"{name} {report.words}.", remedy=remedy, detail=report.log_tail)


def other_version(hello: Hello) -> EngineError:
    """An engine that speaks another version of the protocol."""
    return EngineError(
        "protocol",
        f"The engine “{hello.engine}” speaks version {hello.protocol} of the protocol and this workbench speaks "
        f"version {PROTOCOL_VERSION}.",
        remedy="Install an engine and a workbench of the same version.",
    )


def not_an_answer(name: str, said: str, asked: str) -> EngineError:
    """An engine that answered with a message that does not belong there: it has lost its way."""
    return EngineError(
        "crashed",
        f"{name} answered {asked} with {said}, which is not in the protocol.",
        remedy="Install an engine and a workbench of the same version.",
    )


def not_started(name: str, error: OSError) -> EngineError:
    """An engine whose process or log could not be made."""
    return EngineError(
        "disk",
        f"The engine of {name} could not be started.",
        f"{error.strerror or error}.",
        "Check that there is room on the disk and memory left, then try again.",
    )
