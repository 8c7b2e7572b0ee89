"""A house style: how one agency writes its datelines, names itself and ends its stories.

Datelines are written as the house writes them, in a little notation::

    "{places}, {date} ({credit}) -"        AMMAN, Dec 11 (Reuters) -
    "{places}[, {date}] ({credit}) -"      the date is optional
    "[({credit}) - ]{places}, {date} -"    (ANSA) - ROME, JUL 11 -

``{places}`` is one place or several, with their regions; ``{date}`` a month and a day in any language, ``{credit}`` one
of the house's names. Square brackets hold what may be missing, a comma may always be; a blank is any white space or
none, and ``-`` is any dash that the wire knows: ``-``, ``--``, an en or em dash, ``_``, a garbled one, or the colon
that does for it in India. ``{figures}`` is a day like ``04/03``, which is kept as printed and not read; so is
``{day}``, a day without its month. What follows the last element separates the dateline from the lede: ``/TASS/.``
ends at the second slash, ``/ {date} /`` before the last. Where the dash may be
missing (``[ -]``) a dateline without one must stand in capitals or print its day.
"""

from functools import cache

import regex
from msgspec import Struct, field

from wireparse.patterns import pattern

DASH = r"(?:-{1,3}+|[–—―_−]{1,2}+|â€[”“\"]|\?(?=\s))"
# A capital starts every word of a place but the small ones: "RIO DE JANEIRO", "Stratford-upon-Avon", "Ras al Khaimah".
# No word of a place stands before a number: in "SALVADOR, Feb 26" the place ends at the comma. Figures of a day may
# follow it: "MALINES 04/03"; so may a day and its month in small letters: "Praha 5. ledna", and in front of a credit in
# any: "SORIA 7 Oct. (".
# The lede may be glued to a house in capitals: "Damascus, SANA-The".
_WORD = (
    r"(?!\p{L}++\.?\s++\d(?!\d?(?:/|\. \p{Ll}| \p{L}{3,10}\.? \()))\p{Lu}"
    r"(?:[\p{L}\p{M}'’.]|-(?=\p{L})(?!(?<=\p{Lu}{3}-)\p{Lu}\p{Ll}))*+"
)
_SMALL = (
    r"(?:al|am|an|and|au|aux|bei|da|das|de|del|den|der|des|di|do|dos|du|e|el|en|et|im|la|las|le|les|los|nad|near|of|on|pod|sur|"
    r"the|und|upon|y)(?=\s)"
)
# A dateline may break over two lines, but only behind a comma, a small word or its date: in "HARBOUR REOPENS" above
# "LIMA (AP) -" the break ends the headline.
_SPACE = r"[^\S\n]"
_BREAK = rf"{_SPACE}*+(?:\n{_SPACE}*+)?+"
_BETWEEN = rf"(?:{_SPACE}++|[,;]{_BREAK}|/)"
# EFE and PTI set the province in brackets, TASS in slashes: "Elche (Alicante), 23 may", "IGORA /Leningrad Region/,";
# ANI the country behind it: "Mysuru (Karnataka) [India], September 17 (ANI):".
_REGION = (
    r"(?: ?(?:\((?=\p{Lu})[\p{L}\p{M} .\-]{2,30}+\)|/(?=\p{Lu})[\p{L}\p{M} .\-]{2,30}+/)(?= ?[,(/\[]))?+"
    r"(?: ?\[\p{Lu}[\p{L} ]{2,20}+\])?+"
)
PLACES = rf"{_WORD}(?:{_BETWEEN}(?:{_SMALL}{_BREAK})*+{_WORD})*+{_REGION}"
"""The places of a dateline as they are printed. Whether they are places is for the gazetteer to say."""
# A release has "TAMPA, Fla. & HAIFA, Israel--(BUSINESS WIRE)"; without a house "HERON & CURLEW -" is a firm.
_HOUSE_PLACES = rf"{_WORD}(?:{_BETWEEN}(?:(?:{_SMALL}|&(?=\s)){_BREAK})*+{_WORD})*+{_REGION}"
DATE = (
    r"(?:\p{L}{3,10}+,\s(?=\p{L}))?+(?:le\s)?+"
    r"(?:\p{L}{3,10}+\.?+ {0,2}+\d{1,2}+(?:st|nd|rd|th)?+"
    r"|\d{1,2}+(?:st|nd|rd|th)?+\.?+ ?(?:de )?+\p{L}{3,12}+\.?+"
    r"|\d{1,2}+\.\d{1,2}+\.\d{4}"
    r"|\d{4}+\. \p{Ll}{3,10}+ \d{1,2}+\.(?:, \p{Ll}{4,9}+)?+)"
    r"(?:,?+\s++(?:de )?+\d{4}+)?+"
)
"""A month and a day, a year perhaps: ``Feb 26``, ``Sunday, Dec. 11, 2016``, ``3 may``, ``10 juil 2024``, ``2nd May``.

Figures are read between full stops: ``12.03.2031``.

In Hungary the year stands first: ``2016. június 14., kedd``.
"""

