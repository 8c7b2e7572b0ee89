"""Who passed a release on, between the credit and the dash: ``LIMA, May 3 /XYZwire/ via Harbour Clips Inc. -- The``."""

from msgspec.structs import replace

from wireparse.patterns import pattern
from wireparse.story import Dateline
from wireparse.text import Copy, Mark

VIA = " via "
_RELAY = r" via (?:\p{Lu}[\w.&'’\-]*+ ){1,4}(?P<dash>[-–—]{1,2})(?=\s)"


def with_relay(copy: Copy, found: list[Mark]) -> list[Mark]:
    """A dateline that has no dash yet, with the service that follows it and the dash behind that."""
    (dateline, *dash), text = found, copy.plain
    relay = None if dash else pattern(_RELAY).match(text, dateline.end)
    if relay is None or not isinstance(dateline.value, Dateline) or copy.rival(dateline.end, relay.end()):
        return found
    start, end = copy.trim(dateline.start, relay.start("dash"))
    value = replace(dateline.value, text=copy.squash(start, end))
    return [Mark("dateline", start, end, dateline.rule, value), Mark("separator", *relay.span("dash"), dateline.rule)]
