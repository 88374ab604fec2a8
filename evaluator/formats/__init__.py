"""Bytes in, untrusted until proved; bytes out, byte for byte the same for the same values."""
