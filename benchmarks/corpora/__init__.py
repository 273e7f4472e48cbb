"""Readers and measures for the two corpora that the engine is measured on; neither is shipped."""
