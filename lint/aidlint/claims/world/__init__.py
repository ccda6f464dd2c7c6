"""Figures said of what everybody, or the user, knows: counts of wholes, magnitudes, the facts file."""
