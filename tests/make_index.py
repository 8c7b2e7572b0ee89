"""Writes the index of the houses' names and end marks from ``wireparse/agencies``: part of ``make golden``."""

from pathlib import Path

from wireparse import agencies


def rows() -> tuple[list[str], list[str]]:
    """The lines of ``agencies.tsv`` and of ``end_marks.tsv``. A name that two houses claim is an error."""
    names: dict[str, str] = {}
    marks: dict[str, str] = {}
    for module in agencies.modules():
        style = agencies.load(module)
        printed = [f"({name})" if name in style.ambiguous else name.casefold() for name in style.names]
        for table, keys in ((names, printed), (marks, style.end_marks)):
            for key in keys:
                if table.setdefault(key, module) != module:
                    raise SystemExit(f"{key!r} is claimed by {table[key]} and by {module}: leave it to one of them.")
    return [f"{k}\t{v}" for k, v in sorted(names.items())], [f"{k}\t{v}" for k, v in sorted(marks.items())]


if __name__ == "__main__":
    for path, lines in zip((agencies.INDEX, agencies.END_MARKS), rows(), strict=True):
        Path(path).write_text("\n".join(lines) + "\n", "utf-8")
