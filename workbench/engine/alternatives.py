"""What else could have come: probabilities of the next token before and after the samplers."""

import ctypes
from typing import Any

import numpy as np

from workbench.engine.binding import lib
from workbench.engine.context import Context
from workbench.engine.samplers import SamplerChain
from workbench.engine.vocabulary import Vocabulary
from workbench.processes.protocol import Alternative, Generate, TokenInfo

_TOKEN_DATA = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])  # llama_token_data


class Observer:
    """Samples like `SamplerChain.sample`, with the candidates laid open: some 2 ms a token for 152 k tokens.

    Probabilities before the samplers are the softmax of the raw logits over the whole vocabulary; after them, the
    share each remaining candidate had when the last stage chose (0 for a token that was cut).
    """

    def __init__(self, context: Context, vocabulary: Vocabulary, request: Generate) -> None:
        self._context = context
        self._vocabulary = vocabulary
        self._top = request.alternatives
        self._trace = request.trace
        self._ids = np.arange(vocabulary.size, dtype=np.int32)
        self._candidates = np.zeros(vocabulary.size, dtype=_TOKEN_DATA)
        self._array = lib.llama_token_data_array()

    def sample(self, chain: SamplerChain) -> tuple[int, TokenInfo]:
        """Draw the next token and tell what it was drawn from."""
        logits = np.ctypeslib.as_array(
            lib.llama_get_logits_ith(self._context.pointer, -1), shape=(self._vocabulary.size,)
        )
        before = _softmax(logits)
        after = self._apply(chain, logits)
        token = int(self._array.data[self._array.selected].id)
        chain.accept(token)
        alternatives = tuple(
            Alternative(
                token=int(t),
                piece=self._vocabulary.piece(int(t)),
                before=float(before[t]),
                after=float(after[t]),
            )
            for t in self._likeliest(before)
        )
        return token, TokenInfo(
            token=token,
            piece=self._vocabulary.piece(token),
            before=float(before[token]),
            after=float(after[token]),
            alternatives=alternatives,
            sampler=chain.description if self._trace else "",
        )

    def _apply(self, chain: SamplerChain, logits: Any) -> Any:
        """Run the chain over all candidates; each token's probability when the last stage chose, 0 where it was cut."""
        candidates, array = self._candidates, self._array
        candidates["id"] = self._ids
        candidates["logit"] = logits
        candidates["p"] = 0
        array.data = candidates.ctypes.data_as(lib.llama_token_data_p)
        array.size = len(candidates)
        array.selected = -1
        array.sorted = False
        lib.llama_sampler_apply(chain.pointer, ctypes.byref(array))
        address = ctypes.cast(array.data, ctypes.c_void_p).value or 0
        left = np.frombuffer((ctypes.c_char * (array.size * _TOKEN_DATA.itemsize)).from_address(address), _TOKEN_DATA)
        after = np.zeros(len(candidates), dtype=np.float32)
        after[left["id"]] = left["p"]
        return after

    def _likeliest(self, before: Any) -> Any:
        top = min(self._top, len(before))
        if not top:
            return ()
        best = np.argpartition(before, -top)[-top:]
        return best[np.argsort(-before[best], kind="stable")]


def _softmax(logits: Any) -> Any:
    weights = np.exp(logits - logits.max(), dtype=np.float64)
    return weights / weights.sum()
