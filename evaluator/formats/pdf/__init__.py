"""Signed, tagged PDFs: layout, tagging and charts, then one file for each document."""
