"""Parts of the larger activities: what one of them is made from, and what several of them share."""
