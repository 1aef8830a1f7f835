"""How much is computed at once, so that the library never writes past what it set aside."""

import pytest

from workbench_legacy.limits import limits, memory_bytes

SMALL = {"n_embd": 768, "n_head": 12, "n_layer": 12, "n_ctx": 1024}


def test_a_small_model_is_computed_in_large_batches_with_its_whole_context() -> None:
    limit = limits("gpt2", SMALL, None)
    assert limit.context_length == 1024
    assert limit.batch >= 16


def test_a_person_gets_the_context_asked_for_but_no_longer_one_than_was_trained() -> None:
    assert limits("gpt2", SMALL, 200).context_length == 200
    assert limits("gpt2", SMALL, 5000).context_length == 1024
    assert limits("llama", {"n_embd": 4096, "n_head": 32, "n_layer": 32}, 5000).context_length == 5000


@pytest.mark.parametrize(
    ("architecture", "width", "heads", "layers", "context"),
    [("gpt2", 1600, 25, 48, 1024), ("dolly", 5120, 40, 36, 2048), ("gptj", 4096, 16, 28, 2048)],
)
def test_a_large_model_gives_up_batch_first_and_context_only_then(
    architecture: str, width: int, heads: int, layers: int, context: int
) -> None:
    header = {"n_embd": width, "n_head": heads, "n_layer": layers, "n_ctx": context}
    limit = limits(architecture, header, None)
    assert limit.batch < 32
    assert limit.context_length == context or limit.batch == 1 or architecture == "gpt2"
    assert limit.context_length >= context // 2


def test_what_keys_and_values_take_is_known_before_the_load() -> None:
    assert memory_bytes("gpt2", SMALL, 1024)[0] == 2 * 12 * 768 * 1024 * 4
    assert memory_bytes("falcon", {"n_embd": 4544, "n_head": 71, "n_head_kv": 1, "n_layer": 32}, 2048)[0] == (
        2 * 32 * 64 * 2048 * 2
    )
