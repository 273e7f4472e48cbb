"""Opens a pack: from a folder, from a bare text file, by its name, or for a text that lies in no file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from libya_lesson.packs.files import PackError, read_toml
from libya_lesson.packs.folders import pack_names, seed_folders
from libya_lesson.packs.pack import Pack
from libya_lesson.text import Article


def open_pack(name_or_path: str | Path) -> Pack:
    """Open a pack: a folder, a text file, or a name found in the checkout's ``seeds/``, else in the installed package.

    >>> open_pack("harbour").title
    'Lamp Harbour'
    >>> open_pack("nowhere")
    Traceback (most recent call last):
    libya_lesson.packs.files.PackError: No pack 'nowhere' was found; give a folder, a text file or one of ...
    """
    path = Path(name_or_path)
    if any((path / file).is_file() for file in ("pack.toml", "article.txt")):
        return _from_folder(path)
    if path.is_file():
        return Pack(f"{path.stem}-{_digest(path.read_bytes())}", path)
    for seeds in seed_folders():
        if len(path.parts) == 1 and (seeds / path).is_dir():
            return _from_folder(seeds / path)
    if path.is_dir():  # after the names: a folder that happens to be called like a pack hides none
        return _from_folder(path)
    raise PackError(
        f"No pack {str(name_or_path)!r} was found; give a folder, a text file or one of {', '.join(pack_names())}."
    )


def pack_of_text(text: str) -> Pack:
    """A pack without a case file for a text that lies in no file; its name comes from the text, so it is found again.

    >>> pack = pack_of_text("Ann Lee left.")
    >>> pack.article.text, pack.has_case, pack.name == pack_of_text("Ann Lee left.").name
    ('Ann Lee left.', False, True)
    """
    name = f"own-{_digest(text.encode('utf-8', 'surrogatepass'))}"
    pack = Pack(name, Path(f"{name}.txt"))
    pack.__dict__["article"] = Article(text)  # what the cached property would hold, had it read a file
    return pack


def _digest(text: bytes) -> str:
    """What tells a text from others of the same name: answers are saved under it."""
    return sha256(text).hexdigest()[:10]


def _from_folder(folder: Path) -> Pack:
    about = read_toml(folder / "pack.toml")
    article = folder / str(about.get("article", "article.txt"))
    if not article.is_file():
        raise PackError(f"{folder}: no {article.name} was found; put the article's text there.")
    return Pack(str(about.get("id", folder.name)), article, folder)
