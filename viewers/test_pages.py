"""Pages in a real browser: they open without a complaint, sort, filter, jump and fit."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdfium2 import PdfDocument

from lawgov_cli.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

KINDS = ("report", "raw", "several", "stats", "citations", "search", "rules", "nothing")
TELEPHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


BROWSERS = ("chromium", "chromium-browser", "google-chrome")

RAW = """甲县2021年度法治政府建设情况报告

乙市人民政府：
一、依法全面履行政府职能
（一）优化营商环境。全县共办理行政许可120件，其中网上办理80件，窗口办理50件。办结率98.6%。
（二）推进公开（含县级。主动公开信息1,200条</script><script>document.title='x'</script>。
二、健全依法行政制度体系
（一）加强立法。制定办法（甲府发[2021]3号），共3件。
项目\t2020年\t2021年
行政许可办理件数的合计（全县各部门）\t100\t120
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, f"none of these is installed: {', '.join(BROWSERS)}"
    with sync_playwright() as playwright:
        # As root, in a container, Chromium has no sandbox of its own.
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of each kind: the built-in report checked, a raw text checked, and lists."""
    folder = tmp_path_factory.mktemp("pages")
    raw = folder / "甲县.txt"
    raw.write_text(RAW, encoding="utf-8")
    commands = {
        "report": ("check", "--all"),
        "raw": ("check", str(raw)),
        "several": ("check", str(raw), str(raw)),
        "stats": ("stats",),
        "citations": ("citations",),
        "search": ("search", "行政复议"),
        "rules": ("check", "--list"),
        "nothing": ("stats", "--name", "没有这个名称"),
    }
    for name, command in commands.items():
        assert run([*command, "-o", str(folder / f"{name}.html")]) in {0, 1}
    return {name: folder / f"{name}.html" for name in commands}


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    size: dict[str, int] = DESK,
    look: Literal["light", "dark"] = "light",
    *,
    scripts: bool = True,
) -> Iterator[Page]:
    """A page in a browser, which must not have complained, nor asked the network, at its end."""
    context = browser.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        color_scheme=look,
        java_script_enabled=scripts,
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda r: errors.append(r.url) if not r.url.startswith("file:") else None)
    page.goto(path.as_uri())
    yield page
    assert errors == []
    context.close()


def shown(page: Page, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(f"{selector}:visible").all_inner_texts()]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [TELEPHONE, DESK], ids=["telephone", "desk"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_fits_and_is_accessible(
    browser: Browser,
    pages: dict[str, Path],
    kind: str,
    size: dict[str, int],
    look: Literal["light", "dark"],
) -> None:
    with opened(browser, pages[kind], size, look) as page:
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"]
        results = Axe().run(page, options={"rules": {"color-contrast": {"enabled": True}}})
        assert results.violations_count == 0, results.generate_report()


def test_columns_sort_up_and_down(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["stats"]) as page:
        head = page.get_by_role("columnheader", name=re.compile("^数值"))
        number = head.get_by_role("button")
        rows = page.locator("tbody tr")
        column = page.locator("thead th").all_text_contents().index("数值")

        def values() -> list[float]:
            return [float(row.locator("td").nth(column).inner_text()) for row in rows.all()]

        number.click()
        assert values() == sorted(values())
        assert (
            page.get_by_role("columnheader", name=re.compile("^数值")).get_attribute("aria-sort")
            == "ascending"
        )
        number.press("Enter")
        assert values() == sorted(values(), reverse=True)
        assert page.locator("th[aria-sort]").count() == 1


def test_a_table_filters_by_words_and_by_choice(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["citations"]) as page:
        everything = len(shown(page, "tbody tr"))
        page.get_by_label("筛选").fill("条例")
        found = shown(page, "tbody tr")
        assert 0 < len(found) < everything
        assert all("条例" in row for row in found)
        assert shown(page, "[role=status]") == [f"显示 {len(found)} / 共 {everything} 条"]
        page.get_by_label("筛选").fill("")
        choice = page.locator(".controls select").first
        choice.select_option(index=1)
        chosen = choice.input_value()
        found = shown(page, "tbody tr")
        assert 0 < len(found) < everything
        assert all(chosen in row for row in found)


def test_findings_filter_by_severity_and_rule(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"]) as page:
        entries = shown(page, "ol.findings li")
        assert any(entry.startswith("不符") for entry in entries)
        page.get_by_label("不符", exact=False).first.uncheck()
        left = shown(page, "ol.findings li")
        assert left
        assert not any(entry.startswith("不符") for entry in left)
        assert len(shown(page, ".note")) == len(left)
        assert page.locator("mark.error:not(.off)").count() == 0
        page.get_by_label("不符", exact=False).first.check()
        page.get_by_label("规则").select_option(index=1)
        assert 0 < len(shown(page, "ol.findings li")) < len(entries)


def test_the_list_jumps_to_the_place_and_back(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["report"]) as page:
        link = page.locator("ol.findings li a").nth(10)
        target = link.get_attribute("href") or ""
        link.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == target
        place = page.locator(target)
        assert place.is_visible()
        box = place.bounding_box()
        assert box
        assert 0 <= box["y"] < DESK["height"]
        place.press("Enter")
        assert page.evaluate("location.hash").startswith("#n")


def test_a_figure_leads_to_its_relation(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"]) as page:
        page.locator("a.figure", has_text="80件").click()
        row = page.locator("tr:target")
        assert "130件" in row.inner_text()
        row.locator("a").click()
        assert page.evaluate("location.hash").startswith("#d")


def test_nothing_of_the_report_runs(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"]) as page:
        assert page.title() == "甲县2021年度法治政府建设情况报告"
        assert "</script><script>" in page.locator("article").inner_text()


def test_the_policy_stops_what_would_run(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(pages["raw"].as_uri())
    page.evaluate(
        "() => { const made = document.createElement('script');"
        "made.textContent = 'window.ran = true'; document.body.append(made); }"
    )
    assert page.evaluate("window.ran") is None
    context.close()


def test_without_scripts_everything_is_there(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"], scripts=False) as page:
        assert page.locator(".controls").count() == 0
        assert len(shown(page, "ol.findings li")) == len(shown(page, ".note"))
        assert page.locator("tbody tr").count() == len(shown(page, "tbody tr"))


def test_on_paper_nothing_is_lost(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"]) as page:
        page.emulate_media(media="print")
        assert shown(page, ".controls") == []
        assert len(shown(page, ".note")) == page.locator(".note").count()
        assert page.pdf().startswith(b"%PDF")


def test_a_list_on_paper_has_its_heading_on_every_page_and_every_column(
    browser: Browser, pages: dict[str, Path]
) -> None:
    with opened(browser, pages["stats"]) as page:
        heads = [head.split()[0] for head in page.locator("thead th").all_inner_texts()]
        printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(printed) > 5
    for number, sheet in enumerate(printed):
        text = sheet.get_textpage()
        if number < len(printed) - 1:
            first = text.get_text_bounded().split("\n")[0 if number else 2]
            assert [head for head in heads if head not in first] == []
        right = max(text.get_charbox(at)[2] for at in range(text.count_chars()))
        assert right < sheet.get_width()


def test_on_a_telephone_a_row_is_a_card_that_names_its_values(
    browser: Browser, pages: dict[str, Path]
) -> None:
    with opened(browser, pages["stats"], TELEPHONE) as page:
        row = page.get_by_role("row").nth(1)
        box = row.bounding_box()
        assert box
        assert box["width"] <= TELEPHONE["width"]
        value = row.get_by_role("cell").nth(page.locator("th").all_inner_texts().index("数值"))
        shown = value.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert shown == '"数值"'
        page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
        assert value.evaluate("cell => getComputedStyle(cell).display") == "table-cell"


def test_the_keyboard_reaches_the_text_first(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["raw"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "跳到正文"
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#main"
