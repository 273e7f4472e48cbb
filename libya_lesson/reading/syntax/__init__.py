"""Words and phrases: word classes, verb groups, noun phrases, clauses and marks, before anybody is named or quoted."""
