"""A whole engine in a hundred lines: its model is a text, and it writes what follows such bytes in that text."""

import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from workbench.engine_kit.answers import Answer
from workbench.engine_kit.facts import plain_facts
from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Steps, Task, serve
from workbench.engine_kit.turns import check
from workbench.processes import protocol as p

BEGINNING, PIECE = b"echo\n", 64
ABLE, SAMPLERS = ("load", "generate", "chat", "live_sampling", "tokenize"), ("temperature", "seed", "max_tokens")
UNABLE = EngineFailure("unsupported", "The echo engine cannot do this.")


def run(connection: Any) -> None:
    """Called in a process of its own; it returns only when the window is gone."""
    serve(connection, EchoEngine())


class EchoEngine:
    """Its tokens are bytes."""

    def __init__(self) -> None:
        self.context = 0  # tokens it can hold; 0 while nothing is loaded
        self.followers: dict[bytes, Counter[int]] = defaultdict(Counter)

    def hello(self) -> p.Hello:
        return p.Hello(protocol=p.PROTOCOL_VERSION, engine="echo", build="1", abilities=ABLE, samplers=SAMPLERS)

    def handle(self, task: Task) -> p.Reply:
        """What may take long."""
        if not isinstance(task.request, p.Load):
            raise UNABLE
        if self.context:
            raise EngineFailure("bad_request", "This engine has a model loaded already.")
        path = Path(task.request.path)
        text = path.read_bytes() if path.is_file() else b""
        if not text.startswith(BEGINNING) or len(text) == len(BEGINNING):
            raise EngineFailure("bad_file", f"{path.name} is no file for the echo engine.")
        for place in range(len(BEGINNING), len(text)):
            for back in (0, 1, 2):
                self.followers[text[place - back : place]][text[place]] += 1
        self.context = task.request.options.context_length or 1024
        facts = plain_facts(name=path.stem, architecture="echo", context_length=self.context, vocabulary=256)
        return p.Loaded(id=task.id, facts=facts, seconds=0.0)

    def handle_small(self, task: Task) -> p.Reply:
        """What is answered while it writes, on a thread of its own."""
        match task.request:
            case p.Tokenize(text=text):
                tokens = tuple(text.encode())
                return p.Tokens(id=task.id, tokens=tokens, pieces=tuple(bytes([token]) for token in tokens))
            case p.Detokenize(tokens=given):
                return p.Text(id=task.id, text=bytes(given).decode(errors="replace"))
            case p.Render(prompt=prompt):
                return p.Rendered(id=task.id, count=len(_read(prompt)), reused=0, context_length=self.context)
        raise UNABLE

    def generate(self, task: Task) -> Steps:
        """An answer; between two steps other requests get their turn."""
        request = task.request
        if not isinstance(request, p.Generate):
            raise UNABLE
        text, settings, answer = bytearray(_read(request.prompt)), request.sampling, Answer(task, request.stop)
        total = len(text)
        if total >= self.context:
            raise EngineFailure("too_long" if self.context else "bad_request", "There is no room for this prompt.")
        for done in range(0, total, PIECE):  # where another engine computes
            task.send(p.PromptProgress(id=task.id, done=done, total=total, reused=0))
            yield
        draws = random.Random(seed := random.randrange(2**31) if settings.seed is None else settings.seed)
        task.send(p.Started(id=task.id, prompt_tokens=total, reused_tokens=0, seed=seed))
        while not (reason := answer.ended(settings.max_tokens, self.context - len(text))):
            text.append(self._next(bytes(text), settings.temperature, draws))
            answer.add(text[-1:])
            yield
            settings = task.take_sampling() or settings  # what a person moves acts on the next token
        return answer.finish(reason, prompt_tokens=total, reused_tokens=0, seed=seed)

    def _next(self, text: bytes, temperature: float, draws: random.Random) -> int:
        counts = next(found for back in (2, 1, 0) if (found := self.followers.get(text[len(text) - back :])))
        if temperature < 0.01:
            return max(counts, key=lambda byte: (counts[byte], byte))
        return draws.choices(list(counts), [count ** (1 / temperature) for count in counts.values()])[0]


def _read(prompt: p.Prompt) -> bytes:
    match prompt:
        case p.ChatPrompt(messages=messages, reply_start=begun):
            check(messages, continue_last=False)
            return "".join(f"{one.role}: {one.content}\n" for one in messages).encode() + begun.encode()
        case p.TextPrompt(text=text):
            return text.encode()
        case p.TokenPrompt(tokens=tokens):
            return bytes(tokens)
