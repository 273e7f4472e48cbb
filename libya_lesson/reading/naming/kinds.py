"""Decides from the words in and round a name whether it is a person, a body, a place or something else."""

from __future__ import annotations

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.shape import Seen, Vote, votes_of_words
from libya_lesson.reading.naming.words_after import votes_after
from libya_lesson.reading.naming.words_before import votes_before
from libya_lesson.reading.rules import N_
from libya_lesson.text import Tokens

RULES: dict[str, str] = {
    "listed": N_("“{name}” is on the open list of known names."),
    "title": N_("“{words}” stands before the name: a title or an office is held by a person."),
    "given name": N_("“{words}” is on the open list of given names."),
    "head word": N_("The word “{words}” in the name says what it is."),
    "described": N_("The text itself says what it is: “{words}”."),
    "preposition": N_("It stands after “{words}”, as places do."),
    "of a place": N_("“{words}” next to the name speaks of a place."),
    "the title": N_("“{words}” with a capital letter inside a sentence belongs to a title, as of a newspaper."),
    "reports": N_("“{words}” says what it does: it is a medium."),
    "of a person": N_("“{words}” next to the name speaks of a person."),
    "known beginning": N_("It begins with “{words}”, which is on an open list."),
    "of a state": N_("“{words}” next to the name speaks of a state."),
    "head of": N_("“{words}” before the name: someone has an office in this body."),
    "team": N_("The sentences with “{words}” tell of a match: it is the team."),
    "beside": N_("It is joined to the place “{words}”."),
    "speaks": N_("It is the subject of “{words}”."),
    "business": N_("It speaks of “{words}”, as firms do."),
    "which": N_("“{words}” takes it up again, as one does with bodies."),
    "who": N_("“{words}” takes it up again, as one does with persons."),
    "organ": N_("“{words}” names a body by what it is and whose it is."),
    "unnamed source": N_("“{words}” speaks or acts here without a name."),
    "short form": N_("It is written in capital letters, as short forms of bodies are."),
    "look of a person": N_("It is built like the name of a person, and nothing speaks of a body or a place."),
    "look of a body": N_("It has a capital letter and no sign of a person or a place."),
}


def votes(name: Name, tokens: Tokens, look: Lookup, seen: Seen) -> list[Vote]:
    """All signs of what one name is: (kind, points, rule, the words that show it); ``seen`` is kept for the next name.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.reading.naming.names import find_names
    >>> from libya_lesson.text import Article
    >>> article = Article("A boat left the port of Velun.")
    >>> name = find_names(article, lookup(load()))[0]
    >>> [(kind, rule) for kind, points, rule, words in votes(name, article.tokens, lookup(load()), {})]
    [('place', 'of a place')]
    """
    found = votes_of_words(name, tokens, look, seen)
    if name.titled or name.within:
        if name.within == "based":
            found.append(("place", 5, "of a place", "-based"))
        return found
    if name.entry is None:
        found += votes_before(name, tokens, look)
        found += votes_after(name, tokens, look)
    elif name.words[0] in look.given:  # 'Jordan', 'Paris': the text may mean a person
        around = votes_before(name, tokens, look) + votes_after(name, tokens, look)
        found += [vote for vote in around if vote[0] == "person"]
    return found
