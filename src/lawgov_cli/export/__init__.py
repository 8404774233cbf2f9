"""Libraries -> plain tables for other tools: Parquet, SQLite, workbooks, CSV."""
