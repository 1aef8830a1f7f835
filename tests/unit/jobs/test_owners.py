"""Owners: whose jobs are whose, and who has died."""

import subprocess
import sys

from workbench.jobs import owners
from workbench.jobs.owners import Owner

HOLD = """
import sys, time
from pathlib import Path
from workbench.jobs.owners import Owner
owner = Owner(Path(sys.argv[1]))
print(owner.name, flush=True)
time.sleep(1000)
"""


def test_an_owner_lives_until_it_is_closed_and_leaves_nothing(tmp_path):
    owner = Owner(tmp_path)
    assert not owners.is_gone(tmp_path, owner.name)
    owner.close()
    assert owners.is_gone(tmp_path, owner.name)
    assert list(tmp_path.iterdir()) == []


def test_two_owners_never_have_one_name(tmp_path):
    first, second = Owner(tmp_path), Owner(tmp_path)
    assert first.name != second.name
    first.close()
    assert not owners.is_gone(tmp_path, second.name)
    second.close()


def test_an_owner_that_was_killed_is_gone(tmp_path):
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        name = program.stdout.readline().strip()
        assert not owners.is_gone(tmp_path, name)
        program.kill()
        program.wait()
        assert owners.is_gone(tmp_path, name)


def test_nobody_of_that_name_is_gone(tmp_path):
    assert owners.is_gone(tmp_path, "1-abc")
