"""How long a job will still take."""

import pytest

from workbench.jobs.estimate import Estimate


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def go(estimate: Estimate, clock: Clock, done: int, speed: float, until: int, total: int = 100) -> None:
    """From `done` to `until` at so many steps a second."""
    for step in range(done + 1, until + 1):
        clock.now += 1 / speed
        estimate.feed(step, total)


def test_a_steady_job_is_foretold_exactly(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 100)
    go(estimate, clock, 0, speed=2, until=20)
    assert estimate.fraction == 0.2
    assert estimate.seconds_left == pytest.approx(40)


def test_nothing_is_foretold_from_the_first_steps(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 100)
    go(estimate, clock, 0, speed=10, until=3)
    assert estimate.seconds_left is None


def test_what_was_done_before_the_first_word_counts_for_nothing(clock):
    estimate = Estimate(clock)
    estimate.feed(50, 100)
    go(estimate, clock, 50, speed=1, until=60)
    assert estimate.seconds_left == pytest.approx(40)


def test_one_slow_step_moves_it_little_and_a_lasting_change_wholly(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 1000)
    go(estimate, clock, 0, speed=10, until=300, total=1000)
    assert estimate.seconds_left == pytest.approx(70)
    clock.now += 2
    estimate.feed(301, 1000)
    assert 70 < estimate.seconds_left < 85
    go(estimate, clock, 301, speed=5, until=900, total=1000)
    assert estimate.seconds_left == pytest.approx(20, rel=0.05)


def test_it_counts_down_between_the_words_and_is_unknown_when_overdue(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 100)
    go(estimate, clock, 0, speed=1, until=90)
    clock.now += 4
    assert estimate.seconds_left == pytest.approx(6)
    clock.now += 7
    assert estimate.seconds_left is None


def test_a_pause_counts_for_nothing(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 100)
    go(estimate, clock, 0, speed=1, until=50)
    estimate.pause()
    clock.now += 3600
    assert estimate.seconds_left == pytest.approx(50)
    estimate.resume()
    go(estimate, clock, 50, speed=1, until=60)
    assert estimate.seconds_left == pytest.approx(40)


def test_a_new_part_of_the_work_begins_anew(clock):
    estimate = Estimate(clock)
    estimate.feed(0, 100)
    go(estimate, clock, 0, speed=1, until=100)
    estimate.feed(0, 10)
    assert estimate.fraction == 0
    assert estimate.seconds_left is None


@pytest.mark.parametrize("total", [None, 0, -1, float("nan")])
def test_without_a_total_nothing_is_foretold(clock, total):
    estimate = Estimate(clock)
    estimate.feed(3, total)
    assert estimate.fraction is None
    assert estimate.seconds_left is None


@pytest.mark.parametrize(("done", "fraction"), [(-1, 0), (11, 1), (float("inf"), None), (float("nan"), None)])
def test_nonsense_is_kept_within_bounds(clock, done, fraction):
    estimate = Estimate(clock)
    estimate.feed(done, 10)
    assert estimate.fraction == fraction
