"""The tokens of the loaded model, asked in the background."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from workbench.engine_client.client import EngineClient
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Detokenize, Tokenize, Tokens
from workbench.ui.bridge import Bridge

Found = tuple[tuple[int, str], ...]
"""As `TokenPicker` takes them: the number and the text of each token."""


class TokenService:
    """Answers on the window's thread; a question that fails is not answered, because the engine tells why itself."""

    def __init__(self, bridge: Bridge, client: Callable[[], EngineClient | None], owner: QObject) -> None:
        """`client` gives the engine in use while its model is loaded; nobody is answered once `owner` is gone."""
        self._owner = owner
        self._bridge = bridge
        self._client = client

    @property
    def available(self) -> bool:
        """Whether a model is loaded."""
        return self._client() is not None

    def find(self, texts: tuple[str, ...], done: Callable[[Found], None]) -> None:
        """The (id, text) of the tokens of each text, each token once."""
        if (client := self._client()) is not None:
            self._bridge.run(lambda: _unique(_tokens(client, text) for text in texts), done, _ignore, self._owner)

    def count(self, text: str, done: Callable[[int], None]) -> None:
        """How many tokens a text has."""
        if (client := self._client()) is not None:
            self._bridge.run(lambda: len(client.call(Tokenize, text=text).tokens), done, _ignore, self._owner)

    def name(self, tokens: tuple[int, ...], done: Callable[[Found], None]) -> None:
        """The text of each token."""
        if (client := self._client()) is not None:
            self._bridge.run(
                lambda: tuple((token, client.call(Detokenize, tokens=(token,)).text) for token in tokens),
                done,
                _ignore,
                self._owner,
            )


def _tokens(client: EngineClient, text: str) -> Found:
    found: Tokens = client.call(Tokenize, text=text)
    pieces = (piece.decode("utf-8", errors="replace") for piece in found.pieces)
    return tuple(zip(found.tokens, pieces, strict=True))


def _unique(found: Iterable[Found]) -> Found:
    return tuple(dict.fromkeys(pair for some in found for pair in some))


def _ignore(_error: WorkbenchError) -> None:
    """An engine that ends meanwhile says so itself; a number that is no token has no name."""
