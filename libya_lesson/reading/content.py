"""What is said about whom: claims, ties, labels and frames, once names and quotes are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.claims import find_claims
from libya_lesson.reading.claiming.regions import regions
from libya_lesson.reading.frames import find_frames
from libya_lesson.reading.labels import find_labels
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Actor, Claim, Frame, Label, Quote, Tie
from libya_lesson.reading.relating.commons import as_actors
from libya_lesson.reading.relating.events import find_events
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.relating.ties import find_ties
from libya_lesson.reading.syntax.phrases import find_in_lists
from libya_lesson.text import Article


@dataclass(frozen=True, slots=True)
class Content:
    """The four tables that rest on names and quotes, and the actors that only they bring in."""

    claims: tuple[Claim, ...] = ()
    ties: tuple[Tie, ...] = ()
    labels: tuple[Label, ...] = ()
    frames: tuple[Frame, ...] = ()
    actors: tuple[Actor, ...] = ()  # those that only a common noun stands for


def find_content(article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon) -> Content:
    """Find claims, ties, labels and frames; a student who corrects a quote gets them anew.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.actors import find_actors
    >>> article = Article("Egypt bombed the harbour.")
    >>> [c.voice for c in find_content(article, find_actors(article, load()), (), load()).claims]
    ['author']
    """
    cut = regions(article, quotes, lexicon)
    who = Participants(article, naming, quotes, lexicon, cut)
    hedging, telling, loaded = find_in_lists(article.tokens, lexicon, "modality", "checkability", "labels")
    events = find_events(article, lexicon, cut, who)
    claims = find_claims(article, naming, quotes, lexicon, cut, events, (hedging, telling))
    ties = find_ties(article, quotes, claims, cut, events)
    labels = find_labels(article, quotes, cut, who, loaded)
    wanted = {a for tie in ties for a in (tie.source, tie.target)} | {x.labels for x in labels if x.labels}
    known = {a.actor_id for a in naming.actors} | {q.speaker for q in quotes}
    actors = as_actors(article, lexicon, who.commons, wanted - known)
    return Content(claims, ties, labels, find_frames(article, lexicon), actors)
