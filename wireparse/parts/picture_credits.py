"""Picture credits: who took a picture and whose it is, as the photo desks print it below a caption.

``AP Photo/Jan Dorn, File``, ``Ana Ruiz/The Daily Planet via AP``, ``EPA/JAN DORN``, ``Handout via REUTERS TV``,
``Photo: Jan Dorn, AP``. A company or an agency is not a photographer.
"""

from functools import lru_cache

import regex
from msgspec import Struct

from wireparse.agencies import house
from wireparse.patterns import pattern
from wireparse.style import Style


class PictureCredit(Struct, frozen=True, gc=False):
    """A credit as printed, without brackets. ``sure`` is false of a bare name: only its place makes it a credit."""

    text: str
    photographer: str | None
    agency: str | None
    sure: bool


_THING = r"(?:photo(?:s|graph)?|pic(?:ture)?s?|images?|videos?|foto|illustration|graphic|still)"
# "Photo by", "Image Credit:", "(Photo Credit : ", "Foto:", "[Photo/", "File Photo -", "Photo credit should read": what
# follows is a credit, and so it begins with a capital, but for a few houses; "(photos by children)" is prose.
_LABEL = (
    rf"(?i:(?:(?:file|pool|handout|both|all|photo) )*{_THING}(?: credits?)?(?: should read)?"
    r"(?:\s*[:/|]|\s+by\b|(?<=\sread)|\s+(?:credits?|courtesy(?: of)?|provided (?:by|to))\b|\s+-)"
    r"|(?:(?:mandatory )?credits?|photographer|file)\s*(?::|\.{3})|courtesy(?: of\b|\s*:)|(?<!Ã)©)"
    r"\s*(?=[\p{Lu}@©-]|an? |the |dpa\b|picture[ -]alliance\b)"
)
# "AP Photo/", "AFP PHOTO /", "BELGA VIDEO ", "AAP Image/", "AP Video by": a house and the kind of its picture.
_KIND = (
    rf"(?P<house>\p{{Lu}}[\p{{L}}.&-]*(?: \p{{Lu}}[\p{{L}}.&-]*){{0,2}}?) (?i:{_THING})"
    r"(?:\s*[/,]\s*|\s+by\s+|\Z|\s+(?=\p{Lu}\p{L}))"
)
_VIA = r"(?:\A|[\s/,])via\s+(?P<by>[\p{L}.&' -]+?)(?:\s*[,/].*)?\Z"
_ACRONYM = r"\p{Lu}{2,8}(?:-\p{Lu}{2,8})?"
# "Photo by Jan Dorn for The Daily Planet", "THE CANADIAN PRESS/HO-Jan Dorn", "Jan Dorn-USA TODAY Sports".
_CUT = r"\s*[/,;|]\s*|\s+-\s+|\s+for\s+(?=\p{Lu})|(?<=(?<!\p{L})(?:AP|HO|AFP))-(?=\p{Lu})|-(?=(?:USA TODAY|Imagn)\b)"
_LENGTH, _FEW = 200, 4
# One of these is in each label; "REUTERS/Jan Dorn" has none.
_LABELLED = tuple("photo pic image video foto illustration graphic still credit courtesy file ©".split())
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
# Italy's house signs with a surname: "Gabbiani/LaPresse via AP".
_BY_SURNAME = frozenset(("lapresse",))
_PAPERS = _OFFICES | frozenset(("guide", "post", "record", "star", "sun"))
# Owners of pictures that are no wire house: "Ana Ruiz/Getty Images", "(Newsis)".
_DEALERS = frozenset(
    "getty images|getty|picture alliance|picture-alliance|lightrocket|sopa images|vcg|rex|rex features|imagn images|"
    "abacapress|action images|dpa-bild|dpa-zentralbild|dpa-bildfunk|newsis|"
    "news1|shutterstock|istock|sputnik|keystone|invision|lapresse|nurphoto|anadolu|anadolu agency|"
    "nasa|noaa|esa|zuma|zuma press|imago|alamy|unsplash|maxar technologies|planet labs|ap images|"
    "korea press photographers association|korea herald|the korea herald|the washington post|the new york times|"
    "usa today sports|imagn images|wikimedia commons|icon sportswire|sipa usa|scanpix|ntb|lehtikuva|anp|"
    "pa wire|ritzau scanpix".split("|")
)
_WORD = r"\p{Lu}[\p{L}\p{M}'’.-]*+"
_NAME = rf"{_WORD}(?:\s(?:(?:al|bin|da|del?|della|den|der|di|dos|du|el|la|le|ter|van|von|y)\s)*+{_WORD}){{1,4}}+"
_SHOUTED = r"(?<!\S)(?!I{2,3}\b|JR\b)\p{Lu}{3,}(?!\S)"
_SURNAME = r"\p{Ll} \p{Lu}[\p{Lu}'’\-]{3,}(?!\S)"
_FILE = rf"(?i:\s+(?:file|pool|handout)?\s*{_THING})\Z"


