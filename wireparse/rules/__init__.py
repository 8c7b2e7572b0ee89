"""The rules: one part a file. A rule reads the copy that nobody has claimed and yields marks; it never edits text."""

from collections.abc import Callable, Iterable

from wireparse.style import Style
from wireparse.text import Copy, Mark

Rule = Callable[[Copy, Style], Iterable[Mark]]
