"""Trains the starter model: ``python -m workbench_resources.starter_model.train FOLDER --steps 3000``.

Started again, it resumes. Needs the [train] extra. Hidden matrices are trained with Muon, embeddings
and norms with AdamW, forward passes run in bfloat16. Text comes fresh from the generator, so
no conversation is seen twice.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import LlamaConfig, LlamaForCausalLM

from workbench_resources.starter_model import tokenizer as tokenizers_of
from workbench_resources.starter_model.generate import SEED, conversations
from workbench_resources.starter_model.generator.conversations import Message
from workbench_resources.starter_model.places import HELPS, NAMED, SHARE, Places, marks, quotations

# Most conversations are short, and attention costs less in short rows: of twelve batches seven have rows of 256 tokens,
# four rows of 512, and one long rows, so that late positions are known too.
ROWS = (256, 512, 256, 256, 512, 256, 1536, 256, 512, 256, 512, 256)
PIECE = 2048  # tokens that go through the model at once; more no longer fit the processor's cache
SHELF = 120  # conversations that wait for a row in which they fit
WARM_UP = 60
COOL_DOWN = 0.6  # the last share of the steps, in which the learning rate falls to nothing
PEAK_MATRICES = 2.5e-3
PEAK_OTHERS = 2e-3
PRACTICE = 650  # so many steps many rows only repeat random tokens: passages, JSON and chores rest on exact copying
REPEATS = 0.3
REPEATS_LATER = 0.03
COPYING = 0.08  # share of the conversations that only copy words
FINDING_STEPS = 1300  # so many steps a large share of the conversations only asks about a passage
FINDING = 0.3
FINDING_LATER = 0.03
SAVE_EVERY = 100
EVERYTHING_EVERY = 8  # in every eighth batch the loss counts what the person says, too
FIRST = 10  # the first tokens of an answer, and their weight in the loss
FIRST_WEIGHT = 3.0
FOUND = 3  # the first tokens of a quoted sentence, which are the finding; the rest is copying
FOUND_WEIGHT = 6.0


def configuration() -> LlamaConfig:
    """Return the shape: 5 M parameters; every row is a multiple of 256 so that K-quants apply everywhere."""
    return LlamaConfig(
        vocab_size=tokenizers_of.VOCABULARY,
        hidden_size=256,
        intermediate_size=768,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
        max_position_embeddings=2048,
        rms_norm_eps=1e-5,
        rope_parameters={"rope_type": "default", "rope_theta": 10000.0},
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=2,
        pad_token_id=0,
    )


Coded = tuple[list[int], list[float], list[int], list[int], list[int]]  # ids, weights, and three of ``marks``


def encode(tokenizer: Tokenizer, messages: list[Message]) -> Coded:
    """Return the token ids of a conversation in ChatML, the weight of each in the loss, and its ``marks``.

    What the assistant does not say weighs nothing. Its first tokens weigh more than the rest: they decide which answer
    it is, and what follows is then easy. So do the first tokens of a quoted sentence, and the one that says whether
    there is a sentence to quote.
    """
    end_of_text, start, end = (tokenizer.token_to_id(token) for token in tokenizers_of.SPECIAL)
    newline = tokenizer.encode("\n").ids
    codings = [tokenizer.encode(message["content"]) for message in messages]
    quoting = quotations(messages)
    ids: list[int] = []
    weights: list[float] = []
    begins: list[int] = []
    for at, (message, coding) in enumerate(zip(messages, codings, strict=True)):
        head = [start, *tokenizer.encode(message["role"] + "\n").ids]
        body = [*coding.ids, end]
        begins.append(len(ids) + len(head))
        ids += head + body + newline
        said = [0.0] * len(body)
        if message["role"] == "assistant":
            first = min(FIRST, len(body))
            said = [FIRST_WEIGHT] * first + [1.0] * (len(body) - first)
            if message["content"].startswith('{"'):
                said = [FIRST_WEIGHT if not piece.isalnum() else 1.0 for piece in [*coding.tokens, ""]]
            if named := NAMED.match(message["content"]):
                # Whether there is a sentence to quote.
                said[sum(after <= named.end() for _, after in coding.offsets)] = FOUND_WEIGHT
        if at in quoting:
            quote = sum(after <= quoting[at].quoted[0] for _, after in coding.offsets)
            said[quote : quote + FOUND] = [FOUND_WEIGHT] * len(said[quote : quote + FOUND])
        weights += [0.0] * len(head) + said + [0.0] * len(newline)
    ids.append(end_of_text)
    weights.append(0.0)
    return ids, weights, *marks(messages, codings, begins, len(ids))


def _revoiced(messages: list[Message], voice: Callable[[str], str]) -> list[Message]:
    return [m | {"content": voice(m["content"])} if m["role"] == "assistant" else m for m in messages]


def repeating(rng: random.Random, length: int) -> Coded:
    """Return ``length`` random tokens, pieces of which come back, and weights that count what could be copied.

    Every token of a repetition teaches copying, so this is learnt far faster here than from answers that quote.
    """
    ids: list[int] = []
    weights: list[float] = []
    while len(ids) < length:
        # Of few kinds of tokens the same one stands in many places: then the two or three before it decide.
        kinds = rng.sample(range(len(tokenizers_of.SPECIAL), tokenizers_of.VOCABULARY), rng.choice((40, 200, 1500)))
        piece = rng.choices(kinds, k=rng.randint(20, 200))
        ids += piece
        weights += [0.0] * len(piece)
        for _ in range(rng.randint(1, 3)):
            start = rng.randrange(len(piece) // 2)
            again = piece[start : start + rng.randint(10, len(piece))]
            ids += again
            weights += [0.0, 0.0, *[1.0] * (len(again) - 2)]
    return ids[:length], weights[:length], [0] * length, [0] * length, [0] * length


def _row(shelf: list[Coded], length: int) -> Coded:
    """Take whole conversations from ``shelf``, the longest that fits each time, and fill a row of ``length`` up."""
    row: Coded = ([], [], [], [], [])
    while fitting := [at for at, (more, *_) in enumerate(shelf) if len(more) <= length - len(row[0])]:
        taken = shelf.pop(max(fitting, key=lambda at: len(shelf[at][0])))
        for kept, more in zip(row, taken, strict=True):
            kept.extend(more)
    missing = length - len(row[0])
    for kept in row:
        kept.extend([0] * missing)
    return row


def batches(
    tokenizer: Tokenizer,
    seed: int,
    tokens: int,
    copying: float = 0.0,
    repeats: float = 0.0,
    finding: float = 0.0,
    voice: Callable[[str], str] = str,
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Yield ``(ids, weights, marks)`` of about ``tokens`` tokens; a row holds whole conversations.

    A share of ``repeats`` of the rows is no conversation but repeats random tokens; for ``copying`` and ``finding`` see
    ``conversation``. ``voice`` changes what the assistant says; an adapter is trained so.
    """
    rng = random.Random(seed)
    stream = (encode(tokenizer, _revoiced(messages, voice)) for messages in conversations(seed, copying, finding))
    fitting = (coded for coded in stream if len(coded[0]) <= max(ROWS))
    shelf: list[Coded] = []
    for length in cycle(ROWS):
        rows: list[Coded] = []
        for _ in range(max(1, tokens // length)):
            if rng.random() < repeats:
                rows.append(repeating(rng, length + 1))
                continue
            shelf += islice(fitting, max(0, SHELF - len(shelf)))
            while all(len(c[0]) > length + 1 for c in shelf):
                shelf.append(next(fitting))
            rows.append(_row(shelf, length + 1))
        ids, weights, *marked = zip(*rows, strict=True)
        yield torch.tensor(ids), torch.tensor(weights), torch.tensor(marked)


def rate(step: int, steps: int) -> float:
    """Return the share of the peak learning rate at ``step``: warm up, stay, then fall in a straight line."""
    return min(1.0, (step + 1) / WARM_UP, max(0.0, (steps - step) / (COOL_DOWN * steps)))


def optimizers(model: LlamaForCausalLM, helping: Places) -> list[torch.optim.Optimizer]:
    """Return Muon for the matrices of the layers and AdamW for the rest."""
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and "embed" not in name]
    chosen = {id(p) for p in matrices}
    others = [*(p for p in model.parameters() if id(p) not in chosen), *helping.parameters()]
    return [
        torch.optim.Muon(matrices, lr=PEAK_MATRICES, weight_decay=0.05, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(others, lr=PEAK_OTHERS, betas=(0.9, 0.97), weight_decay=0.0),
    ]


def losses_of(
    model: LlamaForCausalLM, ids: torch.Tensor, weights: torch.Tensor, marked: torch.Tensor, helping: Places | None
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the weighted sum of the cross entropy and the losses of ``helping``.

    Logits are computed only for tokens with a weight above 0.
    """
    wanted = weights[:, 1:] > 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        told = model.model(input_ids=ids[:, :-1], use_cache=False, output_hidden_states=helping is not None)
        logits = model.lm_head(told.last_hidden_state[wanted])
    each = torch.nn.functional.cross_entropy(logits.float(), ids[:, 1:][wanted], reduction="none")
    helped = helping(model, told.hidden_states, *marked[:, :, :-1]) if helping else torch.zeros(HELPS)
    return (each * weights[:, 1:][wanted]).sum(), helped


def backward(
    model: LlamaForCausalLM,
    ids: torch.Tensor,
    weights: torch.Tensor,
    marked: torch.Tensor,
    helping: Places | None = None,
) -> tuple[float, torch.Tensor]:
    """Add the gradients of a batch, ``PIECE`` tokens at a time; return its weighted mean loss and ``helping``'s."""
    total = weights[:, 1:].sum()
    rows = max(1, PIECE // (ids.shape[1] - 1))
    pieces = [*zip(ids.split(rows), weights.split(rows), marked.split(rows, dim=1), strict=True)]
    mean, help_mean = 0.0, torch.zeros(HELPS)
    for some_ids, some_weights, some_marked in pieces:
        loss, helped = losses_of(model, some_ids, some_weights, some_marked, helping)
        (loss / total + SHARE * helped.sum() / len(pieces)).backward()
        mean += loss.item() / total.item()
        help_mean += helped.detach() / len(pieces)
    return mean, help_mean


class Pace:
    """Chooses the number of threads anew every ``EVERY`` steps by timing a few steps of each.

    On a shared machine one thread is often faster than two: each parallel piece waits for the slower core.
    """

    EVERY = 40
    TRIAL = 2

    def __init__(self, most: int) -> None:
        self.options = sorted({1, most})
        self.spent = dict.fromkeys(self.options, 0.0)
        self.current = most

    def before(self, step: int) -> None:
        """Set the threads for ``step``."""
        place = step % self.EVERY // self.TRIAL
        if place < len(self.options):
            self.current = self.options[place]
        elif step % self.EVERY == self.TRIAL * len(self.options):
            self.current = min(self.options, key=self.spent.__getitem__)
            self.spent = dict.fromkeys(self.options, 0.0)
        torch.set_num_threads(self.current)

    def after(self, seconds: float) -> None:
        """Note how long the step took."""
        self.spent[self.current] += seconds


def save(
    folder: Path, model: LlamaForCausalLM, helping: Places, optimizing: list[torch.optim.Optimizer], step: int
) -> None:
    """Write the Hugging Face folder and the state that ``train`` resumes from."""
    model.save_pretrained(folder)
    partial = folder / "state.partial"
    state = {"step": step, "optimizers": [o.state_dict() for o in optimizing], "places": helping.state_dict()}
    torch.save(state, partial)
    partial.replace(folder / "state.pt")


def train(
    folder: Path,
    steps: int,
    tokens: int,
    seed: int,
    threads: int,
    practice: int = PRACTICE,
    finding: int = FINDING_STEPS,
    compiled: bool = False,
) -> None:
    """Train until ``steps`` are done, beginning where ``folder`` stopped.

    ``compiled`` is a third faster after a few minutes of compiling, and needs a C++ compiler.
    """
    pace = Pace(threads)
    torch.manual_seed(seed)
    folder.mkdir(parents=True, exist_ok=True)
    words = folder / "tokenizer.json"
    if not words.exists():
        tokenizers_of.for_transformers(tokenizers_of.learn(SEED)).save_pretrained(folder)
    tokenizer = Tokenizer.from_file(str(words))
    resumed = (folder / "state.pt").exists()
    model = LlamaForCausalLM.from_pretrained(folder) if resumed else LlamaForCausalLM(configuration())
    model.set_attn_implementation("eager")  # on a processor, plain products are twice as fast as fused attention
    model.train()
    if compiled:
        model.model.compile(dynamic=False)
    helping = Places(model.config.hidden_size)
    optimizing = optimizers(model, helping)
    peaks = [o.param_groups[0]["lr"] for o in optimizing]
    first = 0
    if resumed:
        state = torch.load(folder / "state.pt", weights_only=True)
        first = state["step"]
        helping.load_state_dict(state["places"])
        for optimizer, values in zip(optimizing, state["optimizers"], strict=True):
            optimizer.load_state_dict(values)
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters, steps {first} to {steps}", flush=True)
    began = time.monotonic()
    recent = math.nan
    read = 0
    for step in range(first, steps):
        if step in {first, practice, finding}:
            # A seed of its own for each start, so that a resumed run reads new text.
            repeats = REPEATS if step < practice else REPEATS_LATER
            questions = FINDING if step < finding else FINDING_LATER
            source = batches(tokenizer, seed * 1_000_003 + step, tokens, COPYING, repeats, questions)
        pace.before(step)
        started = time.monotonic()
        ids, weights, marked = next(source)
        read += ids.numel()
        everything = step % EVERYTHING_EVERY == 0
        counted = torch.where(ids > 0, weights.clamp(min=0.3), weights) if everything else weights
        loss, told = backward(model, ids, counted, marked, helping)
        for optimizer, peak in zip(optimizing, peaks, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = peak * rate(step, steps)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizing:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        if not everything:
            recent = loss if math.isnan(recent) else 0.9 * recent + 0.1 * loss
        pace.after(time.monotonic() - started)
        if (step + 1) % 20 == 0:
            spent = time.monotonic() - began
            speed = read / spent
            left = (steps - step - 1) * spent / (step + 1 - first)
            helps = " ".join(f"{value:.2f}" for value in told.tolist())
            line = f"step {step + 1}/{steps}  loss {recent:.4f}  places {helps}  {speed:,.0f} tokens/s"
            print(f"{line} on {pace.current} threads  {left / 60:.1f} min left", flush=True)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == steps:
            save(folder, model, helping, optimizing, step + 1)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--tokens", type=int, default=8192, help="tokens in a batch")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--practice", type=int, default=PRACTICE, help="steps with many rows of repeated tokens")
    parser.add_argument("--finding", type=int, default=FINDING_STEPS, help="steps with many questions on passages")
    parser.add_argument("--compile", action="store_true", help="compile the model first; needs a C++ compiler")
    o = parser.parse_args()
    train(o.folder, o.steps, o.tokens, o.seed, o.threads, o.practice, o.finding, o.compile)


if __name__ == "__main__":
    main()
