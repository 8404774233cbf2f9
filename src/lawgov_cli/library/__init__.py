"""Reports -> SQLite -> answers; the only room that queries."""
