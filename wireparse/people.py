"""Printed names: "A, B and C in Moscow" -> who and where; "Jane Roe, Example Press Writer" -> who and what.

Nothing here knows the houses: who must tell `Example Press` from a person hands in ``is_house``. What cannot be a name
gives no author, for a null is forgiven and a wrong value is not.
"""

from collections.abc import Callable, Iterator
from typing import cast

from msgspec.structs import replace

from wireparse.languages import AND, ROLES
from wireparse.story import Author, Credit, CreditKind, Role
from wireparse.text import pattern

IsHouse = Callable[[str], bool]

_PARTICLES = r"(?:al|ap|bin|bint|da|das|de|dei|del|della|den|der|di|dos|du|el|ibn|la|las|le|los|of|ten|ter|van|von|zu)"
# "O'Dell", "Poe-DuMont", "al-Najar", "d'Angelo", "Jr.": one capital at least in each word that is no particle.
_WORD = r"(?:\p{Ll}{1,3}['’\-])?+\p{Lu}[\p{L}\p{M}'’.\-]*+"
_NAME = rf"(?:{_PARTICLES}\s)*+{_WORD}(?:\s(?:{_PARTICLES}\s)*+{_WORD}){{0,6}}+"
_NO_NAME = frozenset(
    "additional agencies agency associates ausland board bureau business by co committee company copyright corp "
    "correspondent department desk digital editing editor editorial editors email foto foundation friday government "
    "group inc inland ltd media messaging ministry monday news newsdesk newspapers newsroom online photo politik "
    "reporter reporters reporting saturday science service services sources staff sunday team technology tel "
    "thursday tuesday twitter university web website wednesday wire writer writers writing".split()
)
_DESK = r"(?i)(?:.*\s)?(?:bureaus?|desk|news|newsdesk|newsrooms?|staff|team)"
_SUFFIX = r"(?:Jr|Sr|II|III|IV|MD|M\.D|Ph\.?D)\.?"
_KEPT = r"(?<=\b\p{Lu}|\b(?:Jr|Sr|St|Md|Wm))\."

_JOB = (
    r"(?i:(?:writers?|reporters?|corr\p{Ll}{4,12}nts?|editors?|columnists?|journalists?|photographers?|"
    r"producers?|videographers?|researchers?|analysts?|critics?|interns?|reportage|chief|commentators?|contributors?|"
    r"korrespondent(?:in)?))"
)
# "Science and Technology Correspondent": what stands before the job, and cannot be somebody's surname in a byline.
_BEAT = (
    r"(?:(?i:staff|senior|special|contributing|associate|assistant|deputy|managing|executive|national|international|"
    r"foreign|political|politics|business|sports?|science|technology|medical|health|military|defen[cs]e|diplomatic|"
    r"security|legal|religion|education|entertainment|energy|environment|environmental|economics?|economy|financial|"
    r"finance|markets?|food|film|movie|music|travel|fashion|television|tv|city|metro|community|court|crime|statehouse|"
    r"bureau|news|video|photo|aviation|aerospace|auto|automotive|labor|labour|racing|football|baseball|basketball|golf|"
    r"tennis|cricket|soccer|chief|lead|european|asia|asian|africa|middle|east|white|house|congressional|investigative|"
    r"data|digital|features?|lifestyle|personal|consumer|real|estate|and|&|of|the))"
)
_TITLE = rf"(?:{_BEAT}\s++)*{_JOB}(?:\s++{_JOB})*+"
# "Ann RoeBusiness Columnist": the page's markup is gone, and the blank with it.
_GLUED = (
    rf"(?<=\p{{Ll}})(?=(?:Staff|Senior|Business|Political|Sports|Science|Technology|Foreign|Chief|Health)\s.*{_JOB}$)"
)
_PRESS = r"(?i)(?:the\s.+|.+\s(?:news|times|post|tribune|gazette|herald|journal|examiner|sentinel|telegraph|magazine))"

