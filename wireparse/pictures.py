"""Picture credits: who took a picture and whose it is, as the photo desks print it below a caption.

``AP Photo/Jan Dorn, File``, ``Ana Ruiz/The Daily Planet via AP``, ``EPA/JAN DORN``, ``Handout via REUTERS TV``,
``Photo: Jan Dorn, AP``. A company or an agency is not a photographer.
"""

from functools import lru_cache

from msgspec import Struct

from wireparse.agencies import house
from wireparse.text import pattern


class PictureCredit(Struct, frozen=True, gc=False):
    """A credit as printed, without brackets. ``sure`` is false of a bare name: only its place makes it a credit."""

    text: str
    photographer: str | None
    agency: str | None
    sure: bool


# "Photo by", "Image Credit:", "(Photo Credit : ", "Foto:", "[Photo/", "Courtesy of": what follows is a credit.
_LABEL = (
    r"(?i:(?:file |pool |handout |undated )*(?:photos?|pictures?|images?|videos?|foto|photograph|illustration|graphic|still)"
    r"(?: ?(?:credits?|illustration))?(?:\s*[:/]|(?: courtesy)?\s+(?:by|of)\b|\s+-)|(?:credits?|photographer)\s*:|courtesy(?: of\b|\s*:))\s*"
)
# "AP Photo/", "AFP PHOTO /", "BELGA VIDEO ", "AAP Image/", "AP Video by": a house and the kind of its picture.
_KIND = r"(?i:photos?|pictures?|images?|videos?|graphics?|illustration|foto)"
_HOUSE_KIND = rf"(?P<house>[\p{{L}}.&-]+(?: [\p{{Lu}}][\p{{L}}.&-]*)?) {_KIND}(?=\s*(?:[/,]|by\b|\Z)|\s+\p{{Lu}}\p{{Lu}})\s*(?:/|by\b|,)?\s*"
_VIA = r"(?:\A|[\s/,])via\s+(?P<by>[\p{L}.&' -]+?)(?P<rest>\s*[,/].*)?\Z"
_CUT = r"\s*[/,;|]\s*|\s+-\s+"
_LENGTH = 160
# What stands in a name's place and is nobody: "EPA/STR", "Reuters/Stringer", "AP Photo/File", "Sputnik/Pool".
_NOBODY = frozenset(
    "file files pool handout stringer str stf staff ho archive archives undated via courtesy photo photos video image "
    "images screengrab screenshot tv press contributor library".split()
)
# One of these makes a name that of an office or a firm: "Russian Defense Ministry Press Service".
_OFFICES = frozenset(
    "academy administration agency agencies airlines ap archive archives army army's arts association authority bank "
    "brigade broadcasting bureau business cabinet center centre channel chronicle city club college command commission "
    "committee company conference congress corp corporation corps council county court defence defense department "
    "district division family federal fire force forces foreign foundation gallery gazette getty global government "
    "group guard handout health herald hospital house image images inc instituto institute international journal "
    "kremlin lab labs league library limited llc ltd magazine media minister ministry museum national nations network news "
    "newspaper observer of office palace park parliament party petroleum photo photos pictures planet police pool post presidency "
    "presidential press prime production productions public radio region reuters safety satellite school service services sheriff sheriff's "
    "social society space station state states star studio studios sun team technologies technology television the times "
    "today tribune tv union united university video wire xinhua".split()
)
# Picture agencies that are no wire house: "Billy Roe/Getty Images", "(Newsis)".
_DEALERS = frozenset(
    "getty images|getty|newsis|news1|shutterstock|istock|sputnik|keystone|invision|lapresse|nurphoto|anadolu|"
    "anadolu agency|zuma|zuma press|imago|alamy|unsplash|corbis|maxar technologies|planet labs|instagram|facebook|"
    "korea press photographers association|korea herald|the korea herald|the washington post|the new york times|usa today sports|"
    "wikimedia commons|icon sportswire|sipa usa|abaca|scanpix|ntb|lehtikuva|anp|tt|ritzau|ritzau scanpix|pool".split("|")
)


@lru_cache(1024)
def read_credit(printed: str) -> PictureCredit | None:
    """A credit as printed, with or without brackets; ``None`` if the words are none. A page repeats its credits."""
    text = " ".join(printed.split()).strip("()[] ").rstrip(";,")
    if not text or len(text) > _LENGTH:
        return None
    via, rest = _via(text)
    label, rest = _label(rest)
    names = [name for name in pattern(_CUT).split(rest) if name]
    owners = [owner for owner in (via, label if label and label is not True else None, *names) if owner]
    agency = next((style.name for style in map(_house, owners) if style), None)
    slash = "/" in rest and bool(pattern(r"\S\s*/\s*\S").search(rest))
    dealer = any(name.casefold() in _DEALERS or _house(name) for name in names)
    sure = bool(label or via or _house_first(names, slash=slash) or (dealer and _person(names) and len(names) > 1))
    weak = dealer or (len(names) == 1 and is_name(names[0])) or (slash and _person(names) is not None)
    if not sure and not weak:
        return None
    return PictureCredit(text, _photographer(names, label, via), agency, sure or "getty images" in text.casefold())
