"""Templates that attack: each is ended with one sentence, and the next one works."""

import concurrent.futures

import pytest

from workbench.engine_kit import chat_template
from workbench.engine_kit.chat_template import ChatTemplate
from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import ChatMessage

resource = pytest.importorskip("resource")

HELLO = [ChatMessage(role="user", content="Hello")]
LARGE = "{% set x = 'a' * 3900000 %}"


def render(source: str) -> str:
    return ChatTemplate(source).render(HELLO).text


def loop(body: str, start: str = "'aaaa'") -> str:
    return "{% set ns = namespace(x=" + start + ", y=" + start + ") %}{% for i in range(60) %}" + body + "{% endfor %}"


def fails_with(source: str, words: str) -> None:
    with pytest.raises(EngineFailure, match=words) as caught:
        render(source)
    assert caught.value.kind == "bad_template"
    assert caught.value.remedy == "Choose another template in Model settings."
    assert render("{{ messages[0].content }}") == "Hello"


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ['']|map(attribute='__class__')|list }}",
        "{{ raise_exception.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ (5).to_bytes(1, 'big') }}",
        "{{ 'a'.encode() }}",
        "{{ 'a'.expandtabs(8) }}",
        "{{ messages.append(1) }}",
        "{{ messages[0].update({}) }}",
    ],
)
def test_python_is_out_of_reach(source: str) -> None:
    fails_with(source, "tried what templates must not do")


@pytest.mark.parametrize(
    "source",
    [
        "{{ '{0.__class__}'.format(x) }}",
        "{{ '{a.__class__}'.format_map({'a': 1}) }}",
        "{{ ''|attr('__class__') }}",
        "{{ dict.update(messages[0], {}) }}",
        "{{ lipsum() }}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% autoescape true %}{{ '<' }}{% endautoescape %}",
        "{% debug %}",
        "{{ [1]|batch(10**9, 'x')|list }}",
        "{{ [1]|slice(10**9)|list }}",
        "{{ [[1]]|sum(start=[]) }}",
        "{{ 1.5|round(10**9, 'ceil') }}",
        "{{ [1]|tojson(indent=10**9) }}",
        "{{ strftime_now('%1000000000d') }}",
        "{{ 'a'.center(width=10**9) }}",
    ],
)
def test_what_no_chat_template_needs_is_not_there(source: str) -> None:
    fails_with(source, "The chat template (failed|is not valid)")


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**9 }}",
        "{% set x = 10**9 * 'a' %}",
        "{{ [1] * 10**9 }}",
        "{{ 2**100000000 }}",
        loop("{% set ns.x = ns.x * ns.x %}", "7"),
        loop("{% set ns.x = ns.x + ns.x %}"),
        loop("{% set ns.x = ns.x ~ ns.x %}"),
        loop("{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}{% set ns.x = y %}"),
        loop("{% set ns.x = [ns.x, ns.x] %}"),
        loop("{% set ns.x = (ns.x, ns.x) %}"),
        loop("{% set ns.x = {'a': ns.x, 'b': ns.x} %}"),
        loop("{% set ns.x = dict(a=ns.x, b=ns.x) %}"),
        loop("{% set ns.x = [ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y] %}") + "{{ ns.x == ns.y }}",
        "{% set n = namespace() %}{% set n.a = n %}{{ n }}",
        "{{ 'a'.center(10**9) }}",
        "{{ 'a'.zfill(10**9) }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{{ '{:>{w}}'.format(1, w=10**9) }}",
        "{{ '{:.1000000000f}'.format(1.5) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%*d' % (1000000000, 1) }}",
        "{{ '%999999999d'|format(1) }}",
        "{{ 'a\nb'|indent(10**9) }}",
        LARGE + "{{ x|indent(x, true, true) }}",
        LARGE + "{{ x.replace('a', x) }}",
        LARGE + "{{ x|replace('', x) }}",
        LARGE + "{{ x.join(x) }}",
        LARGE + "{{ range(1000)|join(x) }}",
        LARGE + "{{ x|list|length }}",
        LARGE + "{{ x.split('a')|length }}",
        LARGE + "{{ x|wordcount }}",
        LARGE + "{{ x }}{{ x }}{{ x }}",
        LARGE + "".join(f"{{% set y{i} = x[1:] %}}" for i in range(1000)),
        LARGE + "{% set c = cycler(x) %}{% for i in range(1000) %}{{ c.next() }}{% endfor %}",
        "{% filter replace('a', 'b' * 1000000) %}" + "a" * 1000 + "{% endfilter %}",
        "{% macro m() %}{{ varargs }}{% endmacro %}{{ m(*range(100000)|map('string')) * 100 }}",
    ],
)
def test_what_would_take_all_memory_is_stopped(source: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    fails_with(source, "The chat template was stopped. It (made a|took too much)")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000  # kilobytes


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) if b < 0 %}{% endfor %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% set x = range(99999)|list %}{% for i in range(99999) %}{{ -1 in x }}{% endfor %}",
        "{% for i in range(99999) %}{% set x = range(99999)|sort %}{% endfor %}",
        "{% set x = ('a' * 1999 + 'b') * 900 %}{% set y = 'a' * 3900000 %}" + "{{ y.find(x) }}" * 9_000,
    ],
)
def test_what_would_run_without_end_is_stopped(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_template, "DEADLINE_SECONDS", 0.3)
    fails_with(source, "The chat template was stopped. It took too")


