"""The view without cells: Voilà, told what its list of lessons and the way back to it say in the reader's language."""

from __future__ import annotations

import os
from typing import Any

from libya_lesson.lessons import numbers, plan
from libya_lesson.locale import SOURCE, _, direction, language, use


def words(page_config: dict[str, Any], **_about: Any) -> dict[str, Any]:
    """What Voilà knows of a page, with the words that our templates need.

    >>> words({})["lessons"]["titles"]["07"]
    'Your own article'
    """
    with use(os.environ.get("LIBYA_LESSON_LANGUAGE") or SOURCE):
        page_config["lessons"] = {
            "lang": language(),
            "dir": direction(),
            "list": _("Lessons"),
            "begin": _("Start with the first. Your answers are kept when you close a lesson."),
            "back": _("All lessons"),
            "titles": {number: _(plan(number).title) for number in numbers()},
        }
    return page_config


def main() -> None:
    """Start Voilà as its own command does, with `words` for its pages."""
    from traitlets.config import Config
    from voila.app import Voila

    config = Config()
    config.VoilaConfiguration.page_config_hook = words
    Voila.launch_instance(config=config)


if __name__ == "__main__":
    main()
