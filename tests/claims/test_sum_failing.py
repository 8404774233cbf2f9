"""Which figures may be parts of a total that they do not add up to."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer


def doubted(text: str) -> bool:
    return any(row.severity != "ok" for row in infer(text).rows)


@pytest.mark.parametrize(
    ("silent", "told"),
    [
        # Clauses of other deeds behind 其中, and parts that a total's own words name.
        (
            "召开党组会26次，其中研究法治议题8次，中心组学习10次，专题讨论3次。",
            "召开党组会26次，其中研究法治议题8次、中心组学习10次、专题讨论3次。",
        ),
        (
            "办结176件，其中维持71件，撤销、变更19件，调解和解终止68件。",
            "办结176件，其中维持71件、撤销变更19件、调解和解终止68件。",
        ),
        # A share says that one part is of another one.
        (
            "会议24次，其中研究法治6次、中心组学法12次、专题讲座3次，占四分之一。",
            "会议24次，其中研究法治6次、中心组学法12次、专题讲座3次，占八分之一。",
        ),
        # What became of the total is no part beside others.
        (
            "排查隐患3265处，其中重大隐患42处、整改3218处，整改率98.6%。",
            "排查隐患3265处，其中重大隐患42处、一般隐患3218处。",
        ),
        # Of more kinds than have a figure.
        (
            "办理全国、市、区三级建议186件，其中市级39件、区级145件。",
            "办理市、区两级建议186件，其中市级39件、区级145件。",
        ),
        (
            "承办全国、省、市人大代表建议143件，其中省级31件、市级110件。",
            "承办省、市人大代表建议143件，其中省级31件、市级110件。",
        ),
        # What became of all, then what became of these.
        (
            "受理89件，审结84件，直接纠错6件，经调解撤回19件。",
            "受理89件，终止84件，直接纠错6件，经调解撤回19件。",
        ),
        # What may have been done to one thing twice, and persons in step with households.
        (
            "8项决策事项中，5项组织了专家论证，6项开展了风险评估，全部审查。",
            "贫困户486户1872人，2018年脱贫213户826人，剩余273户1406人。",
        ),
        # What goes on over a stop, behind a mark that is stronger than those before it.
        (
            "复议案件68件，其中被纠错3件；诉讼案件14件，审结11件。承办建议19件、提案26件。",
            "复议案件68件，其中被纠错3件、不予受理14件、审结11件、撤回19件、终止26件。",
        ),
        # What another office did in all.
        (
            "出台文件4件，有效176件，决定废止19件、修改7件。县司法局共审查文件、协议204件。",
            "出台文件4件，有效176件，决定废止19件、修改7件。全县共审查文件、协议204件。",
        ),
        # Kinds that are not all of a total may be less than it, and not more.
        (
            "受理纠纷979件，其中物业341件、邻里276件、婚姻162件，三类占总数的近八成。",
            "受理纠纷979件，其中物业641件、邻里276件、婚姻162件，三类占总数的近八成。",
        ),
        # Cases of two years are all that there are, and so are what was taken in and what not.
        (
            "办理会议96次，其中集体学习26次，专题研讨80次。",
            "共办理案件96件，其中上年结转26件，新收80件。",
        ),
    ],
)
def test_words_leave_doubt_whether_figures_are_parts(silent: str, told: str) -> None:
    assert (doubted(silent), doubted(told)) == (False, True)
