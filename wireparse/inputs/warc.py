"""WARC, an archive of the web: one story a page, its article found by trafilatura."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.items import Fault, Options
from wireparse.intake.page import article
from wireparse.story import Source
from wireparse.text import Copy

_CUT = ("is a WARC that was cut short", "What came before was read; fetch the file again")
_KINDS = ("response", "resource", "conversion")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of the pages of an archive. An id is the page's address."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    # By itself warcio drops, in silence, a record that the archive breaks off in.
    records = ArchiveIterator(stream, no_record_parse=True)
    records.INC_RECORD = ""  # what it would print of a wrong length: it is told below, on one line
    try:
        for record in records:
            if _has_no_length(record):
                yield Fault(path, *_CUT)
                return
            number += 1
            yield from _page(record, path, options, number, records)
            if _is_cut(record):
                yield Fault(path, *_CUT)
                return
        if records.err_count:
            what = "is a WARC with a record that is longer than it says"
            yield Fault(path, what, "As much as it says was read; fetch the file again")
    except (ArchiveLoadFailed, EOFError, ValueError, OSError, AttributeError, KeyError) as error:
        why = f" ({error})" if isinstance(error, ArchiveLoadFailed) else ""
        yield Fault(path, f"is a WARC that is cut short or damaged beyond record {number}{why}", _CUT[1])


def _page(record: Any, path: str, options: Options, number: int, records: Any) -> Iterator[Copy | Fault]:
    if record.rec_type not in _KINDS:
        return
    url = record.rec_headers.get_header("WARC-Target-URI")
    address = url or record.rec_headers.get_header("uri") or ""
    record.http_headers = records.loader.load_http_headers(record.rec_type, address, record.raw_stream, record.length)
    if "html" not in _type(record):
        return
    data = record.content_stream().read(options.max_story + 1)
    offset = records.get_record_offset()
    if len(data) > options.max_story:
        what = f"the page {url} is longer than --max-story ({options.max_story:,} bytes)"
        yield Fault(path, what, "Raise --max-story", None, offset)
        return
    if record.raw_stream.limit and not record.raw_stream.read(1):
        # The page that the archive breaks off in is told of below.
        return
    text, claimed, metadata = article(data, url)
    if not text:
        yield Fault(path, f"the page {url} holds no article", "Nothing needs to be done", None, offset)
        return
    metadata["fetched"] = record.rec_headers.get_header("WARC-Date")
    source = Source(path, offset, None, "warc", "utf-8")
    yield Copy(text, id=url or f"{path}#{number}", source=source, metadata=metadata, claimed=claimed)


def _type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").lower()


def _has_no_length(record: Any) -> bool:
    """Whether the archive breaks off in the head of a record: each must say how long it is."""
    length = record.rec_headers.get_header("Content-Length") or ""
    return record.format == "warc" and not length.strip().isdecimal()


def _is_cut(record: Any) -> bool:
    """Whether a record ends before it should: its bytes are read to the end, which is the archive's own."""
    while record.raw_stream.limit:
        if not record.raw_stream.read(1 << 16):
            return True
    return False
