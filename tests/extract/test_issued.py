"""Who issued a document and when, as the words before it or its own title say."""

from __future__ import annotations

import pytest
from tests.extract.test_cited import cited


@pytest.mark.parametrize(
    ("text", "issuer", "date"),
    [
        (
            "2020年1月2日，县司法局、县信访局联合印发《调解工作意见》。",
            "县司法局、县信访局",
            "2020-01-02",
        ),
        ("2021年11月3日,市政府办公室印发了《甲市办法》。", "市政府办公室", "2021-11-03"),
        ("一是县人民法院、县司法局出台《旁听庭审意见》，", "县人民法院、县司法局", ""),
        ("印发了《某市人民政府办公室关于公布清单的通知》。", "某市人民政府办公室", ""),
        # The day that is nearest, and only a whole one right before the clause.
        ("2019年5月6日调研后，2020年1月2日，县司法局印发《甲市办法》。", "县司法局", "2020-01-02"),
        ("2020年3月，县司法局印发《甲市办法》。", "县司法局", ""),
        ("2020年1231日，县司法局印发《甲市办法》。", "县司法局", ""),
        ("2020年1月2日，经过研究，县司法局印发《甲市办法》。", "县司法局", ""),
        # Nobody is named, or somebody else acts.
        ("印发《甲市工作方案》。", "", ""),
        ("积极出台《甲市工作方案》。", "", ""),
        ("2020年1月2日召开会议，印发《甲市工作方案》。", "", ""),
        ("配合市人大常委会做好《甲市条例（草案）》审议工作。", "", ""),
        ("由县司法局负责，制定《甲市工作方案》。", "", ""),
        ("按照《甲市关于加强工作的意见》办理。", "", ""),
    ],
)
def test_issuer_and_date(text: str, issuer: str, date: str) -> None:
    (mention,) = cited(text)
    assert (mention.issuer, mention.date) == (issuer, date)


def test_two_titles_of_one_verb_have_one_issuer() -> None:
    first, second = cited("2020年1月2日，县司法局印发《听证办法》《备案办法》。")
    assert (first.issuer, first.date) == (second.issuer, second.date) == ("县司法局", "2020-01-02")


@pytest.mark.parametrize(
    ("title", "kind", "rank"),
    [
        ("行政处罚法", "法", "法律"),
        ("信访工作条例", "条例", "行政法规"),
        ("某省消防条例", "条例", "地方性法规"),
        ("某市条例（草案）", "草案", ""),
        ("某市工作条例(2020年修订)", "条例", "地方性法规"),
        ("执法办法", "办法", ""),
        ("工作方案", "方案", ""),
    ],
)
def test_form_and_legal_rank_are_two_things(title: str, kind: str, rank: str) -> None:
    (mention,) = cited(f"认真学习《{title}》。")
    assert (mention.kind, mention.rank) == (kind, rank)
