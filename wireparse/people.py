"""Printed names: "A, B and C in Moscow" -> who and where.

Nothing here knows the houses: who must tell `Example Press` from a person hands in ``is_house``. What cannot be a name
gives no author, for a null is forgiven and a wrong value is not.
"""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from wireparse.languages import AND
from wireparse.patterns import pattern
from wireparse.story import Author, CreditKind

IsHouse = Callable[[str], bool]

PARTICLES = frozenset(
    "al ap bin bint da das de dei del della den der di dos du el ibn la las le los of ten ter van von zu".split()
)
"""The small words of a name."""
# "O'Dell", "Poe-DuMont", "al-Najar", "d'Angelo", "Jr.": one capital at least in each word that is no particle.
_WORD = r"(?:\p{Ll}{1,3}['’\-])?+\p{Lu}[\p{L}\p{M}'’.\-]*+"
_NAME = rf"(?:\p{{Ll}}{{2,5}}\s)*+{_WORD}(?:\s(?:\p{{Ll}}{{2,5}}\s)*+{_WORD}){{0,6}}+"
_NO_NAME = frozenset(
    "additional agencies agency associated associates ausland board bureau business by co committee company copyright "
    "corp correspondent department desk digital editing editor editorial editors email foto foundation friday "
    "government group inc inland ltd media messaging ministry monday news newsdesk newspapers newsroom online photo "
    "politik reporter reporters reporting saturday science service services sources staff sunday team technology tel "
    "thursday tuesday twitter university web website wednesday wire writer writers writing "
    "admin administrator comment guest webdesk webmaster".split()
)
_MANY_DESKS = frozenset("bureaus bureaux desks newsrooms".split())
_DESKS = _MANY_DESKS | frozenset("bureau desk news newsdesk newsroom staff team tv".split())
_CITY = frozenset("Hong New San Los Abu Tel Kuala Mexico Buenos Sao".split())
_JOBS = frozenset(
    "writer reporter editor columnist journalist photographer producer videographer researcher analyst critic intern "
    "videojournalist reportage sportswriter chief commentator contributor korrespondent korrespondentin".split()
)

# A region follows its city after a comma, as a person might: "in Elmville, Ohio, and Ann Roe in Oakton".
_TWO_WORD_REGIONS = (
    r"(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Saudi|Sri|United|Rhode|British|Costa|El|Puerto|"
    r"Papua|Ivory|Burkina|Sierra|Central|Dominican|Czech|Nova|Prince|District|Trinidad|Bosnia)\s"
)
_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|"
    "Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Alta|Man|Nfld|Sask"
)
_INITIALS = r"D\.C|N\.[BCDHJLMSY]|N\.W\.T|S\.[CD]|R\.I|W\.Va|B\.C|P\.E\.I|U\.[KS]"
_REGION = rf"(?:(?:{_INITIALS}|{_STATES})\.|\p{{Lu}}[\p{{L}}\-]+|{_TWO_WORD_REGIONS}\p{{Lu}}[\p{{L}} \-]+)"
# "in Elmville, Mass. Ann Roe in Oakton": the comma between the region and the next name is forgotten.
_REGION_THEN_NAME = rf"((?:{_INITIALS}|{_STATES})\.)\s++(?=\p{{Lu}}[\p{{L}}.]*+\s\p{{Lu}})"
_KEPT = frozenset(("Jr", "Sr", "St", "Md", "Wm", *_STATES.split("|")))
_IN = frozenset("in from at near en à aboard".split())
_AND = tuple(word for word in dict.fromkeys((*AND, *(word.upper() for word in AND if len(word) > 2))) if word != "&")

_OWNER = r"\p{Lu}[\p{L}. ]*?(?:['’]s|s['’])\s++(?=\p{Lu})"


def nobody(_name: str) -> bool:
    """Knows no house."""
    return False


def is_name(text: str, words: int = 2) -> bool:
    """Whether ``text`` can be a person's name, of that many words at least: ``van der Berg`` and ``Ravi PM`` can."""
    if not _has_form(text):
        return False
    parts = text.casefold().replace(".", " ").replace("-", " ").split()
    return words <= text.count(" ") + 1 <= 6 and _NO_NAME.isdisjoint(parts)


def _has_form(text: str) -> bool:
    """Whether a text is words with capitals, and between them no small ones but a name's: ``Rosa de la Mora``."""
    if not pattern(_NAME).fullmatch(text):
        return False
    return all(word in PARTICLES for word in text.split() if word.islower())


def last(text: str) -> str:
    """The last word of a text, casefolded."""
    return text.rpartition(" ")[2].casefold()


def kind_of(name: str, is_house: IsHouse = nobody) -> CreditKind:
    """Whether a name of a sign-off is a person, a desk (``Elmville newsroom``) or an agency (``The Example Press``)."""
    if is_house(name):
        return "agency"
    if last(name) in _DESKS:
        return "desk"
    one_word_of_capitals = " " not in name and name.isupper() and 1 < len(name) <= 5
    return "agency" if one_word_of_capitals or name[:4] in ("The ", "the ") else "person"


