"""What stands in the pictures of the window: a conversation with one of everything, and names of any length."""

ANSWER = '''Temperature `t` divides the logits before the exponential. Values below 1 sharpen the distribution; \
values above 1 flatten it, as [the paper](https://arxiv.org/abs/1503.02531) says. The ranking of tokens never changes, \
only the gaps between them.

```python
def softmax(logits: list[float], t: float = 1.0) -> list[float]:
    """Numerically stable softmax."""
    m = max(logits)  # so that no exponential overflows
    e = [math.exp((x - m) / t) for x in logits]
    s = sum(e)
    return [x / s for x in e]
```

| t | p(the) | p(a) | entropy, bits |
|---|--:|--:|--:|
| 0.5 | 0.91 | 0.07 | 0.52 |
| 1.0 | 0.71 | 0.20 | 1.18 |
| 1.5 | 0.58 | 0.25 | 1.53 |
'''

LONG = """## What to set first

1. **Temperature**: how daring the choice is.
   - low for *facts* and code
   - high for stories, with `min_p` to keep sense
2. **Top-p** and **top-k** cut off the tail:

   ```sh
   workbench chat --set temperature=0.2 "Why is the sky blue?"
   ```
3. Leave the ~~rest~~ alone until you miss something.

> A setting changed while an answer streams acts on the next token.
> > So listen while you turn the knob.

---

### And then

A last paragraph with 中文 and عربي in it, so that fallback fonts have their turn.
"""

MATHS = r"""The softmax with temperature $t$ turns logits $x_i$ into

$$p_i = \frac{\exp(x_i / t)}{\sum_j \exp(x_j / t)}$$

so for $t \to 0$ only the largest is left.

- [x] stable
- [ ] cited

![a plot](https://example.org/plot.png)
"""

THOUGHT = "The person wants code and a table. Softmax with temperature is `exp(x / t)`.\n\n- keep it stable\n- cite"

QUESTION = "Show me how temperature changes softmax. Give code and a small table, and cite the paper."

STATS = {
    "prompt_tokens": 3000,
    "reused_tokens": 2880,
    "answer_tokens": 312,
    "answer_seconds": 7.37,
    "first_token_seconds": 0.18,
    "stop_reason": "end_of_turn",
}

MODEL = "Qwen3-8B-Instruct"

LONG_NAME = "Nous-Hermes-2-Mixtral-8x7B-DPO-abliterated-imatrix-i1-GGUF-of-somebody-with-a-long-name"

LONG_TITLE = "A title that goes on and on, because somebody wrote all of the question into it " * 3

LONG_TEXT = f"{'Donaudampfschifffahrtsgesellschaftskapitän' * 6} https://example.org/{'path/' * 60}"

TITLES = (
    (0, "Softmax temperature, explained with code and a table"),
    (0, "Invoice extraction schema"),
    (0, "Q4_K_M or Q5_K_M for 8B?"),
    (1, "Summary of the lease PDF"),
    (1, "Regex for IBAN"),
    (3, "Draft of release notes"),
    (4, "LoRA rank ablation"),
    (5, "German ↔ English glossary"),
    (20, "Packing list for the Alps"),
    (70, "何か日本語で話しましょう"),
)
"""(days ago, title), the newest first."""
