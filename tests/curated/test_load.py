"""Every mistake in a data file: its sentence, its place, exit 2, nothing on standard output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report
from lawgov_cli.curated.load import DataError
from lawgov_cli.errors import InputError

if TYPE_CHECKING:
    from tests.program import Answer, Program

GOOD = """\
format: 2
report:
  id: jia-2023
  title: 甲县2023年报告
  year: 2023
  place: {name: 甲县}
  issuer: 甲县人民政府
  published: 2024-01-31
chapters:
- number: 1
  title: 第一件事
  measures:
  - title: 复议畅通。
    text: |
      收到申请54件，受理50件。
      《甲县办法》（甲府发〔2023〕7号）施行。
    tags: [行政复议]
    statistics:
    - {name: 申请, value: 54, unit: 件, quote: 收到申请54件}
    - {name: 受理, value: 50, unit: 件, quote: 受理50件}
    citations:
    - {title: 甲县办法, number: 甲府发〔2023〕7号}
- number: 2
  title: 第二件事
  measures: []
relations:
- 申请 = 受理 + 4
"""


def one_change(old: str, new: str) -> str:
    """The good file with one piece replaced, which must be there once."""
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def refused(lawgov: Program, path: Path, *words: str) -> Answer:
    """The answer to ``stats`` on a file, which must refuse it with all of the words."""
    answer = lawgov("stats", "--data", path)
    assert answer.status == 2
    assert answer.out == ""
    assert "Traceback" not in answer.err
    for word in words:
        assert word in answer.err, answer.err
    return answer


def test_the_good_file_is_good(lawgov: Program, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD, encoding="utf-8")
    answer = lawgov("stats", "--data", tmp_path / "x.yaml")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.count("\n") == 2


# What is broken, the piece, what stands there instead, the place, the words of the message.
CHANGES = (
    ("not yaml", "  year: 2023", "  year: 'x", "5:9", "不是合法的 YAML: 引号没有配对"),
    ("tab", "  year: 2023", "\tyear: 2023", "5:1", "不是合法的 YAML: 缩进里有制表符"),
    ("bracket", "[行政复议]", "[行政复议", "18:15", "不是合法的 YAML: 花括号或方括号里缺"),
    ("colon", "title: 第一件事", "title: 第一件事: 好", "11:14", "不是合法的 YAML: 多了一个冒号"),
    ("duplicate key", "  year: 2023", "  year: 2023\n  year: 2024", "6:3", "键重复: year (第 5 行"),
    ("unknown key", "  issuer:", "  isuer:", "7:3", "没有这个键: isuer，是否指 issuer？"),
    ("foreign key", "  issuer:", "  xyz: 1\n  issuer:", "7:3", "没有这个键: xyz，可用的键: id"),
    ("list as key", "  issuer:", "  ? [a]\n  : 1\n  issuer:", "7:5", "键必须是文字"),
    (
        "list for text",
        "title: 第一件事",
        "title: [第一件事]",
        "11:10",
        "title 应是文字，这里是列表",
    ),
    ("text for list", "tags: [行政复议]", "tags: 行政复议", "17:11", "tags 应是列表，这里是文字"),
    (
        "text for records",
        "relations:\n- 申请 = 受理 + 4",
        "relations: 甲",
        "26:12",
        "应是列表，这里是文字",
    ),
    ("text for record", "place: {name: 甲县}", "place: 甲县", "6:10", "地方应是键值，这里是文字"),
    ("tag in tag", "tags: [行政复议]", "tags: [[x]]", "17:12", "tags 的每一项应是文字"),
    ("not a number", "value: 54", "value: 五十四", "19:25", '数值不是数字: "五十四"'),
    ("thousands", "value: 54", "value: '5,400'", "19:25", '数值不是数字: "5,400"'),
    ("nan", "value: 54", "value: .nan", "19:25", '数值不是数字: ".nan"'),
    ("sexagesimal", "value: 54", "value: 1:30", "19:25", '数值不是数字: "1:30"'),
    ("not an integer", "  year: 2023", "  year: 二〇二三", "5:9", 'year 不是整数: "二〇二三"'),
    ("not a date", "2024-01-31", "2024-13-31", "8:14", 'published 不是日期 (如 2021-03-15): "2024'),
    ("missing field", "  title: 甲县2023年报告\n", "", "3:3", "缺少 title (题名，照原文)"),
    ("missing chapters", GOOD[GOOD.index("chapters:") :], "", "1:1", "缺少 chapters (各章"),
    ("empty name", "name: 申请", "name: ''", "19:14", "name 不能为空"),
    ("two lines", "title: 第一件事", 'title: "第一\\n件事"', "11:10", "title 应写在一行里"),
    ("newer format", "format: 2", "format: 3", "1:9", "不认识的数据格式: 3，本程序读 1 和 2"),
    ("no format at all", "format: 2", "format: 0", "1:9", "不认识的数据格式: 0"),
    ("quote", "quote: 受理50件", "quote: 受理51件", "20:45", "引文不在本段原文中: “受理51件”"),
    ("value", "value: 50", "value: 51", "20:25", "数值 51 不在引文中: “受理50件”"),
    ("name twice", "name: 受理", "name: 申请", "20:14", "指标名重复: “申请” (第 19 行已有)"),
    ("citation", "title: 甲县办法", "title: 乙县办法", "22:15", "题名不在本段原文中: “乙县办法”"),
    ("number", "number: 甲府发〔2023〕7号", "number: 8号", "22:29", "文号不在本段原文中: “8号”"),
    (
        "chapter order",
        "- number: 2",
        "- number: 4",
        "23:11",
        "章次不连续: 这里应是第 2 章，写的是 4",
    ),
    (
        "first chapter",
        "- number: 1",
        "- number: 3",
        "10:11",
        "章次不连续: 这里应是第 1 章，写的是 3",
    ),
    (
        "expect",
        "- 申请 = 受理 + 4",
        "- {equation: a = b, expect: x}",
        "27:29",
        "expect 只能是 differs，写的是 x",
    ),
    (
        "no reason",
        "- 申请 = 受理 + 4",
        "- {equation: a, expect: differs}",
        "27:3",
        "缺少 note (原因)",
    ),
    (
        "tags of no item",
        "tags: [行政复议]",
        "tags: {2: [行政复议]}",
        "17:11",
        "tags 的项次 2 不在本段原文中",
    ),
    ("tags by name", "tags: [行政复议]", "tags: {二: [行政复议]}", "17:12", "项次应是数字: 二"),
    (
        "nature",
        "value: 50",
        "nature: 目标, value: 50",
        "20:26",
        "nature 只能是 要求、计划、权重、排名，写的是 目标",
    ),
    ("a person's key", "tags: [行政复议]", "people: [{nam: 甲}]", "17:15", "是否指 name？"),
    ("alias", "title: 第二件事", "title: *a", "24:10", "不用别名: *a"),
    ("anchor", "title: 第二件事", "title: &a 第二件事", "24:10", "不用锚点: &a"),
    ("tag", "title: 第二件事", "title: !!str 第二件事", "24:10", "不用标签: tag:yaml.org,2002:str"),
    ("python", "- number: 2", "- !!python/object/apply:os.system [x]", "23:3", "不用标签"),
    ("two documents", "chapters:", "---\nchapters:", "9:1", "一个文件只放一份报告"),
    ("escape byte", "第一件事", "第一\x1b[31m件事", "11:12", "有控制字符 U+001B"),
    ("escape code", "title: 第一件事", 'title: "\\e[31m红"', "11:10", "有控制字符 U+001B"),
    ("carriage return", "title: 第一件事", 'title: "安\\r全"', "11:10", "有控制字符 U+000D"),
    ("direction", "第一件事", "第一\u202e件事", "11:12", "有控制字符 U+202E"),
    ("inner bom", "第一件事", "第一\ufeff件事", "11:12", "有控制字符 U+FEFF"),
    ("c1", "title: 第一件事", 'title: "\\x9b31m"', "11:10", "有控制字符 U+009B"),
)


@pytest.mark.parametrize(
    ("old", "new", "place", "words"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES]
)
def test_one_change(
    lawgov: Program, tmp_path: Path, *, old: str, new: str, place: str, words: str
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(one_change(old, new), encoding="utf-8", newline="")
    answer = refused(lawgov, path, f"{path}:{place}: ", words)
    assert any(f":{place}: " in line and words in line for line in answer.err.splitlines())


def test_every_unknown_key_of_a_record_is_told(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        one_change("  issuer:", "  isuer: 1\n  adressee: 1\n  issuer:"), encoding="utf-8"
    )
    refused(lawgov, path, "isuer，是否指 issuer？", "adressee，是否指 addressee？")


def test_a_list_may_be_empty(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(one_change("relations:\n- 申请 = 受理 + 4", "relations:"), encoding="utf-8")
    assert lawgov("stats", "--data", path).status == 0


def test_all_defects_of_a_file_and_of_a_folder_at_once(lawgov: Program, tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(
        one_change("value: 50", "value: x").replace("quote: 收到申请54件", "quote: 别处"),
        encoding="utf-8",
    )
    other = one_change("  issuer:", "  isuer:").replace("jia-2023", "yi-2023")
    second.write_text(other, encoding="utf-8")
    answer = refused(lawgov, tmp_path)
    places = [line.split(": ")[0] for line in answer.err.splitlines()]
    assert places == [f"{first}:19:45", f"{first}:20:25", f"{second}:3:3", f"{second}:7:3"]


CONTENTS = (
    ("gbk", GOOD.encode("gbk"), "4:10", "不是 UTF-8 编码 (可能是 GBK)"),
    ("utf-16", GOOD.encode("utf-16"), "1:1", "不是 UTF-8 编码 (是 UTF-16)"),
    ("empty", b"", "1:1", "文件是空的"),
    ("blank", b" \n\n", "1:1", "文件是空的"),
    ("only a comment", b"# nothing\n", "1:1", "文件是空的"),
    ("prose", "今年的工作如下。\n".encode(), "1:1", "应是键值，这里是文字"),
    ("a list", b"- 1\n- 2\n", "1:1", "应是键值，这里是列表"),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "1:1", "不是 UTF-8 编码"),
    ("nul", b"format: 1\x00\n", "1:10", "有控制字符 U+0000"),
    ("deep blocks", b"- " * 10_000 + b"x\n", "1:65", "嵌套超过 32 层"),
    ("deep flow", b"[" * 100 + b"]" * 100, "1:33", "嵌套超过 32 层"),
    ("deep braces", b"{a: " * 10_000 + b"1" + b"}" * 10_000, "1:129", "嵌套超过 32 层"),
    ("open brackets", b"[" * 100, "1:33", "嵌套超过 32 层"),
)


@pytest.mark.parametrize(
    ("content", "place", "words"), [c[1:] for c in CONTENTS], ids=[c[0] for c in CONTENTS]
)
def test_contents(lawgov: Program, tmp_path: Path, content: bytes, place: str, words: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    refused(lawgov, path, f"{path}:{place}: ", words)


def test_deeper_than_the_parser_itself_allows(lawgov: Program, tmp_path: Path) -> None:
    """Newer releases of libyaml have a limit of their own, which they meet before ours."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"[" * 10_000)
    refused(lawgov, path, f"{path}:1:", ": 嵌套超过 32 层")


def test_aliases_that_explode(lawgov: Program, tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 20)]
    path = tmp_path / "x.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    refused(lawgov, path, f"{path}:2:", "不用别名: *a0")


