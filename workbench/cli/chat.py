"""`workbench chat`: one question, one answer, streamed."""

import argparse
import json
import signal
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path
from types import FrameType

from msgspec.structs import asdict

from workbench import paths
from workbench.app import Workbench
from workbench.chats.records import Message, Preset
from workbench.chats.sources import place_of
from workbench.chats.store import ChatStore
from workbench.cli.pairs import read_pairs
from workbench.conversation.sources import WITHOUT, Provider
from workbench.conversation.turn import Turn, tokens_per_second
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Delta, Finished, LoadOptions, SamplingSettings
from workbench.settings import load as load_settings
from workbench.settings import sampling as sampling_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench chat` takes."""
    parser.add_argument("prompt", metavar="PROMPT", help="what to ask; - reads it from standard input")
    parser.add_argument("-m", "--model", help="path or name of a model; the starter model without it")
    parser.add_argument("-p", "--preset", metavar="NAME", help="begin with the settings of this preset")
    parser.add_argument("-s", "--system", default="", help="system prompt")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a sampling setting, e.g. temperature=0.2"
    )
    parser.add_argument(
        "--load", action="append", default=[], metavar="NAME=VALUE", help="a load option, e.g. context_length=4096"
    )
    parser.add_argument("--stop", action="append", default=[], metavar="TEXT", help="end the answer at this text")
    parser.add_argument("--raw", action="store_true", help="continue the text without a chat template")
    parser.add_argument("--thinking", choices=("on", "off"), help="for models whose template knows it")
    parser.add_argument("--no-sources", action="store_true", help="do not have plugins look for passages first")
    parser.add_argument("--no-save", action="store_true", help="do not keep this chat")
    parser.add_argument("--json", action="store_true", help="print one JSON object at the end instead of streaming")


def run(arguments: argparse.Namespace) -> int:
    """Ask and answer. Returns 0, or 1 when there was no whole answer."""
    preset = _preset(arguments.preset)
    sampling = sampling_settings.check({**preset.sampling, **read_pairs(arguments.set, sampling_settings)})
    options = load_settings.check({**preset.load, **read_pairs(arguments.load, load_settings)})
    prompt = sys.stdin.read() if arguments.prompt == "-" else arguments.prompt
    if not prompt.strip():
        raise WorkbenchError("There is nothing to ask: the prompt is empty.")
    with tempfile.TemporaryDirectory() as folder:
        chats = Path(folder) / "chats.db" if arguments.no_save else None
        workbench = Workbench.build(early=getattr(arguments, "early", None), chats=chats)
        for notice in workbench.notices:
            print(notice, file=sys.stderr)
        try:
            return _ask(workbench, arguments, prompt, preset, sampling, options)
        finally:
            workbench.close()


def _preset(name: str | None) -> Preset:
    """The preset of that name; without one, one that changes nothing."""
    if name is None:
        return Preset(id="", name="")
    from workbench.cli.presets import find

    with ChatStore(paths.data_dir() / "chats.db") as store:  # also where this chat itself is not kept
        return find(store, name)


def _ask(
    workbench: Workbench,
    arguments: argparse.Namespace,
    prompt: str,
    preset: Preset,
    sampling: SamplingSettings,
    options: LoadOptions,
) -> int:
    model = arguments.model or preset.model_path
    entry = workbench.library.find(model) if model else workbench.library.starter()
    entry.check_loadable()
    engine = workbench.engines.open(entry.path, options, entry.name)
    arguments_for_template = {} if arguments.thinking is None else {"enable_thinking": arguments.thinking == "on"}
    chat = workbench.chats.new_chat(
        mode="completion" if arguments.raw else "chat",
        model_path=str(entry.path),
        preset_id=preset.id,
        system_prompt=arguments.system or preset.system_prompt,
        sampling=sampling_settings.changes(sampling),
        options={"template_arguments": arguments_for_template} if arguments_for_template else {},
    )
    if not arguments.no_sources:
        workbench.conversations.providers = partial(_providers, workbench)
    printer = _Printer(silent=arguments.json)
    turn = workbench.conversations.ask(chat.id, prompt, engine, printer, sampling, stop=arguments.stop or preset.stop)
    _stop_on_interrupt(turn)
    printer.over.wait()
    return printer.report(as_json=arguments.json)


def _providers(workbench: Workbench) -> list[Provider]:
    """Load the plugins and say who finds passages; on a thread, while the model loads."""
    from workbench.plugin_host.asking import Asking

    asking = Asking(workbench.plugins, workbench.conversations)
    asking.load()
    return asking.providers()


def _stop_on_interrupt(turn: Turn) -> None:
    """Ctrl-C ends the answer, keeping what was written; a second one ends the program."""

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        turn.stop()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, on_interrupt)


class _Printer:
    """Listens to the turn and writes it to the terminal."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self._message: Message | None = None
        self._finished: Finished | None = None
        self._error: WorkbenchError | None = None
        self._thinking = False
        self.over = threading.Event()

    def looking(self, turn: Turn, titles: tuple[str, ...]) -> None:
        """Nothing: it does not take long."""

    def answer_began(self, turn: Turn, message: Message) -> None:
        """What the answer has to do without, on standard error."""
        for sentence in message.asked_with.get(WITHOUT, ()):
            print(sentence, file=sys.stderr, flush=True)

    def reading(self, turn: Turn, done: int, total: int, reused: int) -> None:
        """Nothing: a terminal shows the answer only."""

    def text_came(self, turn: Turn, delta: Delta) -> None:
        """Print it; thinking goes to standard error, so that a pipe gets the answer alone."""
        if self._silent:
            return
        try:
            self._print(delta)
        except BrokenPipeError:  # the reader of our output has gone: nobody wants the rest
            self._silent = True
            turn.stop()

    def _print(self, delta: Delta) -> None:
        if delta.thinking:
            self._thinking = True
            print(delta.thinking, end="", file=sys.stderr, flush=True)
        if delta.text:
            if self._thinking:
                self._thinking = False
                print("\n", file=sys.stderr, flush=True)
            print(delta.text, end="", flush=True)

    def answer_ended(
        self, turn: Turn, message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        """The last words."""
        self._message, self._finished, self._error = message, finished, error
        self.over.set()

    def turn_failed(self, turn: Turn, error: WorkbenchError) -> None:
        """No answer at all."""
        self._error = error
        self.over.set()

    def report(self, *, as_json: bool) -> int:
        """End the output; the exit status."""
        if not as_json and self._message is not None:
            print(flush=True)
            for number, source in enumerate(self._message.sources, 1):
                print(f"[{number}] {place_of(source)}", file=sys.stderr)
        if as_json and self._message is not None:
            stats = {**self._message.stats, "tokens_per_second": round(tokens_per_second(self._message.stats), 2)}
            answer = {
                "text": self._message.content,
                "thinking": self._message.thinking,
                "model": self._message.model_name,
                "chat_id": self._message.chat_id,
                "stats": stats,
            }
            if self._message.sources:
                answer["sources"] = [asdict(source) for source in self._message.sources]
            if self._error is not None:
                answer["error"] = self._error.sentence()
            print(json.dumps(answer, ensure_ascii=False))
        if self._error is not None:
            print(self._error.sentence(), file=sys.stderr)
            return 1
        return 0
