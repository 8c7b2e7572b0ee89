"""Turkish."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="tr",
    months=months(
        "ocak",
        "şubat",
        "mart",
        "nisan",
        "mayıs",
        "haziran",
        "temmuz",
        "ağustos",
        "eylül",
        "ekim",
        "kasım",
        "aralık",
    ),
    weekdays=(
        "pazartesi",
        "salı",
        "çarşamba",
        "perşembe",
        "cuma",
        "cumartesi",
        "pazar",
    ),
    by=(),
    and_=("ve",),
    roles={},
    words=frozenset(["ve", "bir", "bu", "için", "ile", "olarak", "olan", "dedi", "daha", "çok", "sonra", "kadar"]),
    stamps="yayınlanma güncelleme güncellendi tarihi saat",
    boxes=("ilgili haberler|benzer haberler|yorumlar|son haberler|etiketler|reklam|ilginizi çekebilir"),
)
