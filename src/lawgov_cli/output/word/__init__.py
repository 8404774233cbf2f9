"""Findings as comments in a copy of a Word file, in which nothing else changes.

python-docx has comments, but it refuses files that Word opens and writes every
part that it has read anew; here the main part alone is written, by lxml.
"""
