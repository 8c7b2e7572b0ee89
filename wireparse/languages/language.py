"""What is to be known of a language."""

from msgspec import Struct


class Language(Struct, frozen=True, gc=False):
    """The wire's words in one language. ``code`` is BCP 47; ``by`` as printed; the rest casefolded, no final stop.

    A role that is one only in front of a colon has it: ``editor:``.
    ``words`` are among the commonest of the language and rare in its neighbours: they tell which language a copy is in.
    ``stamps``, apart by blanks, stand beside a page's clock; ``boxes``, apart by bars, alone on a line round a story:
    ``publié``, ``articles similaires``.
    """

    code: str
    months: dict[str, int]
    weekdays: tuple[str, ...]
    by: tuple[str, ...]
    and_: tuple[str, ...]
    roles: dict[str, str]
    words: frozenset[str]
    stamps: str = ""
    boxes: str = ""


def months(*names: str) -> dict[str, int]:
    """Twelve strings of names, January first, each with its abbreviations: ``"january jan"``."""
    return {name: number for number, words in enumerate(names, 1) for name in words.split()}
