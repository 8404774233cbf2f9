"""``lawgov compare`` as people and programs call it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from tests.compare.made import made
from tests.program import process

from lawgov_cli.library.build import build_file

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

LAST = "青石县人民政府2022年法治政府建设报告\n\n一、行政复议\n收到申请48件，受理43件，纠错1件。\n"
THIS = (
    "青石县人民政府2023年法治政府建设报告\n\n一、行政复议\n"
    "收到申请57件，较上年的48件增长18.8%，受理4万件。举办培训3期。\n"
)


@pytest.fixture
def years(tmp_path: Path) -> tuple[Path, Path]:
    """Two years of one government, raw."""
    (tmp_path / "去年.txt").write_text(LAST, encoding="utf-8")
    (tmp_path / "今年.txt").write_text(THIS, encoding="utf-8")
    return tmp_path / "去年.txt", tmp_path / "今年.txt"


def test_two_raw_texts_side_by_side(lawgov: Program, years: tuple[Path, Path]) -> None:
    answer = lawgov("compare", *years, "--json")
    assert answer.status == 0
    assert [(r["value"], r["change"], r["change_percent"], r["break"]) for r in answer.json] == [
        (48, None, None, ""),
        (57, 9, 18.8, ""),
        (43, None, None, ""),
        (4, 3.9957, 92923.3, ""),
        (3, None, None, ""),
        (1, None, None, ""),
    ]
    assert {r["year"] for r in answer.json} == {2022, 2023}
    assert "2 个数据说的是增减或者往年的数，不单列" in answer.err
    assert answer.err.count("现读成草稿") == 2
    assert "勾稽关系" not in answer.err  # nobody looks for what a comparison has no use for


def test_the_order_of_the_files_makes_no_difference(
    lawgov: Program, years: tuple[Path, Path]
) -> None:
    assert lawgov("compare", *years).out == lawgov("compare", *reversed(years)).out


@pytest.mark.parametrize(
    ("options", "values"),
    [
        (("--only", "changed"), ["48", "57", "43", "4"]),
        (("--only", "new"), ["3"]),
        (("--only", "dropped"), ["1"]),
        (("--only", "new,dropped"), ["3", "1"]),
        (("--sort", "change", "--limit", "1"), ["43", "4"]),
        (("--unit", "期"), ["3"]),
        (("--name", "受理"), ["43", "4"]),
        (("--level", "全部", "--name", "培训"), ["3"]),
    ],
)
def test_options_choose_whole_series(
    lawgov: Program, years: tuple[Path, Path], options: tuple[str, ...], values: list[str]
) -> None:
    answer = lawgov("compare", *years, *options, "--fields", "value")
    assert answer.status == 0, answer.err
    assert answer.out.split() == values


def test_a_count_is_of_series(lawgov: Program, years: tuple[Path, Path]) -> None:
    assert lawgov("compare", *years, "--count").out == "4\n"
    few = lawgov("compare", *years, "--limit", "2")
    assert few.out.count("\n") == 4
    assert few.err.endswith("显示 2 / 共 4 条，--limit 0 显示全部\n")


def test_nothing_found_is_told(lawgov: Program, years: tuple[Path, Path]) -> None:
    answer = lawgov("compare", *years, "--name", "没有")
    assert (answer.status, answer.out) == (1, "")
    assert "没有符合条件的指标" in answer.err
    assert lawgov("compare", *years, "--only", "broken", "--json").out == "[]\n"


def test_places_side_by_side(lawgov: Program, toy: Path) -> None:
    answer = lawgov("compare", "--data", toy, "--by", "place", "--json", "--name", "行政复议·受理")
    assert [(r["place"], r["year"]) for r in answer.json] == [("青石县", 2023)]
    assert "qingshi-2022: 没有可以和它并排的报告" in answer.err


def test_names_for_a_person_to_decide(lawgov: Program, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(LAST, encoding="utf-8")
    (tmp_path / "2.txt").write_text(THIS.replace("收到申请", "接收申请"), encoding="utf-8")
    answer = lawgov("compare", tmp_path / "1.txt", tmp_path / "2.txt", "--names", "--json")
    assert answer.status in {0, 1}
    for row in answer.json:
        assert row["quote"]
        assert row["other_quote"]
        assert row["name"] != row["other_name"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("去年.txt",), "比较要有两份以上的报告，这里只有一份 (青石县-2022)"),
        ((), "这里只有一份 (qianxinan-2020)"),
        (("去年.txt", "去年.txt"), "同一个文件写了两次: 去年.txt"),
        (("去年.txt", "./去年.txt"), "同一个文件写了两次"),
        (("去年.txt", "再一份.txt"), "报告编号重复: 青石县-2022"),
        (("去年.txt", "别处.txt"), "这些是不同地方的报告 (青石县 2022年、白鹭市 2023年)"),
        (("去年.txt", "今年.txt", "--by", "place"), "这些是不同年度的报告"),
        (("去年.txt", "无年.txt"), "看不出报告的年度，不能比较"),
        (("去年.txt", "没有.txt"), "没有文件“没有.txt”"),
        (("去年.txt", "今年.txt", "--by", "yaer"), "--by 不认识“yaer”，是否指“year”？"),
        (("去年.txt", "今年.txt", "--only", "change"), "--only 不认识“change”，是否指“changed”？"),
        (("去年.txt", "今年.txt", "--sort", "x"), "--sort 不认识“x”"),
        (("去年.txt", "今年.txt", "--by", "place", "--only", "new"), "说的是年度之间"),
        (("去年.txt", "今年.txt", "--chart", "--json"), "--chart 画条形图，不能和 json 同时用"),
    ],
)
def test_bad_input_is_one_sentence(
    lawgov: Program,
    years: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    folder = years[0].parent
    monkeypatch.chdir(folder)
    (folder / "再一份.txt").write_text(LAST.replace("48", "49"), encoding="utf-8")
    (folder / "别处.txt").write_text(THIS.replace("青石县", "白鹭市"), encoding="utf-8")
    (folder / "无年.txt").write_text(LAST.replace("2022年", ""), encoding="utf-8")
    answer = lawgov("compare", *arguments)
    assert answer.status == 2
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_one_of_the_two_may_come_through_a_pipe(years: tuple[Path, Path]) -> None:
    answer = process("compare", years[0], "-", "--fields", "value", given=THIS.encode())
    assert answer.status == 0
    assert answer.out.split() == ["48", "57", "43", "4", "3", "1"]
    assert "标准输入: 是原文" in answer.err
    alone = process("compare", "--data", years[0], "--count", given=THIS.encode())
    assert (alone.status, alone.out) == (0, "4\n")


def test_an_input_is_not_written_over(lawgov: Program, years: tuple[Path, Path]) -> None:
    link = years[0].parent / "结果.csv"
    link.symlink_to(years[0])
    answer = lawgov("compare", *years, "-o", link)
    assert answer.status == 2
    assert years[0].read_text(encoding="utf-8") == LAST


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of more reports than are read whole: three places over five years."""
    path = tmp_path_factory.mktemp("many") / "库.sqlite"
    reports = [
        made(f"受理{n}件。", year, {"复议·受理": f"{n} 件"}, place=place)
        for n, (place, year) in enumerate(
            product(("青石县", "白鹭市", "云溪县"), range(2010, 2015))
        )
    ]
    build_file(reports, path)
    return path


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv", "md", "html", "table", "plain"])
@pytest.mark.parametrize("fields", [(), ("--fields", "value,year")])
def test_many_series_are_written_some_after_the_others(
    lawgov: Program,
    many: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    fields: tuple[str, ...],
) -> None:
    said = () if form == "plain" else ("--format", form)
    options = ("compare", "--data", many, *said, *fields)
    ways = {}
    for together in (2, 100):
        monkeypatch.setattr("lawgov_cli.output.series_table._TOGETHER", together)
        answer = lawgov(*options)
        assert answer.status == 0, answer.err
        ways[together] = answer.out
    # An order makes a list of them.
    assert ways[2] == ways[100] == lawgov(*options, "--sort", "name").out


