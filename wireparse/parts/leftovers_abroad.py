"""What stands below a story in other languages than English: the contacts of a release, a page's lines.

An English story never meets these patterns: each of them has a word of its own, which is looked for first.
"""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.patterns import pattern

# A release's contacts: "Rückfragen & Kontakt:", "Pressekontakt:", "Contacts presse:", "Contacto:", "Ufficio stampa",
# "Presskontakt:", "Lisätietoja:", "Pour en savoir plus, veuillez communiquer avec :"; and who sent it:
# "Original-Content von: Heron AG, übermittelt durch …".
_CONTACTS = (
    r"\W*+(?:Rückfragen?(?:hinweis)?\b[^\n.:]{0,60}+:?|(?:Presse|Medien|Press|Media)?[Kk]ontakt\w{0,8}+[^\n.:]{0,30}+:|"
    r"Kontakt dla mediów:?|(?:OTS-ORIGINALTEXT|ots[ .-]Originaltext|Original-Content von)\b[^\n]*+|"
    r"Contacts?(?: (?:[Pp]resse|[Mm]édias?|[Ii]nvestisseurs?|[Aa]nalystes?))++(?: ?(?:et|/|&) ?\w+)?+ ?:?|"
    r"(?:Relations [Pp]resse|Service de [Pp]resse|Ufficio [Ss]tampa) ?:?|Conta(?:c?to|tti)s?(?: [^\n.:]{2,30}+)? ?:|"
    r"(?:Pers|Media)contact:?|Lisätietoja:?|Yhteystiedot:?|Renseignements ?:|"
    r"(?:Pour|Für|Para|Per) [^\n.:]{5,50}?(?:communiquer avec|contacter|kontaktieren Sie|contactar con|contattare)"
    r"[^\n.:]{0,40}+:)(?:(?<=:)|[^\S\n]*+(?=$|\n))"
)
_WORDS = (
    *("ückfrage", "ontakt", "riginaltext", "riginal-Content", "ORIGINALTEXT", "Contact", "Contat"),
    *("tampa", "resse", "contact", "isätietoja", "hteystiedot", "communiquer", "ontattare", "enseignements"),
)
FIRST_WORDS = (
    "Dieser Text wurde teilweise |Dieser Artikel wurde teilweise |"
    "Den vollständigen Artikel lesen|Mehr lesen|Lesen Sie auch|Lire la suite|Lire aussi|Lire également|Leer más|"
    "Lea también|Lea más|Leia mais|Leia também|Leggi anche|Leggi tutto|Lees ook|Lees meer|Les også|Læs også|Läs mer|"
    "Läs också|Lue myös|Lue lisää|Czytaj też|Czytaj także|Ein Beitrag von |RIPRODUZIONE RISERVATA|"
    "Riproduzione riservata|Tous droits de reproduction|Tous droits réservés|"
    "Todos los derechos reservados|Todos os direitos reservados|"
    "Alle Rechte vorbehalten|Foto/Quelle: |Letzte Änderung: |Letzte Aktualisierung: |Zuletzt aktualisiert: |"
    "Utilizamos cookies|Usamos cookies|Nous utilisons des cookies|Ce site utilise des cookies|Questo sito utilizza|"
    "Meld je aan voor |Abonnez-vous à |Suscríbete a |Already a subscriber|Are you already a subscriber|"
    "Wir verwenden Cookies|Diese Website verwendet|Deze website gebruikt|Este site utiliza|Este sitio utiliza|"
    "We use cookies|This site uses cookies|This website uses cookies|Accedé a la nota|"
    "Dernière mise à jour : |Última actualización: |Ultimo aggiornamento: |Laatste update: "
).split("|")
"""What a page's line begins with."""
HEADINGS = frozenset(
    "berita terkait|artikel terkait|topik terkait|"
    "comentarios en facebook|deja tu comentario|deja un comentario|escribe un comentario|publicar un comentario|"
    "nessun commento|posta un commento|lascia un commento|lascia una risposta|gestione cookie|"
    "laisser un commentaire|laisser une réponse|ajouter un commentaire|poster un commentaire|"
    "schreibe einen kommentar|kommentar verfassen|kommentar schreiben|artikel kommentieren|"
    "deixe um comentário|deixe um comentario|deixe uma resposta|postar um comentário|nenhum comentário|"
    "skriv en kommentar|legg igjen en kommentar|laat een reactie achter|geef een reactie|dodaj komentarz".split("|")
)
"""The boxes for readers' words, and the buttons of the law, that a page sets below a story."""
_NAMED = r"[^\n]{2,60}?(?<![.!?\"»”])$"
LOOKED_AT = {
    # Whose picture it is, and whose story: "Foto: Jan Dorn/dpa", "Fuente: EFE".
    **dict.fromkeys(("Foto: ", "Bild: ", "Photo : ", "Fuente: ", "Fonte: ", "Bron: ", "Kilde: ", "Källa: "), _NAMED),
    # Jakarta leaves the field standing where nobody is named.
    "Pewarta:": r"\s*$",
    # What a desk sends beside its story: "(Foto) (Vídeo)".
    "(": r"(?:(?:[Ff]otos?|[Vv][ií]deos?|[Aa]udios?|[Ii]nfograf[ií]a)\) ?\(?)++$",
}
"""What it begins with where the rest of it must be looked at."""
# "(MTI)", "EFE", "Lusa/Fim" on a line of its own, below a sentence.
_HOUSE_ALONE = r"(?<=[.!?\"”»]\s{1,8})(?m:^)[^\S\n]*+\(?(?P<house>[\p{L}/]{2,12}+)\)?\.?(?=[^\S\n]*+\n)"


def contacts_abroad(text: str, begin: int, end: int) -> Iterator[int]:
    """Where the contacts of a release begin in another language: all below them is theirs."""
    tail = text[begin:end]
    if not any(map(tail.__contains__, _WORDS)):
        return
    for line in pattern(r"(?m)^[^\S\n]*+(?=[^\n]{4,400}+$)").finditer(tail):
        if match := pattern(_CONTACTS).match(tail, line.end()):
            yield begin + line.end() + len(match[0]) - len(match[0].lstrip())


def below_house(text: str, begin: int, end: int) -> Iterator[int]:
    """Where a page goes on below the house that closes a story: ``(MTI)`` above another story's headline."""
    for line in pattern(_HOUSE_ALONE).finditer(text, begin, end):
        house = line["house"]
        known = agencies.credited_module(house) if house.isupper() else agencies.end_marks().get(house)
        if known and text[line.end() : end].strip():
            yield line.end() + len(text[line.end() : end]) - len(text[line.end() : end].lstrip())
