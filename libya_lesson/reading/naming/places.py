"""Tells the use of a name as a place from its use as an actor: 'arrived in Moscow', but 'Moscow will help'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from libya_lesson.reading.naming.lookup import Lookup
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.syntax.function_words import ARTICLES, MODALS, PREPOSITIONS, is_adverb
from libya_lesson.text import Tokens


def is_place_use(name: Name, tokens: Tokens, look: Lookup, *, city: bool) -> bool:
    """Whether a state, or (``city``) a capital, is spoken of as a place here.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.lookup import lookup
    >>> from libya_lesson.reading.naming.names import find_names
    >>> from libya_lesson.text import Article
    >>> article = Article("He flew to Cairo. The plan fails unless Cairo approves.")
    >>> names = find_names(article, lookup(load()))
    >>> [is_place_use(name, article.tokens, lookup(load()), city=True) for name in names]
    [True, False]
    """
    lower, signs = tokens.lower, look.signs
    inside = tokens.paragraph[name.first]
    k = _before_list(name, tokens)
    before = lower[k] if k >= 0 and tokens.paragraph[k] == inside else ""
    last = name.last
    after = lower[last] if last < len(lower) and tokens.paragraph[last] == inside else ""
    if city and after in signs["held there"]:
        return True  # 'the Cairo agreement'
    if city and before in look.speech and after in (",", "."):
        return False  # ', says Cairo,'
    if city and after == "that" and (before.endswith("ed") or before in look.speech):
        return False  # 'reminded Cairo that'
    if before == "(" and after == ")" and lower[name.first - 1] == "(":
        return True  # 'Ann Lee (Oman)', but 'five states (Chad, Mali, Oman)'
    if before == "at" and k > 0 and lower[k - 1] in ("back", "out"):
        return False  # 'hit back at Cairo'
    if k > 0 and (lower[k - 1], before) in look.linked and after not in ("'s", "\u2019s"):
        return False  # 'support for Cairo', 'sanctions on Cairo'
    within = before in signs["inside"] or before in signs["further inside"]
    if after in ("'s", "\u2019s"):
        owned = lower[last + 1] if last + 1 < len(lower) else ""
        if owned in signs["before an office"] and not signs["sent abroad"].isdisjoint(lower[last + 2 : last + 4]):
            return False  # 'Cairo's acting envoy'
        return owned in signs["part"] or (
            city and not within and owned not in signs["acts"] and owned not in signs["state force"]
        )
    if within:
        return True
    if before == "for" and after == "to" and k > 0 and not {lower[k - 1]} & (signs["travel"] | signs["goes in or out"]):
        return False  # 'paved the way for Cairo to send troops', not 'left for Cairo to meet her'
    if before in signs["partner"]:
        return city and before not in ("with", "by", "against")
    if before == "from" and k > 0 and lower[k - 1] in signs["state force"]:
        return city or any(word.startswith(_LEAVING) for word in lower[max(0, k - 5) : k])  # else it has sent them
    came = before == "from" and not _COMING.isdisjoint(lower[max(0, k - 5) : k])
    if came and any(pair in look.linked for pair in pairwise(lower[max(0, k - 12) : k])):
        return False  # 'support for the plan has come from Cairo'
    if before in ("to", "from"):
        near = frozenset(lower[max(0, k - 4) : k])
        if near & signs["travel"]:
            return True
        return (city and not near & signs["turns to"]) if before == "to" else not near & signs["given"]
    if before == "of" and k > 0 and lower[k - 1] in signs["will"]:
        return False  # 'at the request of Cairo', 'to the fury of Cairo'
    if before == "of":
        return (k > 0 and lower[k - 1] in signs["part"]) or (city and after != "to")
    if before == "back" and k > 0 and (lower[k - 1] == "to" or lower[k - 1] in MODALS):
        return False  # 'will back Cairo'
    if before in signs["travel"]:
        return before not in ("send", "sent")
    if city and before in signs["goes in or out"]:
        return True  # 'left Cairo empty handed'
    if not city or before in look.targets:
        return False
    if after in _OPENING and last + 1 < len(lower):  # 'Cairo "prefers not to comment"'
        last += 1
        after = lower[last]
    paired = lower[name.first - 1] == "and"
    if after == "and" and tuple(tokens.text[last + 1 : last + 2]) in look.known:  # 'Cairo and Tunis agree'
        last = min(last + 2, len(lower) - 1)
        paired, after = True, lower[last]
    if after == "," and lower[last + 1 : last + 2] == ["which"]:
        after = _behind_relative(last + 1, lower)
    if (after in _STILL or after.endswith("ly")) and last + 1 < len(lower):
        last += 1  # 'Cairo still supports', 'Cairo flatly denied'
        after = lower[last]
    acts = after in look.speech or after in look.stances or before in signs["asks"]
    acts = acts or after in signs["acts"] or after in signs["wills"]
    acts = acts or (paired and (after in look.deeds or after + "s" in look.deeds))
    acts = acts or (before in _CLAUSE_OPENERS and after in look.deeds)
    done = after in look.past and after not in signs["befalls a town"]
    acts = acts or (done and (_takes_object(last + 1, tokens) or (paired and _does_together(last + 1, tokens))))
    opened = after in ("has", "have", "will") or after in look.stances or after in signs["wills"]
    opened = opened and k > 0 and tokens.text[k - 1].islower()  # 'Since that deal, Cairo has signed'
    beside = before == "," and not opened and lower[name.first - 1] != "the"  # 'a week ago, the Kremlin has'
    return beside or after == "," or not acts


def _behind_relative(which: int, lower: Sequence[str]) -> str:
    """The word after a relative clause: 'condemned' in 'Cairo, which had sent boats, condemned …'."""
    for k in range(which + 1, min(which + _CLAUSE, len(lower) - 1)):
        if lower[k] in (",", ".", ";"):
            return lower[k + 1] if lower[k] == "," else "."
    return ","


def _before_list(name: Name, tokens: Tokens) -> int:
    """The token before the name, its article and the names listed before it: 'in' of 'in Iran and Iraq'."""
    lower, text = tokens.lower, tokens.text
    inside = tokens.paragraph[name.first]
    k = name.first - 1
    if k >= 0 and lower[k] == "the":
        k -= 1
    begins, after = k, lower[name.last] if name.last < len(lower) else "."
    for _ in range(_LIST):
        if k < 1 or lower[k] not in ("and", "or", ",") or not text[k - 1][0].isupper():
            break
        if tokens.paragraph[k - 1] != inside:
            break
        if lower[k] == "," and k == begins and after.isalpha() and after not in ("and", "or"):
            return -1  # "After the vote in Iran, Iraq left": the comma closes an opening phrase
        k -= 1
        for _word in range(_NAME):
            if k > 0 and (text[k - 1][0].isupper() or lower[k - 1] == "the"):
                k -= 1
        k -= 1
    return k


def _takes_object(i: int, tokens: Tokens) -> bool:
    """Whether an object follows the verb: "shot down a drone", "revoked an accord"; not "built by", "fell in"."""
    if tokens.lower[i : i + 1] in (["down"], ["up"], ["off"], ["out"]):
        i += 1
    return i < len(tokens) and tokens.lower[i] in _DETERMINERS


def _does_together(i: int, tokens: Tokens) -> bool:
    """Whether a plain object follows what two capitals did: "Cairo and Tunis restored diplomatic relations"."""
    word = tokens.lower[i] if i < len(tokens) else "."
    return word.isalpha() and word not in PREPOSITIONS and not is_adverb(word) and word != "to"


_OPENING = frozenset(["\u201c", '"', "``"])
_LIST = 8  # names
_DETERMINERS = ARTICLES | frozenset("a an its their his her two three several all both any".split())
_LEAVING = ("withdr", "pull", "evacuat", "remov")
_NAME = 5  # words
_COMING = frozenset(["come", "came", "comes"])
_STILL = frozenset(
    "earlier meanwhile today yesterday together both next still also now never long soon already again since "
    "later then once thus only even".split()
)
_CLAUSE_OPENERS = frozenset("which whom until unless if because that whether while although since once".split())
_CLAUSE = 24  # tokens
