"""Relations between figures: sums, shares, changes, rates, rows, and the looser tallies of paragraphs."""
