"""What a paper's page sets in place of the rest of a story that only its subscribers may read."""

_SCRAMBLED, _ITS_END = "\nkAm", "k^Am"
"""The rest itself, each letter changed for another: so changed, a graf's ``<p>`` and ``</p>`` are these."""
_SAID = ("\nAn online service is needed to view", "\nYou need an online service to")


def walls(text: str, begin: int, end: int) -> list[int]:
    """Where such words begin: what stands below them is no body."""
    words = _SAID if "online service" in text else ()
    if _ITS_END in text:
        words = (*words, _SCRAMBLED)
    return [at + 1 for at in (text.find(word, begin, end) for word in words) if at >= 0]
