"""News XML and SGML in their houses' own ways: markup in disguise, tags of one house, what a tag holds besides."""

from pathlib import Path

import pytest

from wireparse import desk, inputs
from wireparse.story import Story
from wireparse.text import Copy

DISGUISED = """<?xml version="1.0"?>
<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>7</NewsItemId></NewsIdentifier></Identification>
<NewsComponent><NewsLines><HeadLine><![CDATA[O farol voltou a acender]]></HeadLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Lusa"/></Provider></AdministrativeMetadata>
<ContentItem><MediaType FormalName="HTML"/><DataContent><![CDATA[<P>O farol voltou a acender.</P>
<P></P>
<P>Três museus &amp; um barco.</P>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
"""
INITIALS = """<NewsML><NewsItem><NewsLines><HeadLine>El faro</HeadLine><ByLine>abc/de</ByLine></NewsLines>
<DataContent><p>Vigo (España), 3 mar (EFE).- El faro se encendió.</p></DataContent></NewsItem></NewsML>
"""
TT = """<newsItem guid="urn:newsml:tt.se:7">
<itemMeta><provider literal="TT"/></itemMeta><contentMeta><headline>Fyren tänd</headline></contentMeta>
<contentSet><inlineXML contenttype="application/ttnitf+xml"><BODY xmlns=""><TEXT><RUBRIK>Fyren tänd</RUBRIK>
<DAT><ORT>Malmö</ORT></DAT><INGRESS><P>Fyren är tänd igen.</P></INGRESS>
<BRODTEXT><CITAT>Vi sökte en lins, säger Karl Mås.</CITAT><MELLIS>Tre museer</MELLIS><P>Museerna hjälpte.</P></BRODTEXT>
<BYLINE EPOST="ada@harbour.example">Ada Tärna/TT</BYLINE>
<BILD><BILDFIL>http://harbour.example/7</BILDFIL><BILDTEXT><P>Fyren i Malmö.</P></BILDTEXT>
<BILDSKAPARE>Karl Mås/TT</BILDSKAPARE></BILD></TEXT>
<TEXT><RUBRIK>Fakta: fyren</RUBRIK><BRODTEXT><P>Byggd 1931.</P></BRODTEXT></TEXT></BODY></inlineXML></contentSet>
</newsItem>
"""
TIPSTER = """<DOC>
<DOCNO> AP310412-0007 </DOCNO>
<HEAD>Old Lamp Lit Again</HEAD>
<HEAD>Eds: SUBS 5th graf to fix spelling</HEAD>
<BYLINE>By ADA TERN</BYLINE>
<BYLINE>Associated Press Writer</BYLINE>
<DATELINE>DULUTH, Minn. (AP) </DATELINE>
<TEXT>
   The lamp was lit.
</TEXT>
</DOC>
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str) -> Story:
    Path("story").write_text(text, encoding="utf-8")
    (found,) = inputs.read("story")
    assert isinstance(found, Copy), found
    return desk.parse(found)


def test_markup_in_disguise_is_read_as_markup_and_the_provider_filed_it() -> None:
    story = read(DISGUISED)
    assert story.body == "O farol voltou a acender.\n\nTrês museus & um barco."
    assert (story.agency, story.agency_by) == ("Lusa", "envelope")


def test_initials_in_a_bylines_tag_name_nobody() -> None:
    story = read(INITIALS)
    assert (story.byline.text, story.credits, story.agency) == (None, (), "EFE")


def test_tts_own_tags_tell_writer_lede_pictures_and_boxes() -> None:
    story = read(TT)
    assert story.body == "Fyren är tänd igen.\n\nVi sökte en lins, säger Karl Mås.\n\nTre museer\n\nMuseerna hjälpte."
    (author,) = story.byline.authors
    assert (author.name, author.affiliation, story.agency) == ("Ada Tärna", "TT", "TT")
    (caption,) = story.captions
    assert (caption.text, caption.photographer) == ("Fyren i Malmö.", "Karl Mås")


def test_a_title_in_a_tag_of_its_own_belongs_to_the_name_above_and_words_to_editors_are_no_headline() -> None:
    story = read(TIPSTER)
    (author,) = story.byline.authors
    assert (author.name, author.title, author.affiliation) == ("ADA TERN", "Writer", "Associated Press")
    assert (story.byline.text, story.headline) == ("By ADA TERN Associated Press Writer", "Old Lamp Lit Again")
    assert [note.text for note in story.notes] == ["Eds: SUBS 5th graf to fix spelling"]


AQUAINT = """<DOC>
<DOCNO> APW20310412.0007 </DOCNO>
<HEADER>
w1573 r i BC-Lamp  04-12 0041
</HEADER>
<BODY>
<SLUG> BC-Lamp </SLUG>
<HEADLINE>
Old lamp lit again
</HEADLINE>
<TEXT>
   DULUTH, Minn. (AP) _ The lamp was lit.