# A region follows its city after a comma, as a person might: "in Elmville, Ohio, and Ann Roe in Oakton".
_TWO_WORD_REGIONS = (
    r"(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Saudi|Sri|United|Rhode|British|Costa|El|Puerto|"
    r"Papua|Ivory|Burkina|Sierra|Central|Dominican|Czech|Nova|Prince|District|Trinidad|Bosnia)\s"
)
_DOTTED = (
    r"(?:D\.C|N\.[CDHJMY]|S\.[CD]|R\.I|W\.Va|B\.C|P\.E\.I|U\.[KS]|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|"
    r"La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\."
)
_REGION = rf"(?:{_DOTTED}|\p{{Lu}}[\p{{L}}\-]+|{_TWO_WORD_REGIONS}\p{{Lu}}[\p{{L}} \-]+)"
# "in Elmville, Mass. Ann Roe in Oakton": the comma between the region and the next name is forgotten.
_REGION_THEN_NAME = rf"({_DOTTED})\s++(?=\p{{Lu}}[\p{{L}}.]*+\s\p{{Lu}})"
_IN = r"\s++(?:in|from|at|near|en|à|aboard)\s++"
_AND = "|".join(word for word in dict.fromkeys((*AND, *(word.upper() for word in AND if len(word) > 2))) if word != "&")

_LONE = "|".join(sorted((role for role in ROLES if " " not in role), key=len, reverse=True))
_FULL = "|".join(sorted((role for role in ROLES if " " in role), key=len, reverse=True)).replace(" ", r"\s++")
_EXTRA = r"a\p{L}{4,8}al\s++reporting"
# "Aditional" is a slip that every desk makes, and so is a forgotten "by". "By" alone is a role after a dash.
ROLE = (
    rf"(?i)(?:(?<=[—–\-]\s?)by(?=\s(?-i:\p{{Lu}}))|\b(?:with\s++)?"
    rf"(?:(?:{_LONE}|{_EXTRA})(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*"
    rf"(?:(?:{_EXTRA}\s++by|{_FULL})\b:?+|(?:{_EXTRA}|{_LONE})(?::|(?=\s++(?-i:\p{{Lu}})))))"
)
"""A role of a sign-off as printed: ``Reporting by``, ``Writing and additional reporting by``, ``Autor/in:``."""
DID = (
    r"(?<!\p{L})(?:[Cc]ontribut(?:ed|ing)(?:\s++(?:to\s++(?:this|the)\s++\p{L}++|reporting|research))?+|reported)\b"
    r"(?:\s++(?:were|was|are|is)\b:?+)?+"
)
"""What a closing sentence says of its names: ``contributed to this report``, ``reported``."""
_UNKNOWN_ROLE = r"[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s"
_NUMBERS = r"<[^<>]*+>|[\w.+\-]++@[\w.\-]++|\+?\s?\d[\d /\-]{5,}+"

# The small words that a list of names, titles and places may hold. Any other one is prose, and so is a pronoun.
_SMALL = {word for role in ROLES for word in role.split()} | frozenset(
    "and in of the at for from by with writer writers reporter reporters correspondent correspondents staff editor "
    "editors journalist journalists photographer photographers video producer producers researcher researchers "
    "story contributed reported contributing additional were to this report article was aboard near bureau newsroom "
    "columnist ten van von der den de la du del al bin di da dos und y et e & en".split()
)
_PRONOUNS = frozenset("He She It They We You This That These But HE SHE IT THEY".split())
HELD = r"(?:\p{Lu}\p{L}{0,3}|(?:\p{Lu}\.)++\p{Lu}|Calif|Conn|Mass|Mich|Minn|Miss|Tenn|Wash|Ariz|Okla|Mont)\.[,;]?"
"""A full stop that ends no sentence: ``St.``, ``Mo.``, ``J.``, ``D.C.``."""


def _nobody(_name: str) -> bool:
    return False


def is_name(text: str, words: int = 2) -> bool:
    """Whether ``text`` can be a person's name, of that many words at least: ``van der Berg`` and ``Ravi PM`` can."""
    if not pattern(_NAME).fullmatch(text):
        return False
    parts = pattern(r"[\s.\-]+").split(text.casefold())
    return words <= text.count(" ") + 1 <= 6 and _NO_NAME.isdisjoint(parts)


def is_credit_word(word: str) -> bool:
    """Whether a list of names, titles and places may hold the word: a capital, or ``and``, ``in``, ``writers``."""
    bare = word.strip("\"“”'‘’(),;:._*[]–—/")
    return bare in _SMALL or not bare or not (bare.islower() or bare[0].isdigit() or bare in _PRONOUNS)


def kind_of(name: str, is_house: IsHouse = _nobody) -> CreditKind:
    """Whether a name of a sign-off is a person, a desk (``Elmville newsroom``) or an agency (``The Example Press``)."""
    if is_house(name):
        return "agency"
    if pattern(_DESK).fullmatch(name):
        return "desk"
    one_word_of_capitals = " " not in name and name.isupper() and 1 < len(name) <= 5
    return "agency" if one_word_of_capitals or name[:4] in ("The ", "the ") else "person"


