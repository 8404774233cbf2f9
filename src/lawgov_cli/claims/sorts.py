"""The sorts of claims that a text makes of its figures; one line a sort."""

from __future__ import annotations

from lawgov_cli.tuples import NamedTuple


class Sort(NamedTuple):
    """A sort of claim.

    ``id`` is the id of the rule of ``check`` that tells of it, ``relation``
    what such an equation is called in a working paper, ``note`` what a drafted
    relation says of itself (most need to say nothing).
    """

    id: str
    relation: str
    note: str = ""


SUM = Sort("sum-of-parts", "总数与分项")
PART = Sort("part-of-whole", "部分与总数")
RATE = Sort("rate-of-counts", "比率与两个数字")
COMPLETION = Sort("completion", "完成率与任务", "原文为完成任务的比率")
AVERAGE = Sort("average", "平均数与总数、个数", "原文为平均数")
DIRECTION = Sort("change-direction", "升降方向", "原文写明升降")
CHANGE = Sort("change-amount", "增减幅度", "原文写明增减幅度")
MULTIPLE = Sort("multiple", "倍数与前后数字", "原文写明倍数")
RESTATED = Sort("restated", "两处所列", "原文两处所列")
LISTED = Sort("listed-count", "列举个数")
LIMIT = Sort("rate-above-hundred", "比率不超过100%")
