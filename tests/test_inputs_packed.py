"""What copy is packed in: folders, archives and packed streams, whole and damaged, and what ids come of it."""

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import threading
import zipfile
import zlib
from pathlib import Path
from typing import Any

import archives
import pytest

from wireparse import inputs
from wireparse.inputs import Fault, Found, Options
from wireparse.text import Copy

LINES = b"".join(b'{"id": %d, "text": "LIMA (AP) - Boat number %d sailed."}\n' % (n, n) for n in range(2000))
CODECS: dict[str, Any] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(name: str, data: bytes | None = None, **options: Any) -> tuple[list[Copy], list[str]]:
    if data is not None:
        Path(name).write_bytes(data)
    items = list(inputs.read(name, "auto", Options(**options)))
    return [item for item in items if isinstance(item, Copy)], [str(i) for i in items if isinstance(i, Fault)]


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def compressed(data: bytes, suffix: str) -> bytes:
    if suffix == "zst":
        return bytes(pytest.importorskip("zstandard").ZstdCompressor().compress(data))
    packed: bytes = CODECS[suffix](data)
    return packed


@pytest.mark.parametrize("suffix", ["gz", "bz2", "xz", "zst"])
def test_a_packed_stream_is_read_and_one_that_was_cut_up_to_the_cut(suffix: str) -> None:
    data = compressed(LINES, suffix)
    copies, faults = read(f"a.jsonl.{suffix}", data)
    assert (len(copies), faults) == (2000, [])
    assert (copies[1].source.path, copies[1].source.offset) == (f"a.jsonl.{suffix}", LINES.index(b"\n") + 1)
    copies, faults = read(f"a.jsonl.{suffix}", data[: len(data) * 9 // 10])
    assert len(copies) < 2000
    assert len(faults) == 1
    assert "was cut short. What came before was read; fetch the file again." in faults[0]
    if suffix != "bz2":
        return
    copies, faults = read("b.jsonl.bz2", data[:400] + b"\xff\0\xff\0" + data[404:])
    assert "is packed with bzip2 and is damaged" in faults[0]


def test_the_record_that_a_cut_goes_through_is_read_as_far_as_it_is_there() -> None:
    record = b"<DOC>\n<DOCNO> %d </DOCNO>\n<TEXT>\nLIMA (AP) - Boat number %d sailed.\n</TEXT>\n</DOC>\n"
    data = b"".join(record % (n, n) for n in range(2000))
    whole = gzip.compress(data)
    for cut in range(100, 400):
        packed = whole[:-cut]
        there = zlib.decompressobj(31).decompress(packed)
        if there.count(b"LIMA (AP) - Boat") == there.count(b"</DOC>") + 1:
            break
    else:
        pytest.fail("no cut goes through a record's copy")
    copies, faults = read("a.sgm.gz", packed)
    assert len(copies) == there.count(b"LIMA")
    assert len(faults) == 1
    assert "was cut short" in faults[0]


def test_what_a_cut_stream_gave_is_kept() -> None:
    data = gzip.compress(LINES, 1)
    copies, faults = read("a.jsonl.gz", data[: len(data) // 2])
    assert 500 < len(copies) < 1500
    assert [copy.id for copy in copies] == [str(n) for n in range(len(copies))]
    assert len(faults) == 1


def test_several_packed_streams_in_one_are_one() -> None:
    copies, faults = read("a.jsonl.gz", gzip.compress(LINES) + gzip.compress(LINES) + bytes(100))
    assert (len(copies), faults) == (4000, [])


def test_a_packed_text_is_named_for_what_it_was() -> None:
    (copy,), _ = read("ferry.txt.gz", gzip.compress(b"LIMA (AP) - One."))
    assert copy.id == "ferry"


FILES = {"b/two.txt": b"LIMA (AP) - Two.", "a.sgm": archives.REUTERS, "../../up.txt": b"LIMA (AP) - Up."}


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_gives_its_files_in_its_order_and_a_name_is_only_a_name(pack: Any) -> None:
    copies, faults = read("all.bin", pack({**FILES, "README.txt": b"About.", ".hidden": b"x", "empty.txt": b""}))
    assert [copy.source.path for copy in copies] == [
        "all.bin!b/two.txt",
        "all.bin!a.sgm",
        "all.bin!a.sgm",
        "all.bin!../../up.txt",
    ]
    assert [copy.id for copy in copies] == ["all.bin!b/two", "41", "42", "all.bin!../../up"]
    assert faults == ["all.bin!empty.txt: is empty. Name a file that holds copy."]
    assert os.listdir() == ["all.bin"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_every_usual_way_of_zipping_is_read(method: int) -> None:
    assert len(read("a.zip", zipped({"a.jsonl": LINES, "b.txt": b"LIMA (AP) - x."}, method))[0]) == 2001


def test_a_zip_whose_lengths_stand_behind_its_members_is_read() -> None:
    class Pipe(io.RawIOBase):
        """What cannot be sought in makes zipfile write each member's length behind it."""

        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.data += bytes(data)
            return len(bytes(data))

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    copies, faults = read("a.zip", pipe.data)
    assert (len(copies), faults) == (4, [])


def test_archives_are_nested_once() -> None:
    inner = zipped({"a.txt.gz": gzip.compress(b"LIMA (AP) - x.")})
    copies, faults = read("a.tar.gz", gzip.compress(tarred({"in.zip": inner})))
    assert (len(copies), faults) == (0, ["a.tar.gz!in.zip!a.txt.gz: " + DEEP])
    copies, faults = read("a.tar.gz", gzip.compress(tarred({"in.zip": zipped({"a.txt": b"LIMA (AP) - x."})})))
    assert ([copy.source.path for copy in copies], faults) == (["a.tar.gz!in.zip!a.txt"], [])
    _, faults = read("a.zip", zipped({"b.zip": zipped({"c.zip": zipped({"d.zip": b"x"})})}))
    assert faults == ["a.zip!b.zip!c.zip: " + DEEP]


DEEP = "is packed in what is packed in what is packed. Unpack the outer archive first."


def test_a_damaged_zip_gives_what_came_before_and_one_fault() -> None:
    data = zipped({"a.txt": b"LIMA (AP) - One.", "b.jsonl": LINES, "c.txt": b"LIMA (AP) - Three."})
    copies, faults = read("a.zip", data[: len(data) // 2])
    assert copies[0].source.path == "a.zip!a.txt"
    assert len(faults) == 1
    assert "a zip archive that was cut short" in faults[0]
    at = data.index(b"b.jsonl") + 2000
    copies, faults = read("a.zip", data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :])
    assert copies[-1].source.path == "a.zip!c.txt"
    assert len(faults) == 1
    assert faults[0].startswith("a.zip!b.jsonl: is damaged")


def test_a_tar_cut_short_gives_what_came_before_and_one_fault() -> None:
    data = tarred({"a.txt": b"LIMA (AP) - One.", "b.jsonl": LINES})
    for cut in (1100, 3000, len(data) - 20_000):
        copies, faults = read("a.tar", data[:cut])
        assert copies[0].source.path == "a.tar!a.txt"
        assert len(faults) == 1
        assert "cut short" in faults[0]


def test_a_link_in_a_tar_is_named_and_the_next_file_is_read() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind, name in ((tarfile.SYMTYPE, "latest.txt"), (tarfile.LNKTYPE, "same.txt")):
            link = tarfile.TarInfo(name)
            link.type, link.linkname = kind, "/etc/passwd"
            archive.addfile(link)
        story = tarfile.TarInfo("a.txt")
        story.size = len(b"LIMA (AP) - Boats.")
        archive.addfile(story, io.BytesIO(b"LIMA (AP) - Boats."))
    copies, faults = read("a.tar", out.getvalue())
    assert [copy.text for copy in copies] == ["LIMA (AP) - Boats."]
    assert faults == [
        f"a.tar!{name}: is a link, and links in an archive are not followed. What it names is read if it is there."
        for name in ("latest.txt", "same.txt")
    ]


def test_a_locked_member_is_named_and_the_next_is_read() -> None:
    data = bytearray(zipped({"a.txt": b"LIMA (AP) - One.", "b.txt": b"LIMA (AP) - Two."}))
    data[6] |= 1
    copies, faults = read("a.zip", bytes(data))
    assert ([copy.id for copy in copies], len(faults)) == (["a.zip!b"], 1)
    assert "is locked with a password" in faults[0]


@pytest.mark.parametrize("filler", [b"x", b"\0", b'{"text": "'])
def test_a_bomb_never_fills_memory(filler: bytes) -> None:
    import tracemalloc

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("bomb", "w") as bomb:
        bomb.write(filler)
        for _ in range(100):
            bomb.write(filler[:1] * 1_000_000)
    Path("bomb.zip").write_bytes(out.getvalue())
    tracemalloc.start()
    _, faults = read("bomb.zip", max_story=1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(faults) == 1
    assert peak < 12_000_000


def test_standard_input_may_be_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = os.pipe()

    def fill() -> None:
        with os.fdopen(ends[1], "wb") as pipe:
            pipe.write(zipped({"a.txt": b"LIMA (AP) - One."}))

    threading.Thread(target=fill).start()
    with os.fdopen(ends[0], "rb") as pipe:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(pipe))
        copies, faults = read("-")
    assert ([copy.id for copy in copies], faults) == (["-!a"], [])


def test_a_folder_gives_its_files_in_order_and_ids_below_it() -> None:
    for name in ("in/b.txt", "in/a/2.txt", "in/a/1.txt", "in/.git/x", "in/README.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"LIMA (AP) - x.")
    found = [*inputs.sources(["in", "in/b.txt", "-", "in/*/1.*", "gone"])]
    assert found == [
        *(Found(f"in/{name}", "in/") for name in ("a/1.txt", "a/2.txt", "b.txt")),
        Found("in/b.txt"),
        Found("-"),
        Found("in/a/1.txt"),
        Found("gone"),
    ]
    ids = [item.id for source in found[:4] for item in inputs.read(source) if isinstance(item, Copy)]  # type: ignore[arg-type]
    assert ids == ["a/1", "a/2", "b", "in/b"]


def test_a_folder_that_cannot_be_listed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in").mkdir()

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    (only,) = inputs.sources(["in"])
    assert str(only) == "in: may not be read. Check its permissions."


def test_a_list_of_files_is_read_by_lines_or_by_nul_bytes() -> None:
    assert [*inputs.listed(io.BytesIO(b"a b.txt\n\nc.txt\n"))] == ["a b.txt", "c.txt"]
    assert [*inputs.listed(io.BytesIO(b"a\nb.txt\0c.txt\0"))] == ["a\nb.txt", "c.txt"]


def test_a_missing_package_for_zstd_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    _, faults = read("a.zst", b"\x28\xb5\x2f\xfdxxxx")
    assert faults == ["a.zst: needs the package zstandard. pip install 'wireparse[zstd]'."]


def test_reuters_21578_gives_all_its_records() -> None:
    path = Path(__file__).parents[2] / "shared/corpora/reuters21578.tar.xz"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    items = list(inputs.read(str(path)))
    assert not [item for item in items if isinstance(item, Fault)]
    parts = [mark.part for item in items if isinstance(item, Copy) for mark in item.marks]
    assert (len(items), parts.count("headline"), parts.count("byline"), parts.count("dateline")) == (
        21578,
        20841,
        875,
        # One of the 19,043 tags holds nothing but two dashes.
        19042,
    )
