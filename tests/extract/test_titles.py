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
        ("编制主体清单，接受监督印发了《办法》。", "编制主体清单，接受监督"),
        (f"{'长' * 45}。做了。", f"{'长' * 45}。"),
        (f"{'长' * 46}。做了。", ""),
    ],
)
def test_a_paragraph(text: str, title: str) -> None:
    assert text[: paragraph_title_end(text, 0, len(text))] == title
