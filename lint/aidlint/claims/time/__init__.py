"""Relations between dates: periods and their lengths, lives, jubilees, events."""
