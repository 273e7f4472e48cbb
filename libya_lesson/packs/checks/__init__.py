"""Looks through a pack as its first reader would: everything that is wrong, each in a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from libya_lesson.packs.checks import article, asking, balance, plain, references, samples, shapes, sourced, there
from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.files import PackError
from libya_lesson.packs.pack import Pack

Check = Callable[[Pack], Iterator[Wrong]]

# In the order in which an author would mend: the files, what points where, the article, sources, balance, words.
CHECKS: tuple[Check, ...] = (
    there.names, there.readable, there.about,
    references.unique, references.in_tables, references.in_documents, references.lists,
    shapes.bands, shapes.dossiers, shapes.effects, shapes.chains, shapes.kinds_of_ties, shapes.places_on_the_map,
    shapes.ties_to_bet_on,
    article.english, article.paragraphs, article.anchors, article.within_a_sentence, article.aliases,
    article.copied_words, article.quoted_in_questions, article.core_extract,
    sourced.sources, sourced.invented, sourced.days, sourced.later, sourced.outcomes,
    balance.deserving, balance.cards,
    asking.of_pack,
    samples.answered, samples.called_samples, samples.off_the_diagonal, samples.edited,
    plain.sentences, plain.cards, plain.background,
)  # fmt: skip


def check(pack: Pack) -> tuple[Wrong, ...]:
    """Everything that is wrong with a pack; a file that cannot be read is named once, and the others are still read.

    >>> from libya_lesson.packs import open_pack
    >>> check(open_pack("harbour"))
    ()
    """
    found: dict[Wrong, None] = {}
    for look in CHECKS:
        try:
            found |= dict.fromkeys(look(pack))
        except PackError as error:
            found[Wrong.of(error)] = None
        except (AttributeError, KeyError, TypeError) as error:  # a list where a table is due, a word for a number
            part = look.__module__.rpartition(".")[2]
            told = f"a part of the pack has another shape than in seeds/harbour ({part}: {error})"
            found[Wrong("", "", told, "compare its TOML files with those there")] = None
    return tuple(found)
