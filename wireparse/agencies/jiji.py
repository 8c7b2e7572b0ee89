"""Jiji Press: its dash follows the brackets without a blank, and the copyright line stands in square brackets."""

from wireparse.style import Style

STYLE = Style(
    name="Jiji Press",
    names=("Jiji Press", "The Jiji Press", "JIJI PRESS", "Jiji"),
    datelines=("{places}, {date} ({credit})-",),
    country="JP",
    ambiguous=("Jiji",),
)
