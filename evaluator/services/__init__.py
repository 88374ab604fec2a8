"""One file for each stage, one function for each thing a person can do."""
