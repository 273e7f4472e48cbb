"""The small words that open, join and end clauses: closed classes of English, so they stand here and not in a list."""

from __future__ import annotations

from libya_lesson.reading.syntax.function_words import ARTICLES

BREAKS = frozenset([",", ";", ":", "(", ")", "-", "–", "—", "--", "...", "["])
RELATIVE = frozenset("who whom whose which".split())
CONDITION = frozenset("if unless whether provided".split())
EMBEDDED = frozenset("what how why whether".split())
ADVERBIAL = frozenset("because although though while whereas when where whenever wherever".split())
ALSO_PREPOSITIONS = frozenset("as since after before until till once like than".split())
JOINS = frozenset("and but or nor yet so".split())
BEFORE_THAT = frozenset("so now given except especially such particularly provided".split())
DEEPEST = 12  # clauses within clauses; no writer goes so far, and it keeps the time linear
LINKS = RELATIVE | ADVERBIAL | CONDITION | EMBEDDED | JOINS | {"that"}
OPENERS = frozenset("i we you he she it they there this these those one".split()) | ARTICLES
# A noun before "that" whose content follows ("no doubt that", "the fact that"); after other nouns "that" is a pronoun.
CONTENT_NOUNS = frozenset(
    "doubt doubts fact facts indication indications claim claims sign signs hope hopes fear fears evidence proof news "
    "possibility chance risk report reports belief idea view suggestion suggestions allegation allegations rumour "
    "rumor rumours rumors time question conclusion condition impression assumption agreement assurance assurances "
    "guarantee threat warning statement accusation accusations argument notion reason thing suspicion worry".split()
)
GROUNDS = frozenset(  # the same, but only behind a verb
    "basis ground grounds understanding pretext proviso consensus speculation expectation expectations likelihood "
    "insistence concern concerns confirmation announcement admission".split()
)
CONTENT_NOUNS |= GROUNDS
TELLING = frozenset("tell inform assure remind warn convince persuade show advise notify promise".split())
