"""Whether a word that may be a base form or a third person is a verb here: "the records show", not "two orders"."""

from __future__ import annotations

from libya_lesson.reading.syntax.candidate import AFTER_VERB, NAMED, ONE, Candidate
from libya_lesson.reading.syntax.function_words import PEOPLE_TOO
from libya_lesson.reading.syntax.neighbours import helper_ahead, only_past
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
    GENITIVE,
    HAVE,
    MARK,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    OBJ,
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

_BEHIND_PLURAL = frozenset([PREP, SUB, ADJ, NOUN])
_COUNTERS = frozenset("many some most all few both several others these those".split())
_FINDS = frozenset("show reveal suggest indicate say".split())
_BEFORE_MARK = frozenset("say obj as".split())  # what a verb takes that words in marks may follow
_OBJECT = frozenset([DET, OBJ, POSS, NAME])
_HELPING = frozenset([BE, HAVE, MODAL])
_SUBJECTS = frozenset([SUBJ, REL, NEG])
_LEADS_TO_NOUN = frozenset([POSS, ADJ, PREP])
_ENDS_PHRASE = frozenset([NOUN, NAME, PRON, RIGHT, OBJ, NUM, DAY])
_PAUSES = frozenset([COMMA, MARK, DASH, COLON, STOP, SEMI])
_SEVERAL_DO = (["have"], ["are"], ["were"])  # behind "that": many of them


def present_form(word: Candidate) -> int:
    """The form of a word that may be a base form or a third person; 0 where it is a noun."""
    bits, before, nominal, plain, follows = word.bits, word.before, word.nominal, word.plain, word.follows
    low, i = word.low, word.i
    if plain in word.evidence and "that" in word.takes and word.after not in ("of", "by"):
        several = plain == "data" or (plain.endswith("s") and not plain.endswith("sis"))
        if bits & (BASE if several else THIRD):
            return bits  # "records show", "a new poll finds"
    if bits & THIRD and (form := _third_person(word)) is not None:
        return form
    if plain == "think" or (low[i] == "think" and word.after in ("tank", "tanks")):
        return 0
    if before == THAT and bits & THIRD:
        return 0 if nominal and _opens_content(word) else bits
    if before in _SUBJECTS:
        return bits
    if low[i] in word.evidence and before in (NOUN, ADJ) and states_next(low, i, word.get):
        return 0  # "denied media reports that claimed", "police reports saying"
    if before == THAT and bits & BASE and follows in _OBJECT:
        k = word.k
        if k and word.tags[k - 1] == NOUN and is_several(low[k - 1]):
            return bits  # "countries that support the army"
    if before == GENITIVE:
        return bits if word.tags[i - 1] != GENITIVE and follows in AFTER_VERB and bits & BASE else 0
    if before == DET:
        return bits if _without_noun(word) else 0
    if _in_phrase(word):
        return 0
    if before in _LEADS_TO_NOUN:
        return bits if bits & BASE and _behind_leader(word) else 0
    if not nominal:
        return bits if not word.fresh or bits & BASE else 0
    if before in _ENDS_PHRASE:
        return bits if _behind_phrase(word) else 0
    if before == CC:
        tags = word.tags
        opens = i == 2 or (i > 1 and tags[i - 3] in (STOP, SUB, THAT))
        if follows == NAME and nominal and opens and tags[i - 2] in NAMED:
            return 0  # "Law and order Minister Ann Lee said": nothing before it could have a verb
        helps = low[i] == "help" and word.entry and word.entry[1] & BASE  # "and help prevent"
        return bits if follows in AFTER_VERB or helps else 0
    return bits if before in _PAUSES and _behind_pause(word) else 0


def _third_person(word: Candidate) -> int | None:
    """The form of a word in -s that the words around tell apart at once; None where they leave it open."""
    i, before, follows, k, low, tags = word.i, word.before, word.follows, word.k, word.low, word.tags
    nominal = word.nominal
    if nominal and word.after == "that" and before not in _SUBJECTS and low[i + 2 : i + 3] in _SEVERAL_DO:
        return 0  # "a wave of public protests that have rocked the town"
    if nominal and before in NAMED and follows == ADV and past_behind(low, i + 2, word.get):
        return 0  # "drone attacks further escalated tensions"
    if low[i] == "forces" and before in NAMED and follows not in AFTER_VERB:
        return 0  # "the Harn forces on the road", not "Harn forces her to leave"
    if before == CC and follows == TO and k and tags[k - 1] == NAME and low[k] == "and":
        return THIRD  # "has backed Oman and hopes to win"
    if nominal and follows in _HELPING and has_whom(low, tags, i):
        return THIRD  # "whom the opposition claims is biased"
    if nominal and before in (ADJ, NOUN) and k > 1 and tags[k - 1] == NUM and word.plain[-1] != "s":
        return 0 if low[k - 1] not in ("one", "1") else word.bits  # "two executive orders"
    return None


