"""Ten minutes for who was absent: a page for each lesson, with its ideas, an example of the case and a self-test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from libya_lesson.judging.origins import lead
from libya_lesson.lessons import NUMBERS, plan
from libya_lesson.locale import _, ngettext
from libya_lesson.packs import Pack, PackError
from libya_lesson.packs.files import read_toml
from libya_lesson.paper.page import bullets, h, lines, name_line, p, page, table

LESSONS = Path(__file__).parents[1] / "lessons"
BETS = 6  # forecasts on the page of lesson 05


def pages(pack: Pack) -> dict[str, str]:
    """The pages as HTML, by name.

    >>> from libya_lesson.packs import open_pack
    >>> list(pages(open_pack("harbour")))[:2]
    ['catch_up_00', 'catch_up_01']
    """
    told = {str(entry["number"]): dict(entry) for entry in read_toml(LESSONS / "pencil.toml")["lesson"]}
    for entry in read_toml(LESSONS / "catch_up.toml")["lesson"]:
        told[str(entry["number"])]["points"] = entry["points"]
    return {f"catch_up_{number}": _lesson(pack, number, told[number]) for number in NUMBERS}


def _lesson(pack: Pack, number: str, told: Mapping[str, Any]) -> str:
    what, points = plan(number), told.get("points", ())
    title = _("Ten minutes on lesson {number}: {title}").format(number=number, title=_(what.title))
    example = _EXAMPLES[told["example"]](pack) if told["example"] and pack.has_case else []
    body = [
        name_line(),
        h(_("What you can do afterwards")),
        bullets(escape(_(goal)) for goal in what.goals),
        *([h(_("What it is about")), bullets(escape(_(idea)) for idea in points)] if points else []),
        h(_("Your task")),
        p(_(told["alone"] if told["example"] and not example else told["task"])),
        *example,
        lines(2),
        *_self_test(pack, number, _voices(pack) if told["example"] == "echo" else ""),
    ]
    return page(title, body)


def _self_test(pack: Pack, number: str, task: str) -> list[str]:
    """The questions on the method with their options; the task's answer and the right ones at the end of the page."""
    asked = [q for q in pack.questions(number, "check") if q.scope == "method"]
    answers = [escape(_("Your task: {answer}").format(answer=task))] if task else []
    body = [h(_("Test yourself"))]
    for count, question in enumerate(asked, start=1):
        options = sorted(question.options, key=lambda option: option.text)  # so that the right one has no fixed place
        body += [p(f"{count}. {pack.text(question.stem)}"), bullets(escape(pack.text(o.text)) for o in options)]
        right = [(escape(pack.text(o.text)), escape(pack.text(o.feedback))) for o in options if o.right]
        answers += [f"<b>{count}. {answer}</b> {why}" for answer, why in right]
    return [*body, h(_("Answers, to be read afterwards")), bullets(answers)]


def answers(pack: Pack) -> list[str]:
    """What a teacher wants of the tasks with an answer: letter of 02, names of 03, voices of 04, outcomes of 05.

    >>> from libya_lesson.packs import open_pack
    >>> len(answers(open_pack("harbour")))
    9
    """
    body: list[str] = []
    dossier = next(iter(pack.records("dossiers")), None)
    if dossier is not None:
        told = _("Letters from {best} to {worst} can be defended. {why}").format(
            best=dossier["best"], worst=dossier["worst"], why=pack.text(str(dossier["why"]))
        )
        body += [h(_("Catch-up page 02: the letter")), p(told)]
    names = _names(pack)
    if names:
        told = _("From praise to blame, by what each word brings along; neighbours may change places.")
        rows = [tuple(escape(pack.text(str(row[name]))) for name in ("word", "used_by", "note")) for row in names]
        head = (_("Word"), _("Who uses it"), _("What it brings along"))
        body += [h(_("Catch-up page 03: the names")), p(told), table(head, rows)]
    voices = _voices(pack)
    if voices:
        body += [h(_("Catch-up page 04: the voices")), p(voices)]
    bets = pack.records("forecasts")[:BETS]
    if bets:
        outcomes = {"yes": _("came true"), "no": _("did not")}
        rows = []
        for bet in bets:
            outcome = outcomes.get(str(bet["outcome"]), _("open"))
            rows.append((*(escape(pack.text(str(bet[name]))) for name in ("testable", "verdict")), outcome))
        body += [h(_("Catch-up page 05: how it turned out")), table((_("Forecast"), _("Verdict"), _("Outcome")), rows)]
    return body


# --- examples from the pack -----------------------------------------------------------------------------------------


