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
