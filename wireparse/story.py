"""What a parsed story is: the types that every output prints, and the JSON Schema made from them.

Every key is always present. A missing part is ``None``, ``()`` or an object of ``None``: a script may write
``.dateline.places[].city`` without asking first. The schema's number changes when a key changes its meaning.
"""

from typing import Any, Literal

from msgspec import Struct, field

Part = Literal[
    "envelope", "slug", "note", "headline", "deck", "caption", "byline", "dateline", "separator", "body", "signoff",
    "endmark", "other",
]  # fmt: skip
Role = Literal[
    "reporting", "additional reporting", "writing", "editing", "compiled", "contributing", "translation", "graphics",
    "photography",
]  # fmt: skip
CreditKind = Literal["person", "desk", "agency"]
NoteKind = Literal[
    "correction", "clarification", "refile", "repeat", "withdrawal", "kill", "hold", "embargo", "advance", "update",
    "advisory",
]  # fmt: skip
QueryKind = Literal["unknown-place", "inferred-year", "conflict", "glued", "unclaimed", "undated", "encoding", "other"]
AgencyBy = Literal["dateline", "byline", "caption", "signoff", "envelope", "style", "option"]
DatedBy = Literal["dateline", "envelope", "metadata", "caption", "option"]


class Source(Struct, frozen=True, gc=False):
    """Where the copy was read: all ``None`` when it was a string."""

    path: str | None = None
    offset: int | None = None
    line: int | None = None
    format: str | None = None
    encoding: str | None = None


class Version(Struct, frozen=True, gc=False):
    """Lead, add, sub, insert or writethru, with its number: ``2nd Ld-Writethru`` is writethru 2."""

    kind: str | None = None
    number: int | None = None


class Place(Struct, frozen=True, gc=False):
    """One place of a dateline.

    ``city`` and ``region`` as printed; ``name`` the gazetteer's spelling; ``country`` ISO 3166-1 alpha-2; ``lat`` and
    ``lon`` degrees, WGS 84.
    """

    city: str | None
    region: str | None = None
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class Author(Struct, frozen=True, gc=False):
    """One name of a byline, as printed."""

    name: str
    title: str | None = None
    affiliation: str | None = None
    place: str | None = None


class Byline(Struct, frozen=True, gc=False):
    """The byline as printed, and who is in it. An agency alone is a byline without authors."""

    text: str | None = None
    authors: tuple[Author, ...] = ()


class Dateline(Struct, frozen=True, gc=False):
    """``text`` from the first place or credit to the last character before the separating dash.

    ``date`` is ISO 8601 or ``None`` while the year is not known; ``month`` and ``day`` are what is printed.
    """

    text: str | None = None
    places: tuple[Place, ...] = ()
    date: str | None = None
    month: int | None = None
    day: int | None = None
    credit: str | None = None


class Caption(Struct, frozen=True, gc=False):
    """``text`` without its credit; ``credit`` as printed without brackets."""

    text: str
    credit: str | None = None
    photographer: str | None = None
    agency: str | None = None
    date: str | None = None
    month: int | None = None
    day: int | None = None


class Credit(Struct, frozen=True, gc=False):
    """One name of a sign-off, with the role that it had and the place that belongs to it."""

    role: Role
    name: str
    place: str | None = None
    kind: CreditKind = "person"


class Note(Struct, frozen=True, gc=False):
    """A word to editors. ``until`` is an embargo's end as printed, or ISO 8601 where it can be read."""

    kind: NoteKind
    text: str
    until: str | None = None


class Query(Struct, frozen=True, gc=False):
    """What the desk would ask about its own reading."""

    part: str | None
    kind: QueryKind
    text: str


class Span(Struct, frozen=True, gc=False):
    """Where a part stands: Unicode code points of the decoded copy, end excluded, and the rule that said so."""

    part: Part
    start: int
    end: int
    rule: str


class Story(Struct, frozen=True, gc=False, kw_only=True):
    """One story, read. Every key is there; what the copy does not tell is null, since a wrong value does harm."""

    schema: Literal[1] = 1
    id: str = ""
    source: Source = Source()
    agency: str | None = None
    agency_by: AgencyBy | None = None
    date: str | None = None
    dated_by: DatedBy | None = None
    filed: str | None = None
    language: str | None = None
    slug: str | None = None
    version: Version = Version()
    headline: str | None = None
    deck: str | None = None
    byline: Byline = Byline()
    dateline: Dateline = Dateline()
    captions: tuple[Caption, ...] = ()
    body: str | None = None
    credits: tuple[Credit, ...] = ()
    notes: tuple[Note, ...] = ()
    queries: tuple[Query, ...] = ()
    supersedes: str | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    text: str | None = None
    marks: tuple[Span, ...] = ()