def _opens_content(word: Candidate) -> bool:
    """Whether a plural behind "that" opens what somebody says: "warned that floods have …", "that exports fell"."""
    entry, low, i, k = word.entry, word.low, word.i, word.k
    if word.follows in _HELPING:
        return True
    if entry and (only_past(entry) or (low[i][:-1] in word.sources and entry[1] & PAST and not entry[1] & BASE)):
        return True
    told = k > 0 and word.tags[k - 1] in (VERB, DAY)
    return told and word.follows in _BEHIND_PLURAL and helper_ahead(low, i + 1)  # "that rebels closed the road"


def _without_noun(word: Candidate) -> bool:
    """Whether the word before, such as "this" or "many", stands without a noun: "this includes", "many say"."""
    follows, plain = word.follows, word.plain
    if word.bits & THIRD:
        if plain in ("this", "that"):
            return True  # "this includes": no plural stands behind "this"
        if plain in ONE and (follows in AFTER_VERB or word.after == "there"):
            return True  # "another says"
    return plain in _COUNTERS and bool(word.bits & BASE) and (not word.nominal or follows in AFTER_VERB)


def _in_phrase(word: Candidate) -> bool:
    """Whether a noun phrase goes on with the word, as the verb comes behind it: "Roe fans insist"."""
    bits, before, follows, entry, k = word.bits, word.before, word.follows, word.entry, word.k
    if before in NAMED and follows == -1 and entry and entry[1] & (BASE | PAST | THIRD) and not entry[3]:
        return True  # "Roe fans insist"
    if not bits & THIRD:
        return False
    if before == NUM and word.nominal and word.plain != "one" and not (k and word.tags[k - 1] in NAMED):
        return True  # "the two states voted"
    if before in NAMED and follows == NAME and word.low[word.i] in PEOPLE_TOO:
        return True  # "Harn judges Ann Lee and Bo Ray were"
    return before in NAMED and word.nominal and word.after in _FINDS  # "Gazette records show"


def _behind_leader(word: Candidate) -> bool:
    """Whether a verb stands where a noun would: "those surveyed say they …", "than expect"."""
    those = word.before == ADJ and word.k and word.low[word.k - 1] == "those"
    if those and "that" in word.takes and word.follows in AFTER_VERB:
        return True
    return word.plain == "than" and not word.nominal


def _behind_phrase(word: Candidate) -> bool:
    """Whether a word that may be a noun is the verb of the noun phrase before it."""
    i, bits, before, follows, after = word.i, word.bits, word.before, word.follows, word.after
    low, tags, text, k, takes = word.low, word.tags, word.text, word.k, word.takes
    plural = is_several(word.plain) and not text[k].isupper()  # not "a CBS interview"
    if before == NAME and not plural and bits == BASE and not (k > 1 and tags[k - 1] in (CC, NAME)):
        return False  # "a CBS interview that …"
    fits = bool(bits & BASE) == plural or before in (PRON, OBJ)
    if before == NAME and follows == NAME and (low[i] in word.sources or after in word.sources):
        return False
    if bits & THIRD and (after == ":" or (after in (".", ",") and before == NAME and after_quote(tags, i))):
        return True
    if fits and after in (".", ",") and before in NAMED and phrase_behind(tags, i) in (MARK, REL):
        return True  # "…," a sign on the door reads, "which the ministry disputes"
    if fits and after == "," and before in NAMED and behind_as(tags, low, i):
        return True  # "As the mayor notes, …"
    if (fits or text[k][0].isupper()) and after == "." and behind_credit(tags, low, i):
        return True  # "…, the mayor said, the Gazette reports."
    if follows == TO:
        return "to" in takes and (fits or before == NAME)
    if follows == MARK and not takes & _BEFORE_MARK:
        return False  # "called the executive orders “dangerous”"
    if follows in AFTER_VERB:
        return fits or before in (NAME, RIGHT, NUM) or not bits & BASE
    if follows in (ADV, ADJ, NOUN, -1):
        if before == NAME and bits & BASE:
            return False
        return fits and (before != NOUN or follows != NOUN or plural)
    return follows in (PREP, SUB) and after in takes and (fits or before == NAME)


def _behind_pause(word: Candidate) -> bool:
    """Whether a word that may be a noun is a verb behind a comma or another mark."""
    i, before, follows, after, low, tags = word.i, word.before, word.follows, word.after, word.low, word.tags
    if not word.bits & THIRD:
        object_it = after == "it" and not "".join(low[i + 2 : i + 3]).isalpha()  # "Lee, who is rich, support it."
        return follows in (DET, OBJ, POSS, THAT) or object_it
    if before == STOP and tags[i - 1] == ADV:
        return False  # "Meanwhile reports that he left were denied"
    if word.nominal and before == COMMA and follows in (TO, PREP) and past_before(tags, low, i - 1, word.get):
        return False  # "It included a ban, pledges to help and calls for aid"
    known = follows in AFTER_VERB or (follows == TO and "to" in word.takes) or (follows == PREP and after in word.takes)
    return not word.fresh and known
