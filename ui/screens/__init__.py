"""One screen for each stage, named after it."""