</TEXT>
</BODY>
<TRAILER>
AP-NY-04-12-31 0003EDT
</TRAILER>
</DOC>
"""
LOS_ANGELES = """<DOC>
<DOCNO> LA041231-0007 </DOCNO>
<HEADLINE>
<P>
OLD LAMP LIT AGAIN
</P>
</HEADLINE>
<DATELINE>
<P>
DULUTH, Minn.
</P>
</DATELINE>
<TEXT>
<P>
The lamp was lit.
</P>
<P>
Crowds cheered.
</P>
</TEXT>
<GRAPHIC>
<P>
Photo, The lamp. ADA TERN / Harbour Times
</P>
</GRAPHIC>
</DOC>
"""
SAN_JOSE = """<DOC>
<DOCNO> SJMN31-04120007 </DOCNO>
<CAPTION>  Photo; PHOTO: Associated Press  </CAPTION>
<LEADPARA>  The lamp was lit.  </LEADPARA>
<HEADLINE>  OLD LAMP LIT AGAIN  </HEADLINE>
<BYLINE>  Ada Tern, Associated Press  </BYLINE>
<TEXT>     Crowds cheered.  </TEXT>
<DATELINE>  Duluth, Minn.  </DATELINE>
</DOC>
"""
LISTED = """{"_items": [
 {"guid": "1", "type": "text", "headline": "Fyren", "versioncreated": "2031",
  "body_html": "<p>LIMA (AP) - The lamp was lit.</p>"},
 {"guid": "2", "type": "picture", "headline": "The lamp", "description_text": "The lamp of Lima. (AP Photo/Ada Tern)"}
]}
"""


@pytest.mark.parametrize(
    ("record", "headline", "dateline", "body"),
    [
        (AQUAINT, "Old lamp lit again", "DULUTH, Minn. (AP)", "The lamp was lit."),
        (LOS_ANGELES, "OLD LAMP LIT AGAIN", "DULUTH, Minn.", "The lamp was lit.\n\nCrowds cheered."),
        (SAN_JOSE, "OLD LAMP LIT AGAIN", "Duluth, Minn.", "The lamp was lit.\n\nCrowds cheered."),
    ],
    ids=["aquaint", "los angeles", "san jose"],
)
def test_the_papers_of_trec_nest_and_order_their_tags_each_in_its_own_way(
    record: str, headline: str, dateline: str, body: str
) -> None:
    story = read(record)
    assert (story.headline, story.dateline.text, story.body) == (headline, dateline, body)


def test_the_items_that_an_interface_lists_are_stories_and_a_picture_has_its_caption() -> None:
    Path("list.json").write_text(LISTED, encoding="utf-8")
    text, picture = (desk.parse(item) for item in inputs.read("list.json") if isinstance(item, Copy))
    assert (text.id, text.agency, text.body) == ("1", "AP", "The lamp was lit.")
    (caption,) = picture.captions
    assert (picture.headline, caption.text, caption.photographer) == ("The lamp", "The lamp of Lima.", "Ada Tern")


def test_xml_that_nobody_reads_is_named_by_its_root() -> None:
    Path("feed").write_text('<?xml version="1.0"?>\n<rss><channel><title>LIMA (AP) - One.</title></channel></rss>')
    (fault,) = inputs.read("feed")
    assert str(fault) == "feed: is XML of a kind that is not read (<rss>). Save its text, or name a format with --from."


def test_a_full_stop_before_a_tagged_datelines_dash_is_no_body() -> None:
    story = read(
        "<DOC id='EFE_SPA_20310501.0007' type='story' >\n<HEADLINE>\nEl faro\n</HEADLINE>\n"
        "<DATELINE>\nVigo, 1 may (EFE).-\n</DATELINE>\n<TEXT>\n<P>\nEl faro se encendió.\n</P>\n</TEXT>\n</DOC>\n"
    )
    assert (story.dateline.text, story.body) == ("Vigo, 1 may (EFE)", "El faro se encendió.")
    assert [mark.rule for mark in story.marks if mark.part == "body"] == ["body"]


@pytest.mark.parametrize("opened", ["<DOC>\n", "<REUTERS ", "<DOC><BODY>"])
def test_tags_that_never_close_are_one_fault(opened: str, tmp_path: Path) -> None:
    # A megabyte of them: what was looked for anew behind each of them took a minute.
    path = tmp_path / "cut.sgml"
    path.write_text(opened * (1_000_000 // len(opened)), "utf-8")
    (item,) = inputs.read(str(path), "sgml")
    assert isinstance(item, inputs.Fault)