def split_names(text: str, is_house: IsHouse = _nobody) -> tuple[Author, ...]:
    """The names of a credit, each with the place that belongs to it, as printed.

    ``A and B in Moscow; C`` gives Moscow to A and B; ``A in Elmville, Ohio, and B in Oakton`` a place to each. Desks
    and houses are names here too. What is no name, such as a telephone number, is left out.
    """
    names: list[Author] = []
    group = 0
    for mark, piece in _pieces(text, dutch=False):
        if mark == ";":
            group = len(names)
        name, place = _with_place(piece)
        here = names[-1].place if names else None
        if here and mark == "," and not place and "," not in here and pattern(_REGION).fullmatch(name):
            names[group:] = [replace(each, place=f"{here}, {name}") for each in names[group:]]
            continue
        group = len(names) if here else group
        beside = mark == "," and names and kind_of(names[-1].name, is_house) == "person"
        if beside and (is_house(name) or (name.startswith("The ") and not place)):
            names[-1] = replace(names[-1], affiliation=name)
            continue
        for each in name.split("/"):
            author = _credited(each, is_house)
            if author:
                names.append(author)
        if place:  # but a desk stands where it stands
            names[group:] = [
                each if kind_of(each.name) == "desk" else replace(each, place=place) for each in names[group:]
            ]
    return tuple(names)


def _pieces(text: str, *, dutch: bool = True) -> Iterator[tuple[str, str]]:
    """What stands between the commas and the ``and``s of a list of names, each with the mark before it."""
    words = _AND if dutch else "|".join(word for word in _AND.split("|") if word != "en")
    split = rf"\s*+([,;])(?:\s*+[,;])*+\s*+(?:(?:{words})\s++)?+|\s++(?:{words})\s++|\s*+&\s*+"
    mark, here = "", 0
    text = pattern(_REGION_THEN_NAME).sub(r"\1, ", text)
    for match in pattern(split).finditer(text):
        yield mark, text[here : match.start()]
        mark, here = match[1] or "and", match.end()
    yield mark, text[here:]


def _with_place(piece: str) -> tuple[str, str | None]:
    """``Ann Roe in Oakton`` -> name and place; so ``Ann Roe (Oakton)``. A place that is none is dropped."""
    piece = piece.strip(' _*"“”')
    brackets = pattern(r"(.*?)\s*+\(([^()]*+)\).*").fullmatch(piece)
    if brackets:
        return brackets[1], brackets[2]
    name, *rest = pattern(_IN).split(piece, 1)
    place = _bare(rest[0]) if rest else ""
    return _bare(name), place if pattern(r"(?:the\s)?+\p{Lu}[^\d@:]*+").fullmatch(place) else None


def _credited(text: str, is_house: IsHouse) -> Author | None:
    """One name of a sign-off without its title: ``Example Press writer Ann Roe`` -> Ann Roe, writer."""
    text = _bare(text)
    if is_house(text):
        return Author(text)
    titled = pattern(rf"(.*?\b{_JOB})\s++(?=\p{{Lu}})").match(text)
    cut = titled or pattern(r"\p{Lu}[\p{L}. ]*?(?:['’]s|s['’])\s++(?=\p{Lu})").match(text)
    name = text[cut.end() :] if cut else text
    desk = pattern(_DESK).fullmatch(name) and " " in name
    name = name.removeprefix("the ") if desk else name
    agency = not cut and pattern(_NAME).fullmatch(name.removeprefix("the ")) and kind_of(name) == "agency"
    if is_name(name, 1) or agency or (desk and name[:1].isupper()):
        return Author(name, title=titled[1] if titled else None)
    return None


def _bare(text: str) -> str:
    """A name without the full stop of its sentence; an initial and ``Jr.`` keep theirs."""
    text = text.strip(' ,;:_*-–—"“”()[]\ufffd')
    return text if pattern(rf".*(?:{_KEPT}|{_DOTTED})").fullmatch(text) else text.rstrip(". ")


def read_credits(text: str, is_house: IsHouse = _nobody) -> tuple[tuple[Credit, ...], tuple[str, ...]]:
    """The credits of a sign-off, one for each name of each role, and the roles that nobody knows.

    ``Writing and editing by Ann Roe; research by Sam Poe`` -> two credits of Ann Roe, and ``research by``.
    """
    text = pattern(_NUMBERS).sub(", ", text)
    roles = list(pattern(ROLE).finditer(text))
    rows: list[Credit] = []
    unknown = []
    if roles and "reported" in text[: roles[0].start()]:
        rows += told_credits("reporting", text[: roles[0].start()], is_house)
    for match, after in zip(roles, [*(role.start() for role in roles[1:]), len(text)], strict=True):
        names = text[match.end() : after]
        other = pattern(_UNKNOWN_ROLE).search(names)
        if other:
            unknown.append(other[1])
            names = names[: other.start()]
        for role in _roles_of(match[0]):
            rows += told_credits(role, names, is_house)
    return tuple(rows), tuple(unknown)


