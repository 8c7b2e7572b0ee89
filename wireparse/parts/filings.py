"""What a line of the envelope says: which house it names, which day it stamps, who has the copyright."""

import datetime

from wireparse import agencies
from wireparse.text import Filing

_HOURS = {
    "GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "JST": 9, "HKT": 8, "AEST": 10, "AEDT": 11,
}  # fmt: skip
# "Copyright 1931 by Harbour News. All rights reserved. No line of it may be sold", "(© 1931 KXYZ-TV.
# All Rights Reserved.)": the name, the two formulas in either order, and the sentences of law behind them. In copy that
# was decoded wrong the sign is half of a letter: "MÃ©xico".
COPYRIGHT = (
    r"(?:[(\[](?!c\)))?+(?:\(c\) (?=Copyright))?+(?:All contents? )?+(?:™ & )?+"
    r"(?:(?<!Notice: )Copyright|COPYRIGHT(?= ?(?:©|\(c\)))|(?<!Ã)©(?! Provided by )|=A9(?= )|"
    r"(?<=\n\s{0,8})\(c\)(?= ?(?:\d{4}|Reuters|The Associated)))"
    r"(?: [Cc]opyright| ©| \(c\)| &copy;| by|[:,])*+\s*+(?:\(?+\d{4}(?:[-–]\d{2,4})?+\)?+)?+,?+\s*+"
    r"(?:& |by )?+(?:\[\d{1,3}\])?+"
    r"(?P<who>\p{L}[^\n.,\]]{1,60}?(?:,? Inc|, Ltd| L\.P|-\w+|\.(?:com|org|net|co\.\w\w)(?!\w))?)"
    r"(?:\.?, an? [^\n.,]{3,40}+)?+"
    r"(?=[.,)\]]|\s++[Aa]ll\s|\s*\n|$)"
    r"(?:[.,]?+\s++(?:(?i:all\s++rights\s++reserved)|Associated Press text\b[^.]{0,300}+|"
    r"(?:This\s++material|Republication|Redistribution|Unauthorized|Any copying|No part|"
    r"Reproduction in whole)\b[^.]{0,400}+|"
    r"Click For Restrictions[^\n]*+|Reuters shall not be liable[^.]{0,300}+))*+\.?+[)\]]?+"
)


def filing(house: str | None, stamp: str | None) -> Filing:
    """A house and the time that a stamp tells; a stamp that cannot be read tells none."""
    if stamp is None:
        return Filing(house)
    from dateutil import parser

    zones = {name: hours * 3600 for name, hours in _HOURS.items()}
    try:
        stamp = stamp.replace(";", "").removesuffix(" Eastern Time")
        when = parser.parse(stamp, default=datetime.datetime(1, 1, 1), tzinfos=zones)  # noqa: DTZ001 - no zone printed
    except (ValueError, OverflowError):
        return Filing(house)
    if when.year == 1:
        return Filing(house)
    return Filing(house, when.date().isoformat(), when.isoformat() if when.tzinfo else None)


def house_of(who: str) -> str | None:
    """The house that a copyright line names: ``The Associated Press``, ``Reuters Limited``."""
    words = who.strip(" ()").split()
    for count in range(len(words), 0, -1):
        house = agencies.house(" ".join(words[:count]).rstrip(",."))
        if house:
            return house.name
    return None
