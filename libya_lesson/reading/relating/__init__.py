"""Ties: events between actors, who does what to whom and in whose words."""
