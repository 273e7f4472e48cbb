"""Guesses a word class for every token from open word lists and its neighbours: one pass, no model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.cues import plural
from libya_lesson.reading.marks import DOUBLE
from libya_lesson.text import Article

# Word classes; the numbers are only names.
NOUN, NAME, ADJ, ADV, DET, POSS, SUBJ, OBJ, PRON, REL, THAT, TO, PREP, CC, SUB, MODAL, BE, HAVE, DO, NEG, VERB, NUM, DAY = range(23)
COMMA, STOP, COLON, SEMI, DASH, LEFT, RIGHT, MARK, GENITIVE, OTHER = range(30, 40)
_CLASSES = {
    "determiner": DET, "possessive": POSS, "subject": SUBJ, "object": OBJ, "pronoun": PRON, "relative": REL,
    "that": THAT, "to": TO, "preposition": PREP, "coordinator": CC, "subordinator": SUB, "modal": MODAL, "be": BE,
    "have": HAVE, "do": DO, "attributive": ADJ, "negation": NEG, "adverb": ADV, "number": NUM, "day": DAY, "adjective": ADJ,
}  # fmt: skip
_PUNCTUATION = {
    ",": COMMA, ".": STOP, "!": STOP, "?": STOP, "...": STOP, "\u2026": STOP, ":": COLON, ";": SEMI, "\u2014": DASH,
    "\u2013": DASH, "\u2015": DASH, "--": DASH, "-": DASH, "/": ADJ, "(": LEFT, "[": LEFT, ")": RIGHT, "]": RIGHT, "'s": GENITIVE, "\u2019s": GENITIVE,
    "'S": GENITIVE, "\u2019S": GENITIVE, "'": GENITIVE, "\u2019": GENITIVE, "\u2018": MARK, "%": NOUN, "$": NUM,
    "#": DET, "@": DET,
}  # fmt: skip
# Verb forms, as bits.
BASE, THIRD, PAST, PART, ING = 1, 2, 4, 8, 16
NOMINAL = frozenset([NOUN, NAME, NUM, PRON, GENITIVE, RIGHT])
_BEFORE_NOUN = frozenset([DET, POSS, ADJ, PREP, NUM, GENITIVE])
_AFTER_VERB = frozenset([DET, SUBJ, OBJ, POSS, THAT, REL, NAME, PRON, MARK])
_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "ists", "ist", "ers", "ors", "ology")
_ADJ_ENDINGS = ("ous", "ive", "ful", "able", "ible", "less", "ish", "ical", "ial", "ic", "ary", "ual", "onal")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grammar:
    """Parallel columns: word class, verb form (bits, 0 for no verb) and base form of the verb ('' for no verb)."""

    tag: list[int]
    form: list[int]
    base: list[str]


Entry = tuple[int, int, str, bool, frozenset[str]]  # class (-1: verb), verb forms, base, may be a noun, its prepositions


def forms_of(verb: str, past: str = "", participle: str = "") -> list[tuple[str, int]]:
    """All forms of a verb with their bits.

    >>> forms_of("deny")
    [('deny', 1), ('denies', 2), ('denied', 12), ('denying', 16)]
    >>> forms_of("admit")[2:]
    [('admitted', 12), ('admitting', 16)]
    """
    vowels = "aeiou"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2:-1] not in vowels:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    stem = verb
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        stem = verb[:-1]
    elif len(verb) > 2 and verb[-1] in "bdgmnprtl" and verb[-2] in vowels and verb[-3] not in vowels and (
        _doubles(verb)
    ):
        stem = verb + verb[-1]
    ing = (verb[:-2] + "y" if verb.endswith("ie") else stem) + "ing"
    if past:
        rows = [(past, PAST), (participle or past, PART)]
        rows = [(past, PAST | PART)] if past == (participle or past) else rows
    else:
        regular = verb[:-1] + "ied" if verb.endswith("y") and verb[-2:-1] not in vowels else (
            verb + "d" if verb.endswith("e") else stem + "ed"
        )
        rows = [(regular, PAST | PART)]
    return [(verb, BASE), (third, THIRD), *rows, (ing, ING)]


def _doubles(verb: str) -> bool:
    vowels = sum(c in "aeiou" for c in verb)
    return vowels == 1 or verb.endswith(("mit", "fer", "cur", "pel", "bel", "bat", "net", "gret", "quip", "rol", "cap")) and (
        verb not in ("offer", "suffer", "differ", "label", "libel")
    )


def word_table(lexicon: Lexicon) -> dict[str, Entry]:
    """Every form the lists know, with its class and verb forms."""
    irregular = {row[0]: row for row in lexicon.rows("common_verbs")}
    nouns = lexicon.words("cue_nouns") | lexicon.words("source_nouns")
    takes = {row[0]: frozenset(row[1].split()) for row in lexicon.rows("cue_verbs")}
    verbs: dict[str, tuple[int, str]] = {}
    known = [*(row[0] for row in lexicon.rows("cue_verbs")), *irregular]
    for verb in dict.fromkeys(known):
        row = irregular.get(verb, (verb, "", ""))
        for form, bits in forms_of(verb, row[1], row[2]):
            old = verbs.get(form)
            if old is None:
                verbs[form] = (bits, verb)
            elif old[1] == verb:
                verbs[form] = (old[0] | bits, verb)
    table: dict[str, Entry] = {}
    for form, (bits, verb) in verbs.items():
        nominal = not bits & (PAST | PART) and (verb in nouns or verb in _ALSO_NOUNS)
        table[form] = (-1, bits, verb, nominal, takes.get(verb, _NOTHING))
    for word, name in lexicon.rows("function_words"):
        old_entry = table.get(word)
        if old_entry and name == "adjective":
            continue
        if old_entry and old_entry[0] >= 0 and old_entry[0] != ADJ:
            continue
        table[word] = (_CLASSES[name], 0, "", False, _NOTHING)
    for noun in nouns:
        for form in (noun, plural(noun)):
            if form not in table:
                table[form] = (NOUN, 0, "", True, _NOTHING)
    for row in lexicon.rows("cue_adjectives"):
        if row[0] not in table:
            table[row[0]] = (ADJ, 0, "", False, _NOTHING)
    table["'s"] = table["\u2019s"] = (GENITIVE, 0, "", False, _NOTHING)
    for word in list(table):
        if "'" in word:
            table[word.replace("'", "\u2019")] = table[word]
    return table


_ALSO_NOUNS = frozenset(
    "account act address advance age aim air ally appeal approach arm arrest assault attack attempt award balance ban "
    "bar base battle bet bid bill blame block blow bomb border break brief broadcast build burn call campaign care cast cause "
    "challenge change charge check claim close coach collapse combat command comment concern conduct conflict contact "
    "contest contract control cost count counter cover crash credit crowd cry cure cut damage dare date deal debate "
    "decline defeat delay demand desire detail display dispute dissent doubt draft drag dream drift drive drop dump echo "
    "effect email embrace end estimate exchange exercise experience experiment export express face fall favor fear "
    "feature feel fight figure file film finance find fire fix flight flood flow focus force forecast form frame fuel "
    "fund gain grant grip group guarantee guard guess guide halt hand harm hate head heat help hit hold honor hope host "
    "hunt impact import increase influence insult interest interview issue jail joke judge jump kick kill label lack "
    "land laugh launch lead leak lean leave level lie lift light limit link list load loan lobby lock look loss love "
    "mandate march mark market match matter measure mention mind mock model move murder name need note notice nudge "
    "object offer order pace pack paint park part pass pause pay permit phone pick place plan plant play plot point "
    "poll position post praise present press pressure produce profile program progress project promise protest push "
    "quarrel question quote race raid rally range rank rate reach read reason rebuke record reform regard regret remark "
    "repeat reply report request research reserve respect response rest result retreat return review rise risk "
    "role roll rule run rush sanction scale scare schedule score search seat sense set shake shape share shift shock "
    "shoot shot show sign signal slam slide smear smile smoke sound speed spell spin split spread stage stake stand "
    "start state stay step stop store strain stress stretch strike struggle study supply support surge surprise survey "
    "switch swing talk tap target task taste tax tear term test text thought threat tie time top touch tour track trade "
    "trail train transfer travel treat trial trick trigger trip trouble trust try turn tweet twist update upset use "
    "value view visit voice vote vow wage wait walk want war waste watch water wave weight welcome will win wind wish "
    "witness wonder word work worry wrap yield speech second back better own mean like brand cite highlight favour".split()
)


def tag(article: Article, lexicon: Lexicon) -> Grammar:
    """Guess the word classes of a whole article.

    >>> from libya_lesson.lexicons import load
    >>> grammar = tag(Article("Her claims upset him, but she claims a seat."), load())
    >>> [grammar.base[i] for i in (1, 7)]
    ['', 'claim']
    """
    table = lexicon.derived(word_table)
    sources = lexicon.words("source_nouns")
    tokens = article.tokens
    text, lower, paragraph, sentence = tokens.text, tokens.lower, tokens.paragraph, tokens.sentence
    n = len(text)
    tags = [OTHER] * n
    forms = [0] * n
    bases = [""] * n
    titled = _title_case(article)
    get, punct = table.get, _PUNCTUATION.get
    before = STOP  # class of the last word that is no adverb
    for i in range(n):
        word = text[i]
        low = lower[i]
        fresh = i == 0 or paragraph[i] != paragraph[i - 1] or sentence[i] != sentence[i - 1]
        if fresh:
            before = STOP
        first = word[0]
        entry = get(low)
        if not (first.isalnum() or entry):
            mark = punct(word)
            tags[i] = MARK if word in DOUBLE else OTHER if mark is None else mark
            if tags[i] != MARK:
                before = tags[i]
            continue
        capital = first.isupper()
        if capital and not fresh and before != MARK and not titled[paragraph[i]] and not (
            tags[i - 1] == MARK or tags[i - 1] == COLON or tags[i - 1] == STOP
        ):
            if entry and (entry[0] == SUBJ and low == "i" or entry[0] == DAY):
                tags[i] = entry[0]
            elif low in ("i'm", "i've", "i'll", "i'd", "i\u2019m", "i\u2019ve", "i\u2019ll", "i\u2019d") and entry:
                tags[i] = entry[0]
            else:
                tags[i] = NAME
            before = tags[i]
            continue
        if entry is None:
            if capital:
                tags[i] = before = NAME
            elif first.isdigit():
                tags[i] = before = NUM
            else:
                tags[i] = here = _by_ending(low, before)
                if here == VERB:
                    forms[i] = ING if low.endswith("ing") else PAST | PART
                    bases[i] = low
                if here != ADV:
                    before = here
            continue
        kind, bits, base, nominal, takes = entry
        if kind >= 0:
            tags[i] = kind
            if kind == GENITIVE and i + 1 < n and before in (SUBJ, REL):
                tags[i] = BE
            if kind == ADJ and low in sources and i + 1 < n and _stands_alone(get(lower[i + 1]), text[i + 1], before):
                tags[i] = NOUN
            if low == "her" and (i + 1 >= n or _no_noun(get(lower[i + 1]), lower[i + 1])):
                tags[i] = OBJ
            if kind == CC and low == "both":
                tags[i] = DET
            if kind not in (ADV, NEG):
                before = tags[i]
            continue
        verbal = _verbal(bits, nominal, takes, before, i, text, lower, tags, get, fresh, sources)
        if verbal:
            tags[i] = before = VERB
            forms[i] = verbal
            bases[i] = base
        else:
            modifies = before in _BEFORE_NOUN and bits & (PART | ING) and i + 1 < n and text[i + 1][0].isalpha()
            if modifies:
                after = get(lower[i + 1])
                modifies = after is None or after[0] not in (PREP, TO, CC, THAT, REL, BE, HAVE, MODAL)
            tags[i] = before = ADJ if modifies else NOUN
    return Grammar(tags, forms, bases)


def _no_noun(after: Entry | None, word: str) -> bool:
    """Whether a word cannot begin the phrase of "her": then "her" is an object."""
    if after is None:
        return not word[0].isalnum() and word not in DOUBLE
    return after[0] in (TO, PREP, THAT, DET, CC, SUB, REL, SUBJ, MODAL, BE, HAVE, DAY)


def _after_quote(tags: list[int], i: int) -> bool:
    """Whether only a name stands between a closing mark and token ``i``: "…," Ann Lee notes."""
    k = i - 1
    while k >= 0 and i - k < 6 and tags[k] == NAME:
        k -= 1
    return k >= 0 and tags[k] == MARK


def _stands_alone(after: Entry | None, word: str, before: int) -> bool:
    """Whether a word such as "official" is a noun, judged by the word behind it."""
    if after is None:
        return not word[0].isalnum() and before in (DET, ADJ, NOUN, NAME, POSS, NUM, GENITIVE)
    if after[0] == -1:
        return bool(after[1] & (PAST | THIRD | PART)) and not after[1] & BASE
    return after[0] in (BE, HAVE, DO, MODAL, REL, PREP, ADV)


def _by_ending(low: str, before: int) -> int:
    if low.endswith("ly"):
        return ADV
    if low.endswith("ing") and len(low) > 5:
        return NOUN if before in (DET, POSS, ADJ, GENITIVE, NUM) else VERB
    if low.endswith("ed") and len(low) > 4:
        return ADJ if before in (DET, POSS, ADJ, GENITIVE, NUM, PREP) else VERB
    if low.endswith(_NOUN_ENDINGS):
        return NOUN
    if low.endswith(_ADJ_ENDINGS):
        return ADJ
    return NOUN


def _verbal(
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
) -> int:
    """The verb form a word has here; 0 where it is a noun or an adjective."""
    after = low[i + 1] if i + 1 < len(low) else "."
    entry = get(after)
    if entry:
        follows = entry[0]
    elif after[0].isalnum():
        follows = NAME if text[i + 1][0].isupper() else NOUN
    else:
        follows = MARK if after in DOUBLE else STOP
    if before == TO:
        return bits & BASE
    if before in (MODAL, DO):
        return BASE if bits & BASE else bits & PAST
    if before in (BE, HAVE):
        return PART if bits & PART else bits & ING
    if bits & ING:
        return 0 if before in (DET, POSS, ADJ, GENITIVE) and follows != DET else ING
    k = i - 1
    while k > 0 and tags[k] in (ADV, NEG):
        k -= 1
    plain = low[k] if k >= 0 else ""
    if bits & (PAST | PART):
        if before in _BEFORE_NOUN:
            if before == DET and plain in _ALONE and (follows in _AFTER_VERB or follows in (PREP, STOP)):
                return bits & (PAST | PART)
            if (before == PREP and follows in (DET, POSS)) or before == NUM or (
                before == GENITIVE and follows in _AFTER_VERB
            ):
                return bits & (PAST | PART)
            return 0
        if before == STOP and fresh and follows in (NOUN, NAME) and not bits & BASE and after not in ("by",):
            return 0
        return bits if bits & BASE else bits & (PAST | PART)
    # base form or third person
    if plain == "think" or (low[i] == "think" and after in ("tank", "tanks")):
        return 0
    if before in (SUBJ, REL, NEG) or (before == THAT and bits & THIRD):
        return bits
    if before == GENITIVE:
        return bits if tags[i - 1] != GENITIVE and follows in _AFTER_VERB and bits & BASE else 0
    if before == DET:
        return bits if plain in _COUNTERS and bits & BASE and (not nominal or follows in _AFTER_VERB) else 0
    if before in (POSS, ADJ, PREP):
        return bits if plain == "than" and bits & BASE and not nominal else 0
    if not nominal:
        return bits if not fresh or bits & BASE else 0
    if before in (NOUN, NAME, PRON, RIGHT, OBJ, NUM, DAY):
        plural = (plain.endswith("s") and not plain.endswith("ss")) or plain in _PLURALS
        fits = bool(bits & BASE) == plural or before in (PRON, OBJ)
        if before == NAME and follows == NAME and (low[i] in sources or after in sources):
            return 0
        if bits & THIRD and (after == ":" or (after in (".", ",") and before == NAME and _after_quote(tags, i))):
            return bits
        if follows == TO:
            return bits if "to" in takes and (fits or before == NAME) else 0
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
        return bits if follows in _AFTER_VERB else 0
    if before in (COMMA, MARK, DASH, COLON, STOP, SEMI):
        if bits & THIRD:
            known = follows in _AFTER_VERB or (follows == TO and "to" in takes) or (follows == PREP and after in takes)
            return bits if not fresh and known else 0
        return bits if follows in (DET, OBJ, POSS, THAT) else 0
    return 0


_PLURALS = frozenset("police people men women children media others who they".split())
_ALONE = frozenset("some others many few one another both several all most this that these those each neither none".split())
_COUNTERS = frozenset("many some most all few both several others these those".split())


def _title_case(article: Article) -> list[bool]:
    """For each paragraph, whether nearly all of its longer words have a capital, as in a headline."""
    tokens = article.tokens
    count = [0] * len(article.paragraphs)
    capitals = [0] * len(article.paragraphs)
    for word, number in zip(tokens.text, tokens.paragraph, strict=True):
        if len(word) > 3 and word[0].isalpha():
            count[number] += 1
            capitals[number] += word[0].isupper()
    return [c >= 3 and k * 4 >= c * 3 for c, k in zip(count, capitals, strict=True)]