def told_credits(role: str, text: str, is_house: IsHouse = _nobody) -> tuple[Credit, ...]:
    """One credit of that role for each name: ``Roe reported from Elmville and Poe from Oakton``."""
    names = split_names(pattern(DID).sub(" ", text), is_house)
    return tuple(Credit(cast("Role", role), one.name, one.place, kind_of(one.name, is_house)) for one in names)


def _roles_of(phrase: str) -> list[str]:
    """``Writing and additional reporting by`` -> writing, additional reporting."""
    whole = " ".join(phrase.casefold().split()).rstrip(": ")
    whole = whole if whole in ROLES else whole.removeprefix("with ")
    found = []
    for part in (whole,) if whole in ROLES else pattern(r"\s*+(?:,|/|\band\b|&)\s*+").split(whole):
        extra = "additional reporting" if pattern(rf"{_EXTRA}(?: by)?").fullmatch(part) else None
        found.append(extra or ROLES.get(part) or ROLES.get(f"{part} by") or ("reporting" if part == "by" else None))
    return [role for role in found if role]


def split_authors(text: str, is_house: IsHouse = _nobody) -> tuple[Author, ...]:
    """The authors of a byline: ``text`` is what stands after ``By``, a line break and all.

    ``Ann Roe and Sam Poe, Example Press Writers`` gives two authors with affiliation and title each. A house, a desk or
    ``staff reporters`` alone gives none.
    """
    authors: list[Author] = []
    for segment in _segments(text, is_house):
        names, affiliation, title, place = _read_segment(segment, is_house)
        if authors and pattern(_SUFFIX).fullmatch(segment):
            authors[-1] = replace(authors[-1], name=f"{authors[-1].name}, {segment}")
            continue
        if authors and not (affiliation or title) and pattern(_PRESS).fullmatch(segment):
            names, affiliation = [], segment
        authors += [Author(name, place=place) for name in names if is_name(name)]
        authors = [
            replace(each, title=each.title or title, affiliation=each.affiliation or affiliation) for each in authors
        ]
    return tuple(authors)


def _segments(text: str, is_house: IsHouse) -> list[str]:
    """The byline's parts between commas, dashes, brackets and line breaks: names, a title, an affiliation."""
    line = ""
    for part in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        # A new line is a new part where it holds a house, a title or a second whole name; else the line was full.
        apart = line and (
            is_house(part) or pattern(rf"[^,]*\b{_TITLE}").fullmatch(part) or (is_name(line) and is_name(part))
        )
        line = f"{line}, {part}" if apart else f"{line} {part}".strip()
    line = pattern(_GLUED).sub(" ", line)
    parts = pattern(
        r"\s++[-–—|/]++\s++|\s*+[,;]\s*+(?:for\s++|of\s++)?+|\s*+\(|\)\s*+|\s++(?:of|for)\s++(?=(?:[Tt]he\s)?\p{Lu})"
    ).split(line)
    return list(filter(None, map(_bare, parts)))


def _read_segment(text: str, is_house: IsHouse) -> tuple[list[str], str | None, str | None, str | None]:
    """The names, the house, the title and the place in one part of a byline."""
    names, affiliation, title, place = text, None, None, None
    words = text.split()
    for start, stop in ((i, j) for i in range(len(words)) for j in range(min(len(words), i + 6), i, -1)):
        house = pattern(r"['’]s?$").sub("", " ".join(words[start:stop]))
        if (start == 0 or len(house) > 3 or house.isupper()) and is_house(house):
            names, affiliation, title = " ".join(words[:start]), house, " ".join(words[stop:])
            title = title if pattern(_JOB).search(title) else None
            break
    else:
        job = pattern(rf"(?:(?<=\s)|^){_TITLE}$").search(text) or pattern(r"Special to .+").fullmatch(text)
        if job:
            names, title = text[: job.start()].strip(), job[0]
            if pattern(rf"{_PRESS}|.+ Press").fullmatch(names):
                names, affiliation = "", names
    there = pattern(r"(.+?)\s++(?:in|from)\s++(\p{Lu}.*)").fullmatch(names)
    if there:
        names, place = there[1], there[2]
    return [piece for _, piece in _pieces(names)], affiliation, title, place
