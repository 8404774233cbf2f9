"""A draft made again from a changed text, with a person's work kept."""
