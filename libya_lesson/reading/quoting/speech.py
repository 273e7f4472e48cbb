"""Direct speech: stretches inside quotation marks, joined to the verb that introduces or follows them."""

from __future__ import annotations

from libya_lesson.reading.quoting.cueplaces import cue_before
from libya_lesson.reading.quoting.followers import cue_after
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.transcripts import transcript
from libya_lesson.reading.quoting.unclosed import credit_inside
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import CueTable
from libya_lesson.reading.syntax.predicates import FINITE, GERUND, Parsed

_WEAK = frozenset(["colon", "colon_verb", "noun_owner", "noun_light"])  # give way to a verb of saying behind the words

_SUBJECTS = frozenset([g.DET, g.POSS, g.NAME, g.NOUN, g.NUM, g.ADJ, g.SUBJ])


def direct_speech(p: Parsed, cues: CueTable, used: set[int]) -> list[Found]:
    """All utterances in quotation marks that have a cue beside them."""
    out: list[Found] = []
    current: Found | None = None
    again: tuple[int, int] | None = None  # a second cue to the same words
    paragraph = p.article.tokens.paragraph
    previous_end = -1
    current_number = -1  # the last stretch that somebody is credited with
    covered_to = 0
    labelled = transcript(p, out)
    for number, stretch in enumerate(p.marks.stretches):
        if labelled and paragraph[stretch.first] in labelled:
            continue
        here = paragraph[stretch.first]
        same = current is not None and previous_end >= 0 and paragraph[previous_end - 1] == here
        left = cue_before(p, stretch.first, cues, used)
        right = None if stretch.runs_on or stretch.last >= len(p.tag) else cue_after(p, stretch.last, cues)
        if left is None and right is None and stretch.note and "missing closing mark" in stretch.note:
            credited = credit_inside(p, stretch, cues)
            if credited is not None:
                used.add(credited.group)
                out.append(credited)
                current = None
                continue
        if left is not None and right is not None and (left.rule in _WEAK or _aside(p, left, stretch.first, cues)):
            left = None
        if left is not None:
            current, again = left, None
            left.parts += _broken_off(p, left, number, covered_to)
            left.parts.append((stretch.first, stretch.last))
            if left.group >= 0:
                used.add(left.group)
            out.append(left)
            if right is not None and right.group not in used:
                left.notes.append("two cues")
                used.add(right.group)
                if right.source and p.tag[right.source[0]] == g.SUBJ:
                    again = right.cue
        elif right is not None:
            current, again = right, None
            start = _sentence_start(p, stretch.first, covered_to)
            told = _told_before(p, start, stretch.first - 1, cues)
            if start < stretch.first - 1 and not told and not _sentence_opens(p, stretch.first):
                right.parts.append((start, stretch.last))
            else:
                right.parts.append((stretch.first, stretch.last))
            if current_number < number - 1:
                right.parts[:0] = _left_open(p, number, current_number)
            if right.group >= 0:
                used.add(right.group)
            out.append(right)
        elif (
            same and current is not None and _carries_on(p, previous_end, stretch.first, current, number, cues, again)
        ) or (current is not None and previous_end >= 0 and _new_paragraph(p, previous_end, stretch.first)):
            current.parts.append((stretch.first, stretch.last))
        else:
            continue
        current_number = number
        previous_end = stretch.last
        covered_to = stretch.last + 1
        if current is not None and current.cue and current.cue[0] >= stretch.last:
            covered_to = max(current.cue[1], current.source[1] if current.source else 0)
    return out


def _left_open(p: Parsed, number: int, low: int) -> list[tuple[int, int]]:
    """The paragraphs before, each left open, of a speech whose credit comes at its end."""
    paragraph, text, stretches = p.article.tokens.paragraph, p.article.tokens.text, p.marks.stretches
    found: list[tuple[int, int]] = []
    for k in range(number - 1, low, -1):
        before, behind = stretches[k], stretches[k + 1]
        if text[before.first - 1] != text[behind.first - 1]:
            break  # a report with speech in it, each in marks of its own
        opens = before.first < 2 or paragraph[before.first - 2] != paragraph[before.first]
        if not (before.runs_on and opens) or paragraph[before.last - 1] != paragraph[behind.first] - 1:
            break
        if before.first > 1 and p.tag[before.first - 2] == g.COLON:
            return []  # whoever speaks before the colon said it all
        found.insert(0, (before.first, before.last))
    return found


def _aside(p: Parsed, left: Found, first: int, cues: CueTable) -> bool:
    """Whether a verb before the words only belongs to them: "Those who think “it is over,” she said"."""
    a, b = left.source or (0, 0)
    if p.tag[first - 2] in (g.COMMA, g.COLON):
        base = p.groups[left.group].base if left.group >= 0 else ""
        return p.tag[first - 2] == g.COLON and base not in cues.speaking  # "saw it differently: “…,” he said"
    gap = a > 0 and p.tag[a - 1] in (g.NOUN, g.PRON)  # "Nothing the mayor said “will help,” she said"
    return (b == a + 1 and p.tag[a] == g.REL) or gap


def _sentence_start(p: Parsed, first: int, low: int) -> int:
    """Where the unquoted beginning of a sentence begins whose end stands in quotation marks."""
    if first > 1 and p.tag[first - 2] == g.COLON:
        return first
    begin = max(p.bounds[p.bound_of[first]][0], low)
    if begin == low and low > p.bounds[p.bound_of[first]][0]:
        return first
    while begin < first and (
        p.tag[begin] in (g.MARK, g.CC, g.COMMA) or (p.tag[begin] == g.ADV and p.tag[begin + 1] == g.COMMA)
    ):
        begin += 1
    return begin


