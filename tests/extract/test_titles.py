"""Where a title ends, also where its mark was lost."""

from __future__ import annotations

import pytest

from lawgov_cli.extract.titles import heading_end, paragraph_title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("健全制度\n做了。", "健全制度"),
        ("健全制度。做了好些事，成效明显。", "健全制度。"),
        (f"健全制度 {'全年做了好些事，' * 9}", "健全制度"),
        ("健全制度一是做了好些事。", "健全制度"),
        ("存在的问题在看到成绩的同时，也要看到，各项工作还有差距和短板", "存在的问题"),
        ("存在的问题和不足", "存在的问题和不足"),
        ("做了如下：", ""),
        (f"{'长' * 70}。做了。", ""),
        ("受理9件，办结8件。\n做了。", ""),
        ("受理9件，办结8件；\n做了。", ""),
        ("检查２４家。做了。", ""),
        (f"两年共拆违9万平方米，年度任务较2023年{'提高不少，' * 9}", ""),
        ("抓好3件大事\n做了。", "抓好3件大事"),
        ("抓好3件大事", "抓好3件大事"),
        ("抓好两支队伍。做了。", "抓好两支队伍。"),
        ("做好2024年工作。做了。", "做好2024年工作。"),
        (f"抓好{'各项' * 10}工作根据{'上级' * 20}要求，做了。", f"抓好{'各项' * 10}工作"),
    ],
)
def test_a_heading(text: str, title: str) -> None:
    assert text[: heading_end(text, 0, len(text))] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("健全制度。做了好些事。", "健全制度。"),
        ("健全制度。", ""),
        ("健全制度一是做了好些事。", "健全制度"),
        ("健全制度，一是做了好些事。", ""),
        ("2023年健全制度。做了好些事。", ""),
        ("今年健全制度。做了好些事。", ""),
        ("健全3项制度。做了好些事。", ""),
        ("甲\t乙。丙", ""),
        (f"两年共拆违9万平方米，年度任务较2023年{'提高不少，' * 9}", ""),
        ("编制主体清单，接受监督印发了《办法》。", "编制主体清单，接受监督"),
        (f"{'长' * 45}。做了。", f"{'长' * 45}。"),
        (f"{'长' * 46}。做了。", ""),
    ],
)
def test_a_paragraph(text: str, title: str) -> None:
    assert text[: paragraph_title_end(text, 0, len(text))] == title


LINE = "工作" * 30


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (LINE, LINE),  # sixty letters
        (f"{LINE}好", ""),
        (f"{LINE}\n做了。", LINE),
        (f"{LINE[:-1]}。做了。", f"{LINE[:-1]}。"),
        (f"{LINE}。做了。", f"{LINE}。"),
        (f"{LINE}好。做了。", ""),
        (f"{LINE[:-1]} {LINE}", LINE[:-1]),
        (f"{LINE} {LINE}", ""),
        (f"{LINE}截至年底，{LINE}", LINE),
        (f"{LINE}好截至年底，{LINE}", ""),
        ("健全制度一是做了。二是完了。", "健全制度"),
        (f"{LINE}一是做了。", LINE),
        (f"{LINE}好一是做了。", ""),
        ("健全制度  \n做了。", "健全制度"),
        ("", ""),
        ("\n做了。", ""),
        ("工作情况好", "工作情况好"),
        ("工作情况，好", "工作情况，好"),
        ("工作情况今年，好", "工作情况"),
        (f"工作情况{'好' * 26}", f"工作情况{'好' * 26}"),
        (f"工作情况{'好' * 27}", "工作情况"),
    ],
)
def test_how_long_a_heading_is(text: str, title: str) -> None:
    assert text[: heading_end(text, 0, len(text))] == title


def test_a_heading_ends_where_it_must() -> None:
    assert heading_end("甲乙丙丁", 1, 3) == 3
    assert heading_end("甲乙\n丙丁", 1, 5) == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{LINE}一是做了。", LINE),
        (f"{LINE}好一是做了。", f"{LINE}好"),
        (f"{LINE}好好一是做了。", ""),
        ("健全制度：一是做了。", ""),
        ("健全制度。一是做了。", "健全制度。"),
        ("健全制度；一是做了。", ""),
        ("健全制度：做了。完了。", ""),
        ("健全2项制度。做了。", ""),
        ("2023健全制度。做了。", ""),
        ("２０２３健全制度。做了。", "２０２３健全制度。"),
        ("202健全制度一是做了。", "202健全制度"),
        ("在健全制度。做了。", ""),
        ("健全制度。做了。\n甲\t乙", "健全制度。"),
        ("健全各项制度机制根据要求，做了好事", "健全各项制度机制"),
        ("健全各项制度根据要求，做了好事", ""),
        (f"{LINE}截至年底，做了", LINE),
        (f"{LINE}好截至年底，做了", ""),
    ],
)
def test_how_long_the_title_of_a_paragraph_is(text: str, title: str) -> None:
    assert text[: paragraph_title_end(text, 0, len(text))] == title


@pytest.mark.parametrize(
    "text",
    [
        "健全制度\n做了。",
        "健全制度一是做了好些事。",
        "健全制度。做了好些事。",
        "做了如下：",
        "受理9件，办结8件。\n做了。",
    ],
)
def test_far_from_the_beginning_a_title_is_the_same(text: str) -> None:
    far = "字" * 300 + text
    for end in (heading_end, paragraph_title_end):
        assert end(far, 300, len(far)) == end(text, 0, len(text)) + 300
