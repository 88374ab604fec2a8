"""The only room that knows SQL: encrypted databases, key slots, lock file, backups."""
