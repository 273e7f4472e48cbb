"""Whether a word that may be a verb is one here, judged by the words around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from libya_lesson.reading.syntax.function_words import PEOPLE_TOO
from libya_lesson.reading.syntax.marks import DOUBLE
from libya_lesson.reading.syntax.neighbours import helper_ahead, only_past
from libya_lesson.reading.syntax.noun_places import joins_qualities
from libya_lesson.reading.syntax.verb_clues import (
    after_quote,
    behind_as,
    behind_credit,
    has_whom,
    is_several,
    past_before,
    past_behind,
    phrase_behind,
    states_next,
    verb_behind,
)
from libya_lesson.reading.syntax.wordclasses import (
    ADJ,
    ADV,
    BASE,
    BE,
    CC,
    COLON,
    COMMA,
    DASH,
    DAY,
    DET,
    DO,
    GENITIVE,
    HAVE,
    ING,
    MARK,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    OBJ,
    PART,
    PAST,
    POSS,
    PREP,
    PRON,
    REL,
    RIGHT,
    SEMI,
    STOP,
    SUB,
    SUBJ,
    THAT,
    THIRD,
    TO,
    VERB,
)
from libya_lesson.reading.syntax.wordforms import Entry

_BEHIND_PLURAL = frozenset([PREP, SUB, ADJ, NOUN])
_ALONE = frozenset(
    "some others many few one another both several all most this that these those each neither none".split()
)
_OCCASIONS = frozenset("meeting briefing hearing gathering".split())
HELPS = frozenset("help helps helped helping".split())
_SHARING = frozenset(["each", "both", "all"])
_ONE = frozenset("another each neither either".split())
_COUNTERS = frozenset("many some most all few both several others these those".split())
_SHORT = 5  # letters of a small word in -s
_BEHIND_NOUN = frozenset("proposed involved concerned affected required needed".split())
BEFORE_NOUN = frozenset([DET, POSS, ADJ, PREP, NUM, GENITIVE])
_FINDS = frozenset("show reveal suggest indicate say".split())
_BEFORE_MARK = frozenset("say obj as".split())  # what a verb takes that words in marks may follow
_AFTER_VERB = frozenset([DET, SUBJ, OBJ, POSS, THAT, REL, NAME, PRON, MARK])
_OBJECT = frozenset([DET, OBJ, POSS, NAME])
_BEFORE_BASE = frozenset([MODAL, DO])
_BEFORE_PART = frozenset([BE, HAVE])
_HELPING = frozenset([BE, HAVE, MODAL])
_ARTICLES = frozenset(["a", "an", "the"])
_BETWEEN = frozenset([ADV, NEG])
_SUBJECTS = frozenset([SUBJ, REL, NEG])
_LEADS_TO_NOUN = frozenset([POSS, ADJ, PREP])
_NAMED = frozenset([NOUN, NAME])
_ENDS_PHRASE = frozenset([NOUN, NAME, PRON, RIGHT, OBJ, NUM, DAY])

_SEVERAL_DO = (["have"], ["are"], ["were"])  # behind "that": many of them


def verbal(
    bits: int,
    nominal: bool,
    takes: frozenset[str],
    before: int,
    i: int,
    text: Sequence[str],
    low: Sequence[str],
    tags: list[int],
    get: Callable[[str], Entry | None],
    fresh: bool,
    sources: frozenset[str],
    evidence: frozenset[str],
) -> int:
    """The verb form a word has here; 0 where it is a noun or an adjective."""
    if before == TO or (bits & BASE and before == VERB and low[i - 1] in HELPS):
        return bits & BASE  # "to drive", "helped drive extremists out"
    if before in _BEFORE_BASE:
        return BASE if bits & BASE else bits & PAST
    if before in _BEFORE_PART:
        return PART if bits & PART else bits & ING
    after = low[i + 1] if i + 1 < len(low) else "."
    entry = get(after)
    if entry:
        follows = NAME if entry[0] == NOUN and text[i + 1][0].isupper() else entry[0]
    elif after[0].isalnum():
        follows = NAME if text[i + 1][0].isupper() else NOUN
    else:
        follows = MARK if after in DOUBLE else STOP
    if bits & ING:
        if low[i] in evidence and follows == -1 and entry and "that" in entry[4]:
            return 0  # "exit polling shows"
        if low[i] == "ruling" and follows in _NAMED:
            return 0  # "Ruling party lawmakers praised him"
        shared = before == DET and low[i - 1] in _SHARING and (follows in _AFTER_VERB or follows in (PREP, TO))
        if shared and bits & ING:
            return ING  # "the two sides, each claiming victory"
        if before == NOUN and low[i] in _OCCASIONS and tags[i - 2] in (DET, POSS, ADJ, GENITIVE):
            return 0  # "told a cabinet meeting that"
        if before == NUM and tags[i - 2] in (DET, POSS) and low[i - 1].isdigit():
            return 0  # "a 2016 ruling"
        if low[i - 1] == "amid" and follows == NOUN:
            return 0  # "amid mounting speculation that"
        bare = follows != DET or low[i - 1] in _ARTICLES  # "told the hearing the ferry was late"
        return 0 if before in (DET, POSS, ADJ, GENITIVE) and bare else ING
    k = i - 1
    while k > 0 and tags[k] in _BETWEEN:
        k -= 1
    plain = low[k] if k >= 0 else ""
    if bits & (PAST | PART):
        if low[i] == "said" and (before in (ADJ, GENITIVE, NUM) or (before == PREP and text[i - 1][:1].isupper())):
            return bits & (PAST | PART)  # "…," From said
        if before in BEFORE_NOUN:
            if before == DET and plain in _ALONE and (follows in _AFTER_VERB or follows in (PREP, STOP, TO)):
                return bits & (PAST | PART)
            if before == DET and plain in _ONE and is_several(after):
                return bits & (PAST | PART)  # "each made remarks": no plural belongs to "each"
            if (
                (before == PREP and follows in (DET, POSS))
                # not "30 pledged delegates"
                or (before == NUM and follows != NOUN and not (after[-1] == "s" and len(after) > _SHORT))
                or (before == GENITIVE and follows in _AFTER_VERB)
            ):
                return bits & (PAST | PART)
            return 0
        if low[i] == "related" and before == CC and follows in _NAMED:
            return 0  # "talks and related plans"
        if before == CC and bits & PART and follows in _NAMED and low[k] == "and" and joins_qualities(low, k):
            return 0  # "an immediate and coordinated response"
        if low[i] in _BEHIND_NOUN and before == NOUN and follows in (STOP, MARK):
            return 0  # "the number of units proposed."
        of_noun = before == THAT and bits & PART and follows == NOUN and k > 0 and verb_behind(low, i + 1, get)
        if of_noun and (tags[k - 1] == VERB or tags[k - 2] == BE):  # "said that", "it is clear that"
            return 0  # "said that allied ships are", "that informed sources indicated"
        if before == STOP and fresh and follows in _NAMED and not bits & BASE and after not in ("by",):
            return 0
        return bits if bits & BASE else bits & (PAST | PART)
    # base form or third person
    if plain in evidence and "that" in takes and after not in ("of", "by"):
        several = plain == "data" or (plain.endswith("s") and not plain.endswith("sis"))
        if bits & (BASE if several else THIRD):
            return bits  # "records show", "a new poll finds"
    if bits & THIRD and nominal and after == "that" and before not in _SUBJECTS and low[i + 2 : i + 3] in _SEVERAL_DO:
        return 0  # "a wave of public protests that have rocked the town"
    if bits & THIRD and nominal and before in _NAMED and follows == ADV and past_behind(low, i + 2, get):
        return 0  # "drone attacks further escalated tensions"
    if low[i] == "forces" and before in _NAMED and follows not in _AFTER_VERB:
        return 0  # "the Harn forces on the road", not "Harn forces her to leave"
    if bits & THIRD and before == CC and follows == TO and k and tags[k - 1] == NAME and low[k] == "and":
        return bits & THIRD  # "has backed Oman and hopes to win"
    if bits & THIRD and nominal and follows in _HELPING and has_whom(low, tags, i):
        return bits & THIRD  # "whom the opposition claims is biased"
    if bits & THIRD and nominal and before in (ADJ, NOUN) and k > 1 and tags[k - 1] == NUM and plain[-1] != "s":
        return 0 if low[k - 1] not in ("one", "1") else bits  # "two executive orders"
    if plain == "think" or (low[i] == "think" and after in ("tank", "tanks")):
        return 0
    if before == THAT and bits & THIRD and nominal:
        told = entry and (only_past(entry) or (low[i][:-1] in sources and entry[1] & PAST and not entry[1] & BASE))
        content = k > 0 and tags[k - 1] in (VERB, DAY) and follows in _BEHIND_PLURAL and helper_ahead(low, i + 1)
        if follows in _HELPING or told or content:
            return 0  # "warned that floods have …", "that exports fell", "that rebels closed the road"
    if before in _SUBJECTS or (before == THAT and bits & THIRD):
        return bits
    if low[i] in evidence and before in (NOUN, ADJ) and states_next(low, i, get):
        return 0  # "denied media reports that claimed", "police reports saying"
    if before == THAT and bits & BASE and follows in _OBJECT and k and tags[k - 1] == NOUN and is_several(low[k - 1]):
        return bits  # "countries that support the army"
    if before == GENITIVE:
        return bits if tags[i - 1] != GENITIVE and follows in _AFTER_VERB and bits & BASE else 0
    if before == DET and plain in ("this", "that") and bits & THIRD:
        return bits  # "this includes": no plural stands behind "this"
    if before == DET and plain in _ONE and bits & THIRD and (follows in _AFTER_VERB or after == "there"):
        return bits  # "another says"
    if before == DET:
        return bits if plain in _COUNTERS and bits & BASE and (not nominal or follows in _AFTER_VERB) else 0
    if before in _NAMED and follows == -1 and entry and entry[1] & (BASE | PAST | THIRD) and not entry[3]:
        return 0  # "Roe fans insist"
    if before == NUM and bits & THIRD and nominal and plain != "one" and not (k and tags[k - 1] in _NAMED):
        return 0  # "the two states voted"
    if before in _NAMED and bits & THIRD and follows == NAME and low[i] in PEOPLE_TOO:
        return 0  # "Harn judges Ann Lee and Bo Ray were"
    if before in _NAMED and bits & THIRD and nominal and after in _FINDS:
        return 0  # "Gazette records show"
    if before == ADJ and k and low[k - 1] == "those" and "that" in takes and bits & BASE and follows in _AFTER_VERB:
        return bits  # "those surveyed say they …"
    if before in _LEADS_TO_NOUN:
        return bits if plain == "than" and bits & BASE and not nominal else 0
    if not nominal:
        return bits if not fresh or bits & BASE else 0
    if before in _ENDS_PHRASE:
        plural = is_several(plain)
        plural = plural and not text[k].isupper()  # not "a CBS interview"
        if before == NAME and not plural and bits == BASE and not (k > 1 and tags[k - 1] in (CC, NAME)):
            return 0  # "a CBS interview that …"
        fits = bool(bits & BASE) == plural or before in (PRON, OBJ)
        if before == NAME and follows == NAME and (low[i] in sources or after in sources):
            return 0
        if bits & THIRD and (after == ":" or (after in (".", ",") and before == NAME and after_quote(tags, i))):
            return bits
        if fits and after in (".", ",") and before in _NAMED and phrase_behind(tags, i) in (MARK, REL):
            return bits  # "…," a sign on the door reads, "which the ministry disputes"
        if fits and after == "," and before in _NAMED and behind_as(tags, low, i):
            return bits  # "As the mayor notes, …"
        if (fits or text[k][0].isupper()) and after == "." and behind_credit(tags, low, i):
            return bits  # "…, the mayor said, the Gazette reports."
        if follows == TO:
            return bits if "to" in takes and (fits or before == NAME) else 0
        if follows == MARK and not takes & _BEFORE_MARK:
            return 0  # "called the executive orders “dangerous”"
        if follows in _AFTER_VERB:
            return bits if fits or before in (NAME, RIGHT, NUM) or not bits & BASE else 0
        if follows == ADV or follows in (ADJ, NOUN, -1):
            if before == NAME and bits & BASE:
                return 0
            return bits if fits and (before != NOUN or follows != NOUN or plural) else 0
        if follows in (PREP, SUB):
            return bits if after in takes and (fits or before == NAME) else 0
        return 0
    if before == CC:
        if (
            follows == NAME
            and nominal
            and i > 1
            and tags[i - 2] in _NAMED
            and (i == 2 or tags[i - 3] in (STOP, SUB, THAT))
        ):
            return 0  # "Law and order Minister Ann Lee said": nothing before it could have a verb
        helps = low[i] == "help" and entry and entry[1] & BASE  # "and help prevent"
        return bits if follows in _AFTER_VERB or helps else 0
    if before in (COMMA, MARK, DASH, COLON, STOP, SEMI):
        if bits & THIRD:
            if before == STOP and tags[i - 1] == ADV:
                return 0  # "Meanwhile reports that he left were denied"
            if nominal and before == COMMA and follows in (TO, PREP) and past_before(tags, low, i - 1, get):
                return 0  # "It included a ban, pledges to help and calls for aid"
            known = follows in _AFTER_VERB or (follows == TO and "to" in takes) or (follows == PREP and after in takes)
            return bits if not fresh and known else 0
        object_it = after == "it" and not "".join(low[i + 2 : i + 3]).isalpha()  # "Lee, who is rich, support it."
        return bits if follows in (DET, OBJ, POSS, THAT) or object_it else 0
    return 0
