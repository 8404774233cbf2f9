"""lawgov: reports on building a law-based government as data."""
