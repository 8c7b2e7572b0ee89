"""What a mailer says above the story that he sends: remarks, a signature, a word in brackets. None is a headline."""

from wireparse.patterns import pattern
from wireparse.text import Copy

REMARKS = ("Anybody know", "Anyone know", "Does any", "Here's ", "here's ", "Apologies ", "I ", "I'm ", "I've ")
"""What a mailer begins with, and no headline writer."""
_BRACKETS = ("[]", "()")
_SENTENCES = r"\p{Ll}{3,}[.?!]\s++\p{Lu}\p{Ll}*+\s"


def below_signature(copy: Copy, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The blocks below the mailer's signature: ``-Ada``, ``--Ada``."""
    for number in range(len(found) - 1, -1, -1):
        start, stop = found[number]
        if copy.plain[start] == "-" and pattern(r"--? ?\p{Lu}\p{L}{1,14}").fullmatch(copy.plain, start, stop):
            return found[number + 1 :]
    return found


def is_remark(text: str) -> bool:
    """Whether the mailer's own words are no headline: in brackets, broken off, or with what he sends behind a colon.

    Nor are whole sentences, ``Is the ferry next?  Its line never did well.``, or what he asks in small letters.
    """
    if text[0] in "([{" or text.endswith((":", "..")) or text.startswith(REMARKS) or asks_on(text):
        return True
    return text[-1] == "." and pattern(_SENTENCES).search(text) is not None


def asks_on(text: str) -> bool:
    """A question that begins in small letters: ``makes you wonder who sold the tickets?``."""
    return text[-1] == "?" and text.partition(" ")[0].islower()


def in_brackets(text: str) -> bool:
    """Whether one bracket holds all the words: no headline, but somebody's remark on what stands below."""
    return text[0] + text[-1] in _BRACKETS and text[0] not in text[1:] and text[-1] not in text[:-1]


def is_spaced(text: str) -> bool:
    """A banner, its letters apart: ``F e r r y  N e w s``."""
    return text[1:2] == " " and text[3:4] == " " and max(map(len, text.split())) == 1
