"""Reports of several years or places -> series: one indicator side by side."""
