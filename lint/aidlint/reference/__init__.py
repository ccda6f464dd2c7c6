"""Reference data that rules may read: words, nouns, misreadings, units, money. Never changed at run time."""
