"""From what the client asks to say, to the tokens the model reads."""

from functools import lru_cache

from workbench.engine_kit import fallbacks
from workbench.engine_kit.chat_template import ChatTemplate
from workbench.processes.protocol import ChatPrompt, Prompt, TextPrompt, TokenPrompt
from workbench_legacy.vocabulary import Vocabulary

# Old files bring no template. Dolly was trained on Alpaca's turns; of the others most that could chat were Vicunas.
_BY_ARCHITECTURE = {"dolly": "alpaca"}
_ELSE = "vicuna"


class Prompts:
    """Renders and tokenizes prompts for one model. Any thread may use it.

    Attributes:
        template_source: The name of the fallback template in use.
    """

    def __init__(self, architecture: str, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        told = fallbacks.choose(vocabulary.special.keys())
        self.template_source = told or _BY_ARCHITECTURE.get(architecture, _ELSE)
        self._compiled = lru_cache(maxsize=4)(self._compile)

    def tokens(self, prompt: Prompt) -> list[int]:
        """What is read. Raises EngineFailure: a bad template, or a token that is not in the vocabulary."""
        vocabulary = self._vocabulary
        match prompt:
            case ChatPrompt():
                vocabulary.check(prompt.reply_tokens)
                rendered = self._compiled(prompt.template or fallbacks.FALLBACKS[self.template_source]).render(
                    prompt.messages,
                    prompt.template_arguments,
                    continue_last=prompt.continue_last,
                    reply_start=prompt.reply_start,
                )
                tokens = vocabulary.first()
                for fragment in rendered.fragments:
                    tokens += vocabulary.tokenize(fragment, parse_special=True)
                tokens += prompt.reply_tokens
            case TextPrompt():
                tokens = vocabulary.first() + vocabulary.tokenize(prompt.text, parse_special=prompt.parse_special)
            case TokenPrompt():
                vocabulary.check(prompt.tokens)
                tokens = list(prompt.tokens)
        return tokens or [vocabulary.eos]

    def _compile(self, source: str) -> ChatTemplate:
        eos = self._vocabulary.text(self._vocabulary.eos)
        return ChatTemplate(source, self._vocabulary.special, "", eos)
