"""Picture credits: who took a picture and whose it is, as the photo desks print it below a caption.

``AP Photo/Jan Dorn, File``, ``Ana Ruiz/The Daily Planet via AP``, ``EPA/JAN DORN``, ``Handout via REUTERS TV``,
``Photo: Jan Dorn, AP``. A company or an agency is not a photographer.
"""

from functools import lru_cache

import regex
from msgspec import Struct

from wireparse.agencies import house
from wireparse.leftovers import find_rest, find_restriction, is_rest
from wireparse.style import Style
from wireparse.text import pattern


class PictureCredit(Struct, frozen=True, gc=False):
    """A credit as printed, without brackets. ``sure`` is false of a bare name: only its place makes it a credit."""

    text: str
    photographer: str | None
    agency: str | None
    sure: bool


class Found(Struct, frozen=True, gc=False):
    """A credit in a line: ``glued`` where the next sentence follows it without a blank."""

    credit: PictureCredit
    start: int
    end: int
    glued: bool = False


_THING = r"(?:photo(?:s|graph)?|pic(?:ture)?s?|images?|videos?|foto|illustration|graphic|still)"
# "Photo by", "Image Credit:", "(Photo Credit : ", "Foto:", "[Photo/", "File Photo -": what follows is a credit, and so
# it begins with a capital; "(photos by children)" is prose.
_LABEL = (
    rf"(?i:(?:(?:file|pool|handout) )*{_THING}(?: credits?)?(?:\s*[:/]|\s+by\b|\s+(?:credits?|courtesy of)\b|\s+-)"
    r"|(?:credits?|photographer)\s*(?::|\.{3})|courtesy(?: of\b|\s*:))\s*(?=[\p{Lu}@©-]|an? |the )"
)
# "AP Photo/", "AFP PHOTO /", "BELGA VIDEO ", "AAP Image/", "AP Video by": a house and the kind of its picture.
_KIND = (
    rf"(?P<house>\p{{Lu}}[\p{{L}}.&-]*(?: \p{{Lu}}[\p{{L}}.&-]*){{0,2}}?) (?i:{_THING})"
    r"(?:\s*[/,]\s*|\s+by\s+|\Z|\s+(?=\p{Lu}\p{L}))"
)
_VIA = r"(?:\A|[\s/,])via\s+(?P<by>[\p{L}.&' -]+?)(?:\s*[,/].*)?\Z"
_ACRONYM = r"\p{Lu}{2,8}(?:-\p{Lu}{2,8})?"
_CUT = r"\s*[/,;|]\s*|\s+-\s+"
_LENGTH, _SHORT, _FEW, _MANY = 160, 40, 4, 14
# One of these is in each label; "REUTERS/Jan Dorn" has none.
_LABELLED = tuple("photo pic image video foto illustration graphic still credit courtesy".split())
# What stands in a name's place and is nobody: "EPA/STR", "Reuters/Stringer", "AP Photo/File", "Sputnik/Pool".
_NOBODY = frozenset(
    "archive archives contributor courtesy file files handout ho image images photo photos pool screengrab screenshot "
    "staff stf str stringer undated video".split()
)
# One of these makes a name that of an office or a firm: "Russian Defense Ministry Press Service".
_OFFICES = frozenset(
    "academy administration agencies agency airlines archive archives army army's arts association authority bank "
    "brigade broadcasting bureau business cabinet center centre channel chronicle city club college command "
    "commission committee company conference congress corp corporation corps council county court defence defense "
    "department district division family federal fire force forces foreign foundation gallery gazette global "
    "government group handout health herald hospital inc institute instituto international journal kremlin league "
    "library limited llc ltd magazine mechanized media minister ministry museum nasa national nations navy network "
    "news newspaper observer of office palace park parliament party photo pictures planet police pool presidency "
    "presidential press prime productions public radio region safety satellite school secretary service services "
    "sheriff sheriff's society space state states station studio studios team technologies technology television the "
    "times today tribune trust tv u.n u.s union united university via video wire".split()
)
_PAPERS = _OFFICES | frozenset(("guide", "post", "record", "star", "sun"))
# Owners of pictures that are no wire house: "Ana Ruiz/Getty Images", "(Newsis)".
_DEALERS = frozenset(
    "getty images|getty|newsis|news1|shutterstock|istock|sputnik|keystone|invision|lapresse|nurphoto|anadolu|"
    "anadolu agency|zuma|zuma press|imago|alamy|unsplash|maxar technologies|planet labs|ap images|"
    "korea press photographers association|korea herald|the korea herald|the washington post|the new york times|"
    "usa today sports|wikimedia commons|icon sportswire|sipa usa|scanpix|ntb|lehtikuva|anp|ritzau scanpix".split("|")
)
_WORD = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_CAPITALS = r"\p{Lu}[\p{Lu}.'’\-]+(?: \p{Lu}[\p{Lu}.'’\-]*){0,3}"
_NAME = rf"{_WORD}(?:\s(?:(?:al|bin|da|del?|della|den|der|di|dos|du|el|la|le|ter|van|von|y)\s)*+{_WORD}){{1,4}}+"
_SHOUTED = r"(?<!\S)(?!I{2,3}\b|JR\b)\p{Lu}{3,}(?!\S)"
_FILE = rf"(?i:\s+(?:file|pool|handout)?\s*{_THING})\Z"
_BRACKETS = r"[(\[]([^()\[\]\n]{2,160}+)[)\]]"
# A credit without brackets closes its line: "… June 28, 2019. REUTERS/Jan Dorn", "… in Oslo AP Photo/Jan Dorn".
_KINDS = tuple("hoto PHOTO Image VIDEO Video FOTO Foto".split())
_BARE = (
    (("/",), r"(?:REUTERS|EPA(?:-EFE)?|AFP|AP|UPI|AAP|PTI|ANI|KEYSTONE|Xinhua|THE CANADIAN PRESS)\s?/"),
    (("/",), r"(?<=[\p{Ll}\d)][.!?”\"]\s)\p{Lu}{2,8}(?:-\p{Lu}{2,8})?/(?=\p{Lu}\S*\s\p{Lu})"),
    (_KINDS, r"(?:AP|AFP|PTI|ANI|UPI|AAP|BELGA|CP|PA|EFE|ANP|NTB) (?:Photo|PHOTO|Image|VIDEO|Video|FOTO|Foto)\b"),
    (("PHOTO", "VIDEO", "FOTO"), r"\p{Lu}{2,8} (?:PHOTO|VIDEO|FOTO) (?=\p{Lu}{2})"),
    (("pic", "photo"), r"(?:AFP|AP|Reuters|REUTERS|EPA|Bernama) (?:file )?(?:pic|photo)s?\.?\Z"),
    (("hoto", "redit"), r"Photo(?:graph)?(?: by|s by|:| courtesy of)\s|(?:Image |Photo |Picture )?Credit(?: ?:|\.{3})"),
    (("REUTERS TV", "oto:", "Image:", "Picture:"), r"REUTERS TV\Z|(?:Foto|Image|Picture):"),
    (("Getty Images", "Reuters/"), r"(?<=\n|[.!?”\"]\s)(?:Getty Images\Z|Reuters/(?!Ipsos))"),
)
_BARE_WORDS = (*_KINDS, *"/ | via redit REUTERS Picture pic".split())
_CLOSING_VIA = (
    r"(?<=[\s/])via (?:REUTERS(?: TV)?|Reuters(?: TV)?|AP|AFP|Getty Images|Yonhap)"
    r"(?:[,/] ?(?:[Ff]ile(?: [Pp]hoto)?|Pool))*\)?\Z"
)
# A firm's name has these in small letters.
_CONNECTORS = frozenset("of the and for de la del do da von van al by courtesy file pool photo - via in dpa".split())