def test_many_series_are_read_as_far_as_they_are_shown(
    lawgov: Program, many: Path, tmp_path: Path
) -> None:
    few = lawgov("compare", "--data", many, "--limit", "2", "--json")
    assert [r["value"] for r in few.json] == [*range(10)]
    assert few.err == "显示 2 条，还有更多，--limit 0 显示全部\n"
    assert lawgov("compare", "--data", many, "--limit", "3", "--json").err == ""
    assert lawgov("compare", "--data", many, "--count").out == "3\n"
    last = lawgov("compare", "--data", many, "--limit", "1", "--reverse", "--json")
    assert [r["value"] for r in last.json] == [*range(10, 15)]
    assert "共 3 个指标" in lawgov("compare", "--data", many, "--format", "table").err
    path = tmp_path / "x.csv"
    lawgov("compare", "--data", many, "-o", path)
    assert path.read_bytes() == (
        b"\xef\xbb\xbf" + lawgov("compare", "--data", many, "--format", "csv").stdout
    )
    none = lawgov("compare", "--data", many, "--name", "没有", "--json")
    assert (none.status, none.out) == (1, "[]\n")
    wrong = lawgov("compare", "--data", many, "--fields", "没有", "--json")
    assert (wrong.status, wrong.out) == (2, "")


def test_files_and_data_that_is_named_are_compared_together(
    lawgov: Program, years: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data of the environment is for what is not named."""
    first, second = years
    both = lawgov("compare", first, second, "--json").json
    assert lawgov("compare", first, "--data", second, "--json").json == both
    monkeypatch.setenv("LAWGOV_DATA", str(second))
    assert lawgov("compare", first, "--json").err.startswith(f"{first}: ")
    assert str(second) not in lawgov("compare", first, "--json").err
    assert lawgov("compare", first, second, "--json").json == both


def test_a_file_that_is_named_twice_is_refused(
    lawgov: Program, years: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(years[0].parent)
    answer = lawgov("compare", years[0].name, f"./{years[0].name}")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"同一个文件写了两次: {years[0].name}；比较要有两份不同的报告\n")
    assert lawgov("compare", "-", "-").err.startswith("同一个文件写了两次: 标准输入；")
