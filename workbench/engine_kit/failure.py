"""A request that could not be done, on its way to becoming `Failed`."""

from workbench.errors import WorkbenchError
from workbench.processes.protocol import Failed


class EngineFailure(WorkbenchError):  # noqa: N818 - named after the message it becomes
    """A failure an engine foresaw.

    Attributes:
        kind: A word for programs; the words are listed with `protocol.Failed`.
    """

    def __init__(self, kind: str, what: str, why: str = "", remedy: str = "", detail: str = "") -> None:
        super().__init__(what, why, remedy, detail)
        self.kind = kind

    def reply(self, request_id: int) -> Failed:
        """This failure as the terminal reply to a request."""
        return Failed(
            id=request_id, kind=self.kind, what=self.what, why=self.why, remedy=self.remedy, detail=self.detail
        )
