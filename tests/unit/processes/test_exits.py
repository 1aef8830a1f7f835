"""How a process ended, in words."""

import pytest

from workbench.processes import exits


@pytest.mark.parametrize(
    ("returncode", "name", "words"),
    [
        (0, "", "ended by itself"),
        (3, "", "ended with status 3"),
        (-9, "SIGKILL", "was killed (SIGKILL; out of memory?)"),
        (-11, "SIGSEGV", "crashed on a bad memory address (SIGSEGV)"),
        (-12, "SIGUSR2", "was ended by SIGUSR2"),
        (-99, "signal 99", "was ended by signal 99"),
        (0xC0000005, "", "crashed on a bad memory address (access violation)"),
    ],
)
def test_an_exit_status_is_told_in_words(returncode, name, words):
    assert exits.signal_name(returncode) == name
    assert exits.words(returncode) == words