@lru_cache(1024)
def read_credit(printed: str) -> PictureCredit | None:
    """A credit as printed, with or without brackets; ``None`` if the words are none. A page repeats its credits."""
    text = " ".join(printed.split()).strip("()[]* ").rstrip(";,")
    if not 0 < len(text) < _LENGTH:
        return None
    via = pattern(_VIA).search(text, max(0, text.rfind("via ") - 1)) if "via " in text else None
    by = via["by"] if via and (is_owner(via["by"]) or is_acronym(via["by"])) else None
    rest = text[: via.start()] if via and by else text
    labelled = any(map(rest.casefold().__contains__, _LABELLED))
    kind = pattern(_KIND).match(rest) if labelled else None
    kind = kind if kind and (is_owner(kind["house"]) or _is_unknown_kind(kind, rest)) else None
    if ": " in rest and not kind and (parted := _parted_by_colon(text, rest)):
        return parted
    label = kind or (pattern(_LABEL).match(rest) if labelled else None)
    names = [name for name in pattern(_CUT).split(rest[label.end() :] if label else rest) if name]
    owners = [by, kind and kind["house"], *names]
    if by and by.startswith("Getty"):
        owners = [*owners[1:], by]  # "Jan Dorn/AFP via Getty Images" is AFP's
    agency = next((style.name for style in (owner_of(owner) for owner in owners if owner) if style), None)
    courtesy = label is not None and ("ourtesy" in label[0] or " provided " in label[0])
    # AFP writes "Photo by Jan DORN / AFP", "AFP / Jan DORN"; elsewhere "Thai MFA" is no name.
    loud = (label is not None and label[0].rstrip().endswith("by")) or (
        "AFP" in owners and pattern(_SURNAME).search(text)
    )
    # A handout is a firm's: "Heron Boats/Handout via REUTERS".
    handed_out = courtesy or "andout" in rest
    surname = kind is not None or (len(names) > 1 and names[1].casefold() in _BY_SURNAME)
    person = None if handed_out else _photographer(names, alone=surname, loud=bool(loud))
    # "Video: Markets fall" and "(Graphic: Rates since 2019)" name nobody.
    named = bool(kind or person or any(map(is_owner, names)) or (label and _is_under_picture(label[0], names)))
    sure = bool(by or (label and (named or courtesy)) or _is_owned(names, person, rest))
    # "REUTERS TV" stands under a picture; a dateline has "(Reuters)". "picture alliance/dpa" is never a story's.
    sure = sure or (text.isupper() and text.endswith(" TV") and is_owner(text))
    sure = sure or text.startswith(("picture alliance", "picture-alliance"))
    if sure or all(map(is_owner, names)) or (person and (len(names) == 1 or "/" in rest)):
        return PictureCredit(text, person, agency, sure)
    return None


