"""Where picture credits stand: behind a caption, alone on a line, or with the story's first words glued to them."""

from msgspec import Struct

from wireparse.dates import Day, find_days
from wireparse.parts.picture_credits import PictureCredit, is_owner, is_photographer, owner_of, read_credit
from wireparse.parts.picture_leftovers import find_rest, find_restriction, is_rest
from wireparse.patterns import pattern
from wireparse.story import Caption


class Found(Struct, frozen=True, gc=False):
    """A credit in a line: ``glued`` where the next sentence follows it without a blank."""

    credit: PictureCredit
    start: int
    end: int
    glued: bool = False


NO_CREDIT = PictureCredit("", None, None, sure=False)
_NO_DAY = Day(None, None, None)
_ORDINAL = r"\d(?:st|nd|rd|th)\b"
_LENGTH, _SHORT, _FEW, _MANY = 160, 40, 4, 14
_CAPITALS = r"\p{Lu}[\p{Lu}.'’\-]+(?: \p{Lu}[\p{Lu}.'’\-]*){0,3}"
_BRACKETS = r"[(\[]([^()\[\]\n]{2,160}+)[)\]]"
# A credit without brackets closes its line: "… June 28, 2019. REUTERS/Jan Dorn", "… in Oslo AP Photo/Jan Dorn".
_KINDS = tuple("hoto PHOTO Image VIDEO Video FOTO Foto".split())
HOUSES = ("AFP", "AP", "REUTERS", "Reuters", "EPA", "PTI", "Bernama")
_BARE = (
    (("/",), r"(?:REUTERS|EPA(?:-EFE)?|AFP|AP|UPI|AAP|PTI|ANI|KEYSTONE|Xinhua|THE CANADIAN PRESS)\s?/"),
    (("/",), r"(?<=[\p{Ll}\d)][.!?”\"]\s)\p{Lu}{2,8}(?:-\p{Lu}{2,8})?/(?=\p{Lu}\S*\s\p{Lu})"),
    (_KINDS, r"(?:AP|AFP|PTI|ANI|UPI|AAP|BELGA|CP|PA|EFE|ANP|NTB) (?:Photo|PHOTO|Image|VIDEO|Video|FOTO|Foto)\b"),
    (("PHOTO", "VIDEO", "FOTO"), r"\p{Lu}{2,8} (?:PHOTO|VIDEO|FOTO) (?=\p{Lu}{2})"),
    # A newspaper's: "… in Oslo. AFP", "… in Oslo. — Reuters". Only below the headline is such a line a caption.
    (
        tuple(f"{sign} {house}" for sign in '.!?”"-–—' for house in HOUSES),
        rf"(?<=[.!?”\"]\s|[-–—]\s)(?:{'|'.join(HOUSES)})\.?\Z",
    ),
    (("pic", "photo"), r"(?:AFP|AP|Reuters|REUTERS|EPA|Bernama) (?:file )?(?:pic|photo)s?\.?\Z"),
    (
        ("hoto", "PHOTO"),
        (
            r"(?:Photo(?:graph| [Ii]llustration)?|PHOTO)(?: by|s by| ?:| courtesy(?: of)?| provided (?:by|to)|"
            r" credit should read:?)\s|(?:Both|All) photos(?: by|:)\s|(?<=[.!?”\"]\s)Photo/"
        ),
    ),
    (
        ("redit", "CREDIT"),
        r"(?:Image |Photo |Picture |Mandatory )?(?:Credit|CREDIT)(?: ?:|\.{3})",
    ),
    (("REUTERS TV", "oto:", "Image:", "Picture:"), r"REUTERS TV\Z|(?:Foto|Image|Picture):"),
    (("alliance",), r"picture[ -]alliance(?: ?[/|]|\Z)"),
    (("Getty Images", "Reuters/"), r"(?<=\n[^\S\n]*|[.!?”\"]\s)(?:Getty Images\Z|Reuters/(?!Ipsos))"),
)
# Of what closes a line behind a sentence: two names or more, and slashes.
_PAIR = (
    r"(?<=[.!?”\"…)]\s{1,2})(?:© ?)?+\p{L}[^/|\n,.]{1,30}+(?:\.[^/|\n,.]{0,20}+){0,2}"
    r"(?:[/|]\s?\p{L}[^/|\n]{1,30}+){1,4}\Z"
)
# The title ends where a small letter or a figure is followed at once by a capital: "City MarathonRunners pass", "Stage
# 1General view"; or where capitals end in a word: "Oslo FCRoe scores", "MotoGPSpain's".
_BOUNDARY = (
    r"(?<=[\p{Ll}\d)!?])(?=\p{Lu}(?:\p{Ll}|\s\p{Ll}|(?<=A)\s\p{Lu}|['’]\p{Lu}|\p{Lu}{1,3}[\s'’?]|\.)|[“\"]\p{Lu}|"
    r"\((?:L|R|C|[Ff]rom|Front)\b)|(?<=\b\p{Lu}{1,5})(?=\p{Lu}\p{Ll})|(?<=\.)(?=\p{Lu}\p{Ll})"
)
# "McDonald", "LeBron", "DeRoe", "MotoGP": one name, and no boundary.
_ONE_WORD = (
    r"(?<!\p{L})(?:Mc|Mac|De|Di|Da|Du|Des|La|Le|Lo|Van|Von|Vander|Fitz|St|O|Moto|You|Tik|Pay|Fed|We|Face|Linked|Air|Sky|"
    r"Space|i|e)\Z"
)
_BARE_WORDS = (*_KINDS, *"/ | via redit REUTERS Picture pic".split(), *HOUSES)
_CLOSING_VIA = (
    r"(?<=[\s/])via (?:REUTERS(?: TV)?|Reuters(?: TV)?|AP|AFP|Getty Images|Yonhap)"
    r"(?:[,/] ?(?:[Ff]ile(?: [Pp]hoto)?|Pool))*\)?\.?\Z"
)
# A firm's name has these in small letters.
_CONNECTORS = frozenset(
    "of the and for de la del do da von van al by courtesy file pool photo - via in dpa from video social media "
    "handout photos provided to pic credit should read illustration picture alliance".split()
)


