"""Two texts of one body side by side: which figure of one counts what which of the other counts."""
