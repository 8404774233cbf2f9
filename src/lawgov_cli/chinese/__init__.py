"""Reading official Chinese: widths and variants, numerals, ordinals, documents, clauses.

Plain functions on str; they know nothing of reports.
"""
