"""McClatchy-Tribune, MCT; TNS since 2014: `(MCT)` below the byline or `LIMA (TNS) —`, and `Distributed by` below."""

from wireparse.style import Style

STYLE = Style(
    name="McClatchy-Tribune",
    names=(
        "MCT",
        "McClatchy-Tribune",
        "McClatchy-Tribune News Service",
        "McClatchy-Tribune Information Services",
        "McClatchy Tribune",
        "MCT Information Services",
        "TNS",
        "Tribune News Service",
        "Tribune Content Agency",
    ),
    datelines=("{places} ({credit}) -", "({credit}) {places} -", "({credit}) -"),
    country="US",
)
