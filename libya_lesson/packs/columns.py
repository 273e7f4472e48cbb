"""What each column of a pack means, for who makes one: ``python -m libya_lesson.packs.columns``."""

from __future__ import annotations

from libya_lesson.packs.schema import TABLES


def described() -> str:
    """The schema as Markdown.

    >>> described().splitlines()[0]
    '## who.csv'
    """
    parts = []
    for table, columns in TABLES.items():
        rows = "\n".join(f"| `{c.name}` | {c.kind} | {c.meaning} |" for c in columns)
        parts.append(f"## {table}.csv\n\n| column | kind | meaning |\n|---|---|---|\n{rows}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    print(described())
