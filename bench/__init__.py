"""Measuring: how often each rule is right, how much it finds, how fast it is. Run from a checkout; see README.md here."""
