"""What a mailer says above the story that he sends: remarks, a signature, a word in brackets. None is a headline."""

from wireparse.patterns import pattern
from wireparse.text import Copy

REMARKS = ("Anybody know", "Anyone know", "Does any", "Here's ", "here's ", "Apologies ", "I ", "I'm ", "I've ")
"""What a mailer begins with, and no headline writer."""
_BRACKETS = ("[]", "()")


def below_signature(copy: Copy, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The blocks below the mailer's signature: ``-Ada``, ``--Ada``."""
    for number in range(len(found) - 1, -1, -1):
        start, stop = found[number]
        if copy.plain[start] == "-" and pattern(r"--? ?\p{Lu}\p{L}{1,14}").fullmatch(copy.plain, start, stop):
            return found[number + 1 :]
    return found


def is_remark(text: str) -> bool:
    """Whether the mailer's own words are no headline: in brackets, broken off, or with what he sends behind a colon."""
    asked = text[0].islower() and text[-1] == "?"  # "wonder who paid for the ferry?"
    return text[0] in "([{" or text.endswith((":", "..")) or text.startswith(REMARKS) or asked


def in_brackets(text: str) -> bool:
    """Whether one bracket holds all the words: no headline, but somebody's remark on what stands below."""
    return text[0] + text[-1] in _BRACKETS and text[0] not in text[1:] and text[-1] not in text[:-1]
