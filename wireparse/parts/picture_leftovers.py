"""What desks and pages leave round a caption: counters, buttons, restrictions, ``less`` and ``more``."""

from collections.abc import Iterator

import regex

from wireparse.patterns import pattern

# "1 of 12 |", "[1/5]", "**[1/4]**", "Item 1 of 4", "2of4", "1 of 18. ", a video's "00:01:00:00 - 00:01:30:12".
_COUNTER = (
    r"(?:\**\[\d{1,2}/\d{1,2}\]\**|(?:Item|Image|Photo|Slide)?\s*\d{1,3}\s?of\s?\d{1,3}"
    r"(?:\s?[|.:](?!\d)|(?=\s*+[\p{Lu}\n]|\s*+\Z))|\d\d:\d\d:\d\d:\d\d\s+-\s+\d\d:\d\d:\d\d:\d\d)\s*+"
)
_COUNTED = (*"*[0123456789", "Item", "Image", "Photo", "Slide")
# "Image 1 of / 5 Caption Close", each word on a line of its own.
_BLOCKS = (
    r"(?m)^[^\S\n]*+(?:Image\s++\d++\s++of\s++(?:/\s++)?+\d++(?:\s++Caption)?+(?:\s++Close)?+|"
    r"\d++\s++/\s++\d++\s++Back to Gallery|Slideshow\s*+\(\s*+\d++ [Ii]mages?\s*+\)|View all \(\d++\))[ ]*+$"
)
# What web pages leave behind a caption: "… in Oslo. less", "… Purchase Licensing Rights, opens new tab".
_REST = (
    r"\s*(?:(?<=[.…!?)\]]\s)(?:less|more)\b(?: ?>)?|(?:Purchase|Acquire) Licensing Rights.*|Read more"
    r"|Buy Photo.*|\| License Photo|TPX IMAGES OF THE DAY|\(PTI\d[\w ]*\))\s*\Z"
)
_REST_WORDS = ("less", "more", "Licens", "Buy Photo", "TPX", "(PTI")
_RESTRICTION = (
    r"\b(?:AP PROVIDES ACCESS|(?:REUTERS|AP|AFP) (?:IS|WAS) UNABLE|MANDATORY CREDIT|EDITORIAL USE|FOR EDITORIAL|"
    r"NOTE TO USER|RESTRICTED TO|ATTENTION|BEST QUALITY|HOLD FOR|ONE TIME|"
    r"NO (?:SALES|ARCHIV|RESALES|USE|COMMERCIAL|THIRD|MAGAZINE)|THIS (?:IMAGE|PICTURE|PHOTO)|HANDOUT EDITORIAL|"
    r"(?i:(?:AND |& )?(?:UK|USA?|AUSTRALIA|AUSTRIA|BELGIUM|CANADA|CHINA|CROATIA|CZECH REPUBLIC|DENMARK|FINLAND|FRANCE|"
    r"GERMANY|GREECE|HONG KONG|HUNGARY|IRAN|IRELAND|ISRAEL|ITALY|JAPAN|LATVIA|LITHUANIA|NETHERLANDS|NEW ZEALAND|"
    r"NORWAY|PAPUA NEW GUINEA|POLAND|PORTUGAL|ROMANIA|RUSSIA|SERBIA|SLOVENIA|SOUTH KOREA|SOUTH PACIFIC|SPAIN|SWEDEN|"
    r"SWITZERLAND|TAIWAN|TURKEY|UNITED KINGDOM)[,;]? )+OUT\b)"
)
_RESTRICTED = "OUT|ONLY|CREDIT|NO |SUPPLIED|HOLD|EDITORIAL|ATTENTION|QUALITY|UNABLE|USER".split("|")


def find_rest(plain: str, start: int, end: int) -> int:
    """Where a page's left-overs begin behind a caption: ``… in Oslo. less``; ``end`` if there are none."""
    words = plain[start:end]
    rest = pattern(_REST).search(plain, start, end) if any(map(words.__contains__, _REST_WORDS)) else None
    return rest.start() if rest else end


def find_restriction(plain: str, start: int, end: int) -> int:
    """Where a word to editors begins: ``NO SALES``, ``NORWAY OUT``; ``end`` if there is none."""
    words = plain[start:end]
    found = pattern(_RESTRICTION).search(plain, start, end) if any(map(words.__contains__, _RESTRICTED)) else None
    return found.start() if found else end


def is_rest(words: str) -> bool:
    """Whether words behind a credit are a desk's or a page's and not the story's: ``FILE PHOTO``, ``NO SALES``."""
    bare = words.strip()
    if bare[:1] == "(" or (any(map(words.__contains__, _REST_WORDS)) and pattern(_REST).match(f".{words}", 1)):
        return True
    if bare.isupper() or bare.casefold() in ("pool photo", "file photo") or not any(map(str.isalpha, bare)):
        return True
    return find_restriction(bare, 0, len(bare)) == 0


def past_counter(plain: str, start: int, end: int) -> int:
    """``start``, or where the words begin behind a gallery's counter."""
    found = pattern(_COUNTER).match(plain, start, end) if plain.startswith(_COUNTED, start) else None
    return found.end() if found else start


def find_counters(plain: str) -> Iterator[regex.Match[str]]:
    """The counters and buttons that stand on lines of their own."""
    if any(words in plain for words in ("Image", "Back to Gallery", "Slideshow", "View all (")):
        yield from pattern(_BLOCKS).finditer(plain)