def _told_before(p: Parsed, start: int, mark: int, cues: CueTable) -> bool:
    """Whether somebody is credited with a clause before: "the mayor said that it was late, “we go,” he said"."""
    if mark - 1 <= start or p.tag[mark - 1] != g.COMMA:
        return False
    for k in range(start + 1, mark - 2):
        v = p.groups[p.group_at[k]] if p.group_at[k] >= 0 and p.tag[k + 1] == g.THAT else None
        if v and v.kind == FINITE and v.head == k and v.base in cues.speaking and p.tag[v.start - 1] != g.REL:
            return True
    return False


def _sentence_opens(p: Parsed, first: int) -> bool:
    """Whether a sentence of its own begins with quoted words: "She feared the worst, “He will go,” Ann Lee said"."""
    pause = p.tag[first - 2] in (g.COMMA, g.DASH, g.SEMI)
    return pause and p.article.tokens.text[first].istitle() and p.tag[first] != g.NAME and p.lower[first] != "i"


def _broken_off(p: Parsed, left: Found, number: int, low: int) -> list[tuple[int, int]]:
    """The beginning of a sentence that its attribution breaks: "If it fails" again, Ann Lee said, "we leave"."""
    if not left.source or not left.cue:
        return []
    comma = min(left.source[0], left.cue[0]) - 1
    subject = _subject_before(p, comma, p.marks.stretches[number].first, low)
    if subject or number == 0:
        return subject
    before = p.marks.stretches[number - 1]
    start = p.bounds[p.bound_of[comma]][0]
    if p.tag[comma] != g.COMMA or before.single or before.last > comma or before.first - 1 != start or start < low:
        return []
    return [(before.first, comma)]


def _subject_before(p: Parsed, comma: int, first: int, low: int) -> list[tuple[int, int]]:
    """The unquoted subject of quoted words, broken off by their cue: "This boat, she said, “is a perfect example”"."""
    start = max(p.bounds[p.bound_of[comma]][0], low) if comma > 0 else 0
    if p.tag[start] == g.CC:
        start += 1
    if start >= comma or p.tag[comma] != g.COMMA or p.tag[start] not in _SUBJECTS:
        return []
    verbs = any(p.group_at[k] >= 0 for k in range(start, comma)) or g.COMMA in p.tag[start:comma]
    if p.tag[first] == g.TO and p.group_at[comma - 1] >= 0 and g.COMMA not in p.tag[start:comma]:
        verbs = False  # "Oman is looking, she said, “to buy the boat”"
    later = p.tag[comma - 1] == g.ADV  # "minutes later, she said “…”"
    return [] if verbs or later or not p.article.tokens.text[first][0].islower() else [(start, comma)]


def _new_paragraph(p: Parsed, end: int, first: int) -> bool:
    """Whether a quotation left open at the end of a paragraph goes on here."""
    paragraph = p.article.tokens.paragraph
    if paragraph[first] != paragraph[end - 1] + 1 or first < 2 or paragraph[first - 2] == paragraph[first]:
        return False
    return p.marks.stretches[p.marks.inside[end - 1]].runs_on and p.marks.inside[end - 1] >= 0


def _credited_later(p: Parsed, end: int, cues: CueTable) -> bool:
    """Whether the sentence goes on to a credit of its own: "“We mend” the boat on Sunday, she said."."""
    last = p.bounds[p.bound_of[end - 1]][1]
    for k in range(end + 1, last):
        if p.tag[k] in (g.MARK, g.REL):
            return False
        v = p.groups[p.group_at[k]] if p.group_at[k] >= 0 else None
        if v and v.kind == FINITE and v.base in cues.speaking and p.tag[v.start - 1] in (g.SUBJ, g.NAME):
            return k > end + 1
    return False


def _carries_on(
    p: Parsed, end: int, first: int, current: Found, number: int, cues: CueTable, again: tuple[int, int] | None
) -> bool:
    """Whether the next stretch belongs to the same utterance: only its attribution stands between."""
    if p.marks.stretches[number].single or _credited_later(p, p.marks.stretches[number].last, cues):
        return False
    cue = again or current.cue
    tag = p.tag
    between = range(end, first)
    fresh = (
        (cue is not None and first - 2 == cue[1] - 1)
        or tag[first - 2] in (g.STOP, g.COMMA, g.DASH, g.COLON, g.SEMI)
        or p.bound_of[first - 2] != p.bound_of[first]
        or p.lower[first - 2][-1] == "."  # "Ann Lee said in Tampa, U.S. “…”"
    )
    if cue is not None and end <= cue[0] < first:
        if any(k > cue[1] and tag[k] == g.THAT and p.bound_of[k] == p.bound_of[first] for k in between):
            return False
        later = [n for n in (p.group_at[k] for k in range(cue[1], first)) if n >= 0]
        if p.bound_of[cue[0]] == p.bound_of[first] and later:
            final = p.groups[later[-1]]
            if final.kind == GERUND and cues.speaks(final.base):
                return False
        if not fresh and p.bound_of[cue[0]] == p.bound_of[first]:
            start = max(cue[1], current.source[1] if current.source else 0)
            rest = [k for k in range(start, first - 1) if tag[k] not in (g.COMMA, g.DASH)]
            joined = any(tag[k] == g.CC for k in rest[:1])
            return joined and len(rest) <= 7
        stops = sum(1 for k in between if tag[k] == g.STOP and k + 1 < first and p.bound_of[k] != p.bound_of[k + 1])
        return stops <= 1 and fresh
    words = sum(1 for k in between if tag[k] not in (g.MARK, g.COMMA, g.STOP, g.DASH, g.OTHER))
    return words <= 1 and p.marks.stretches[number].last - first >= 2
