"""Bytes of tokens, in any pieces, into text that never splits a character."""

import codecs


class Utf8Stream:
    """Decodes piece by piece what `bytes.decode("utf-8", errors="replace")` would decode in one go."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")

    def feed(self, piece: bytes) -> str:
        """The characters that are complete with this piece."""
        return self._decoder.decode(piece)

    def finish(self) -> str:
        """What is left at the end: a replacement character when a character was never completed."""
        return self._decoder.decode(b"", final=True)