def test_a_file_of_50_mb_is_refused_unread(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.write(GOOD.encode())
        file.truncate(50 * 1024 * 1024)
    refused(lawgov, path, f"{path}:1:1: ", "文件太大: 超过 16 MB")


def test_a_file_of_16_mb_is_read_and_no_larger_one(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    comment = 16 * 1024 * 1024 - len(GOOD.encode()) - 1
    path.write_text(f"{'#' * comment}\n{GOOD}", encoding="utf-8")
    assert lawgov("stats", "--data", path).status == 0
    path.write_text(f"{'#' * (comment + 1)}\n{GOOD}", encoding="utf-8")
    refused(lawgov, path, "文件太大: 超过 16 MB")


@pytest.mark.parametrize("piece", ["\x01", "\x01\n", "- ", "a: 1\n", "[", "k{}: 1\n", "&a [\n"])
def test_much_of_one_mistake_ends_in_a_sentence(
    lawgov: Program, tmp_path: Path, piece: str
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("".join(piece.format(i) for i in range(20_000)), encoding="utf-8")
    refused(lawgov, path, f"{path}:1:")


def test_a_byte_order_mark_and_windows_lines_are_fine(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    plain = tmp_path / "y.yaml"
    plain.write_text(GOOD, encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert lawgov("measures", "--json", "--data", path) == lawgov(
        "measures", "--json", "--data", plain
    )


def test_a_missing_file(lawgov: Program, tmp_path: Path) -> None:
    refused(lawgov, tmp_path / "no.yaml", f"没有文件“{tmp_path / 'no.yaml'}”")


def test_a_folder_without_reports(lawgov: Program, tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("# lawgov: words\ntags: []\n", encoding="utf-8")
    refused(lawgov, tmp_path, f"文件夹里没有报告 (*.yaml): {tmp_path}")


def test_a_name_too_long_for_the_system(lawgov: Program) -> None:
    refused(lawgov, Path("x" * 5000), "无法读取", "名字太长")


@pytest.mark.parametrize(
    ("name", "words"), [("no.yaml", "没有文件"), ("a\0b", "不能用的字符"), ("x" * 300, "名字太长")]
)
def test_a_single_file_that_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        load_report(tmp_path / name)
    with pytest.raises(DataError, match="这是文件夹，不是文件"):
        load_report(tmp_path)


def test_one_report_twice(lawgov: Program, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    refused(lawgov, tmp_path, f"{tmp_path / 'b.yaml'}:3:1: 报告编号重复: jia-2023")


def test_a_report_without_chapters_or_measures(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    head = GOOD[: GOOD.index("chapters:")]
    path.write_text(f"{head}chapters: []\n", encoding="utf-8")
    assert lawgov("--data", path, "--json").json == []
    assert lawgov("--data", path, "--format", "table").status == 0
    assert lawgov("reports", "--data", path, "--json").json[0]["chapters"] == 0
    for arguments, words in (
        (("show", "1"), "没有 1: 报告没有章"),
        (("stats", "--chapter", "1"), "报告没有章"),
    ):
        answer = lawgov(*arguments, "--data", path)
        assert (answer.status, answer.out) == (2, "")
        assert words in answer.err
    path.write_text(
        f"{head}chapters:\n- {{number: 1, title: 空, measures: []}}\n", encoding="utf-8"
    )
    assert lawgov("stats", "--chapter", "1", "--data", path).status == 1
    assert lawgov("show", "1", "--data", path).status == 2
