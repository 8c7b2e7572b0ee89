"""The story made of the marks: what each rule read goes to its key; agency and date are concluded from all."""

import datetime
from collections.abc import Iterable
from itertools import chain
from typing import Any

from msgspec.structs import replace

from wireparse import agencies
from wireparse.dates import nearest_year, weekday_of
from wireparse.languages import guess_language
from wireparse.patterns import pattern
from wireparse.rules.notes import prefix_note
from wireparse.rules.slug import headline_version, read_version
from wireparse.story import AgencyBy, Byline, Caption, DatedBy, Dateline, Span, Story, Version
from wireparse.style import Style
from wireparse.text import Copy

_FOLLOW = r"^(?:Follow|Find) (\p{L}+)[’']s "
_NOBODY, _NOWHERE, _UNNUMBERED = Byline(), Dateline(), Version()
_STAFF = (
    r"(?i)\b(Associated Press|AP|Reuters|AFP|UPI|Bloomberg(?: News)?|Canadian Press|Kyodo|Yonhap|dpa) "
    r"(?:business |sports |news )?(?:staff )?(?:writers?|reporters?|correspondents?|journalists?|staff|TV)\b"
)
# "A bank paid for a part of it. It was independently created by the Reuters desk."
_FUNDED = r"\bindependently (?:created|produced) by (?:the )?(?:staff of )?(?:the )?(Reuters|AP|Associated Press)\b"
# What AP calls its own forms in a headline: "AP Was There: The first night ferry".
_RUBRICS = (
    r"AP(?: (?:Was There|(?i:Exclusive|Interview|Explains|Analysis|Fact Check|Photos)|Investigation|Poll|Top 25)|"
    r"-NORC [Pp]oll):"
)
_OPENING, _FULL_LINE = 600, 60
"""So many characters of a body tell that it is in English: none of them lacks "the"."""
_CLOSING = frozenset(("signoff", "endmark", "other"))


def read_story(copy: Copy, house: Style, given: Style | None, date: datetime.date | None, text: str | None) -> Story:
    """The story that the marks of a copy tell. ``given`` is the house that the caller named, if he did."""
    parts = _values(copy)
    headline = parts["headline"][0] if "headline" in parts else None
    slug = " ".join(parts["slug"]) if "slug" in parts else None
    byline = parts["byline"][0] if "byline" in parts else _NOBODY
    captions = tuple(parts.get("caption", ()))
    notes = tuple(parts.get("note", ()))
    body = "\n\n".join(parts["body"]) if "body" in parts else None
    agency, agency_by = _agency(copy, house, given, byline, parts)
    dateline, day, dated_by, filed = _when(copy, parts, captions, body, date)
    _ask_for_places(copy, dateline)
    version = read_version(slug) if slug else _UNNUMBERED
    if headline and (prefix := prefix_note(headline)):
        notes = (*notes, prefix)
    return Story(
        id=copy.id,
        source=copy.source,
        agency=agency,
        agency_by=agency_by,
        date=day,
        dated_by=dated_by,
        filed=filed,
        language=_language(house if agency == house.name else None, body),
        slug=parts["slug"][0] if slug else None,
        version=version if version.kind or not headline else headline_version(headline),
        headline=headline,
        deck="\n".join(parts["deck"]) if "deck" in parts else None,
        byline=byline,
        dateline=dateline,
        captions=captions,
        body=body,
        credits=tuple(chain.from_iterable(parts.get("signoff", ()))),
        notes=notes,
        queries=tuple(copy.queries),
        metadata=copy.metadata,
        text=text,
        marks=tuple([Span(mark.part, mark.start, mark.end, mark.rule) for mark in copy.marks]),
    )


def _values(copy: Copy) -> dict[str, list[Any]]:
    """What was read in the marks of each part."""
    parts: dict[str, list[Any]] = {}
    for mark in copy.marks:
        if mark.value is not None:
            parts.setdefault(mark.part, []).append(mark.value)
    return parts


def _ask_for_places(copy: Copy, dateline: Dateline) -> None:
    for place in dateline.places:
        if place.name is None:
            copy.ask("dateline", "unknown-place", f"no gazetteer entry for {place.city}")


def _language(house: Style | None, body: str | None) -> str | None:
    """The house's language; where it has several, or none is shown, what the first words of the body are in.

    A house may serve another tongue than its own: a story of AP's desk in Paris has accents, and no "the" in it.
    """
    if not house or len(house.languages) != 1:
        return guess_language(body, house.languages if house else ()) if body else None
    own = house.languages[0]
    if not body or (own == "en" and body.isascii()) or (" the " in body[:_OPENING]) == (own == "en"):
        return own
    return guess_language(body) or own


