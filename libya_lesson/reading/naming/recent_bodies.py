"""Which body a common noun may take up again: "the union" after the Dockers' Union, "the group" after an armed one."""

from __future__ import annotations

from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.organ_words import Organs
from libya_lesson.reading.naming.sorts import said_to_be, trades


class RecentBodies:
    """The bodies named so far, by the words that may take them up; asked token by token, in the order of the text."""

    def __init__(self, index: Index, listed: Organs) -> None:
        self.index = index
        self.tokens = index.tokens
        self.look = index.look
        self.listed = listed
        media = [group for group in index.groups if group.kind == "media"]
        self.medium = media[0] if len(media) == 1 else None  # of two, nobody can tell which "the newspaper" means
        self.by_word: dict[str, tuple[Group, int]] = {}  # word -> the body, its paragraph

    def remember(self, i: int) -> None:
        """Note the body whose name ends here, by the words that may take it up again."""
        group, name = self.index.ends[i]
        lower, look = self.tokens.lower, self.look
        head = lower[group.names[0].head]
        here = (group, self.tokens.paragraph[i])
        what = self.listed.what
        behind, said = lower[i + 1] if i + 1 < len(lower) else "", ""
        pair = " ".join(lower[i + 1 : i + 3])
        if behind == ",":
            said = said_to_be(i + 1, self.tokens, look, what)
        elif "back" in (what.get(behind), what.get(pair)) and self.tokens.text[i + 1].islower():
            said = pair.rpartition(" ")[2] if pair in what else behind  # 'the Harbour union', 'the Lumo news agency'
        if said or name.words[-1].lower() in look.signs["legal form"]:
            group.sort = said or "company"
        if not group.sort and group.kind == "organisation" and trades(name, self.tokens, look):
            self.by_word["company"] = here
        if group.kind == "armed group" and i == name.last - 1:
            for noun in look.signs["armed body"]:
                if noun not in self.by_word or noun not in words_of(self.by_word[noun][0]):
                    self.by_word[noun] = here  # 'the Salt Front left. The group said'
        if group is self.medium:
            self.by_word.update(dict.fromkeys(look.signs["medium"], here))
        self.by_word[head] = self.by_word[self.listed.same.get(head, head)] = here
        if group.sort:
            self.by_word[group.sort] = here


def words_of(group: Group) -> set[str]:
    """The words of all names of a body, in small letters."""
    return {word.lower() for name in group.names for word in name.words}
