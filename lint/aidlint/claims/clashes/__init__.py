"""What each figure is said of, and pairs of statements that cannot both hold."""