@pytest.mark.parametrize(
    "source",
    [
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% for x in range(9) recursive %}{{ loop(range(9)) }}{% endfor %}",
        "{{ " + "[" * 5_000 + "]" * 5_000 + " }}",
        "{{ " + "not " * 20_000 + "1 }}",
        "{{ " + "+".join("1" * 20_000) + " }}",
        "{% for i in [1] %}" * 50 + "{% endfor %}" * 50,
        "{% if 1 %}" * 3_000 + "{% endif %}" * 3_000,
        "{% if %}",
        "{{ a.b.c }}",
        "{{ 1 / 0 }}",
        "{% for i in range(10**9) %}{% endfor %}",
        "x" * 300_000,
    ],
)
def test_nesting_without_end_and_plain_mistakes_are_told(source: str) -> None:
    fails_with(source, "The chat template (failed|is not valid)")


def test_two_threads_may_render_at_once() -> None:
    """Each is watched by its own clock and counts its own sizes."""
    long = "{% for i in range(20000) %}{{ i }}{% endfor %}"
    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        texts = list(threads.map(render, [long, "{{ messages[0].content }}"] * 8))
    assert set(texts) == {"".join(map(str, range(20_000))), "Hello"}


def test_a_long_conversation_is_no_attack() -> None:
    source = (
        "{% set ns = namespace(text='') %}{% for m in messages %}"
        "{% set ns.text = ns.text + m.content + messages|length|string %}{% endfor %}{{ ns.text }}"
    )
    messages = [ChatMessage(role="user", content="word " * 400)] * 500
    assert len(ChatTemplate(source).render(messages).text) == 500 * 2_003


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("'%s-%03d' % ('a', 7)", "a-007"),
        ("'%s'|format('a')", "a"),
        ("'{}-{:>3}-{k}'.format('a', 7, k='z')", "a-  7-z"),
        ("'a' ~ 1 ~ none", "a1None"),
        ("[1, 'é', {'k': '<b>'}]|tojson", '[1, "é", {"k": "<b>"}]'),
        ("{'b': 1, 'a': 2}|tojson(indent=2, sort_keys=true)", '{\n  "a": 2,\n  "b": 1\n}'),
        ("'a b c'.split(' ', 1)|join('+')", "a+b c"),
        ("', '.join(['a', 'b'])", "a, b"),
        ("[{'k': 1}, {'k': 2}]|map(attribute='k')|join", "12"),
        ("[{'k': 1}, {'k': 2}]|selectattr('k', 'equalto', 2)|list|length", "1"),
        ("{'k': 1}.items()|list", "[('k', 1)]"),
        ("{'k': 1}|dictsort", "[('k', 1)]"),
        ("{'items': 1}['items']", "1"),
        ("'<b>'|safe ~ '<b>'|e", "<b>&lt;b&gt;"),
        ("'a\nb'|indent(2)", "a\n  b"),
        ("' xax '.strip().strip('x')|upper", "A"),
        ("messages[-1:][0].content[1:3]", "el"),
        ("[1, 2] + [3]", "[1, 2, 3]"),
        ("2**10 * 3 % 7", "6"),
        ("2.55|round(1)", "2.5"),
        (r"'\na+b '|replace('+', '-')|trim|title", "A-B"),
        ("namespace(a=1).b is defined", "False"),
    ],
)
def test_what_templates_do_works_as_ever(expression: str, text: str) -> None:
    assert render("{{ " + expression + " }}") == text


def test_the_extensions_templates_rely_on_are_there() -> None:
    assert render("{% for i in range(9) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}") == "012"
    assert render("{% generation %}{{ messages[0].content }}{% endgeneration %}") == "Hello"
    assert render("{{ strftime_now('%Y')|length }}") == "4"
    assert render("a\n  {% if true %}\nb\n  {% endif %}\nc") == "a\nb\nc"
