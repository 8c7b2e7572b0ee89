"""Small invented archives, one a format: what the tests of the inputs read."""

REUTERS = b"""<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="8101" NEWID="41">
<DATE> 3-MAR-1987 09:10:11.12</DATE>
<TOPICS><D>ferry</D><D>lime</D></TOPICS>
<PLACES><D>peru</D></PLACES>
<PEOPLE></PEOPLE>
<UNKNOWN>
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0417&#31;reute
u f BC-LIMA-FERRY-LINE   03-03 0041</UNKNOWN>
<TEXT>&#2;
<TITLE>LIMA FERRY &lt;LFL> TO CARRY LIMES</TITLE>
<AUTHOR>    By Jane Marlow, Reuters</AUTHOR>
<DATELINE>    LIMA, March 3 - </DATELINE><BODY>The ferry line of Lima said
it would carry limes &amp; lemons from May.
    A clerk said so.
 REUTER
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" LEWISSPLIT="TRAIN" OLDID="8102" NEWID="42">
<DATE>3-MAR-1987 09:12:00.00</DATE>
<UNKNOWN></UNKNOWN>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>LIMA FERRY RAISES FARES
</TITLE>Blah.
&#3;

</TEXT>
</REUTERS>
"""

TREC = b"""<DOC>
<DOCNO> AP310412-0007 </DOCNO>
<FILEID>AP-NR-04-12-31 0801EST</FILEID>
<FIRST>r a AM-Ferry Adv12   04-12 0092</FIRST>
<HEAD>Ferry Line Adds a Boat</HEAD>
<BYLINE>By JANE MARLOW</BYLINE>
<BYLINE>Associated Press Writer</BYLINE>
<DATELINE>DULUTH, Minn. (AP) </DATELINE>
<TEXT>
   The ferry line of Duluth added a boat on Monday.
   A clerk said so.
</TEXT>
</DOC>
<DOC>
<DOCNO> AP310412-0008 </DOCNO>
<TEXT>
   LIMA, Peru (AP) _ The second story.
</TEXT>
</DOC>
"""

GIGAWORD = b"""<DOC id="XYZ_ENG_20010412.0007" type="story" >
<HEADLINE>
Ferry line adds a boat
</HEADLINE>
<DATELINE>
LIMA, April 12 (Xinhua)
</DATELINE>
<TEXT>
<P>
The ferry line of Lima added a boat on Thursday.
</P>
<P>
A clerk said so.
</P>
</TEXT>
</DOC>
"""

NITF = b"""<?xml version="1.0"?>
<nitf><head><docdata><doc-id id-string="ferry.7"/><urgency ed-urg="4"/>
<date.issue norm="20310412T080100Z"/><key-list><keyword key="ferry"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry line adds a boat</hl1><hl2>Second one this year</hl2></hedline>
<byline>By Jane Marlow<byttl>Harbour Editor</byttl></byline>
<dateline><location>LIMA, Peru</location></dateline></body.head>
<body.content><media><media-caption>The new boat.</media-caption></media>
<p>The ferry line of <em>Lima</em> added a boat&#8212;its second.</p><p>A clerk said so.</p></body.content></body>
</nitf>
"""

NEWSML = b"""<?xml version="1.0"?>
<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20310412</DateId>
<PublicIdentifier>urn:newsml:harbour.example:ferry7</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><Urgency FormalName="4"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry line adds a boat</HeadLine><ByLine>By Jane Marlow</ByLine>
<DateLine>LIMA, April 12</DateLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>
<p>The ferry line of Lima added a boat.</p><p>A clerk said so.</p></body.content></body></nitf></DataContent>
</ContentItem></NewsComponent></NewsItem></NewsML>
"""

