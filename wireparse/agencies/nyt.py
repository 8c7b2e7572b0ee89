"""The New York Times News Service: `c.2009 New York Times News Service`, and `NYT-07-11-09 1054EDT<` at the end."""

from wireparse.style import Style

STYLE = Style(
    name="NYT News Service",
    names=(
        "New York Times News Service",
        "The New York Times News Service",
        "N.Y. Times News Service",
        "NYT News Service",
        "NYTimes",
    ),
    country="US",
)
