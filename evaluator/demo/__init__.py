"""A whole evaluation from beginning to end, with invented suppliers: its content, and the walk through every stage."""