NEWSML_G2 = b"""<?xml version="1.0"?>
<newsMessage xmlns="urn:example:news"><itemSet>
<newsItem guid="tag:harbour.example:ferry7" version="2" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2031-04-12T08:01:00Z</versionCreated></itemMeta>
<contentMeta><urgency>4</urgency><slugline>LIMA-FERRY</slugline><headline>Ferry line adds a boat</headline>
<by>By Jane Marlow</by><dateline>2031-04-12 08:01:00</dateline></contentMeta>
<contentSet><inlineXML><html xmlns="urn:example:page"><head><title>no copy</title></head><body>
<p>LIMA (Reuters) - The ferry line of Lima added a boat.</p><p>A clerk said so.</p></body></html></inlineXML>
</contentSet></newsItem>
<newsItem guid="tag:harbour.example:picture"><contentMeta><headline>A picture</headline></contentMeta>
<contentSet><remoteContent href="boat.jpg"/></contentSet></newsItem></itemSet></newsMessage>
"""

RCV1 = b"""<?xml version="1.0"?>
<newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en"><title>PERU: Ferry line adds a boat.</title>
<headline>Ferry line adds a boat.</headline><dateline>LIMA 1996-08-20</dateline>
<text><p>The ferry line of Lima added a boat on Tuesday.</p><p>A clerk said so.</p></text>
<copyright>(c) Harbour Limited 1996</copyright>
<metadata><codes class="bip:topics:1.0"><code code="GTRN"></code></codes></metadata></newsitem>
"""

NINJS = b"""{
  "uri": "http://harbour.example/ferry7",
  "type": "text",
  "versioncreated": "2031-04-12T08:01:00Z",
  "urgency": 4,
  "headline": "Ferry line adds a boat",
  "byline": "By Jane Marlow",
  "body_text": "LIMA (AP) -- The ferry line added a boat. A clerk said so.",
  "body_xhtml": "<p>LIMA (AP) -- The ferry line added a boat.</p><p>A clerk said so.</p>"
}
"""
NINJS_3 = b"""{"uri": "http://harbour.example/ferry8",
 "headlines": [{"role": "main", "value": "Ferry line adds a boat"}],
 "bodies": [{"contenttype": "text/html", "value": "<p>LIMA (AP) - The ferry.</p><p>A clerk.</p>"}]}"""

ANPA = b"""\x16\x16\x01a0417\x1fharbo\r
r i\x13\x11 BC-Ferry Line         04-12 0041\r
\x02^BC-Ferry Line,41<\r
^Ferry line adds a boat<\r
^By JANE MARLOW=\r
\t   LIMA, Peru (AP) _ The ferry line added a boat.\r
\t   AP-NY-04-12-31 0801EST<\r
\x03\r
\x04"""
IPTC = b"""\x01eca0417 4 i 41  dpa 041\r
\r
Peru/ferries/\r
\x02Ferry line adds a boat =\r
\r
Lima (dpa) - The ferry line of Lima added a boat.\r
\x03120801 GMT Apr 31\r
\x7f\x7f\x04"""
ZCZC = b"ZCZC\r\nLIMA, March 3 (Reuters) - One.\r\nNNNN\r\nZCZC\r\nLIMA, March 4 (Reuters) - Two.\r\nNNNN\r\n"

LEXIS = b"""Print Request: All Documents: 1-2
Terms: ferry and lima

                               1 of 2 DOCUMENTS

                              The Harbour Post

                            April 12, 2031 Saturday

Ferry line adds a boat

BYLINE: Jane Marlow

SECTION: NEWS; Pg. 3

LENGTH: 1,041 words

The ferry line of Lima added a boat.

LOAD-DATE: April 13, 2031

LANGUAGE: ENGLISH

                       Copyright 2031 Harbour Post

                               2 of 2 DOCUMENTS

                              The Harbour Post

                            April 14, 2031 Monday

Second boat

LENGTH: 12 words

The second boat sailed.
"""

