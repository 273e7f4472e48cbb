"""What is broken in the files of a pack and in where its rows point, and what the checks say to it."""

from __future__ import annotations

from libya_lesson.packs.checks import references, shapes, there

from .breaking import Broken, cell, column, renamed, words

BROKEN: Broken = (
    (
        there.names,
        renamed("cards.csv", "card.csv"),
        "card.csv: no lesson reads a file of that name; call it cards.csv.",
    ),
    (there.readable, words("cards.csv", "card_id", "id"), "{folder}/cards.csv: the columns are "),
    (there.about, words("pack.toml", 'title = "Lamp Harbour"', ""), "pack.toml: it has no title; write title = "),
    (there.about, words("pack.toml", "2024-03-15", "15 March"), "pack.toml: as_of is '15 March'; write a day as "),
    (there.about, words("pack.toml", "month =", "moth ="), "pack.toml: no lesson reads 'moth'; call it month."),
    (
        references.unique,
        cell("cards", "K02", "card_id", "K01"),
        "cards.csv, line 2 (K01): the card_id stands there 2 times; rename it.",
    ),
    (
        references.in_tables,
        cell("cards", "K01", "sources", "H04; H99"),
        "cards.csv, line 2 (K01): sources names 'H99', which is not in sources.csv; add that row, or mend the id.",
    ),
    (references.in_tables, cell("claims", "C01", "later_sources", "H99"), "claims.csv, line 2 (C01): later_sources "),
    (references.in_tables, cell("claims", "C01", "origin", "O_nobody"), "claims.csv, line 2 (C01): origin names "),
    (references.in_tables, cell("edges", "C01", "to_actor", "nobody"), "edges.csv, line 2 (C01): to_actor names "),
    (
        references.in_tables,
        cell("cards", "K01", "touches", "C99; O_lanternwire"),
        "cards.csv, line 2 (K01): touches names 'C99', which is not in claims.csv and origins.csv; ",
    ),
    (
        references.in_documents,
        words("background.toml", 'source = "H13"', 'source = "H99"'),
        "background.toml: source names 'H99', which is not in sources.csv; ",
    ),
    (
        references.in_documents,
        words("chains.toml", 'who = "union"', 'who = "onion"'),
        "chains.toml: who names 'onion', which is not in who.csv; ",
    ),
    (
        references.in_documents,
        words("map.toml", 'varga = "vessany"', 'varga = "nowhere"'),
        "map.toml: join names 'nowhere', which is not in who.csv; ",
    ),
    (
        references.lists,
        cell("claims", "C01", "mood", "past"),
        "claims.csv, line 2 (C01): mood is 'past'; write one of future, hypothetical, real.",
    ),
    (references.lists, cell("cards", "K01", "effect", "hurt; hurts"), "cards.csv, line 2 (K01): effect is 'hurts'; "),
    (
        shapes.bands,
        cell("dossiers", "D01", "best", "F"),
        "dossiers.csv, line 2 (D01): best F is worse than E; exchange them.",
    ),
    (
        shapes.bands,
        words("grid.toml", "digit = 1", "digit = 3"),
        "grid.toml, pair 1 ('C01'): the digits best, digit and worst are 1, 3 and 2; ",
    ),
    (
        shapes.dossiers,
        column("dossiers", "origin", "O_hale"),
        "origins.csv, line 2 (O_records): it is rated and has no row in dossiers.csv; ",
    ),
    (
        shapes.effects,
        cell("cards", "K01", "effect", "hurt"),
        "cards.csv, line 2 (K01): it touches 2 things and has 1 effects; ",
    ),
    (shapes.effects, cell("cards", "K01", "minutes", "9"), "cards.csv, line 2 (K01): it costs 9 minutes; "),
    (
        shapes.chains,
        words("chains.toml", 'form = "worked"', 'form = "wroked"'),
        "chains.toml, chain 1 ('boats'): form is 'wroked'; ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'id = "event"', 'id = "start"'),
        "chains.toml, chain 1 ('boats'): the beads are ['start', ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'given = ["event", "dockers"', 'given = ["event", "nobody"'),
        "chains.toml, chain 1 ('boats'): given names 'nobody', which is no bead of it; ",
    ),
    (
        shapes.chains,
        words("chains.toml", '{ id = "lanternwire"', '{ id = "agency"'),
        "chains.toml, chain 2 ('work'): 'agency' is a bead and lies in the tray; ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'note = "accuses Brightwater"', 'note = ""'),
        "chains.toml, chain 1 ('boats'): the bead 'union' has no note; ",
    ),
    (shapes.kinds_of_ties, words("map.toml", 'box = "alignment"', 'box = "friendship"'), "map.toml, tie "),
    (
        shapes.kinds_of_ties,
        words("map.toml", "wrong = { alignment =", "wrong = { alliance ="),
        "map.toml, tie 1 ('nato'): wrong speaks of ['alliance', 'contact']; write a reply for each other box.",
    ),
    (
        shapes.places_on_the_map,
        words("map.toml", 'key = "authority"', 'key = "council"'),
        "map.toml, missing: 'authority' has no [[actor]] with a place; add one, or name another.",
    ),
    (
        shapes.ties_to_bet_on,
        cell("forecasts", "P1", "ties", "hale>vessany:support"),
        "forecasts.csv, line 2 (P1): ties names 'hale>vessany:support', which the map does not draw; ",
    ),
)
