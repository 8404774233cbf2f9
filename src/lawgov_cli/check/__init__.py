"""Reports and raw texts -> findings: ``run.run``; what a run gives is light to load."""
