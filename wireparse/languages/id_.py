"""Indonesian."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="id",
    months=months(
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ),
    weekdays=(
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
    ),
    by=("Oleh",),
    and_=("dan",),
    roles={
        "pewarta:": "reporting",
        "penerjemah:": "translation",
    },
    words=frozenset(
        ["yang", "dan", "itu", "dengan", "untuk", "dari", "ini", "pada", "tidak", "dalam", "akan", "telah"]
    ),
    stamps="diterbitkan diperbarui pukul wib wita wit",
    boxes=("berita terkait|berita lainnya|baca juga|baca selanjutnya|komentar|bagikan|artikel terkait"),
)
