"""The signs of a caption: whether a copy is worth reading for pictures at all.

Most stories have none, and a sign is found ten times as fast as a word.
"""

from wireparse.parts.picture_credits import read_credit
from wireparse.parts.pictures import HOUSES, unknown_credit

_LENGTH, _HEAD = 160, 1200
_AT_END = (*(f"{sign} {house}" for sign in ".,—" for house in HOUSES), " pic")
_FIRST_WORDS = ("FILE", "In this ", "This ", "A still ", "Still ")
_LABELS = ("G\nhttp", *"hoto hotos redit redits PHOTO Foto Image icture grapher graph".split(), "d read")
_PHOTO = ("Photo by", "Photograph by", "Photo courtesy", "Photo provided", "Photo credit", "Photo Illustration")
_OWNERS = tuple(
    "AP Reuters EPA AFP TASS Kyodo hoto PHOTO Image Press PRESS PTI ANI UPI KEYSTONE Keystone dpa Xinhua Post Herald "
    "Times News Wire Getty Sputnik Anadolu".split()
)


def may_have_caption(plain: str) -> bool:
    """Whether a copy is worth reading for pictures: most are not. A sign is found ten times as fast as a word."""
    if (
        "REUTERS" in plain
        or ("Photo" in plain and _is_photo(plain))
        or (" via " in plain and ("via Reuters" in plain or " via AP" in plain))
        or _is_file(plain)
    ):
        return True
    if plain.startswith(_FIRST_WORDS) or "BELGA" in plain[-90:]:
        return True
    if _ends_with_house(plain):
        return True
    at = plain.find(":")
    while at >= 0:
        if plain[max(0, at - 6) : at].rstrip().endswith(_LABELS):
            return True
        at = plain.find(":", at + 1)
    at = plain.find("(")
    while at >= 0:
        if (plain[at + 1 : at + 2].isupper() and _is_short_bracket(plain, at)) or plain.endswith("Slideshow ", 0, at):
            return True
        at = plain.find("(", at + 1)
    # "Jan Dorn/AP", "EPA/JAN DORN": a slash between names, one of them an owner's.
    for slash in "/|":
        at = plain.find(slash)
        while at >= 0:
            name = plain[at + 1 : at + 3].removeprefix(" ")[:1]
            if plain.endswith("alliance", 0, at):
                return True
            if (name.isupper() or name == "@") and (
                any(map(plain[max(0, at - 24) : at + 26].__contains__, _OWNERS)) or _is_behind_sentence(plain, at)
            ):
                return True
            at = plain.find(slash, at + 1)
    return False


def _ends_with_house(plain: str) -> bool:
    """Whether a graf of the head ends with one: ``… in Oslo. AFP``."""
    at = plain.find("\n\n", 0, _HEAD)
    while at >= 0:
        end = at
        while plain[end - 1 : end] == " ":
            end -= 1
        if plain.endswith(_AT_END, 0, end):
            return True
        at = plain.find("\n\n", at + 2, _HEAD)
    return False


def _is_file(plain: str) -> bool:
    """Whether a line begins with ``FILE``, indented or not."""
    at = plain.find("FILE")
    while at >= 0:
        if plain[plain.rfind("\n", 0, at) + 1 : at].isspace() or plain[at - 1 : at] == "\n":
            return True
        at = plain.find("FILE", at + 1)
    return False


def _is_photo(plain: str) -> bool:
    return any(map(plain.__contains__, _PHOTO))


def _is_behind_sentence(plain: str, slash: int) -> bool:
    """``… in Oslo. KXYZ/JAN DORN``: initials between a sentence's end and a slash; not ``U.S. OATS/RYE``."""
    before, _, word = plain[max(0, slash - 14) : slash].rpartition(" ")
    return word.isupper() and before[-1:] in (".", "!", "?", '"', "”") and not before[-2:-1].isupper()


def _is_short_bracket(plain: str, start: int) -> bool:
    """``… in Oslo. (Reuters)`` at a line's end, ``(Yonhap)South``, ``(Jan Dorn)``."""
    end = plain.find(")", start, start + _LENGTH)
    if end < 0:
        return False
    inner, after = plain[start + 1 : end], plain[end + 1 : end + 2]
    if after.isupper() or (after and after in '“"'):
        return read_credit(inner) is not None or unknown_credit(inner) is not None
    ended = not after or after in "\n(" or plain.startswith((" (", " \n", "  "), end + 1)
    return (ended or "via " in inner) and read_credit(inner) is not None