def _parted_by_colon(text: str, rest: str) -> PictureCredit | None:
    """``(Reuters: Jan Dorn)``, ``(Jan Dorn: Reuters)``, as Australia's broadcaster sets it."""
    first, _, second = rest.partition(": ")
    for owner, name in ((first, second), (second, first)):
        if (style := owner_of(owner)) and is_photographer(name, loud=True):
            return PictureCredit(text, name, style.name, sure=True)
    return None


def is_owner(name: str) -> bool:
    """Whether a wire house or a picture agency is named: ``AP``, ``Getty Images``, ``PTI File Photo``."""
    return name.casefold() in _DEALERS or owner_of(name) is not None


def is_acronym(name: str) -> bool:
    """Whether a name has the form of a house's that nobody knows: ``KXYZ``, ``HNA-KXYZ``."""
    return name.isupper() and pattern(_ACRONYM).fullmatch(name) is not None


def _is_unknown_kind(kind: regex.Match[str], rest: str) -> bool:
    """``KXYZ Photo/Jan Dorn``, ``KXYZ Video by Jan Dorn``, ``KXYZ VIDEO JAN DORN``: not ``US photo exhibition``."""
    return is_acronym(kind["house"]) and ("/" in kind[0] or " by" in kind[0] or rest.isupper())


def owner_of(name: str) -> Style | None:
    """The wire house that a credit names: ``PTI File Photo`` is PTI's."""
    first, _, second = name[:_LENGTH].partition("-")  # "KCNA-Yonhap": the second handed on what the first had taken
    return house(name) or house(pattern(_FILE).sub("", name[:_LENGTH])) or (house(first) and house(second))


def _is_under_picture(label: str, names: list[str]) -> bool:
    """``Image Credit: Planet Labs``, ``Foto: NTNU``; "Photo: A woman looks on" is a headline."""
    return "redit" in label or (label[0] in "PF" and ":" in label and len(names) == 1 and len(names[0].split()) < _FEW)


def is_photographer(words: str, *, loud: bool = False) -> bool:
    """Whether words look like a person's name: ``Jan Dorn``, ``ANA RUIZ``, ``H.W. Roe``; not ``Planet Labs``."""
    if not pattern(_NAME).fullmatch(words) or any(word.strip(".").casefold() in _OFFICES for word in words.split()):
        return False
    return loud or words.isupper() or not pattern(_SHOUTED).search(words)


def _photographer(names: list[str], *, alone: bool, loud: bool) -> str | None:
    """The first name that is not the house's own. ``alone``: a surname will do, as behind ``AP Photo/``."""
    for name in names:
        if is_owner(name) or is_acronym(name) or name.casefold() in _NOBODY:
            continue
        surname = alone and not name.isupper() and pattern(r"\p{Lu}[\p{L}.'’-]{2,}").fullmatch(name)
        if surname or is_photographer(name, loud=loud):
            return name
        if " " in name:
            return None
    return None


def _is_owned(names: list[str], person: str | None, rest: str) -> bool:
    """``EPA/JAN DORN``, ``Jan Dorn/AP``, ``Jan Dorn/The Daily Post``: a name and an owner, a slash between them."""
    if len(names) == 1:
        return False
    if is_owner(names[0]) and "/" in rest:
        # "(ats/Newsnet)" closes a story: in small letters a house stands before a name of its own people alone.
        told = person is not None or not names[0].islower()
        return told and not all(map(is_owner, names)) and names[1][0].isalpha() and not names[1].startswith("Ipsos")
    if "/" in rest and person == names[1] and is_acronym(names[0]):
        return True
    # "Oakton Mayor's Office/Handout/EPA-EFE".
    if "/" in rest and is_owner(names[-1]) and not _OFFICES.isdisjoint(names[0].casefold().split()):
        return not is_owner(names[0])
    paper = "/" in rest and (names[-1].casefold().split()[-1] in _PAPERS or is_acronym(names[-1]))
    return person == names[0] and (paper or is_owner(names[1]) or is_owner(names[-1]))
