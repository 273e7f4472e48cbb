"""Every anchor of our annotation points at words that the article really has."""

from __future__ import annotations

import pytest

from tests.gold.anchors import PACKS, PRACTICE, Gold, NotThereError

TEXTS = (*PACKS, *(f"practice/{name}" for name in PRACTICE))


def unresolved(gold: Gold) -> list[str]:
    missing = []
    for table, columns in {
        "quotes": ("parts",),
        "claims": ("span",),
        "ties": ("evidence",),
        "labels": ("span",),
        "uses": ("text",),
        "sentences": ("begins", "ends"),
        "headings": ("text",),
    }.items():
        for row in gold.rows(table):
            for column in columns:
                try:
                    gold.spans(row, column)
                except NotThereError as error:
                    missing.append(f"{table}: {error}")
    for row in gold.rows("quotes"):
        for column in ("cue", "source"):
            for choice in filter(None, row[column].split("/")):
                try:
                    gold.at(int(row["paragraph"]), choice)
                except NotThereError as error:
                    missing.append(f"quotes {column}: {error}")
    for row in gold.rows("claims"):
        for marker in filter(None, row["markers"].split(";")):
            try:
                gold.at(int(row["paragraph"]), marker)
            except NotThereError as error:
                missing.append(f"claims marker: {error}")
    return missing


@pytest.mark.parametrize("pack", TEXTS)
def test_all_anchors_resolve(pack):
    assert unresolved(Gold(pack)) == []


@pytest.mark.parametrize("pack", TEXTS)
def test_all_names_are_actors_of_the_annotation(pack):
    gold = Gold(pack)
    known = {row["name"] for row in gold.rows("actors")} | {"author", ""}
    used = set()
    for table, columns in {
        "quotes": ("speaker", "relayed_by"),
        "claims": ("holder", "chain"),
        "ties": ("source", "target", "holder"),
        "labels": ("labels", "voice"),
    }.items():
        for row in gold.rows(table):
            for column in columns:
                used |= {name for choice in row[column].split("/") for name in choice.split(">")}
    assert used <= known


@pytest.mark.parametrize("pack", TEXTS)
def test_aliases_and_places_stand_in_the_article(pack):
    gold = Gold(pack)
    for table in ("actors", "places"):
        for row in gold.rows(table):
            for alias in row["aliases"].split(";"):
                assert alias in gold.article.text, (table, alias)
