"""Magyar Távirati Iroda: `Budapest, November 12 (MTI) –`; in Hungarian the year stands first."""

from wireparse.style import Style

STYLE = Style(
    name="MTI",
    names=("MTI", "Hungarian News Agency", "Magyar Távirati Iroda"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("hu", "en"),
    country="HU",
    ambiguous=("MTI",),
)