def split_names(text: str, is_house: IsHouse = nobody) -> tuple[Author, ...]:
    """The names of a credit, each with the place that belongs to it, as printed.

    ``A and B in Moscow; C`` gives Moscow to A and B; ``A in Elmville, Ohio, and B in Oakton`` a place to each. Desks
    and houses are names here too. What is no name, such as a telephone number, is left out.
    """
    names: list[Author] = []
    group = 0
    for mark, piece in pieces(text, dutch=False):
        if mark == ";":
            group = len(names)
        name, place = with_place(piece)
        if mark == "and" and last(name) in _MANY_DESKS:
            name = _join_desks(names, name)
        here = names[-1].place if names else None
        if here and mark == "," and not place and "," not in here and pattern(_REGION).fullmatch(name):
            names[group:] = [replace(each, place=f"{here}, {name}") for each in names[group:]]
            continue
        group = len(names) if here else group
        beside = mark == "," and names and kind_of(names[-1].name, is_house) == "person"
        if beside and (is_house(name) or (name.startswith("The ") and not place)):
            names[-1] = replace(names[-1], affiliation=name)
            continue
        if mark == "," and len(names) > group and piece.lstrip().startswith("in ") and not names[-1].place:
            place = with_place(f"in {piece}")[1]  # "and Max Moe, in Oakton": the place alone
            name = ""
        for each in [name] if last(name) in _DESKS else name.split("/"):  # "Jakarta/UK bureau" is one desk
            author = _credited(each, is_house)
            if author:
                names.append(author)
        if place:  # but a desk stands where it stands
            names[group:] = [
                each if kind_of(each.name) == "desk" else replace(each, place=place) for each in names[group:]
            ]
    return tuple(names)


def _join_desks(names: list[Author], name: str) -> str:
    """``Shanghai and Beijing newsrooms`` is one desk: the cities are taken off the names again."""
    joint = " and "
    while names and (" " not in (city := names[-1].name.removeprefix("the ")) or city.split()[0] in _CITY):
        name, joint = f"{city}{joint}{name}", ", "
        names.pop()
    return name


def pieces(text: str, *, dutch: bool = True) -> Iterator[tuple[str, str]]:
    """What stands between the commas and the ``and``s of a list of names, each with the mark before it."""
    mark, here = "", 0
    text = pattern(_REGION_THEN_NAME).sub(r"\1, ", text) if ". " in text else text
    words = [word for word in _AND if dutch or word != "en"]
    if "," in text or ";" in text or "&" in text or any(f" {word} " in text for word in words):
        either = "|".join(words)
        split = rf"\s*+([,;])(?:\s*+[,;])*+\s*+(?:(?:{either})\s++)?+|\s++(?:{either})\s++|\s*+&\s*+"
        for match in pattern(split).finditer(text):
            yield mark, text[here : match.start()]
            mark, here = match[1] or "and", match.end()
    yield mark, text[here:]


def with_place(piece: str) -> tuple[str, str | None]:
    """``Ann Roe in Oakton`` -> name and place; so ``Ann Roe (Oakton)``. A place that is none is dropped."""
    piece = piece.strip(' _*"“”')
    if "(" in piece and (brackets := pattern(r"(.*?)\s*+\(([^()]*+)\).*").fullmatch(piece)):
        return brackets[1], brackets[2]
    words = piece.split()
    at = next((at for at, word in enumerate(words[1:-1], 1) if word in _IN), len(words))
    place = bare(" ".join(words[at + 1 :]))
    printed = place.removeprefix("the ")[:1].isupper() and not any(char.isdigit() or char in "@:" for char in place)
    return bare(" ".join(words[:at])), place if printed else None


def _credited(text: str, is_house: IsHouse) -> Author | None:
    """One name of a sign-off without its title: ``Example Press writer Ann Roe`` -> Ann Roe, writer."""
    text = bare(text)
    if is_house(text):
        return Author(text)
    words = text.split()
    job = next((at for at, word in enumerate(words[:-1], 1) if is_job(word) and words[at][0].isupper()), 0)
    name = " ".join(words[job:])
    owner = None if job else pattern(_OWNER).match(text) if "'" in text or "’" in text else None
    name = text[owner.end() :] if owner else name
    desk = last(name) in _DESKS and " " in name
    name = name.removeprefix("the ") if desk else name
    agency = not (job or owner) and _has_form(name.removeprefix("the ")) and kind_of(name) == "agency"
    if is_name(name, 1) or agency or (desk and name[:1].isupper()):
        return Author(name, title=" ".join(words[:job]) or None)
    return None


def is_job(word: str) -> bool:
    """``Writers``, ``co-editor``, ``corespondent``: the wire has many ways to spell a correspondent."""
    job = word.casefold().replace("/", "-").rpartition("-")[2]
    return job.removesuffix("s") in _JOBS or (job.startswith("corr") and job.endswith(("nt", "nts")) and len(job) > 9)


def bare(text: str) -> str:
    """A name without the full stop of its sentence; an initial and ``Jr.`` keep theirs."""
    text = text.strip(' ,;:_*|-–—"“”()[]\ufffd')
    if not text.endswith("."):
        return text
    last = pattern(r"\p{L}*+\.\Z").search(text)
    kept = last and ((len(last[0]) == len("B.") and last[0].isupper()) or last[0][:-1] in _KEPT)
    return text if kept else text.rstrip(". ")
