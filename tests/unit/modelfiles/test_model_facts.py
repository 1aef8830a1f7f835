"""The facts of a model file are what its header says, in words people know."""

from pathlib import Path
from typing import Any

import gguf
import pytest
from helpers.gguf_files import VOCABULARY, write, write_model, write_split

from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import count_label, size_label
from workbench.modelfiles.quantization import quantization
from workbench.modelfiles.read import read_model_file
from workbench.modelfiles.split import split_of

Q = gguf.GGMLQuantizationType


def test_a_model_tells_everything_a_list_of_models_shows(tmp_path: Path) -> None:
    path = write_model(
        tmp_path / "small-q4_k_m.gguf",
        layers=4,
        metadata={"llama.expert_count": 8, "llama.expert_used_count": 2, "general.sampling.temp": 0.5},
    )
    facts = read_model_file(path)
    assert (facts.kind, facts.is_model) == ("model", True)
    assert (facts.name, facts.architecture, facts.licence) == ("Small Model", "llama", "apache-2.0")
    assert (facts.quantization, facts.quantization_note) == ("Q4_K_M", "")
    assert facts.parameters == 4 * (256 * 256 + 256)
    assert facts.bytes == path.stat().st_size
    assert (facts.context_length, facts.layers, facts.embedding_size) == (4096, 4, 256)
    assert (facts.heads, facts.kv_heads, facts.experts, facts.experts_used) == (8, 2, 8, 2)
    assert (facts.tokenizer, facts.vocabulary, facts.chat_template) == ("gpt2", VOCABULARY, "{{ messages }}")
    assert facts.recommended == {"temp": 0.5}
    assert facts.text_only_note == ""


def test_a_model_without_a_name_is_called_by_its_file(tmp_path: Path) -> None:
    assert read_model_file(write_model(tmp_path / "my-model.gguf", name=None)).name == "my-model"


def test_a_name_cannot_carry_line_breaks_or_escape_codes(tmp_path: Path) -> None:
    facts = read_model_file(write_model(tmp_path / "m.gguf", name="good\n\x1b[31m  bad\u202e"))
    assert facts.name == "good [31m bad"


def test_templates_with_names_are_kept_apart_from_the_default_one(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.gguf", metadata={"tokenizer.chat_template.tool_use": "tools"})
    facts = read_model_file(path)
    assert (facts.chat_template, facts.named_templates) == ("{{ messages }}", {"tool_use": "tools"})


def test_a_model_without_a_template_says_so_by_an_empty_one(tmp_path: Path) -> None:
    assert read_model_file(write_model(tmp_path / "m.gguf", template=None)).chat_template == ""


def test_values_given_for_each_layer_show_the_largest(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.gguf", metadata={"llama.attention.head_count_kv": [0, 4, 8, 0]})
    assert read_model_file(path).kv_heads == 8


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("embedding", {"architecture": "bert", "metadata": {"bert.pooling_type": 2}}),
        ("embedding", {"architecture": "nomic-bert"}),
        ("embedding", {"architecture": "qwen3", "metadata": {"qwen3.pooling_type": 3}}),
        ("reranker", {"architecture": "qwen3", "metadata": {"qwen3.pooling_type": 4}}),
        ("reranker", {"architecture": "bert", "extra_tensors": ("cls.weight",)}),
        ("model", {"architecture": "llama", "metadata": {"llama.pooling_type": 0}}),
        ("projector", {"architecture": "clip"}),
        ("projector", {"architecture": "clip", "metadata": {"general.type": "mmproj"}}),
        ("adapter", {"metadata": {"general.type": "adapter"}}),
        ("control vector", {"architecture": "controlvector"}),
        ("imatrix", {"metadata": {"general.type": "imatrix"}}),
        ("vocabulary", {"layers": 0}),
    ],
)
def test_what_a_file_is_for_is_told_from_its_header(tmp_path: Path, kind: str, options: dict[str, Any]) -> None:
    facts = read_model_file(write_model(tmp_path / "m.gguf", **options))
    assert facts.kind == kind
    assert facts.is_model == (kind in ("model", "embedding", "reranker"))


def test_a_model_that_sees_says_that_only_its_text_is_used(tmp_path: Path) -> None:
    facts = read_model_file(write_model(tmp_path / "m.gguf", architecture="qwen2vl"))
    assert facts.text_only_note.startswith("Text only in this version")


# ------------------------------------------------------------------------------------------- quantization


