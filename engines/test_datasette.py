"""Datasette opens what `lawgov export` writes as SQLite: pages, facets, full text."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from tests.program import TOY

from lawgov_cli.export.formats import FORMATS
from lawgov_cli.export.run import export
from lawgov_cli.export.tables import tables
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("out") / "reports.db"
    with open_library([Path(TOY)]) as library:
        export(library, ReportFilter(), path, FORMATS["sqlite"], tuple(tables()))
    metadata = json.loads(path.with_name("reports.metadata.json").read_text(encoding="utf-8"))
    return Datasette([str(path)], metadata=metadata)


def get(shown: Any, url: str) -> Any:
    async def ask() -> Any:
        await shown.invoke_startup()
        return await shown.client.get(url)

    return asyncio.run(ask())


def test_a_page_of_statistics(shown: Any) -> None:
    page = get(shown, "/reports/statistics")
    assert page.status_code == 200
    assert "综合窗口" in page.text
    assert "同类单位的基本单位" in page.text  # the column's description
    assert "一个数据" in page.text


@pytest.mark.parametrize("view", ["series", "contradictions", "documents"])
def test_a_page_of_each_view(shown: Any, view: str) -> None:
    assert get(shown, f"/reports/{view}").status_code == 200


def test_full_text_is_found(shown: Any) -> None:
    page = get(shown, "/reports/measures.json?_search=行政复议&_shape=array")
    titles = [row["title"] for row in page.json()]
    assert "行政复议渠道畅通。" in titles
    assert get(shown, "/reports/measures.json?_search=查无此词&_shape=array").json() == []


def test_tags_are_facets(shown: Any) -> None:
    page = get(shown, "/reports/measures.json?_facet_array=tags").json()
    assert "行政复议" in json.dumps(page["facet_results"], ensure_ascii=False)


def test_keys_are_links(shown: Any) -> None:
    page = get(shown, "/reports/statistics")
    assert 'href="/reports/reports/' in page.text
