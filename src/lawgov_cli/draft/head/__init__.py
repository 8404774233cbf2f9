"""The head of a report: title, year, place, issuer; and the bodies and people it names."""
