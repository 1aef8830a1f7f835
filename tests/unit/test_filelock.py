"""The lock between processes."""

from pathlib import Path

from workbench.filelock import FileLock, held


def test_a_share_keeps_others_from_holding_it_alone_and_not_from_sharing(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "x.lock"), FileLock(tmp_path / "x.lock")
    first.share()
    second.share()
    assert not second.try_exclusive()
    first.release()
    assert second.try_exclusive()
    assert not first.try_exclusive()
    second.close()
    assert first.try_exclusive()
    first.close()


def test_a_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    with held(tmp_path / "x.lock"):
        other = FileLock(tmp_path / "x.lock")
        assert not other.try_exclusive()
    assert other.try_exclusive()
    other.close()
