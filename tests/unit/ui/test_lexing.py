"""What is what in a line of code."""

from workbench.ui.markdown import lexing


def pieces(language: str, line: str) -> dict[str, str]:
    return {line[start : start + length]: colour for start, length, colour in lexing.line_pieces(language, line)}


def test_keywords_strings_numbers_and_comments_are_told_apart() -> None:
    found = pieces("python", "def f(x): return 'a' + 1  # why")
    assert found["def"] == "keyword"
    assert found["f"] == "function"
    assert found["1"] == "number"
    assert found["# why"] == "comment"


def test_an_unknown_language_has_no_colours_and_no_error() -> None:
    assert lexing.line_pieces("no-such-language", "def f(): pass") == []
    assert lexing.line_pieces("", "def f(): pass") == []


def test_a_string_over_several_lines_is_one_when_the_whole_block_is_lexed() -> None:
    text = 's = """one\ntwo\nthree"""\n'
    lines = list(lexing.pieces_by_line("python", text))
    assert lines[1] == [(0, 3, "string")]


def test_there_is_one_entry_for_every_line() -> None:
    for text in ("", "a", "a\n", "\n\n", "x = 1\n\n# c\n"):
        assert len(list(lexing.pieces_by_line("python", text))) == text.count("\n") + 1