@lru_cache(1024)
def read_credit(printed: str) -> PictureCredit | None:
    """A credit as printed, with or without brackets; ``None`` if the words are none. A page repeats its credits."""
    text = " ".join(printed.split()).strip("()[]* ").rstrip(";,")
    if not 0 < len(text) < _LENGTH:
        return None
    via = pattern(_VIA).search(text) if "via " in text else None
    by = via["by"] if via and (is_owner(via["by"]) or _is_acronym(via["by"])) else None
    rest = text[: via.start()] if via and by else text
    labelled = any(map(rest.casefold().__contains__, _LABELLED))
    kind = pattern(_KIND).match(rest) if labelled else None
    kind = kind if kind and (is_owner(kind["house"]) or _is_kind_ofunknown_credit(kind, rest)) else None
    label = kind or (pattern(_LABEL).match(rest) if labelled else None)
    names = [name for name in pattern(_CUT).split(rest[label.end() :] if label else rest) if name]
    owners = [by, kind and kind["house"], *names]
    agency = next((style.name for style in (_house(owner) for owner in owners if owner) if style), None)
    courtesy = label is not None and "ourtesy" in label[0]
    # AFP writes "Photo by Jan DORN / AFP"; elsewhere "Thai MFA" is no name.
    loud = label is not None and label[0].rstrip().endswith("by")
    person = None if courtesy else _photographer(names, alone=bool(kind), loud=loud)
    # "Video: Markets fall" and "(Graphic: Rates since 2019)" name nobody.
    named = bool(kind or person or any(map(is_owner, names)) or (label and _is_under_picture(label[0], names)))
    sure = bool(by or (label and (named or courtesy)) or _is_owned(names, person, rest))
    # "REUTERS TV" stands under a picture; a dateline has "(Reuters)".
    sure = sure or (text.isupper() and text.endswith(" TV") and is_owner(text))
    if sure or all(map(is_owner, names)) or (person and (len(names) == 1 or "/" in rest)):
        return PictureCredit(text, person, agency, sure)
    return None


