"""Names: where they stand, what bears them, which of them belong together; actors, places and mentions come out."""
