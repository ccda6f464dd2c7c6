"""Numbers: the readers of digits and words, and of what stands before and after them."""
