"""The tables of a library file: their one home, with the version that a file carries.

What is kept of a statistic and of a citation are the fields of their records.
A library is told by SQLite's own application id.  Its tables are compared with
these, letter for letter, when it is opened: no view, trigger or table of
another's making is ever read.
"""

from __future__ import annotations

from lawgov_cli.library.records import CitationRecord, StatisticRecord

APPLICATION_ID = 0x6C617767  # "lawg"
GROWING_ID = 0x6C617770  # "lawp": a library that is not complete
VERSION = 5

PAGE = 8192
"""Bytes of a page: of half as many a sixth of the measures' table would stand empty."""

MOST_TEXT = 64 * 1024 * 1024
"""The longest text or blob of a cell, in bytes; a longer one is refused unread."""

_PLACES = ("report", "chapter", "measure")


def _columns(record: type, **kept: str) -> str:
    """The columns of a record's fields, but for its place, which the rows around it know.

    ``kept`` names the columns of a field that is kept in another form, none where
    it stands elsewhere.
    """
    own = {name: said for name, said in record.__annotations__.items() if name not in _PLACES}
    columns = (
        kept.get(name, f"{name} {'INTEGER' if 'int' in said else 'TEXT'}")
        for name, said in own.items()
    )
    return ", ".join(filter(None, columns))


TABLES = {
    "report": (
        "CREATE TABLE report (id INTEGER PRIMARY KEY, report TEXT UNIQUE, title TEXT,"
        " year INTEGER, place TEXT, issuer TEXT, published TEXT, url TEXT,"
        " chapters INTEGER, measures INTEGER, statistics INTEGER, citations INTEGER,"
        " draft TEXT, province TEXT, territory TEXT)"
    ),
    # What whoever needs the whole report reads; apart, so that lists do not step over it.
    # ``hash`` is that of the file named ``source``, and tells whether it must be read again;
    # ``notes`` say why each statistic has its status, and are longer than all else of them.
    "model": (
        "CREATE TABLE model (id INTEGER PRIMARY KEY, source TEXT, hash BLOB, yaml BLOB,"
        " program TEXT, checked BLOB, notes BLOB)"
    ),
    "chapter": (
        "CREATE TABLE chapter (id INTEGER PRIMARY KEY, within INTEGER, chapter INTEGER,"
        " title TEXT, measures INTEGER, statistics INTEGER, citations INTEGER)"
    ),
    "measure": (
        "CREATE TABLE measure (id INTEGER PRIMARY KEY, within INTEGER, chapter INTEGER,"
        " measure TEXT, title TEXT, text TEXT, tags TEXT, bodies TEXT, places TEXT, people TEXT)"
    ),
    # A quote is a piece of its measure's title and text, kept by its place there.
    "statistic": (
        "CREATE TABLE statistic (id INTEGER PRIMARY KEY, within INTEGER,"
        f" {_columns(StatisticRecord, quote='quote_at INTEGER, quote_length INTEGER', note='')})"
    ),
    "citation": (
        "CREATE TABLE citation (id INTEGER PRIMARY KEY, within INTEGER,"
        f" {_columns(CitationRecord)}, rank TEXT)"
    ),
    # ``item`` is -1 where the tag is of the whole measure, 0 for what stands outside its items.
    "tag": (
        "CREATE TABLE tag (tag TEXT, within INTEGER, item INTEGER,"
        " PRIMARY KEY (tag, within, item)) WITHOUT ROWID"
    ),
    # What there is to filter by, counted over the whole file.
    "total": "CREATE TABLE total (kind TEXT, value TEXT, count INTEGER)",
    # One row a measure, with all that belongs to it.
    "pieces": (
        "CREATE VIRTUAL TABLE pieces USING fts5"
        " (piece, content = '', columnsize = 0, detail = none, tokenize = 'ascii')"
    ),
}

INDEXES = {
    "chapter_within": "CREATE INDEX chapter_within ON chapter (within, chapter)",
    "measure_within": "CREATE INDEX measure_within ON measure (within, chapter)",
    "statistic_within": "CREATE INDEX statistic_within ON statistic (within)",
    "report_place": "CREATE INDEX report_place ON report (year, province)",
    # One indicator over a hundred thousand reports is looked up, not looked for.
    "statistic_name": "CREATE INDEX statistic_name ON statistic (name)",
    "model_hash": "CREATE INDEX model_hash ON model (hash)",
    "citation_within": "CREATE INDEX citation_within ON citation (within)",
}

REPORTS = "FROM report"
CHAPTERS = "FROM chapter JOIN report ON report.id = chapter.within"
MEASURES = "FROM measure JOIN report ON report.id = measure.within"
_OF_MEASURES = "JOIN measure ON measure.id = {0}.within JOIN report ON report.id = measure.within"
STATISTICS = f"FROM statistic {_OF_MEASURES.format('statistic')}"
CITATIONS = f"FROM citation {_OF_MEASURES.format('citation')}"
TAGS = f"FROM tag {_OF_MEASURES.format('tag')}"
"""Each table of records with those that it stands in."""

QUOTE = (
    "substr(measure.title || char(10) || measure.text,"
    " statistic.quote_at + 1, statistic.quote_length)"
)
"""A statistic's quote."""

_OWN_BY_SQLITE = {
    *("pieces_data", "pieces_idx", "pieces_config"),  # in which FTS5 keeps ``pieces``
    "sqlite_autoindex_report_1",
}


def digest_of(content: bytes) -> bytes:
    """What tells one content of a file from another."""
    from hashlib import sha256  # noqa: PLC0415 - no query needs it

    return sha256(content).digest()


def script(application_id: int = APPLICATION_ID) -> str:
    """The statements that make an empty library."""
    marks = (
        f"PRAGMA page_size = {PAGE}",
        f"PRAGMA application_id = {application_id}",
        f"PRAGMA user_version = {VERSION}",
    )
    return ";\n".join((*marks, *TABLES.values(), *INDEXES.values()))


def is_ours(name: str, kind: str, sql: str | None) -> bool:
    """Whether a row of ``sqlite_master`` is one that this version makes."""
    if name in _OWN_BY_SQLITE:
        return kind in {"table", "index"}
    return sql is not None and sql == (TABLES | INDEXES).get(name)
