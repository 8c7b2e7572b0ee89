"""How an input is packed, told by its first bytes. What unpacks it is loaded only where it is."""

_SIGNATURES = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"\x28\xb5\x2f\xfd": "zstd"}
STREAMS = frozenset(_SIGNATURES.values())
ARCHIVES = frozenset(("zip", "tar"))
SUFFIXES = (".gz", ".bz2", ".xz", ".zst")
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/")
_TAR_SIGN, _TAR_AT = b"ustar", 257


def packing(head: bytes, name: str) -> str | None:
    """What the first bytes are packed in: ``gzip``, ``bzip2``, ``xz``, ``zstd``, ``zip`` or ``tar``."""
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None if any(sign in head[:200] for sign in _OFFICE) else "zip"
    if head.startswith(_TAR_SIGN, _TAR_AT) or (name.endswith(".tar") and _is_old_tar(head)):
        return "tar"
    return None


def _is_old_tar(head: bytes) -> bool:
    """The tar of 1979 has no sign of its own, only the sum of its header's bytes."""
    printed = head[148:156].strip(b"\0 ")
    return len(head) >= 512 and printed.isdigit() and int(printed, 8) == sum(head[:148]) + 256 + sum(head[156:512])
