"""The article of a web page, found by trafilatura."""

from typing import Any

from wireparse.intake.records import iso_day
from wireparse.intake.tagged import joined
from wireparse.text import Mark


def article(markup: bytes, url: str | None) -> tuple[str, tuple[Mark, ...], dict[str, Any]]:
    """A page's article as copy, its title as headline, and what else the page tells; empty where it has none."""
    import logging

    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate"):
        # What they say of a page goes to nobody; what comes of it is said here.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found: Any
    try:
        found = bare_extraction(markup, url=url, include_comments=False, with_metadata=True)
    except (ValueError, TypeError, AttributeError, RecursionError):
        # Its parsers fail in many ways on what is no page at all.
        found = None
    if found is None or not (found.text or "").strip():
        return "", (), {}
    body = "\n\n".join(line for line in found.text.split("\n") if line.strip())
    text, claimed = joined([("headline", (found.title or "").strip()), (None, body)])
    told = {
        "date": iso_day(found.date),
        "author": found.author,
        "site": found.sitename,
        "url": url or found.url,
        "language": found.language,
    }
    return text, claimed, {key: value for key, value in told.items() if value}
