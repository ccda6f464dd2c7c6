"""Scripts that learn the small tables the program ships with."""
