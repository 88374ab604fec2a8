"""Tests of the windows, offscreen, on real encrypted files."""
