"""Lists in running text and in list lines, and how many items they have."""
