"""Lead sentences that lost their stop, told by their like."""

from __future__ import annotations

from lawgov_cli.check.rules.leads import without_lead
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors

GOOD = [
    "一、健全制度体系。制定了五项制度，明确责任分工，逐级抓好落实，形成闭环管理的机制。",
    "二、规范执法行为。开展了三次检查，发现问题及时整改，逐级抓好落实，形成闭环管理的机制。",
    "三、强化普法宣传。举办了九场讲座，发放资料千余份，逐级抓好落实，形成闭环管理的机制。",
    "四、化解矛盾纠纷。组织了两轮排查，调处纠纷百余件，逐级抓好落实，形成闭环管理的机制。",
]
BAD = "五、加强队伍建设组织了两轮培训，提高人员的素质，逐级抓好落实，形成闭环管理的机制。"


def odd(*lines: str) -> list[str]:
    text = "".join(f"{line}\n" for line in lines)
    subject = Subject(Document("-", text, line_anchors(text)))
    return [text[span.start : span.start + 6] for span in without_lead(subject)]


def test_the_one_that_runs_on_among_its_like() -> None:
    assert odd(*GOOD, BAD) == ["加强队伍建设"]
    assert odd(*GOOD) == []


def test_items_tell_each_other_too() -> None:
    items = [line.replace("、", "是", 1) for line in (*GOOD, BAD)]
    assert odd(*items) == ["加强队伍建设"]


def test_too_few_of_its_like_tell_nothing() -> None:
    assert odd(GOOD[0], BAD.replace("五", "二")) == []


def test_a_long_opening_without_a_second_sentence_is_one_sentence() -> None:
    assert (
        odd(
            *GOOD,
            "五、队伍建设方面的各项工作均按照年初的部署有序推进并取得较好效果，群众比较满意。",
        )
        == []
    )
