"""Old model files are told by their content, wholly checked, and what is wrong with one is said."""

import struct
from pathlib import Path

import pytest
from helpers.ggml_files import ARCHITECTURES, F16, F32, Q4_0, OldFile, vocabulary
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench_legacy.files import read_old_model
from workbench_legacy.recognise import recognise


def damage(path: Path) -> str:
    """The sentence of a file that is refused; "" when it is not taken for an old model, or nothing is wrong."""
    try:
        read_old_model(path)
    except WorkbenchError as error:
        return error.sentence()
    return ""


# ------------------------------------------------------------------------------------------- what it is


@pytest.mark.parametrize("matrices", [F32, F16, Q4_0])
@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_each_architecture_is_told_by_the_content_of_its_file(tmp_path: Path, architecture: str, matrices: int) -> None:
    found = recognise(str(OldFile(architecture, matrices=matrices).write(tmp_path / "anything.bin")))
    assert found is not None
    assert (found.architecture, found.trouble) == (architecture, "")
    assert found.quantization == {F32: "F32", F16: "F16", Q4_0: "Q4_0"}[matrices]
    assert found.context_length == (0 if architecture in ("llama", "falcon") else 512)
    assert found.parameters > 100_000


def test_starcoder_and_dolly_are_told_from_what_shares_their_layout_by_their_vocabulary(tmp_path: Path) -> None:
    for architecture, plain in (("starcoder", "gpt2"), ("dolly", "gptneox")):
        renamed = [b"x" + token if token[:1] in b"<#" else token for token in vocabulary(architecture)]
        path = OldFile(architecture, tokens=renamed).write(tmp_path / "model.bin")
        model = read_old_model(path)
        assert model is not None
        assert model.architecture == plain


@pytest.mark.parametrize(("magic", "version"), [(b"fmgg", 1), (b"tjgg", 1), (b"tjgg", 2), (b"tjgg", 3)])
def test_llamas_in_every_container_that_is_read(tmp_path: Path, magic: bytes, version: int) -> None:
    path = OldFile("llama", container=(magic, version)).write(tmp_path / "llama.bin")
    model = read_old_model(path)
    assert model is not None
    assert (model.architecture, model.trouble) == ("llama", "")


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (OldFile("llama", container=(b"lmgg", 0)), "first of all formats"),
        (OldFile("llama", container=(b"tjgg", 1), matrices=Q4_0), "given up in May 2023"),
        (OldFile("llama", container=(b"tjgg", 2), matrices=Q4_0), "given up in May 2023"),
        (OldFile("falcon", container=(b"tjgg", 3)), "before GGCC"),
        (OldFile("gpt2", matrices=Q4_0, quantization_version=1), "given up in May 2023"),
    ],
    ids=["llama without a version", "llama ggjt 1", "llama ggjt 2", "falcon ggjt", "gpt2 blocks of another size"],
)
def test_what_nothing_reads_any_more_is_named_with_the_way_out(tmp_path: Path, file: OldFile, words: str) -> None:
    found = recognise(str(file.write(tmp_path / "old.bin")))
    assert found is not None
    assert found.architecture == file.architecture
    assert words in found.trouble
    assert "GGUF" in found.trouble


