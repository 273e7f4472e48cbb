"""Quotes: the words that credit somebody, how far the credited words reach, and who is credited with them."""