def find_credit(plain: str, first: int, last: int) -> Found | None:
    """The credit that closes the line ``first``-``last``, or to which the story's first sentence is glued."""
    found = _bracketed(plain, first, last)
    if found and not found.glued:
        # "AFP PHOTO/JAN DORN (Photo credit should read JAN DORN/AFP/Getty Images)": the second is the first once more.
        above = _bare(plain, first, first + len(plain[first : found.start].rstrip()))
        return above if above and above.credit.sure and first < above.start else found
    return found or _bare(plain, first, last)


def read_caption(text: str) -> Caption:
    """The caption that words hold which somebody tagged as one, and the credit that closes them."""
    found = find_credit(text, 0, len(text))
    if found is None or found.glued or not found.start:
        return captioned(text, NO_CREDIT)
    return captioned(text[: found.start].rstrip(" ([-–—"), found.credit)


def captioned(text: str, credit: PictureCredit) -> Caption:
    """The day when the picture was taken is the first one printed; ``the vote on May 6th`` is another day.

    Getty prints it twice, and the year only once: ``MAY 02: Ana Ruiz waves on May 02, 2019``.
    """
    days = [day for begin, close, day in find_days(text) if not pattern(_ORDINAL).search(text, begin, close)]
    day = next(iter(days), _NO_DAY)
    day = next((full for full in days if full.iso and (full.month, full.day) == (day.month, day.day)), day)
    return Caption(text, credit.text or None, credit.photographer, credit.agency, day.iso, day.month, day.day)


def _bracketed(plain: str, first: int, last: int) -> Found | None:
    """``… in Oslo. (AP Photo/Jan Dorn)``; behind it the line ends, or the next sentence is glued on."""
    if plain.find(")", first, last) < 0 and plain.find("]", first, last) < 0:
        return None
    for match in pattern(_BRACKETS).finditer(plain, first, last):
        rest = plain[match.end() : last]
        glued = rest[:1].isupper() or (rest[:1] != "" and rest[:1] in "“\"‘'")
        if not glued and rest.strip(" *.") and not is_rest(rest):
            continue
        credit = read_credit(match[1]) or (unknown_credit(match[1]) if glued else None)
        if credit and (credit.sure or glued or not rest.strip(" *.")):
            return Found(credit, match.start(), match.end(), glued)
    return None


def unknown_credit(inner: str) -> PictureCredit | None:
    """A firm that nobody knows, in brackets to which the story is glued: ``… on stage. (Ocean Films)The film …``."""
    clean = pattern(r"\p{Lu}[^:\d]++").fullmatch(inner) and (_is_clean(inner) or len(inner.split()) < _FEW)
    return PictureCredit(" ".join(inner.split()), None, None, sure=False) if clean else None


