"""Tables as text, CSV and TSV: one record a row, the first row names the columns."""

import csv
from collections.abc import Iterator
from itertools import zip_longest
from typing import BinaryIO

from wireparse.decode import Decoded, decode
from wireparse.intake.items import Fault, Options, encoding_queries, too_long
from wireparse.intake.records import Refused, of_mapping
from wireparse.story import Source
from wireparse.text import Copy

_SKIP = 1 << 20
_DELIMITERS = "\t,;|"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a table, each as soon as its row is complete. A record without an id is ``PATH#LINE``."""
    # The limit of a field is the module's own, for all its readers: no story is shorter for it.
    csv.field_size_limit(min(options.max_story, 2**31 - 1))
    lines = _Lines(stream, options.max_story)
    first = next(lines, "")
    if first.startswith("\x00UTF-16"):
        yield Fault(path, "is UTF-16, not UTF-8", "Convert it: iconv -f UTF-16 -t UTF-8 FILE")
        return
    delimiter = max(_DELIMITERS, key=first.count) if first else ","
    try:
        header = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error as error:
        yield Fault(
            path, f"the row of the columns' names cannot be read ({error})", "Mend its line ends or quotes", 1, 0
        )
        return
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        line, offset = lines.number + 1, lines.offset
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Fault(
                path, f"the row cannot be read ({error})", "Mend its quotes, or raise --max-story", line, offset
            )
            continue
        if lines.took_too_long():
            yield too_long(path, options, line, offset)
            continue
        if row is None:
            return
        if lines.ended:
            what = "the row opens a quote that is not closed, and the rest of the file stands in it"
            yield Fault(path, what, "Close the quote, and read the file again", line, offset)
            return
        if any(row):
            yield _story(row, header, path, options, lines.source(path, line, offset))


def _story(row: list[str], header: list[str], path: str, options: Options, source: Source) -> Copy | Fault:
    if len(row) > len(header):
        what = f"the row has {len(row)} fields, the first row {len(header)}"
        return Fault(path, what, "Mend its quotes", source.line, source.offset)
    try:
        found = of_mapping(dict(zip_longest(header, row, fillvalue="")), options)
    except Refused as refused:
        remedy = refused.remedy.replace("the key", "the column").replace("the record has", "the columns are")
        return Fault(path, refused.what.replace("key", "column"), remedy, source.line, source.offset)
    if not found.text.strip():
        return Fault(path, "the row holds no copy", "Leave it out, or fill it in", source.line, source.offset)
    return Copy(
        found.text,
        id=found.id or f"{path}#{source.line}",
        source=source,
        metadata=found.metadata,
        claimed=found.claimed,
        queries=encoding_queries(Decoded("", source.encoding or "")),
    )


class _Lines:
    """The lines of a stream as text, with the number and the offset that the next one has."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self.number = self.offset = 0
        self.ended = False
        self._stream = stream
        self._limit = limit
        self._encoding = "utf-8"
        self._too_long = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit + 1)
        if not line:
            self.ended = True
            raise StopIteration
        if not self.number and line.startswith(_UTF16):
            return "\x00UTF-16"
        size = len(line)
        if size > self._limit and not line.endswith(b"\n"):
            self._too_long = True
            while not line.endswith(b"\n") and (line := self._stream.readline(_SKIP)):
                size += len(line)
            line = b"\n"
        self.number += line.endswith(b"\n")
        self.offset += size
        decoded = decode(line)
        if decoded.encoding != "utf-8":
            self._encoding = decoded.encoding
        return decoded.text

    def took_too_long(self) -> bool:
        """Whether one of the last row's lines was over the limit and was passed over."""
        too_long, self._too_long = self._too_long, False
        return too_long

    def source(self, path: str, line: int, offset: int) -> Source:
        """Where a row stood, and what its bytes were read as."""
        encoding, self._encoding = self._encoding, "utf-8"
        return Source(path, offset, line, "csv", encoding)
