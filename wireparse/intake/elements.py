"""News XML read as it comes: each record's element, its words, and the copy made of its tagged parts.

Nothing outside the file is fetched and no entity is expanded, but for the named characters of HTML.
"""

import html
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from wireparse.intake.items import Fault, Options, story_id, too_long
from wireparse.intake.tagged import joined
from wireparse.story import Part, Source
from wireparse.text import Copy, pattern

Parts = list[tuple[Part | None, str]]
"""The parts of a copy in their order; ``None`` is copy in which nothing is tagged."""
_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 hl1 hl2 hl3 li tr div blockquote bq block table ul ol dl dt dd pre body br hr section "
    "body.content body.end body.head content caption figcaption td th lede note tagline byttl "
    "rubrik citat mellis brodtext".split()
)
_ASIDE = frozenset("media style script iframe head".split())
_STAMP = r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?)?"
_SLACK = 1 << 20


class Taken(Struct):
    """What a format takes from a record: its id if it has one, its parts in order, and the rest."""

    id: str | None
    parts: Parts
    metadata: dict[str, Any]


class _Endless(ValueError):  # noqa: N818 - it is the record that does not end
    """So many bytes have come without the end of a record that there is none, or one over the limit."""


class _Meter:
    """A stream that refuses to go on when no record ends: the tree must not grow for ever."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self.read_since = 0
        self._stream = stream
        self._limit = limit

    def read(self, size: int) -> bytes:
        """The next bytes."""
        data = self._stream.read(min(size, 1 << 15) if size > 0 else 1 << 15)
        self.read_since += len(data)
        if self.read_since > self._limit:
            raise _Endless
        return data


def stories(
    stream: BinaryIO,
    path: str,
    options: Options,
    record: tuple[str, ...],
    take: Callable[[Any], Taken],
) -> Iterator[Copy | Fault]:
    """The stories of a file. ``record`` is the format and its elements' names; ``take`` takes the parts of one."""
    from lxml import etree

    names = record[1:]
    number = refused = 0
    seen = False
    try:
        for taken, place in _records(stream, path, options, record, take):
            seen = True
            text, claimed = ("", ()) if isinstance(taken, Fault) else joined(taken.parts)
            if not isinstance(taken, Fault) and len(text) <= options.max_story:
                if text.strip():
                    number += 1
                    told = {key: value for key, value in taken.metadata.items() if value}
                    name = taken.id or story_id(path, number, options)
                    yield Copy(text, id=name, source=place, metadata=told, claimed=claimed)
                continue
            refused += 1
            yield taken if isinstance(taken, Fault) else too_long(path, options, place.line, None)
    except etree.XMLSyntaxError as error:
        yield Fault(path, *_fault(error), error.lineno)
    except _Endless:
        yield too_long(path, options, None, None)
    else:
        if not seen:
            yield Fault(path, f"holds no <{names[0]}>", "Name its format with --from")
        elif not number and not refused:
            yield Fault(path, "holds no copy", "Nothing needs to be done: its items are pictures or links")


def _fault(error: Any) -> tuple[str, str]:
    """What is wrong with a file that the parser gave up, and what to do."""
    from lxml import etree

    if "amplification" in error.msg:
        return "is an XML bomb: its entities name each other until they fill the memory", "Do not read it"
    if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return "is XML beyond what is safe to read: one text of 10 MB, or tags without end", "Split it into stories"
    return f"is not well-formed XML ({error.msg})", "Mend it; what came before was read"


def _records(
    stream: BinaryIO, path: str, options: Options, record: tuple[str, ...], take: Callable[[Any], Taken]
) -> Iterator[tuple[Taken | Fault, Source]]:
    """What was taken from each record as soon as it is there, or why nothing was, and where it stood."""
    from lxml import etree

    form, *names = record
    meter = _Meter(stream, options.max_story + _SLACK)
    events = etree.iterparse(
        meter, tag=tuple(f"{{*}}{name}" for name in names), resolve_entities=False, no_network=True, huge_tree=False,
        load_dtd=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    for _, element in events:
        line, encoding = element.sourceline, element.getroottree().docinfo.encoding or "utf-8"
        foreign = _foreign_entity(element)
        what = f"uses the entity {foreign}, which is not read"
        taken = Fault(path, what, "Write what it stands for", line) if foreign else take(element)
        _let_go(element)
        meter.read_since = 0
        yield taken, Source(path, None, line, form, encoding)


def _foreign_entity(element: Any) -> str | None:
    """The first entity that is no named character of HTML."""
    from lxml import etree

    return next((node.text for node in element.iter(etree.Entity) if html.unescape(node.text) == node.text), None)


def _let_go(element: Any) -> None:
    """Forget a record and all that stood before it."""
    parent = element.getparent()
    element.clear(keep_tail=False)
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def local(element: Any) -> str:
    """An element's name without its namespace; an entity has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find(element: Any, *names: str) -> Any:
    """The first element below of the first name that any has; ``None`` if none has."""
    return next((found for name in names for found in element.iter(f"{{*}}{name}")), None)


def find_all(element: Any, *names: str) -> list[Any]:
    """All elements below that have one of the names."""
    return list(element.iter(*(f"{{*}}{name}" for name in names)))


def words(element: Any) -> str:
    """All words of an element on one line; empty for ``None``."""
    return "" if element is None else " ".join(" ".join(blocks(element)).split())


def first(element: Any, *names: str) -> str:
    """The words of the first element below that has one of the names."""
    return words(find(element, *names))


def blocks(element: Any) -> Iterator[str]:
    """The grafs of an element: each block is one, and the cells of a row stand apart by blanks."""
    held: list[str] = []
    for said in _said(element):
        if said is None:
            graf = _graf(held)
            held = []
            if graf:
                yield graf
        else:
            held.append(said)
    graf = _graf(held)
    if graf:
        yield graf


def _graf(held: list[str]) -> str:
    return "   ".join(" ".join(cell.split()) for cell in "".join(held).split("\x00") if cell.strip())


def _said(element: Any) -> Iterator[str | None]:
    """The words of an element in their order; ``None`` where a block begins or ends, a NUL where a cell does."""
    from lxml import etree

    if element.tag is etree.Entity:
        yield html.unescape(element.text)
        return
    name = local(element).lower()
    cell = name in ("td", "th")
    if name in _ASIDE:
        return
    if name in _BLOCKS and not cell:
        yield None
    if cell:
        yield "\x00"
    if element.text:
        yield element.text
    for child in element:
        yield from _said(child)
        if child.tail:
            yield child.tail
    if name in _BLOCKS and not cell:
        yield None


def iso(stamp: str | None) -> str | None:
    """``20151210T191044Z`` as ISO 8601 with its signs; any other stamp as it stands."""
    match = pattern(_STAMP).fullmatch(stamp.strip()) if stamp else None
    if match is None:
        return stamp.strip() if stamp else None
    year, month, day, hour, minute, second, zone = match.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second}{zone or ''}" if hour else "")