def _bare(plain: str, first: int, last: int) -> Found | None:
    """``… in Oslo. REUTERS/Jan Dorn``, ``… Handout via REUTERS TV``, ``Photo: Jan Dorn, AP``."""
    line = plain[first:last]
    if len(line) < _SHORT and (line.isupper() or line.endswith(" Press")):
        # A house alone; and Reuters' record of one picture: whose it is in capitals, then the picture's files.
        owner, record = owner_of(line), ".JPG" in plain[last : last + 140] and pattern(_CAPITALS).fullmatch(line)
        if owner or record:
            name = None if owner or " " not in line or line.endswith(" TV") else line
            sure = bool(record) or line.endswith(" TV")
            return Found(PictureCredit(line, name, owner.name if owner else None, sure), first, last)
    if not any(word in line for word in _BARE_WORDS):
        return None
    last = find_rest(plain, max(first, last - 80), last)
    cut = find_restriction(plain, first, last)
    above = first + len(plain[first:cut].rstrip()) if cut < last else last
    start = _bare_start(plain, first, above)
    if start is not None:
        last = above
    elif above < last:
        # "… in Oslo. ATTENTION EDITORS - NO RESALES. Heron Boats/Handout via REUTERS".
        start = _bare_start(plain, cut, last)
    printed = plain[start:last].rstrip(" .)") if start is not None else ""
    credit = read_credit(printed)
    if start is None or not credit or not (credit.sure or start == first or printed in HOUSES):
        return None
    return Found(credit, start, start + len(printed))


def _bare_start(plain: str, first: int, last: int) -> int | None:
    """Where a credit without brackets begins: behind it there are names alone, and no sentence."""
    words = plain[(near := max(first, last - 140)) : last]
    starts = (
        match.start()
        for needles, source in _BARE
        if any(map(words.__contains__, needles))
        for match in pattern(rf"(?:(?<!\S)|(?<=\p{{Ll}}[.!?]))(?<!via ){source}").finditer(plain, near, last)
    )
    for start in sorted(starts):
        if _is_clean(plain[start:last]):
            return start
    if "via " in words and (via := pattern(_CLOSING_VIA).search(plain, max(first, last - 60), last)):
        return _via_start(plain, first, via.start())
    if (paired := _pair_start(plain, first, last)) is not None:
        return paired
    alone = pattern(r"([^/|,]{4,40}+)(?:[/|]|, )([^/|,]{2,40}+)").fullmatch(plain, first, last)
    return first if alone and is_photographer(alone[1].strip()) and is_owner(alone[2].strip()) else None


def _pair_start(plain: str, first: int, last: int) -> int | None:
    """``… in Oslo. Jan Dorn/Getty Images``, ``… in Oslo. Keystone/Jan Dorn``: a name and an owner close the line."""
    near = max(first, last - _LENGTH + _SHORT)
    if not any(sign in plain[near:last] for sign in "/|©"):
        return None
    for match in pattern(_PAIR).finditer(plain, near, last):
        credit = read_credit(plain[match.start() : last])
        if credit and credit.photographer and any(is_owner(name.strip()) for name in pattern(r"[/|]").split(match[0])):
            return match.start()
    return None


def _via_start(plain: str, first: int, via: int) -> int:
    """``… south of Oslo. U.S. Navy/Handout via REUTERS``: back over an owner's words to the last sentence's end."""
    start = via
    for word in reversed(list(pattern(r"\S+").finditer(plain, max(first, via - _LENGTH), via))):
        stopped = word[0][-1] in '.!?”"' and not pattern(r"(?:\p{Lu}\.)+|(?:St|Dr|Inc|Co)\.").fullmatch(word[0])
        if stopped or (word[0][0].islower() and word[0].partition("/")[0] not in _CONNECTORS):
            break
        start = word.start()
    return via - len(plain[start:via].lstrip("-–—|/ "))


def _is_clean(credit: str) -> bool:
    """Whether all words of a credit are names: in "AP Photo of the year went to …" they are not."""
    words = credit.replace("/", " ").split()
    return len(words) < _MANY and not any(word[0].islower() and word.strip(",.:") not in _CONNECTORS for word in words)


def title_end(plain: str, start: int, stop: int) -> int:
    """Where the title glued to a caption ends; ``start`` if it has none."""
    for cut in pattern(_BOUNDARY).finditer(plain, start + 3, min(stop, start + _LENGTH)):
        here = cut.start()
        word = pattern(r"[\p{L}\d]+\Z").search(plain, max(start, here - 30), here)
        glued = pattern(r"\p{L}+").match(plain, here)
        # A firm that spells itself so does it again: "BlackRoe RallyA man passes BlackRoe's office".
        again = word and glued and plain.find(word[0] + glued[0], here + 1, stop) > 0
        if not again and not pattern(_ONE_WORD).search(plain, max(start, here - 8), here):
            return here
    return start