def is_owner(name: str) -> bool:
    """Whether a wire house or a picture agency is named: ``AP``, ``Getty Images``, ``PTI File Photo``."""
    return name.casefold() in _DEALERS or _house(name) is not None


def _is_acronym(name: str) -> bool:
    """Whether a name has the form of a house's that nobody knows: ``KXYZ``, ``HNA-KXYZ``."""
    return name.isupper() and pattern(_ACRONYM).fullmatch(name) is not None


def _is_kind_ofunknown_credit(kind: regex.Match[str], rest: str) -> bool:
    """``KXYZ Photo/Jan Dorn``, ``KXYZ Video by Jan Dorn``, ``KXYZ VIDEO JAN DORN``: not ``US photo exhibition``."""
    return _is_acronym(kind["house"]) and ("/" in kind[0] or " by" in kind[0] or rest.isupper())


def _house(name: str) -> Style | None:
    first, _, second = name[:_LENGTH].partition("-")  # "KCNA-Yonhap": the second handed on what the first had taken
    return house(name) or house(pattern(_FILE).sub("", name[:_LENGTH])) or (house(first) and house(second))


def _is_under_picture(label: str, names: list[str]) -> bool:
    """``Image Credit: Planet Labs``, ``Foto: NTNU``; "Photo: A woman looks on" is a headline."""
    return "redit" in label or (label[0] in "PF" and ":" in label and len(names) == 1 and len(names[0].split()) < _FEW)


def _is_name(words: str, *, loud: bool = False) -> bool:
    """Whether words look like a person's name: ``Jan Dorn``, ``ANA RUIZ``, ``H.W. Roe``; not ``Planet Labs``."""
    if not pattern(_NAME).fullmatch(words) or any(word.strip(".").casefold() in _OFFICES for word in words.split()):
        return False
    return loud or words.isupper() or not pattern(_SHOUTED).search(words)


