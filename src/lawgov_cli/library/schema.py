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
VERSION = 10

PAGE = 8192
"""Bytes of a page: of half as many a sixth of the measures' table would stand empty."""

MOST_TEXT = 64 * 1024 * 1024
"""The longest text or blob of a cell, in bytes; a longer one is refused unread."""

_PLACES = ("report", "chapter", "measure")

WORDS = {
    "report.territory": "territories",
    "chapter.title": "headings",
    "statistic.name": "names",
    "statistic.unit": "units",
    "statistic.qualifier": "qualifiers",
    "statistic.scope": "scopes",
    "statistic.period": "periods",
    "statistic.body": "organs",
    "statistic.nature": "natures",
    "statistic.base_unit": "bases",
    "statistic.status": "statuses",
    "citation.title": "titles",
    "citation.kind": "kinds",
    "citation.rank": "kinds",
    "citation.action": "actions",
    "citation.issuer": "issuers",
}
"""Columns whose text is said again and again: the number of a word of that kind stands in them.

NULL stands for an empty text.
"""

NAMES = {f"measure.{name}": name for name in ("tags", "bodies", "places", "people")}
"""Columns that hold a list of such words, by their kind."""

UNKNOWN = "未核对"
"""The status of a statistic of which nothing was checked: 0 stands in the column."""

LABEL = "label.word"
"""Where such a word stands once more, to be found by it."""

NO_COPY = {"quote": "quote_at INTEGER, quote_length INTEGER", "note": ""}
"""Fields of a statistic that stand elsewhere: a quote is a piece of its measure's title and text.

``notes`` of ``model`` say why each statistic has its status, and are longer than all else of them.
"""


def _columns(table: str, record: type, **kept: str) -> str:
    """The columns of a record's fields, but for its place, which the rows around it know.

    ``kept`` names the columns of a field that is kept in another form, none where
    it stands elsewhere.
    """
    own = {name: said for name, said in record.__annotations__.items() if name not in _PLACES}
    columns = (
        kept.get(name, f"{name} {_kind(f'{table}.{name}', said)}") for name, said in own.items()
    )
    return ", ".join(filter(None, columns))


def _kind(column: str, said: str) -> str:
    return "INTEGER" if column in WORDS or "int" in said else "TEXT"


