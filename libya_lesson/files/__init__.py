"""Files of the user's own: which are read, how their letters are decoded, what is said where that fails."""

from __future__ import annotations

from libya_lesson.files.decoding import TextFileError
from libya_lesson.files.text_files import LIMIT, FileText, endings, in_paragraphs, looks_english, read_file, text_of

__all__ = ["LIMIT", "FileText", "TextFileError", "endings", "in_paragraphs", "looks_english", "read_file", "text_of"]
