"""What a judgement does: ratings become weights, weights become a map; pure functions, tables in and tables out."""