TABLES = {
    "report": (
        "CREATE TABLE report (id INTEGER PRIMARY KEY, report TEXT UNIQUE, title TEXT,"
        " year INTEGER, place TEXT, issuer TEXT, published TEXT, url TEXT,"
        " chapters INTEGER, measures INTEGER, statistics INTEGER, citations INTEGER,"
        " draft TEXT, province TEXT, territory INTEGER)"
    ),
    # What whoever needs the whole report reads; apart, so that lists do not step over it.
    # ``hash`` is that of the file named ``source``, and tells whether it must be read again;
    # ``notes`` are NULL of a report that nothing has been checked of.
    "model": (
        "CREATE TABLE model (id INTEGER PRIMARY KEY, source TEXT, hash BLOB, yaml BLOB,"
        " program TEXT, checked BLOB, notes BLOB)"
    ),
    "chapter": (
        "CREATE TABLE chapter (id INTEGER PRIMARY KEY, within INTEGER, chapter INTEGER,"
        " title INTEGER, measures INTEGER, statistics INTEGER, citations INTEGER)"
    ),
    "measure": (
        "CREATE TABLE measure (id INTEGER PRIMARY KEY, within INTEGER, chapter INTEGER,"
        " measure TEXT, title TEXT, tags TEXT, bodies TEXT, places TEXT, people TEXT)"
    ),
    # The text of a measure stands apart, so that whatever counts and joins steps over little.
    "printed": "CREATE TABLE printed (id INTEGER PRIMARY KEY, text TEXT)",
    # ``base_value`` is NULL where it has the digits of ``value``; ``owner`` is the report, which
    # the measure says too, as it says the chapter: an index of names has them from here.
    "statistic": (
        "CREATE TABLE statistic (id INTEGER PRIMARY KEY, within INTEGER,"
        " owner INTEGER, chapter INTEGER,"
        f" {_columns('statistic', StatisticRecord, **NO_COPY)})"
    ),
    "citation": (
        "CREATE TABLE citation (id INTEGER PRIMARY KEY, within INTEGER,"
        f" {_columns('citation', CitationRecord)}, rank INTEGER)"
    ),
    # What there is to filter by, and how often in the whole file; ``folded`` is NULL where
    # folding changes nothing.
    "word": (
        "CREATE TABLE word (id INTEGER PRIMARY KEY, kind TEXT, word TEXT, folded TEXT,"
        " count INTEGER, UNIQUE (kind, word))"
    ),
    # Which measures have a tag, body, place or person.  ``item`` is -1 where it is of the
    # whole measure, 0 for what stands outside its items.
    "label": (
        "CREATE TABLE label (word INTEGER, within INTEGER, item INTEGER,"
        " PRIMARY KEY (word, within, item)) WITHOUT ROWID"
    ),
    # Which names the figures of a tag have: the largest are looked for name by name.
    # A name may be there whose figures have left.
    "tagged": (
        "CREATE TABLE tagged (tag INTEGER, name INTEGER, PRIMARY KEY (tag, name)) WITHOUT ROWID"
    ),
    # One row a measure, with all that belongs to it; and what begins with each character.
    "pieces": (
        "CREATE VIRTUAL TABLE pieces USING fts5"
        " (piece, content = '', columnsize = 0, detail = none, prefix = 1, tokenize = 'ascii')"
    ),
}

AMOUNT = "CAST(ifnull(statistic.base_value, statistic.value) AS NUMERIC)"
"""A statistic's value in the base unit, as a number to compare with; a whole one is short."""

_AMOUNT = AMOUNT.replace("statistic.", "")

_SPARSE = ("scope", "qualifier", "period", "body", "nature")

INDEXES = {
    "report_year": "CREATE INDEX report_year ON report (year)",
    "report_province": "CREATE INDEX report_province ON report (province, year)",
    "report_territory": "CREATE INDEX report_territory ON report (territory)",
    "model_hash": "CREATE INDEX model_hash ON model (hash)",
    "chapter_within": "CREATE INDEX chapter_within ON chapter (within, chapter)",
    "chapter_title": "CREATE INDEX chapter_title ON chapter (title, chapter)",
    "measure_within": "CREATE INDEX measure_within ON measure (within, chapter)",
    "measure_chapter": "CREATE INDEX measure_chapter ON measure (chapter)",
    "statistic_within": "CREATE INDEX statistic_within ON statistic (within)",
    # What stands around a figure is looked at in the index: a name has a hundred thousand of them.
    "statistic_name": (
        f"CREATE INDEX statistic_name ON statistic (name, base_unit, {_AMOUNT}, owner, chapter)"
    ),
    "statistic_amount": f"CREATE INDEX statistic_amount ON statistic (base_unit, {_AMOUNT})",
    **{
        f"statistic_{name}": (
            f"CREATE INDEX statistic_{name} ON statistic ({name}) WHERE {name} IS NOT NULL"
        )
        for name in _SPARSE
    },
    "citation_within": "CREATE INDEX citation_within ON citation (within)",
    **{
        f"citation_{name}": (
            f"CREATE INDEX citation_{name} ON citation ({name}) WHERE {name} IS NOT NULL"
        )
        for name in ("title", "kind", "rank", "action")
    },
}
"""Whatever is asked for is looked up: ``tests/library/test_plans.py`` sees to it."""

