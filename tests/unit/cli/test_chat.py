"""`workbench chat`: one question, one answer, streamed."""

import signal
import threading
from pathlib import Path

import psutil
import pytest
from helpers.command_line import LIGHT, Ended, chats_file, finish, first_words, run, shell, start

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.chats.records import Chat, Message
from workbench.chats.store import ChatStore
from workbench.settings.sampling import SAMPLING
from workbench.settings.values import plain

FEW = ("--set", "max_tokens=12", "--set", "ignore_eos=true", "--set", "seed=1")
WITHOUT_END = ("--set", "ignore_eos=on")
LONG = ("--load", "context_length=16384")


def ask(model: Path, *arguments: str, text: bytes = b"") -> Ended:
    return run("chat", "-m", str(model), *LIGHT, *arguments, text=text)


def saved() -> tuple[Chat, list[Message]]:
    with ChatStore(chats_file()) as store:
        [chat] = store.chats()
        return chat, store.path(chat.id)


def test_the_answer_is_printed_and_kept(model):
    ended = ask(model, *FEW, "-s", "Be brief.", "Hello")
    assert ended.status == 0
    assert ended.complaints == ""
    chat, (asked, answer) = saved()
    assert ended.output == answer.content + "\n"
    assert asked.content == "Hello"
    assert chat.title == "Hello"
    assert chat.system_prompt == "Be brief."
    assert chat.model_path == str(model)
    assert chat.sampling == {"max_tokens": 12, "ignore_eos": True, "seed": 1}
    assert answer.stats["answer_tokens"] == 12


def test_the_answer_streams(model):
    process = start("chat", "-m", str(model), *LIGHT, *WITHOUT_END, *LONG, "Go on")
    words = first_words(process)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert finish(process, before=words).status == 0


def test_a_dash_reads_the_question_from_standard_input(model):
    assert ask(model, *FEW, "-", text="Grüße?\n".encode()).status == 0
    assert saved()[1][0].content == "Grüße?\n"


def test_bytes_that_are_no_text_do_not_end_it(model):
    assert ask(model, *FEW, "-", text=b"\xff\xfe what?").status == 0
    assert saved()[1][0].content.endswith(" what?")


@pytest.mark.parametrize("prompt", ["", "  \n"])
def test_an_empty_question_is_refused(model, prompt):
    ended = ask(model, prompt)
    assert ended.status == 1
    assert "nothing to ask" in ended.sentence


def test_a_model_is_found_by_its_name_in_a_folder(model):
    run("models", "folders", "add", str(model.parent))
    ended = run("chat", "-m", "small", *LIGHT, *FEW, "--json", "Hello")
    assert ended.status == 0
    assert ended.json["model"].startswith("Random")


def test_json_is_one_object_with_text_numbers_and_where_it_is_kept(model):
    ended = ask(model, *FEW, "--json", "Hello")
    assert ended.status == 0
    answer = ended.json
    chat, (_, message) = saved()
    assert set(answer) == {"text", "thinking", "model", "chat_id", "stats"}
    assert answer["text"] == message.content
    assert answer["chat_id"] == chat.id
    assert answer["thinking"] == ""
    assert answer["stats"]["answer_tokens"] == 12
    assert answer["stats"]["stop_reason"] == "max_tokens"
    assert answer["stats"]["tokens_per_second"] > 0


def test_the_same_seed_gives_the_same_answer(model):
    assert ask(model, *FEW, "Hello").output == ask(model, *FEW, "Hello").output


def test_every_sampling_setting_is_taken_by_its_name(model):
    """Each with its default, as a person would type it."""
    given = []
    for setting in SAMPLING:
        value = setting.default
        if isinstance(value, tuple):
            text = ",".join(str(plain(part)) for part in value if part not in ("\n", ":", '"', "*"))
        else:
            text = "auto" if value is None else str(value)
        given += ["--set", f"{setting.name}={text}"]
    ended = ask(model, *given, "--set", "max_tokens=3", "--set", "ignore_eos=true", "--json", "Hello")
    assert ended.complaints == ""
    assert ended.status == 0
    assert ended.json["stats"]["answer_tokens"] == 3


def test_a_preset_is_begun_with_and_other_options_come_on_top(model):
    run("presets", "save", "Mine", "-m", str(model), "--set", "seed=3", "--set", "top_k=5", "-s", "Be brief.")
    ended = run("chat", *LIGHT, "-p", "mine", "--set", "max_tokens=4", "--set", "top_k=7", "Hello")
    assert (ended.status, ended.complaints) == (0, "")
    chat, _ = saved()
    assert (chat.system_prompt, chat.model_path) == ("Be brief.", str(model))
    assert chat.sampling == {"seed": 3, "top_k": 7, "max_tokens": 4}
    nothing = ask(model, "-p", "zebra", "Hello")
    assert nothing.status == 1
    assert "no preset 'zebra'" in nothing.sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--set", "temprature=1"), "Did you mean temperature"),
        (("--set", "temperature=warm"), "temperature"),
        (("--set", "temperature=-1"), "temperature"),
        (("--set", "top_k"), "NAME=VALUE"),
        (("--load", "context_lenght=5"), "Did you mean context_length"),
        (("--load", "threads=many"), "threads"),
    ],
)
def test_a_setting_that_cannot_be_is_one_sentence_and_nothing_is_asked(model, arguments, words):
    ended = ask(model, *arguments, "Hello")
    assert ended.status == 1
    assert words in ended.sentence
    assert ended.output == ""
    assert not chats_file().exists()


