"""Databases in other languages and other layouts: what each prints round an article is neither headline nor body."""

from pathlib import Path

import archives
import pytest

from wireparse import desk, inputs
from wireparse.story import Story
from wireparse.text import Copy

FACTIVA_FRENCH = """Le phare est rallumé

Par Ada Mouette

1.211 mots
3 mars 2031
14:05
Agence France Presse
AFPFR
Français
Copyright Agence France-Presse, 2031 Tous droits réservés.

BREST, 3 mars 2031 (AFP) - Le phare est rallumé.

Document AFPFR00020310303ea33001e1
"""
NEXIS_UNI = """Der Leuchtturm brennt wieder
Hafenbote
Dienstag 8. April 2031
Ausgabe Nord

Copyright 2031 Hafenbote GmbH Alle Rechte vorbehalten
Section: LOKALES; S. 6
Length: 1.075 words
Byline: Karla Kiebitz
Dateline: EMDEN
Body


Der Leuchtturm brennt wieder.

Graphic

Der Turm. Foto: Tom Reiher

Classification

Language: GERMAN; DEUTSCH

Load-Date: April 8, 2031

End of Document
"""
LEXIS_GERMAN = """
                               1 of 2 DOCUMENTS

                                   Hafenbote

                            Mittwoch 9. April 2031
                                  Ausgabe Nord

Der Leuchtturm von Emden brennt nach vierzig Jahren
wieder;
Drei Museen suchten nach einer Linse

AUTOR: Karla Kiebitz, Tom Reiher und Max
Regenpfeifer

RUBRIK: LOKALES

ORT: EMDEN

Emden (dpa) - Der Leuchtturm brennt wieder.

UPDATE: 9. April 2031

SPRACHE: GERMAN; DEUTSCH

Copyright 2031 Hafenbote
Alle Rechte vorbehalten

                               2 of 2 DOCUMENTS

                                   Le Quai

                                  9 avril 2031

TITRE: Le phare est rallumé;
Trois musées ont cherché une lentille

SIGNATURE: Ada Mouette

RUBRIQUE: RÉGIONS

LONGUEUR: 41 mots

Le phare est rallumé.

DATE-CHARGEMENT: 9 avril 2031
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def stories(text: str) -> list[Story]:
    Path("export.txt").write_text(text, encoding="utf-8")
    found = list(inputs.read("export.txt"))
    assert all(isinstance(item, Copy) for item in found), found
    return [desk.parse(item) for item in found if isinstance(item, Copy)]


def test_factivas_count_of_words_is_read_in_the_databases_language() -> None:
    (story,) = stories(FACTIVA_FRENCH)
    assert (story.headline, story.deck, story.byline.text) == ("Le phare est rallumé", None, "Par Ada Mouette")
    assert (story.agency, story.date, story.body) == ("AFP", "2031-03-03", "Le phare est rallumé.")
    assert story.metadata["word_count"] == 1211


def test_nexis_uni_prints_the_headline_first_and_its_fields_in_small_letters() -> None:
    (story,) = stories(NEXIS_UNI)
    assert (story.headline, story.deck, story.body) == (
        "Der Leuchtturm brennt wieder",
        None,
        "Der Leuchtturm brennt wieder.",
    )
    assert (story.byline.text, story.dateline.text) == ("Karla Kiebitz", "EMDEN")


def test_what_stands_in_the_middle_of_its_line_is_masthead_and_what_stands_at_the_margin_the_headline() -> None:
    german, french = stories(LEXIS_GERMAN)
    assert german.headline == "Der Leuchtturm von Emden brennt nach vierzig Jahren wieder"
    assert german.deck == "Drei Museen suchten nach einer Linse"
    assert [author.name for author in german.byline.authors] == ["Karla Kiebitz", "Tom Reiher", "Max Regenpfeifer"]
    assert (german.dateline.text, german.body) == ("Emden (dpa)", "Der Leuchtturm brennt wieder.")
    assert (french.headline, french.deck) == ("Le phare est rallumé", "Trois musées ont cherché une lentille")
    assert (french.byline.text, french.body) == ("Ada Mouette", "Le phare est rallumé.")


def test_proquest_prints_its_fields_below_the_copy_and_the_authors_as_a_library_does() -> None:
    first, second = stories(archives.PROQUEST.decode())
    assert (first.id, first.headline, first.dateline.text) == ("417000001", "Ferry line adds a boat", "LIMA (AP)")
    assert first.body == "The ferry line of Lima added a boat.\n\nA clerk said so."
    assert {key: first.metadata[key] for key in ("author", "date", "publication")} == {
        "author": "Marlow, Jane",
        "date": "2031-04-12",
        "publication": "Harbour Post; Lima",
    }
    assert (second.id, second.headline, second.body) == ("417000002", "Second boat", "The second boat sailed.")
