"""The credits of a sign-off: "Writing and editing by Jane Roe in Moscow" -> roles, names and places."""

from collections.abc import Iterator
from typing import cast

import regex

from wireparse.languages import ROLES
from wireparse.parts.closings import RULE
from wireparse.patterns import pattern
from wireparse.people import IsHouse, is_name, kind_of, nobody, split_names
from wireparse.places import is_place
from wireparse.story import Credit, Role
from wireparse.text import TAIL

# "Aditional" is a slip that every desk makes, and so is a forgotten "by". "By" alone is a role after a dash.
_EXTRA = r"a\p{L}{4,8}al\s++reporting"
_TELLING: dict[str, list[str]] = {}
for _role in sorted(ROLES, key=len, reverse=True):
    _TELLING.setdefault(max(_role.split(), key=len)[:4], []).append(_role)
_BY = ("- by ", "-by ", "– by ", "— by ")
DID = (
    r"(?<!\p{L})(?:(?:Also\s++)?[Cc]ontribut(?:ed|ing)(?:\s++(?:to\s++(?:this|the)\s++\p{L}++|reporting|research))?+|"
    r"reported|helped\s++with\s++this\s++\p{L}++)\b"
    r"(?:\s++(?:were|was|are|is)\b:?+)?+"
)
"""What a closing sentence says of its names: ``contributed to this report``, ``reported``."""
_UNKNOWN_ROLE = r"[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s"
_FOR = r",? for (?:[Tt]he )?+\p{Lu}[\p{L}.&'’\-]*+(?: (?!in |and )\p{Lu}[\p{L}.&'’\-]*+)*+"
_NUMBERS = r"<[^<>]*+>|[\w.+\-]++@[\w.\-]++|\+?\s?\d[\d /\-]{5,}+"

# The small words that a list of names, titles and places may hold. Any other one is prose, and so is a pronoun.
_SMALL = {word for role in ROLES for word in role.split()} | frozenset(
    "and in of the at for from by with writer writers reporter reporters correspondent correspondents staff editor "
    "editors journalist journalists photographer photographers video producer producers researcher researchers "
    "story contributed reported contributing contributor contributors helped additional were to this report article "
    "was aboard near bureau newsroom columnist videojournalist videojournalists research agencies "
    "ten van von der den de la du del al bin di da dos und y et e & en".split()
)
_PRONOUNS = frozenset("He She It They We You This That These But HE SHE IT THEY".split())
_HELD = r"(?:\p{Lu}\p{L}{0,3}|(?:\p{Lu}\.)++\p{Lu}|Calif|Conn|Mass|Mich|Minn|Miss|Tenn|Wash|Ariz|Okla|Mont)\.[,;]?"


# The states and countries of four letters, which no desk abbreviates: "from Des Moines, Iowa. Poe reported from Lima."
_WHOLE_LANDS = frozenset("Iowa Ohio Utah Chad Cuba Fiji Iran Iraq Laos Mali Oman Peru Togo".split())


def is_held(word: str) -> bool:
    """Whether a word's full stop ends no sentence: ``St.``, ``J.``, ``D.C.``. A land's or a town's does."""
    bare = word.rstrip(".,;")
    return pattern(_HELD).fullmatch(word) is not None and bare not in _WHOLE_LANDS and not is_place(bare)


def is_credit_word(word: str) -> bool:
    """Whether a list of names, titles and places may hold the word: a capital, or ``and``, ``in``, ``writers``."""
    bare = word.strip("\"“”'‘’(),;:._*[]–—/")
    return bare in _SMALL or not bare or not (bare.islower() or bare[0].isdigit() or bare in _PRONOUNS)


def begin_of(text: str, at: int, begin: int) -> int | None:
    """Where the sentence begins that holds ``at``; ``None`` if a word stands before it that no credit would use."""
    start, spare = at, None
    for match in reversed(list(pattern(r"\S++").finditer(text, max(begin, at - TAIL), at))):
        word, gap = match[0], text[match.end() : start]
        if "\n" in gap and not goes_on(text, match.end(), start, word):
            return start
        if word[-1] == ":" or pattern(rf"{RULE}|[_–—-]").fullmatch(word):
            return start
        if word.rstrip("\"”’')]_")[-1:] in (".", "!", "?", "…"):
            if not is_held(word):
                return start
            spare = start
        if not is_credit_word(word):
            return spare
        start = match.start()
    return start


