"""How high every message is and where it begins, for lists of any length."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Heights in pixels with their running sums; changing the last of many costs as little as changing one."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tops = [0]
        self._good = 0  # tops[:good + 1] are right

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> None:
        """Change one height."""
        if self._heights[index] != height:
            self._heights[index] = height
            self._good = min(self._good, index)

    def append(self, height: int) -> None:
        """Add one at the end."""
        self._heights.append(height)

    def top(self, index: int) -> int:
        """Where message `index` begins; `top(len)` is the height of all."""
        self._sum()
        return self._tops[index]

    def total(self) -> int:
        """The height of all."""
        return self.top(len(self._heights))

    def at(self, y: int) -> int:
        """The message that `y` falls in; the first or the last when it falls outside. -1 when there is none."""
        self._sum()
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._heights) - 1)) if self._heights else -1

    def _sum(self) -> None:
        count = len(self._heights)
        if self._good == count and len(self._tops) == count + 1:
            return
        rest = accumulate(self._heights[self._good :], initial=self._tops[self._good])
        self._tops[self._good :] = rest
        self._good = count