def test_raw_goes_on_with_the_text_itself(model):
    ended = ask(model, *FEW, "--raw", "--json", "Once")
    assert ended.json["stats"]["prompt_tokens"] == len("Once")
    assert saved()[0].mode == "completion"


def test_the_answer_ends_at_a_text_that_was_named(model):
    whole = ask(model, *FEW, "Hello").output
    ended = ask(model, *FEW, "--stop", whole[5:8], "--json", "Hello")
    assert ended.json["text"] == whole[: whole.index(whole[5:8])]
    assert ended.json["stats"]["stop_reason"] == "stop_string"


def test_no_save_leaves_nothing_behind(model, workbench_home):
    ended = ask(model, *FEW, "--no-save", "secret " * 60)
    assert ended.status == 0
    assert ended.output.strip()
    assert not chats_file().exists()
    assert not (workbench_home / "data" / "states").exists()
    assert not any(b"secret" in file.read_bytes() for file in workbench_home.rglob("*") if file.is_file())


def test_thinking_is_switched_for_templates_that_know_it_and_goes_to_standard_error(tmp_path):
    template = (
        "{% for m in messages %}{{ m.content }}{% endfor %}"
        "{% if enable_thinking %}{{ '<think>\\n' }}{% else %}{{ '|' }}{% endif %}"
    )
    path = tmp_path / "thinking.gguf"
    write_random_model(path, SMALL, template=template)
    aloud = ask(path, *FEW, "--thinking", "on", "Hello")
    assert aloud.status == 0
    assert aloud.output.strip() == ""
    assert aloud.complaints.strip()
    quiet = ask(path, *FEW, "--thinking", "off", "Hello")
    assert quiet.complaints == ""
    assert quiet.output.strip()
    answer = ask(path, *FEW, "--thinking", "on", "--json", "Hello").json
    assert answer["thinking"]
    assert answer["text"] == ""


def test_control_c_ends_the_answer_and_keeps_it(model):
    process = start("chat", "-m", str(model), *LIGHT, *WITHOUT_END, *LONG, "Go on")
    words = first_words(process)
    process.send_signal(signal.SIGINT)
    ended = finish(process, before=words)
    assert ended.status == 0
    assert ended.complaints == ""
    _, (_, answer) = saved()
    assert ended.output == answer.content + "\n"
    assert answer.stats["stop_reason"] == "cancelled"


def test_control_c_before_the_model_is_there_ends_the_program_without_a_word_too_many(model):
    process = start("chat", "-m", str(model), *LIGHT, "Hello")
    this = psutil.Process(process.pid)
    while not this.children():
        assert process.poll() is None
    [engine] = this.children()
    process.send_signal(signal.SIGINT)
    ended = finish(process)
    assert ended.status in (0, 1, 130)
    assert "Traceback" not in ended.complaints
    _gone, alive = psutil.wait_procs([engine], 60)
    assert not alive


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_an_engine_killed_in_mid_answer_is_one_sentence_and_what_came_is_kept(model, form):
    with ChatStore(chats_file()) as store:
        process = start("chat", "-m", str(model), *LIGHT, *WITHOUT_END, *LONG, *form, "Go on")
        words = b"" if form else first_words(process)
        while not any(message.content for chat in store.chats() for message in store.path(chat.id)[1:]):
            assert process.poll() is None
            threading.Event().wait(0.02)
        [engine] = psutil.Process(process.pid).children()
        engine.kill()
        ended = finish(process, before=words)
    assert ended.status == 1
    assert "was killed" in ended.sentence
    _, (_, answer) = saved()
    assert answer.state == "interrupted"
    if form:
        assert ended.json["text"] == answer.content
        assert ended.json["error"] == ended.sentence
    else:
        assert ended.output == answer.content + "\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"GGUF", "broken.gguf"), (b"not a model at all", "broken.gguf"), (None, "broken.gguf")],
    ids=["empty", "cut", "other", "missing"],
)
def test_a_bad_file_is_one_sentence(tmp_path, content, words):
    path = tmp_path / "broken.gguf"
    if content is not None:
        path.write_bytes(content)
    ended = ask(path, "Hello")
    assert ended.status == 1
    assert words in ended.sentence
    assert ended.output == ""


def test_a_file_whose_weights_are_cut_off_is_one_sentence(model, tmp_path):
    path = tmp_path / "cut.gguf"
    path.write_bytes(model.read_bytes()[:-5000])
    ended = ask(path, "Hello")
    assert ended.status == 1
    assert "cut.gguf" in ended.sentence


def test_a_prompt_longer_than_the_context_is_one_sentence_and_a_next_step(model):
    ended = run("chat", "-m", str(model), "--load", "threads=1", "--load", "context_length=512", "x" * 600)
    assert ended.status == 1
    assert "longer context" in ended.sentence
    assert "512" in ended.sentence


def test_a_reader_that_goes_ends_the_answer_without_a_word(model):
    """As with `workbench chat … | head -c 10`: nobody wants the rest, and what came is kept."""
    options = " ".join((*LIGHT, *LONG, *WITHOUT_END))
    ended = shell(f"workbench chat -m '{model}' {options} Hello | head -c 10")
    assert ended.complaints == ""
    assert len(ended.output.encode(errors="replace")) >= 10
    assert saved()[1][-1].stats["stop_reason"] == "cancelled"