def goes_on(text: str, stop: int, after: int, last: str) -> bool:
    """Whether the line that ends at ``stop`` was only full, so that its sentence goes on in the next one."""
    if text.count("\n", stop, after) > 1 or pattern(r"[-*#•]\s|\S+:").match(text, after):
        return False
    return last[-1:] in ",;&" or text[after].islower() or 45 < stop - text.rfind("\n", 0, stop) < 100


def find_roles(text: str, begin: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
    """The roles of a sign-off as printed: ``Reporting by``, ``Writing and additional reporting by``, ``Autor/in:``.

    Only the roles that the text holds are tried, and compiled: an English story never pays for the rest.
    """
    low = " ".join(text[begin:end].lower().split()).replace(" :", ":")
    told = [role for stem, roles in _TELLING.items() if stem in low for role in roles if role in low]
    if told or any(map(low.__contains__, _BY)):
        yield from pattern(_roles(told)).finditer(text, begin, end)


def _roles(told: list[str]) -> str:
    """The pattern of some roles."""
    told = sorted(told, key=len, reverse=True)
    # Jakarta and Paris set a blank before the colon: "Editor : Jane Roe".
    alone = "|".join((*(role.replace(":", " ?:") for role in told if " " not in role), _EXTRA))
    whole = "|".join((*(role.replace(" ", r"\s++") for role in told if " " in role), rf"{_EXTRA}\s++by"))
    return (
        rf"(?i)(?:(?<=[—–\-]\s?)by(?=\s(?-i:\p{{Lu}}))|\b(?:with\s++)?"
        rf"(?:(?:{alone})(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*"
        rf"(?:(?:{whole})\b:?+|(?:{alone})(?: ?:|(?=\s++(?-i:\p{{Lu}})))))"
    )


def read_credits(text: str, is_house: IsHouse = nobody) -> tuple[tuple[Credit, ...], tuple[str, ...]]:
    """The credits of a sign-off, one for each name of each role, and the roles that nobody knows.

    ``Writing and editing by Ann Roe; research by Sam Poe`` -> two credits of Ann Roe, and ``research by``.
    """
    numbers = "@" in text or "<" in text or any(map(str.isdigit, text))
    text = pattern(_NUMBERS).sub(", ", text) if numbers else text
    roles = list(find_roles(text))
    if not roles:
        return (), ()
    rows: list[Credit] = []
    unknown = []
    first = text[: roles[0].start()]
    if "reported" in first:
        rows += told_credits("reporting", first, is_house)
    elif first.startswith("(") and first.endswith("; "):
        # "(Ann Roe in Oakton; editing by Bo Day)": who stands first, and where, has reported.
        who = told_credits("reporting", first.strip("(; "), is_house)
        rows += who if all(row.place and row.kind == "person" and is_name(row.name) for row in who) else ()
    for match, after in zip(roles, [*(role.start() for role in roles[1:]), len(text)], strict=True):
        names = text[match.end() : after]
        other = pattern(_UNKNOWN_ROLE).search(names) if " by " in names or " By " in names else None
        if other:
            unknown.append(other[1])
            names = names[: other.start()]
        for role in _roles_of(match[0]):
            rows += told_credits(role, names, is_house)
    return tuple(dict.fromkeys(rows)), tuple(unknown)


def told_credits(role: str, text: str, is_house: IsHouse = nobody) -> tuple[Credit, ...]:
    """One credit of that role for each name: ``Roe reported from Elmville and Poe from Oakton``."""
    told = "ontribut" in text or "reported" in text or "helped" in text
    text = pattern(DID).sub(" ", text) if told else text
    # "Jane Roe for Reuters", "Jane Roe, for The Harbour Bugle": for whom, is no name.
    text = pattern(_FOR).sub("", text) if " for " in text else text
    names = split_names(text, is_house)
    return tuple(Credit(cast("Role", role), one.name, one.place, kind_of(one.name, is_house)) for one in names)


def _roles_of(phrase: str) -> list[str]:
    """``Writing and additional reporting by`` -> writing, additional reporting."""
    whole = " ".join(phrase.casefold().split()).rstrip(": ")
    whole = whole if whole in ROLES else whole.removeprefix("with ")
    found = []
    for part in (whole,) if whole in ROLES else pattern(r"\s*+(?:,|/|\band\b|&)\s*+").split(whole):
        role = (
            ROLES.get(part)
            or ROLES.get(f"{part} by")
            or ROLES.get(f"{part}:")
            or ("reporting" if part == "by" else None)
        )
        found.append(role or ("additional reporting" if pattern(rf"{_EXTRA}(?: by)?").fullmatch(part) else None))
    return [role for role in found if role]
