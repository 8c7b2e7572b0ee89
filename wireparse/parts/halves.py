"""A headline in two narrow lines: whether the second is its other half, or a deck."""

UNFINISHED = frozenset("a an and at by for from in of on or the to with".split())
"""What a line of a headline ends with that goes on in the next one, and what a half in capitals begins with."""
_WIDEST, _SMALL, _LEAST = 70, 3, 2


def is_second_half(text: str, begin: int, stop: int, line: tuple[int, int]) -> bool:
    """Whether a line goes on with the headline above it, which no blank line parts from it.

    In capitals it begins with a small word: ``FERRY LINE ADDS BOATS`` above ``FOR THE SUMMER``. In small letters both
    have a capital on each word, and stand apart from all else: ``Harbour Plan Would Widen`` above ``Berths for Ferries``.
    """
    first, second = text[max(begin, text.rfind("\n", begin, stop) + 1) : stop].strip(), text[slice(*line)]
    if max(len(first), len(second)) > _WIDEST:
        return False
    if first.isupper():
        return second.isupper() and second.partition(" ")[0].casefold() in UNFINISHED
    one = "\n" not in text[begin:stop]
    return one and _is_titled(first, second) and _stands_alone(text, begin, line[1])


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether the lines above and below are blank."""
    above, below = text[:begin].split("\n")[-2:-1], text[end : end + _WIDEST].split("\n")[:2]
    return not "".join(above).strip() and len(below) > 1 and not "".join(below).strip()


def _is_titled(*lines: str) -> bool:
    """Whether each long word of the lines has a capital."""
    return all(
        line.count(" ") >= _LEAST and all(not word[0].islower() for word in line.split() if len(word) > _SMALL)
        for line in lines
    )
