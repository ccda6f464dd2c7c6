"""Persons and names: two ages or offices of one person, two spellings of one name."""