# What a house that nobody knows may be called: "(Xyz)", "(Harbour News Agency)", "(hna)", "(hna abc)".
ANY_CREDIT = (
    r"(?:(?:The )?+\p{Lu}[\p{L}&.'’\-]++(?: (?:\p{Lu}[\p{L}&.'’\-]*+|of|&|\d(?=\)))){0,4}+!?+|"
    r"\p{Ll}{2,5}+(?:[ /\-]\p{Ll}{2,5}+)?+)"
)

_AFTER_DATE = rf"(?:{_BREAK}(?=[(/]))?+"


class Style(Struct, frozen=True):
    """A house style.

    ``name`` is canonical; ``names`` are all the ways in which the house prints its own name, as a dateline's credit,
    in a byline, under a picture or in a copyright line. Those of them that mean other things too, as ``MAP`` and
    ``Petra`` do, are ``ambiguous``: they count only as printed, and only as a dateline's credit. ``datelines`` are
    templates, the commonest first. ``end_marks`` are what the house alone writes below its stories; ``- `` in front of
    one stands for any dash, ``/`` behind one for its writers' names. ``languages`` are BCP 47 codes, ``country`` ISO
    3166-1 alpha-2. ``rules`` names, for a part, the rule that reads it in this house: ``{"signoff": "initials"}``.
    ``releases`` says that the house hands on releases: pages of law may stand below their contacts.
    """

    name: str
    names: tuple[str, ...]
    datelines: tuple[str, ...] = ()
    end_marks: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    country: str | None = None
    ambiguous: tuple[str, ...] = ()
    rules: dict[str, str] = field(default_factory=dict)
    releases: bool = False

    @property
    def signs_names(self) -> bool:
        """Whether ``Jane Roe/TT`` is a writer: in a house that brackets no credit, elsewhere it is a picture's credit.

        English houses write datelines, or they are desks for pictures.
        """
        return "en" not in self.languages and not any("(" in template for template in self.datelines)


@cache
def dateline_pattern(templates: tuple[str, ...], names: tuple[str, ...]) -> regex.Pattern[str]:
    """The templates of a house as one pattern with groups ``text``, ``places``, ``date``, ``credit`` and ``dash``.

    A style without names is nobody's: its credit is whatever may be a house's name.
    """
    names = tuple(sorted(shouted(names), key=len, reverse=True))
    credit = "|".join(_spaced(regex.escape(name)) for name in names) or ANY_CREDIT
    return pattern("|".join((*(_translate(template, credit) for template in templates), _ALL_GROUPS)))


@cache
def credits_of(names: tuple[str, ...], templates: tuple[str, ...]) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """How a house's credits begin: its names, the signs before them, and `` AAP -`` for a house that sets no signs."""
    forms = " ".join(templates).replace("/ {", "/{")
    signs = "".join(sign for sign in "(/" if sign + "{credit}" in forms)
    bare = tuple(f" {name} -" for name in names if any(" {credit} -" in template for template in templates))
    return shouted(names), signs, bare


def shouted(names: tuple[str, ...]) -> tuple[str, ...]:
    """A house's names, and in capitals, as other houses' papers print its credit: ``LIMA (XINHUA) -``."""
    return (*names, *(name.upper() for name in names if not name.isupper()))


def _translate(template: str, credit: str) -> str:
    """One template as a pattern. What follows its last place, date or credit separates it from the lede."""
    at = max(template.rfind("}"), template.rfind(")"), template.removesuffix("{date} /").rfind("/")) + 1
    while template[:at].count("[") > template[:at].count("]"):
        at = template.index("]", at) + 1
    forms = {
        "{places}": f"(?P<places>{_HOUSE_PLACES})",
        # A year of two digits stands before a credit: "3 MAY 89 (XYZ)".
        "{date}": rf"(?P<date>{DATE}(?: \d\d(?= \())?+){_AFTER_DATE}",
        "{figures}": r"(?P<date>\d{1,2}/\d{1,2}(?:/\d{2,4}+)?+)",
        "{day}": r"\d{1,2}+",
        "{credit}": rf"(?P<credit>(?:{credit}){_SHARED})",
    }
    text, dash = (
        "".join(forms.get(piece) or _LITERALS.get(piece) or regex.escape(piece) for piece in part)
        for part in (pattern(_PIECE).findall(template[:at]), pattern(_PIECE).findall(template[at:]))
    )
    return rf"(?P<text>{text})(?P<dash>{dash})" if dash else rf"(?P<text>{text})"


# Houses share a story, and regional desks sign beside the house: "(APA/dpa)", "(NTB-AFP)", "(dpa/bb)".
_SHARED = r"(?:(?:[/+–-]\p{L}[\p{L}.]{1,14}+){1,3}+(?=\)))?+"
# Never matches: it lets a match be asked for its date or dash where no template of the house has one.
_ALL_GROUPS = "(?!)(?P<text>)(?P<places>)(?P<date>)(?P<credit>)(?P<dash>)"
_PIECE = r"\{\w+\}|, |."
_LITERALS = {
    "[": "(?:",
    "]": ")?+",
    "-": rf"(?:{DASH}|:(?=\s))",
    ",": ",?+",
    ", ": rf"(?: ?,{_BREAK}|{_SPACE}*+)",
    " ": rf"{_SPACE}*+",
}


def _spaced(escaped: str) -> str:
    return escaped.replace(r"\ ", r"\s++")
