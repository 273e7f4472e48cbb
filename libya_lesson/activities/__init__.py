"""One activity per module: state in, answers out; nodes, card and reader are what they are made with."""
