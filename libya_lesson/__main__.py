"""The command line: opens the lessons, reads a text into tables, examines the installation and packs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from libya_lesson import __version__
from libya_lesson.files.decoding import TextFileError
from libya_lesson.locale import _
from libya_lesson.terminal import progress, say


class _Lessons(click.Group):
    """A group in which anything that names no command belongs to ``open``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("-h", "--help", "--version")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Lessons, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="libya_lesson")
def main() -> None:
    """Read news closely: who says it, how do they know, what do the words do?

    \b
    python -m libya_lesson                            open the lessons in your browser
    python -m libya_lesson --no-browser --port 8899   open them, without a browser window
    python -m libya_lesson --pack harbour             open them on another article
    python -m libya_lesson parse news.txt --to tables read a text of your own into tables
    python -m libya_lesson check                      see whether everything is installed
    python -m libya_lesson check seeds/harbour        see whether a lesson pack is whole
    python -m libya_lesson homework libya --to pages  write pages to print: homework, catch-up
    """


_pack = click.option("--pack", metavar="PACK", help="The article of all lessons: a pack's name, a folder, a text file.")


def _on(pack: str | None) -> None:
    """Let every lesson that is opened from here use this pack; stop with one sentence where it cannot be read."""
    if pack is None:
        return
    from libya_lesson.packs import PackError, open_pack

    try:
        opened = open_pack(pack)
        note = opened.note  # a file that cannot be read is said here, and not in a notebook
    except PackError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    if note:
        click.echo(note, err=True)
    # Where it was found, and not what was typed: a lesson runs in another folder.
    os.environ["LIBYA_LESSON_PACK"] = str((opened.folder or opened.article_path).resolve())


@main.command("open", context_settings={"ignore_unknown_options": True})
@_pack
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def open_lessons(pack: str | None, options: Sequence[str]) -> None:
    """Open the lessons in JupyterLab; every other option is passed on to Jupyter.

    \b
    Example: python -m libya_lesson open --pack harbour --no-browser --port 8899
    """
    from libya_lesson import launch

    _on(pack)
    sys.exit(launch.lab(options))


@main.command(context_settings={"ignore_unknown_options": True})
@_pack
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def app(pack: str | None, options: Sequence[str]) -> None:
    """Open the lessons as pages without cells (needs Voilà); every other option is passed on.

    \b
    Example: python -m libya_lesson app --port 8866
    """
    from libya_lesson import launch

    _on(pack)
    sys.exit(launch.app(options))


@main.command()
@click.argument("file")
@click.option("--to", "folder", metavar="DIR", help="Write the tables into this folder, one CSV file each.")
@click.option("--large", is_flag=True, help="Read a file of more than 10 MB.")
def parse(file: str, folder: str | None, large: bool) -> None:
    """Read a text file and say who speaks in it; with --to, write all tables.

    FILE is plain text in UTF-8, UTF-16 or Windows-1252; .html, .docx and, with pypdf, .pdf are read too.
    Use - for standard input.

    \b
    Examples:
      python -m libya_lesson parse news.txt
      python -m libya_lesson parse news.txt --to tables
    """
    from libya_lesson.files import LIMIT, in_paragraphs, looks_english, read_file, text_of

    limit = None if large else LIMIT
    try:
        target = _target(folder)
        found = text_of(sys.stdin.buffer.read(), "-", limit) if file == "-" else read_file(file, limit)
        found = in_paragraphs(found)
    except TextFileError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    if found.note:
        click.echo(found.note, err=True)
    if not looks_english(found.text):
        click.echo(
            _("{file}: this does not look like English. Only sentences are found; the other tables stay thin.")
            .format(file=file),
            err=True,
        )  # fmt: skip
    import pandas  # noqa: F401 - loaded here, so that its second does not count as the text's

    from libya_lesson.summary import summary
    from libya_lesson.tables import parse as read
    from libya_lesson.tables.columns import TABLES

    with progress(_("Reading the text")) as step:
        step(_("names and quotes"))
        reading = read(found.text)
        for name in TABLES:
            step(name)
            getattr(reading, name)
        step(_("summary"))
        said = summary(reading, file)
        if target is not None:
            step(_("writing"))
            try:
                reading.save(target)
            except OSError as problem:
                click.echo(
                    _("{folder}: the tables cannot be written ({why}). Choose another folder.").format(
                        folder=folder, why=(problem.strerror or str(problem)).lower()
                    ),
                    err=True,
                )
                sys.exit(2)
    say(said)
    if target is not None:
        say(_("The tables are in {folder}.").format(folder=target))
    else:
        say(_("Add --to DIR to keep the tables."))


@main.command()
@click.argument("pack", default="libya")
@click.option("--to", "folder", metavar="DIR", default="homework", show_default=True, help="Folder for the pages.")
def homework(pack: str, folder: str) -> None:
    """Write pages to print: homework without Jupyter, and ten minutes on each lesson for who was absent.

    PACK is a lesson pack: a name, a folder or a text file.

    \b
    Example: python -m libya_lesson homework harbour --to pages
    """
    from libya_lesson.packs import PackError, open_pack
    from libya_lesson.paper.homework import write

    try:
        written = write(open_pack(pack), Path(folder))
    except PackError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    except OSError as problem:
        why = (problem.strerror or str(problem)).lower()
        said = _("{folder}: the pages cannot be written ({why}). Choose another folder.").format(folder=folder, why=why)
        click.echo(said, err=True)
        sys.exit(2)
    for path in written:
        say(str(path))


@main.command()
@click.argument("pack", required=False)
def check(pack: str | None) -> None:
    """Examine the installation, or a lesson pack of your own, and say what to mend.

    PACK is a pack's folder or its name; without one the installation is looked at.

    \b
    Examples:
      python -m libya_lesson check
      python -m libya_lesson check seeds/harbour
    """
    from libya_lesson.checkup import tell_installation, tell_pack

    sys.exit(tell_installation() if pack is None else tell_pack(pack))


def _target(folder: str | None) -> Path | None:
    if folder is None:
        return None
    path = Path(folder)
    if path.exists() and not path.is_dir():
        raise TextFileError(_("{folder}: this is a file. Give --to the name of a folder.").format(folder=folder))
    return path


if __name__ == "__main__":
    main(prog_name="python -m libya_lesson")