def test_every_file_type_llama_cpp_names_has_its_label() -> None:
    for file_type in gguf.LlamaFileType:
        if file_type.name == "GUESSED":
            continue
        expected = file_type.name.removeprefix("MOSTLY_").removeprefix("ALL_").removesuffix("_MOE")
        assert quantization(int(file_type), {}) == (expected, "")


def test_a_file_type_that_was_guessed_is_named_all_the_same() -> None:
    assert quantization(1024 + 15, {"Q4_K": 1})[0] == "Q4_K_M"


@pytest.mark.parametrize("file_type", [None, -1, 9999])
def test_without_a_known_file_type_the_tensors_tell_the_quantization(file_type: int | None) -> None:
    assert quantization(file_type, {"F32": 10, "Q5_K": 1000, "Q6_K": 300}) == ("Q5_K", "")


def test_a_file_type_nobody_updated_gives_way_to_the_tensors() -> None:
    label, note = quantization(1, {"F32": 10, "Q4_0": 1000})
    assert label == "Q4_0"
    assert note == "The file calls itself F16, but most of its weights are Q4_0."


def test_a_fallback_of_the_quantize_tool_keeps_the_label_and_is_noted() -> None:
    """Rows of 896 weights do not fill blocks of 256, so such a Q4_K_M is mostly Q5_0."""
    assert quantization(15, {"Q5_0": 1000, "Q8_0": 200}) == ("Q4_K_M", "Most of its weights are Q5_0.")


# ------------------------------------------------------------------------------------------- split models


def test_a_split_model_is_one_model_whichever_part_is_named(tmp_path: Path) -> None:
    paths = write_split(tmp_path, "big", 3)
    facts = [read_model_file(path) for path in paths]
    assert facts[0] == facts[1] == facts[2]
    assert (facts[0].kind, facts[0].name, facts[0].parts) == ("model", "Small Model", 3)
    assert facts[0].parameters == 3 * 256 * 256 + 256
    assert facts[0].bytes == sum(path.stat().st_size for path in paths)


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    paths = write_split(tmp_path, "big", 4)
    paths[1].unlink()
    with pytest.raises(WorkbenchError, match=r"comes in 4 parts\. big-00002-of-00004\.gguf is missing"):
        read_model_file(paths[0])
    paths[2].unlink()
    with pytest.raises(WorkbenchError, match=r"big-00002-of-00004\.gguf and 1 more are missing"):
        read_model_file(paths[0])


def test_a_first_part_without_tensors_still_makes_a_model(tmp_path: Path) -> None:
    paths = write_split(tmp_path, "big", 2)
    write_model(paths[0], layers=0, metadata={"split.no": 0, "split.count": 2})
    assert read_model_file(paths[0]).kind == "model"


def test_a_renamed_part_is_told_from_a_whole_model(tmp_path: Path) -> None:
    path = write_split(tmp_path, "big", 3)[1].rename(tmp_path / "mine.gguf")
    with pytest.raises(WorkbenchError, match=r"is part 2 of 3 of a split model, but has been renamed"):
        read_model_file(path)


@pytest.mark.parametrize("name", ["a.gguf", "a-1-of-2.gguf", "a-00003-of-00002.gguf", "a-00000-of-00002.gguf"])
def test_a_name_that_is_no_part_stands_alone(name: str) -> None:
    assert split_of(name) is None


def test_an_imatrix_without_metadata_is_known_by_its_tensors(tmp_path: Path) -> None:
    import numpy as np

    path = write(tmp_path / "m.gguf", None, {}, {"blk.0.attn_q.weight.in_sum2": (np.zeros(4, np.float32), None)})
    assert read_model_file(path).kind == "imatrix"


# ------------------------------------------------------------------------------------------------ labels


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (0, "0"),
        (999, "999"),
        (7_241_732_096, "7.2 B"),
        (134_515_008, "135 M"),
        (999_950_000, "1.0 B"),
        (99_949_999, "99.9 M"),
        (99_960_000, "100 M"),
        (1_000_000_000_000, "1.0 T"),
        (35_000, "35.0 k"),
    ],
)
def test_weights_are_counted_in_two_or_three_digits(number: int, label: str) -> None:
    assert count_label(number) == label


@pytest.mark.parametrize(
    ("number", "label"), [(0, "0 bytes"), (4_109_854_934, "4.1 GB"), (1_500, "1.5 kB"), (1 << 63, "9223 PB")]
)
def test_sizes_are_decimal(number: int, label: str) -> None:
    assert size_label(number) == label
