"""Compression, a piece at a time: one member or frame behind the other is a whole file in all four formats.

Nothing of when or where it was written goes in: the same bytes make the same file.
"""

import bz2
import lzma
import zlib
from collections.abc import Callable

Pack = Callable[[bytes], bytes]


def _gzip(data: bytes) -> bytes:
    """A gzip member. zlib writes no time into its head, and no name."""
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(level=3).compress(data)


def _plain(data: bytes) -> bytes:
    return data


PACKINGS: dict[str, Pack] = {"": _plain, ".gz": _gzip, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": _zstd}