def _sliders(pack: Pack) -> list[str]:
    rows = [(escape(pack.text(str(row["text"]))), "") for row in pack.records("sliders")]
    return [table((_("Claim"), _("Trust, 0 to 100")), rows)] if rows else []


def _chain(pack: Pack) -> list[str]:
    worked = next((chain for chain in pack.document("chains").get("chain", ()) if chain["form"] == "worked"), None)
    if worked is None:
        return []
    beads = " ← ".join(pack.text(bead["label"]) for bead in worked["beads"])
    return [p(f"“{worked['anchor']}”"), p(beads), p(pack.text(worked["why"]))]


def _dossier(pack: Pack) -> list[str]:
    row = next(iter(pack.records("dossiers")), None)
    if row is None:
        return []
    told = ((_("Who"), "who"), (_("What it can gain"), "stake"), (_("Its record"), "record"), (_("Topic"), "topic"))
    rows = [(label, escape(pack.text(str(row[column])))) for label, column in told]
    return [table((_("Note"), _("What is known")), rows)]


def _ladder(pack: Pack) -> list[str]:
    words = sorted(pack.text(str(row["word"])) for row in _names(pack))
    return [bullets(map(escape, words))] if words else []


def _names(pack: Pack) -> list[Mapping[str, Any]]:
    """The names of the first actor of the ladder, from praise to blame."""
    rows = pack.records("ladder")
    return sorted((r for r in rows if r["actor"] == rows[0]["actor"]), key=lambda row: int(str(row["rung"])))


def _echo(pack: Pack) -> list[str]:
    """The proposition that most sentences state, with the voice behind each."""
    names = {str(row["origin_id"]): row for row in pack.records("origins")}
    rows = []
    for claim in _repeated(pack):
        origin = names[str(claim["origin"])]
        copies = names.get(str(origin["copies"]))
        voice = pack.text(str(origin["name"]))
        if copies is not None:
            voice += " " + _("(may only repeat {name})").format(name=pack.text(str(copies["name"])))
        rows.append((escape(pack.text(str(claim["text"]))), escape(voice)))
    return [table((_("Claim"), _("Whose voice")), rows)] if rows else []


def _repeated(pack: Pack) -> list[Mapping[str, Any]]:
    """The claims, with a known voice, that state the proposition which most of them state."""
    known = {str(row["origin_id"]) for row in pack.records("origins")}
    claims = [claim for claim in pack.records("claims") if str(claim["origin"]) in known]
    stated = [str(claim["proposition"]) for claim in claims]
    most = max(stated, key=lambda proposition: (stated.count(proposition), -stated.index(proposition)), default="")
    return [claim for claim in claims if claim["proposition"] == most]


def _voices(pack: Pack) -> str:
    """How many voices stand behind those claims, if who may only repeat another does so; empty without claims."""
    copies = {str(row["origin_id"]): str(row["copies"]) for row in pack.records("origins") if row["copies"]}
    claims = _repeated(pack)
    origins = list(dict.fromkeys(str(claim["origin"]) for claim in claims))
    if not origins:
        return ""
    try:
        first = list(dict.fromkeys(lead(origin, copies) for origin in origins))
    except ValueError as circle:
        raise PackError(f"{pack.name}: {circle}") from None
    names = [pack.text(str(pack.row("origins", one)["name"])) for one in first]
    told = ngettext("{n} voice remains: {names}.", "{n} voices remain: {names}.", len(first)).format(
        n=len(first), names=", ".join(names)
    )
    if len(origins) > len(first):
        told += " " + ngettext(
            "Whoever may only repeat another is not counted anew; had each learned it alone, it would be {n} voice.",
            "Whoever may only repeat another is not counted anew; had each learned it alone, there would be {n}.",
            len(origins),
        ).format(n=len(origins))
    return told


def _forecasts(pack: Pack) -> list[str]:
    rows = [(escape(pack.text(str(row["testable"]))), "") for row in pack.records("forecasts")[:BETS]]
    return [table((_("Forecast"), _("Percent")), rows)] if rows else []


def _absent(pack: Pack) -> list[str]:
    rows: list[Sequence[str]] = [
        (escape(pack.text(str(row["name"]))), escape(pack.text(str(row["fact"])))) for row in pack.records("absent")
    ]
    return [table((_("Empty chair"), _("What is known")), rows)] if rows else []


_EXAMPLES = {
    "sliders": _sliders,
    "chain": _chain,
    "dossier": _dossier,
    "ladder": _ladder,
    "echo": _echo,
    "forecasts": _forecasts,
    "absent": _absent,
}
