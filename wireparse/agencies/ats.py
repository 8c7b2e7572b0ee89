"""The Swiss agency: ats in French and Italian, sda in German."""

from wireparse.style import Style

STYLE = Style(
    name="ATS",
    names=("ats", "ATS", "sda", "SDA", "ats afp", "Keystone-ATS", "Keystone-SDA"),
    datelines=(
        "{places}, [{date} ]({credit}) -",
        "{places}, [{date} ]({credit})",
    ),
    end_marks=("(sda)", "(SDA)", "(ats)", "(ATS)", "(Keystone-SDA)", "(Keystone-ATS)"),
    languages=("fr", "de", "it"),
    country="CH",
)
