"""What format an input is in: told by its first bytes, and where these tell nothing by its suffix."""

from wireparse.patterns import pattern

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_JSON_LINES = (".jsonl", ".ndjson")
_SUFFIXES = {
    ".json": "json", ".csv": "csv", ".tsv": "csv", ".tab": "csv", ".parquet": "parquet", ".sgm": "sgml",
    ".sgml": "sgml", ".htm": "html", ".html": "html", ".xhtml": "html", ".warc": "warc", ".eml": "mail",
    ".mbox": "mail", ".nitf": "nitf",
}  # fmt: skip
_NINJS = (b'"body_text"', b'"body_xhtml"', b'"body_html"', b'"bodies"', b'"headlines"', b'"versioncreated"')
_TEXT_KEY = r'"text"\s*+:'
_ROOTS = {
    "nitf": "nitf", "NewsML": "newsml", "newsMessage": "newsml-g2", "newsItem": "newsml-g2",
    "packageItem": "newsml-g2", "newsitem": "rcv1", "REUTERS": "sgml", "DOC": "sgml", "html": "html",
}  # fmt: skip
_ROOT = r"<(?:[\w\-]++:)?(nitf|NewsML|newsMessage|newsItem|packageItem|newsitem|REUTERS|DOC|html|HTML)[\s>]"
_FRAME = ("\x01", "\x02")
_MAIL = r"(?i)(?:[\w\-]++: ?[^\n]*+\n(?:[ \t][^\n]*+\n)*+)*?(?:Message-ID|MIME-Version|Received): "
_MBOX = r"From \S++ [^\n]*\d{4}\r?\n[\w\-]++:"
COUNTER = r"(?m)^[^\S\n]*+\d[\d,.]*+ (?:of|von|van|de|sur) \d[\d,.]*+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN)[^\S\n]*+$"
"""What LexisNexis prints above each article: ``3 of 9 DOCUMENTS``."""
_LEXIS_END = r"(?m)^End of Document\r?$"
_FACTIVA = r"(?m)^(?:AN[ \t]++|AN\r?\n)?Document [A-Za-z]{2,12}0{2,}\w{10,}\r?$"
COLUMNS = ("text", "copy", "body", "content", "article", "story", "body_text", "fulltext", "full_text", "maintext")
"""The columns that hold copy, the likeliest first."""
_TABLE_DELIMITERS = "\t,;|"
_LONGEST_HEADER = 1000


def guess(path: str, head: bytes) -> str:
    """The name of the format in ``inputs.FORMATS``, from the path and the first bytes."""
    suffix = path[path.rfind(".") :].lower() if "." in path else ""
    if head.startswith(b"PAR1"):
        return "parquet"
    start = head.removeprefix(_BOM).lstrip()
    first = start[:1]
    if first in (b"{", b"["):
        form = _json(path, start)
        if form:
            return form
    if first == b"<":
        root = pattern(_ROOT).search(head.decode("latin-1"))
        if root:
            return _ROOTS[root[1] if root[1] in _ROOTS else root[1].lower()]
        if start[:14].lower() == b"<!doctype html":
            return "html"
    if start.startswith(b"WARC/"):
        return "warc"
    if path.endswith(_JSON_LINES):
        return "jsonl"
    return _text(head, suffix) or _SUFFIXES.get(suffix, "text")


def _json(path: str, start: bytes) -> str | None:
    """JSON Lines has a whole record on its first line."""
    follows = start[1:].lstrip()[:1]
    if follows not in (b'"', b"{"):
        return None
    if (
        not pattern(_TEXT_KEY).search(start.decode("latin-1"))
        and any(key in start for key in _NINJS)
        and (b'"uri"' in start or b'"guid"' in start)
    ):
        return "ninjs"
    if path.endswith(_JSON_LINES):
        return "jsonl"
    line, newline, _ = start.partition(b"\n")
    if start[:1] == b"{":
        return "jsonl" if follows == b'"' and (not newline or line.rstrip().endswith(b"}")) else "json"
    return "json" if follows == b"{" else None


def _text(head: bytes, suffix: str) -> str | None:
    """What wire, mail and databases make of plain text; ``None`` for a story as it stands."""
    if head.startswith(_UTF16):
        return None
    text = head.decode("latin-1")
    bare = text.lstrip("\x16\x7f\x00\r\n \x05")
    if any(sign in text[:40] for sign in _FRAME) or bare[:4].upper() == "ZCZC":
        return "wire"
    if ("DOCUMENT" in text or "DOKUMENT" in text) and pattern(COUNTER).search(text):
        return "lexisnexis"
    if "End of Document" in text and pattern(_LEXIS_END).search(text):
        return "lexisnexis"
    if "Document " in text and pattern(_FACTIVA).search(text):
        return "factiva"
    if "ProQuest document ID" in text or (bare.startswith("____") and "\nDocument 1 of " in text):
        return "proquest"
    if bare.startswith("From ") and pattern(_MBOX).match(bare):
        return "mail"
    if ": " in text[:200] and pattern(_MAIL).match(bare, 0, 8000):
        return "mail"
    if suffix not in _SUFFIXES and _has_table_header(bare):
        return "csv"
    return None


def _has_table_header(text: str) -> bool:
    """Whether the first line names columns, and one of them holds copy: ``id,date,body``, not ``Body, soul, text``."""
    line = text.partition("\n")[0].strip()
    for delimiter in _TABLE_DELIMITERS:
        if delimiter in line and f"{delimiter} " not in line and len(line) < _LONGEST_HEADER:
            names = [name.strip('"').casefold() for name in line.split(delimiter)]
            return any(name in COLUMNS for name in names)
    return False


_SIGNATURES = {
    b"\x89PNG": ("is a PNG picture", "Name a file of text"),
    b"\xff\xd8\xff": ("is a JPEG picture", "Name a file of text"),
    b"GIF8": ("is a GIF picture", "Name a file of text"),
    b"%PDF-": ("is a PDF document", "Make text of it first: pdftotext FILE"),
    b"PK\x03\x04": ("is an office document", "Save it as text"),
    b"\xd0\xcf\x11\xe0": ("is an office document", "Save it as text"),
    b"{\\rtf": ("is an RTF document", "Save it as text"),
    b"SQLite format 3": ("is a SQLite database", "Export its rows as JSON Lines"),
}


def unknown_markup(head: bytes) -> tuple[str, str] | None:
    """Why XML that no format here reads is no copy, and what to do; ``None`` for everything else."""
    start = head.removeprefix(_BOM).lstrip()
    if not start.startswith(b"<?xml"):
        return None
    root = pattern(r"<(?![?!])([\w:.\-]++)").search(start.decode("latin-1"))
    return (
        f"is XML of a kind that is not read (<{root[1] if root else '?'}>)",
        "Save its text, or name a format with --from",
    )


def no_text(head: bytes) -> tuple[str, str] | None:
    """Why the bytes are no text, and what to do; ``None`` where they are. A wire's filler has a NUL here and there."""
    for signature, what in _SIGNATURES.items():
        if head.startswith(signature):
            return what
    if head.startswith(_UTF32):
        return "is UTF-32, not UTF-8", "Convert it: iconv -f UTF-32 -t UTF-8 FILE"
    if head.startswith(_UTF16) or head.count(0) * 50 <= len(head):
        return None
    return "holds NUL bytes and is no text", "If it is UTF-16, convert it: iconv -f UTF-16 -t UTF-8"