FACTIVA = b"""SE  News
HD  Ferry line adds a boat
BY  By Jane Marlow
WC  41 words
PD  12 April 2031
SN  Reuters News
LA  English
CY  (c) 2031 Reuters Limited

LP  LIMA, April 12 (Reuters) - The ferry line of Lima added a boat.

TD  A clerk said so.

CO  ferry : Ferry Line SA
AN  Document LBA0000020310412e74c0007x

Ferry sails
By Max Moor
12 words
14 April 2031
Reuters News
English
(c) 2031 Reuters Limited

LIMA, April 14 (Reuters) - The second boat sailed.

Document LBA0000020310414e74e0008y
"""

MAIL = b"""Return-Path: <desk@harbour.example>
From: Harbour Desk <desk@harbour.example>
To: list@harbour.example
Subject: Ferry
Date: Sat, 12 Apr 2031 08:01:00 +0000
Message-ID: <ferry7@harbour.example>
MIME-Version: 1.0
Content-Transfer-Encoding: quoted-printable
Content-Type: text/plain; charset=iso-8859-1

LIMA, April 12 (Reuters) - The caf=E9 boat of Lima sailed.
"""
MBOX = b"From desk@harbour.example Sat Apr 12 08:01:00 2031\n" + MAIL + b"\n>From the pier it sailed.\n\n"
MBOX += b"From desk@harbour.example Sun Apr 13 08:01:00 2031\nSubject: Two\nMessage-ID: <two@x>\n\nLIMA (AP) - Two.\n"

_GRAF = b"<p>A clerk of the line said that boat number %d would carry limes to the islands of the bay in May.</p>"
HTML = (
    b"<!DOCTYPE html><html><head><title>Ferry line adds a boat</title></head><body><nav><a href=/>Home</a></nav>"
    b"<article><h1>Ferry line adds a boat</h1>"
    b"<p>LIMA (Reuters) - The ferry line of Lima added a boat on Saturday and said more would follow.</p>"
    + b"".join(_GRAF % number for number in range(5))
    + b"</article><footer>Imprint</footer></body></html>"
)
CSV = (
    b'id,date,title,body\r\n7,"April 12, 2031",Ferry line adds a boat,'
    b'"LIMA (AP) - The ferry ""Lima"",\r\nsaid a clerk."\r\n'
)
TSV = b"docid\ttext\n7\tLIMA (AP) - The ferry.\n"
JSON = b'[{"id": 7, "text": "LIMA (AP) - One {not} \\"two\\" ]"},\n {"id": 8, "body": "Two.", "headline": "Head"}]'
STORIES = b"LIMA, March 3 (Reuters) - One.\n-----\nLIMA, March 4 (Reuters) - Two.\n-----\nLIMA (AP) - Three.\n"


def warc() -> bytes:
    """A WARC of two pages, the second no article."""
    out = b""
    for url, page in (("http://harbour.example/a", HTML), ("http://harbour.example/b", b"<html><body></body></html>")):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-04-12T08:01:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        out += head.encode() + http + b"\r\n\r\n"
    return out


PROQUEST = b"""____________________________________________________________

Document 1 of 2

Ferry line adds a boat

Author: Marlow, Jane

ProQuest document link

Abstract: None available.

Full text: LIMA (AP) - The ferry line of Lima added a boat.

A clerk said so.

Credit: Associated Press

Publication title: Harbour Post; Lima

Publication date: Apr 12, 2031

ProQuest document ID: 417000001

Database: ProQuest Newsstand

____________________________________________________________

Document 2 of 2

Second boat

Full text: The second boat sailed.

ProQuest document ID: 417000002
"""


SAMPLES = {
    "sgml": REUTERS, "nitf": NITF, "newsml": NEWSML, "newsml-g2": NEWSML_G2, "rcv1": RCV1, "ninjs": NINJS, "wire": ANPA,
    "lexisnexis": LEXIS, "factiva": FACTIVA, "proquest": PROQUEST, "mail": MBOX, "html": HTML, "warc": warc(),
    "csv": CSV, "json": JSON,
    "stories": STORIES, "text": b"LIMA (AP) - One.\n", "jsonl": b'{"id": 1, "text": "LIMA (AP) - One."}\n',
}  # fmt: skip