_OF_MEASURE = {
    "measure": "JOIN measure ON measure.id = {0}.within",
    "printed": "JOIN printed ON printed.id = {0}.within",
    "report": "JOIN report ON report.id = measure.within",
}
_JOINS = {
    "report": {},
    "chapter": {"report": "JOIN report ON report.id = chapter.within"},
    "measure": {
        "printed": "JOIN printed ON printed.id = measure.id",
        "report": _OF_MEASURE["report"],
    },
    "printed": {
        "measure": "JOIN measure ON measure.id = printed.id",
        "report": _OF_MEASURE["report"],
    },
    "statistic": _OF_MEASURE,
    "citation": _OF_MEASURE,
    "label": _OF_MEASURE,
}
"""How each table of records hangs together with those that it stands in."""


def joined(table: str, *said: str) -> str:
    """A table with those around it that some SQL names: what nobody asks of is not read."""
    named = {other for other in _JOINS[table] if any(f"{other}." in one for one in said)}
    if "report" in named and "measure" in _JOINS[table]:
        named.add("measure")
    joins = (sql.format(table) for other, sql in _JOINS[table].items() if other in named)
    return " ".join((table, *joins))


def in_order(table: str, columns: str, condition: str, limit: int = 0, *, first: int = 0) -> str:
    """The rows that meet a condition, in printed order, 0 for all, from FROM on.

    Their numbers are sorted first, and what stands around them is read of those alone
    that the limit leaves: a common word has a hundred thousand rows.  CROSS keeps
    SQLite to that order; and it believes an order that has a limit, be it none.
    ``first`` leaves the rows up to a number, which are then gone through one by one.
    """
    source = joined(table, condition)
    if first:
        source = source.replace(table, f"{table} NOT INDEXED", 1).replace(" JOIN ", " CROSS JOIN ")
        condition = f"{table}.id <= {int(first)} AND {condition}"
    ids = (
        f"SELECT {table}.id AS chosen FROM {source}"
        f" WHERE {condition} ORDER BY {table}.id LIMIT {int(limit) or -1}"
    )
    whole = joined(table, columns).removeprefix(table)
    return f"FROM ({ids}) CROSS JOIN {table} ON {table}.id = chosen{whole}"


def said(column: str) -> str:
    """The word in a column, in SQL."""
    return f"ifnull((SELECT word.word FROM word WHERE word.id = {column}), '')"


QUOTE = (
    "substr(measure.title || char(10) || printed.text,"
    " statistic.quote_at + 1, statistic.quote_length)"
)
"""A statistic's quote."""

_OWN_BY_SQLITE = {
    *("pieces_data", "pieces_idx", "pieces_config"),  # in which FTS5 keeps ``pieces``
    *("sqlite_autoindex_report_1", "sqlite_autoindex_word_1"),
}


def digest_of(content: bytes) -> bytes:
    """What tells one content of a file from another."""
    from hashlib import sha256  # noqa: PLC0415 - no query needs it

    return sha256(content).digest()


LATE = {
    name: sql
    for name, sql in INDEXES.items()
    if name.partition("_")[0] in {"statistic", "citation"} and not name.endswith("_within")
}
"""Indexes whose order is not that of the reports: made at the end, they have no gaps."""


def script(application_id: int = APPLICATION_ID, *, late: bool = True) -> str:
    """The statements that make an empty library; ``late`` says whether with all its indexes."""
    marks = (
        f"PRAGMA page_size = {PAGE}",
        f"PRAGMA application_id = {application_id}",
        f"PRAGMA user_version = {VERSION}",
    )
    indexes = (sql for name, sql in INDEXES.items() if late or name not in LATE)
    return ";\n".join((*marks, *TABLES.values(), *indexes))


def is_ours(name: str, kind: str, sql: str | None) -> bool:
    """Whether a row of ``sqlite_master`` is one that this version makes."""
    if name in _OWN_BY_SQLITE:
        return kind in {"table", "index"}
    return sql is not None and sql == (TABLES | INDEXES).get(name)
