"""What all activities share: the card, the nodes of its tree, its rhythm, and what a lesson gives to it."""
