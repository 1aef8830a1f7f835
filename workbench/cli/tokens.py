"""`workbench tokens`: the tokens of a text, and what the model would have expected in their places."""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from workbench.app import build_library, entry_for
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engines import Engines
from workbench.engine_client.entries import LLAMA_CPP
from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.processes.protocol import LoadOptions, Outlook, TextPrompt, Tokenize, Tokens
from workbench.settings.store import SettingsStore

_LEAST_CONTEXT, _MOST_CONTEXT = 512, 131_072
_BESIDE = 64  # tokens of context beside those of the text
_MOST_TOP = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench tokens` takes."""
    parser.add_argument("text", metavar="TEXT", help="what to look at; - reads it from standard input")
    parser.add_argument("-m", "--model", help="path or name of a model; the starter model without it")
    parser.add_argument("--top", type=int, default=0, metavar="N", help="the N likeliest tokens, with probability")
    parser.add_argument("--special", action="store_true", help="read special tokens such as <s> as what they stand for")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Tokenize, and with --top weigh."""
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    if not 0 <= arguments.top <= _MOST_TOP:
        raise WorkbenchError(f"--top takes a whole number up to {_MOST_TOP:,}.")
    library = build_library(SettingsStore().load()[0])
    entry = library.find(arguments.model) if arguments.model else library.starter()
    entry.check_loadable()
    with _engine(arguments, entry, text) as client:
        tokens: Tokens = client.call(Tokenize, text=text, parse_special=arguments.special)
        places = _weighed(client, text, arguments, len(tokens.tokens)) if arguments.top else []
    pieces = {**dict(zip(tokens.tokens, tokens.pieces, strict=True))}
    for place in places:
        pieces |= place.words
    if arguments.json:
        print(json.dumps(_record(entry, tokens, places, pieces), ensure_ascii=False, indent=1))
    else:
        _print(tokens, places, pieces)
    return 0


@contextmanager
def _engine(arguments: argparse.Namespace, entry: LibraryEntry, text: str) -> Iterator[EngineClient]:
    # A token is at least one byte of the text, so this is always enough; a small context loads fast.
    context = min(max(_LEAST_CONTEXT, len(text.encode(errors="replace")) + _BESIDE), _MOST_CONTEXT)
    options = LoadOptions(context_length=context if arguments.top else _LEAST_CONTEXT)
    early = getattr(arguments, "early", None)
    engines = Engines(LLAMA_CPP, lambda state: None, entry_for=entry_for, early=early)
    try:
        yield engines.open(entry.path, options, entry.name).wait()
    finally:
        engines.close()


# ------------------------------------------------------------------------------------------------ probabilities


class _Place:
    """What could come at one place: (token, probability) pairs, and the one that does.

    Attributes:
        token: -1 behind the text.
        chance: Of that token; None when it is not among those told.
    """

    def __init__(self, outlook: Outlook, top: int) -> None:
        from workbench.engine_client.outlooks import told

        ids, logits = told(outlook)
        chances = [math.exp(logit - outlook.log_sum) for logit in logits]
        self.token = outlook.token
        self.likeliest = list(zip(ids, chances, strict=True))[:top]
        self.chance = dict(zip(ids, chances, strict=True)).get(outlook.token)
        self.words = dict(outlook.words)


def _weighed(client: EngineClient, text: str, arguments: argparse.Namespace, count: int) -> list[_Place]:
    """One for each token, the first perhaps missing, and one for what could come behind the text."""
    from workbench.engine_client.weighing import Weighing

    prompt = TextPrompt(text=text, parse_special=arguments.special)
    weighing = Weighing(client, "tokens", prompt, top=max(arguments.top, 40))
    weighing.over.result()
    places = [_Place(outlook, arguments.top) for outlook in weighing.outlooks]
    for place in places[:1]:
        place.words |= weighing.words
    return places[-count - 1 :]


# ------------------------------------------------------------------------------------------------ telling


def _record(entry: LibraryEntry, tokens: Tokens, places: list[_Place], pieces: dict[int, bytes]) -> dict[str, Any]:
    listed = [_token(token, pieces) for token in tokens.tokens]
    record: dict[str, Any] = {"model": entry.name, "path": str(entry.path), "count": len(listed), "tokens": listed}
    if places:
        before = [None] * (len(listed) + 1 - len(places))
        for token, place in zip(listed, [*before, *places[:-1]], strict=True):
            token["probability"] = place.chance if place else None
            token["likeliest"] = [_token(each, pieces, chance) for each, chance in place.likeliest] if place else []
        record["next"] = [_token(each, pieces, chance) for each, chance in places[-1].likeliest]
    return record


def _token(token: int, pieces: dict[int, bytes], chance: float | None = None) -> dict[str, Any]:
    piece = pieces.get(token, b"")
    record: dict[str, Any] = {"id": token, "text": piece.decode(errors="replace")}
    try:
        piece.decode()
    except UnicodeDecodeError:
        record["bytes"] = piece.hex(" ")
    if chance is not None:
        record["probability"] = chance
    return record


def _print(tokens: Tokens, places: list[_Place], pieces: dict[int, bytes]) -> None:
    first = len(tokens.tokens) + 1 - len(places) if places else 0
    for number, token in enumerate(tokens.tokens):
        line = f"{number:>6}  {token:>7}  {_shown(pieces.get(token, b''))}"
        if places and number >= first:
            place = places[number - first]
            expected, chance = place.likeliest[0]
            instead = (
                "" if expected == token else f"   likeliest: {_shown(pieces.get(expected, b''))} {_percent(chance)}"
            )
            line = f"{line:<40}  {_percent(place.chance)}{instead}"
        print(line)
    noun = "token" if len(tokens.tokens) == 1 else "tokens"
    print(f"{len(tokens.tokens):,} {noun}", file=sys.stderr)
    if places:
        print("next:")
        for token, chance in places[-1].likeliest:
            print(f"        {token:>7}  {_shown(pieces.get(token, b'')):<22}  {_percent(chance)}")


def _shown(piece: bytes) -> str:
    """A piece between quotes, with its spaces to be seen; what is no whole character as bytes."""
    try:
        text = piece.decode()
    except UnicodeDecodeError:
        return f"<{piece.hex(' ')}>"
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _percent(chance: float | None) -> str:
    if chance is None or chance < 0.0001:
        return "< 0.01 %"
    return f"{chance:>6.2%}".replace("%", " %")