def test_a_name_that_ctransformers_takes_for_another_model_is_told(tmp_path: Path) -> None:
    found = recognise(str(OldFile("llama").write(tmp_path / "my_70b_model.bin")))
    assert found is not None
    assert "70b" in found.trouble


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"lmgg",
        b"PK\x03\x04" + bytes(100),
        b"GGUF" + bytes(100),
        b"lmgg" + bytes(400),
        b"lmgg" + b"\xff" * 400,
        b"lmgg" + struct.pack("<11i", 51864, 1500, 384, 6, 4, 448, 384, 6, 4, 80, 1) + bytes(999),
    ],
    ids=["empty", "magic alone", "zip", "gguf", "zeros", "ones", "a model of speech"],
)
def test_other_files_are_not_taken(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(content)
    assert recognise(str(path)) is None


def test_a_file_that_is_not_there_is_not_taken(tmp_path: Path) -> None:
    assert recognise(str(tmp_path / "nowhere.bin")) is None


# ---------------------------------------------------------------------------------------- what is wrong


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_a_file_that_is_cut_anywhere_is_not_taken_for_whole(tmp_path: Path, architecture: str) -> None:
    whole = OldFile(architecture, matrices=Q4_0).content()
    path = tmp_path / "cut.bin"
    for length in (100, 1000, 5000, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert "not whole" in damage(path) or length == 100


def test_more_bytes_than_the_tensors_have_are_damage(tmp_path: Path) -> None:
    path = OldFile("gpt2").write(tmp_path / "more.bin")
    path.write_bytes(path.read_bytes() + b"more")
    assert "damaged" in damage(path)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_tensors_that_are_missing_doubled_renamed_or_of_another_shape_are_damage(
    tmp_path: Path, architecture: str
) -> None:
    """ctransformers computes with whatever memory a missing one would have been in."""
    path = tmp_path / "wrong.bin"
    usual = OldFile(architecture).tensors
    name, shape, kind = usual[-2]
    first, first_shape, first_kind = usual[0]
    wrong = {
        "missing": usual[:-1],
        "cannot be": [*usual, usual[-1]],
        "does not have": [*usual[:-2], (name + "x", shape, kind), usual[-1]],
        "not as its header says": [(first, (*first_shape[:-1], first_shape[-1] + 32), first_kind), *usual[1:]],
    }
    for words, tensors in wrong.items():
        OldFile(architecture, tensors=tensors).write(path)
        assert words in damage(path)
    if architecture not in ("llama", "falcon"):  # whose matrices may differ
        OldFile(architecture, tensors=[(first, first_shape, F32), *usual[1:]]).write(path)
        assert "not as its header says" in damage(path)


def test_a_file_of_nothing_but_tensors_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Each takes more memory than it takes bytes in the file."""
    path = tmp_path / "many.bin"
    OldFile("llama", tensors=[(f"layers.{number}", (1,), F32) for number in range(2000)]).write(path)
    path.write_bytes(path.read_bytes()[:-1])
    assert "does not have" in damage(path)  # and not how it ends


def test_a_vocabulary_that_would_lead_the_tokenizer_astray_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    tokens = vocabulary("falcon")
    OldFile("falcon", tokens=[b"twice" if token == b"\x07" else token for token in tokens]).write(path)
    assert "every byte" in damage(path)
    OldFile("mpt", tokens=[b"\xff\xff", *vocabulary("mpt")[1:]]).write(path)
    assert "not text" in damage(path)


def _numbers(content: bytes, changes: list[tuple[int, int]]) -> bytes:
    changed = bytearray(content)
    for place, number in changes:
        place %= len(changed) - 4
        changed[place : place + 4] = struct.pack("<i", number)
    return bytes(changed)


WHOLE = {architecture: OldFile(architecture, matrices=Q4_0).content() for architecture in ARCHITECTURES}
NASTY = st.sampled_from([0, 1, -1, 2**31 - 1, -(2**31), 255, 256, 2**16, 2**24]) | st.integers(-(2**31), 2**31 - 1)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 80) | st.integers(0, 10**6), NASTY), min_size=1, max_size=3))
def test_whatever_numbers_a_file_has_only_a_whole_model_comes_out(
    tmp_path: Path, architecture: str, changes: list[tuple[int, int]]
) -> None:
    """Every number is a lie somewhere: what is not refused has still exactly the tensors its header asks for."""
    path = tmp_path / "nasty.bin"
    path.write_bytes(_numbers(WHOLE[architecture], changes))
    try:
        model = read_old_model(path)
    except WorkbenchError:
        return
    if model is not None and not model.trouble:
        assert model.header["n_vocab"] == len(model.tokens)
        assert model.header["n_embd"] == 64
        assert model.header["n_layer"] == 2
        assert path.stat().st_size == model.file_bytes
