"""Dates, times and lengths of time: their readers, and the calendar that resolves them."""