def _photographer(names: list[str], *, alone: bool, loud: bool) -> str | None:
    """The first name that is not the house's own. ``alone``: behind ``AP Photo/`` a surname will do."""
    for name in names:
        if is_owner(name) or _is_acronym(name) or name.casefold() in _NOBODY:
            continue
        surname = alone and not name.isupper() and pattern(r"\p{Lu}[\p{L}.'’-]{2,}").fullmatch(name)
        if surname or _is_name(name, loud=loud):
            return name
        if " " in name:
            return None
    return None


def _is_owned(names: list[str], person: str | None, rest: str) -> bool:
    """``EPA/JAN DORN``, ``Jan Dorn/AP``, ``Jan Dorn/The Daily Post``: a name and an owner, a slash between them."""
    if len(names) == 1:
        return False
    if is_owner(names[0]) and "/" in rest:
        return not all(map(is_owner, names)) and names[1][0].isalpha() and not names[1].startswith("Ipsos")
    if "/" in rest and person == names[1] and _is_acronym(names[0]):
        return True
    paper = "/" in rest and (names[-1].casefold().split()[-1] in _PAPERS or _is_acronym(names[-1]))
    return person == names[0] and (paper or is_owner(names[1]) or is_owner(names[-1]))


def find_credit(plain: str, first: int, last: int) -> Found | None:
    """The credit that closes the line ``first``-``last``, or to which the story's first sentence is glued."""
    return _bracketed(plain, first, last) or _bare(plain, first, last)


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
        owner, record = _house(line), ".JPG" in plain[last : last + 140] and pattern(_CAPITALS).fullmatch(line)
        if owner or record:
            name = None if owner or " " not in line or line.endswith(" TV") else line
            sure = bool(record) or line.endswith(" TV")
            return Found(PictureCredit(line, name, owner.name if owner else None, sure), first, last)
    if not any(word in line for word in _BARE_WORDS):
        return None
    last = find_rest(plain, max(first, last - 80), last)
    cut = find_restriction(plain, first, last)
    last = first + len(plain[first:cut].rstrip()) if cut < last else last
    start = _bare_start(plain, first, last)
    printed = plain[start:last].rstrip(" .)") if start is not None else ""
    credit = read_credit(printed)
    if start is None or not credit or not (credit.sure or start == first):
        return None
    return Found(credit, start, start + len(printed))


def _bare_start(plain: str, first: int, last: int) -> int | None:
    """Where a credit without brackets begins: behind it there are names alone, and no sentence."""
    words = plain[(near := max(first, last - 140)) : last]
    starts = (
        match.start()
        for needles, source in _BARE
        if any(map(words.__contains__, needles))
        for match in pattern(rf"(?<!\S)(?<!via ){source}").finditer(plain, near, last)
    )
    for start in sorted(starts):
        if _is_clean(plain[start:last]):
            return start
    if "via " in words and (via := pattern(_CLOSING_VIA).search(plain, max(first, last - 60), last)):
        return _via_start(plain, first, via.start())
    alone = pattern(r"([^/|,]{4,40}+)(?:[/|]|, )([^/|,]{2,40}+)").fullmatch(plain, first, last)
    return first if alone and _is_name(alone[1].strip()) and is_owner(alone[2].strip()) else None


def _via_start(plain: str, first: int, via: int) -> int:
    """``… south of Oslo. U.S. Navy/Handout via REUTERS``: back over an owner's words to the last sentence's end."""
    start = via
    for word in reversed(list(pattern(r"\S+").finditer(plain, max(first, via - 120), via))):
        stopped = word[0][-1] in '.!?”"' and not pattern(r"(?:\p{Lu}\.)+|(?:St|Dr|Inc|Co)\.").fullmatch(word[0])
        if stopped or (word[0][0].islower() and word[0] not in _CONNECTORS):
            break
        start = word.start()
    return start


def _is_clean(credit: str) -> bool:
    """Whether all words of a credit are names: in "AP Photo of the year went to …" they are not."""
    words = credit.replace("/", " ").split()
    return len(words) < _MANY and not any(word[0].islower() and word.strip(",.") not in _CONNECTORS for word in words)
