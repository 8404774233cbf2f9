"""The figures of a text as statistics with names, scopes, periods and relations."""