def _agency(
    copy: Copy, house: Style, given: Style | None, byline: Byline, parts: dict[str, list[Any]]
) -> tuple[str | None, AgencyBy | None]:
    """Who filed the copy, and which part shows it. A picture's credit does so only where the copy is one caption."""
    if given:
        return given.name, "option"
    dateline = copy.find("dateline")
    if dateline and dateline.value and dateline.value.credit:
        filed = house if dateline.value.credit in house.names else agencies.credited(dateline.value.credit)
        name = filed.name if filed else _sharing(dateline.value.credit, house)
        if name:
            return name, "dateline"
    for printed in _in_byline(byline) if byline.text else ():
        name = _name(printed, house) if printed else None
        if name:
            return name, "byline"
    if "caption" in parts and "body" not in parts and parts["caption"][0].agency:
        return parts["caption"][0].agency, "caption"
    if name := _closing_house(copy, house):
        return name, "signoff"
    for filing in parts.get("envelope", ()):
        if filing.house:
            return filing.house, "envelope"
    provider = copy.metadata.get("provider")
    name = _name(provider, house) if isinstance(provider, str) else None
    headline = parts["headline"][0] if "headline" in parts and not name else ""
    if headline.startswith("AP") and pattern(_RUBRICS).match(headline):
        return "AP", "style"
    return (name, "envelope") if name else (None, None)


def _closing_house(copy: Copy, house: Style) -> str | None:
    """The house that a sign-off, an end mark or ``Follow AP's coverage`` names below the story."""
    for mark in copy.marks:
        if mark.part not in _CLOSING:
            continue
        if mark.part == "signoff":
            staff = pattern(_STAFF).search(copy.squash(mark.start, mark.end))
            if staff:
                return _name(staff[1], house)
            if mark.rule == "signoff-initials":
                name = _name(copy.plain[mark.start : mark.end].split(maxsplit=1)[0].strip("()"), house)
                if name:
                    return name
        elif mark.rule == "follow-line":
            follow = pattern(_FOLLOW).match(copy.squash(mark.start, mark.end))
            if follow and (name := _name(follow[1], house)):
                return name
        elif mark.part == "endmark" and isinstance(mark.value, str):
            return agencies.load(mark.value).name
        if mark.part == "other" and mark.end - mark.start > _FULL_LINE:
            funded = pattern(_FUNDED).search(copy.squash(mark.start, mark.end))
            if funded:
                return _name(funded[1], house)
    return None


def _name(printed: str, house: Style) -> str | None:
    """The canonical name of the house that a printed name is: the one that is being read for may be the user's own."""
    known = house if printed in house.names else agencies.house(printed)
    return known.name if known else None


def _sharing(credit: str, house: Style) -> str | None:
    """The house that is read for, where its credit names another or a desk beside it: ``APA/dpa``, ``dpa/bb``.

    A word of the lede may have slipped into the bracket: ``(AFP on Friday)``.
    """
    slip = agencies.credited(credit.partition(" on ")[0]) if " on " in credit else None
    if credit.startswith(house.names):
        return house.name
    return slip.name if slip else None


def _in_byline(byline: Byline) -> Iterable[str | None]:
    """What a byline may name the house in: its writers' affiliations; without writers the whole, less ``By``."""
    if byline.authors or not byline.text:
        return (author.affiliation for author in byline.authors)
    _, _, rest = byline.text.rstrip(",.").partition(" ")
    return byline.text, rest.removesuffix(" news wire"), byline.text.partition(" in ")[0]


def _when(
    copy: Copy, parts: dict[str, list[Any]], captions: tuple[Caption, ...], body: str | None, date: datetime.date | None
) -> tuple[Dateline, str | None, DatedBy | None, str | None]:
    """The dateline with its year, the day of filing, which part tells it, and the hour where a stamp prints it."""
    dateline: Dateline = parts["dateline"][0] if "dateline" in parts else _NOWHERE
    stamped: str | None = None
    filed: str | None = None
    for filing in parts.get("envelope", ()):
        stamped = stamped or filing.day
        filed = filed or filing.filed
    if dateline.date:
        return dateline, dateline.date, "dateline", filed
    told, told_by = (stamped, "envelope") if stamped else _metadata_day(copy)
    if dateline.month and dateline.day:
        reference = datetime.date.fromisoformat(told) if told else date
        if reference:
            year = nearest_year(dateline.month, dateline.day, reference)
            dateline = replace(dateline, date=f"{year:04d}-{dateline.month:02d}-{dateline.day:02d}")
            copy.ask("dateline", "inferred-year", f"{dateline.text}: {year}, the nearest to {reference.isoformat()}")
            return dateline, dateline.date, "dateline", filed
        copy.ask("dateline", "undated", f"{dateline.text} prints no year")
        return dateline, None, None, filed
    if told:
        return dateline, told, told_by, filed
    if captions:
        day = _caption_day(captions, body)
        if day:
            return dateline, day, "caption", filed
    return dateline, date.isoformat() if date else None, "option" if date else None, filed


def _metadata_day(copy: Copy) -> tuple[str | None, DatedBy | None]:
    """The day that the record's own ``date`` tells, if it is ISO 8601."""
    if copy.metadata:
        told = copy.metadata.get("date")
        if isinstance(told, str):
            try:
                return datetime.date.fromisoformat(told[:10]).isoformat(), "metadata"
            except ValueError:
                return None, None
    return None, None


def _caption_day(captions: tuple[Caption, ...], body: str | None) -> str | None:
    """A caption's day, where the lede's weekday is that day's: the picture may be a year older than the story."""
    if not body:
        return next((caption.date for caption in captions if caption.date), None)
    weekday = weekday_of(body[:400])
    for caption in captions:
        if caption.date and weekday is not None and datetime.date.fromisoformat(caption.date).weekday() == weekday:
            return caption.date
    return None
