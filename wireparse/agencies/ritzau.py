"""Ritzau: seldom a dateline, `Odense /ritzau/:`; `/ritzau/` ends the story, `/ritzau/AFP` one that it shares."""

from wireparse.style import Style

STYLE = Style(
    name="Ritzau",
    names=("Ritzau", "ritzau", "Ritzaus Bureau"),
    datelines=("{places} /{credit}/ -",),
    end_marks=(
        "/ritzau/",
        "/ritzau/AFP",
        "/ritzau/AP",
        "/ritzau/dpa",
        "/ritzau/NTB",
        "/ritzau/Reuters",
        "/ritzau/TT",
        "/ritzau/FINANS",
    ),
    languages=("da",),
    country="DK",
)
