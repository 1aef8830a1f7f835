"""The one error that is shown to people."""


class WorkbenchError(Exception):
    """Something that went wrong, in words a person can act on.

    Attributes:
        what: One sentence naming what happened, with the name of the file or model it happened to.
        why: The cause in plain words; may be empty when `what` already says it.
        remedy: The next step a person can take.
        detail: Technical text (log lines, a traceback) for "Copy details"; never shown by itself.
    """

    def __init__(self, what: str, why: str = "", remedy: str = "", detail: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.remedy = remedy
        self.detail = detail

    def sentence(self) -> str:
        """What, why and what next, joined into one line."""
        return " ".join(part for part in (self.what, self.why, self.remedy) if part)

    def __str__(self) -> str:
        return self.sentence()
