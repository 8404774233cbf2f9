"""The rules on figures of a raw text: one for each sort of claim that wording makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.inferred import inferred
from lawgov_cli.check.rule import Mark, Rule, rule
from lawgov_cli.claims import explained, sorts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject


def _rule(  # noqa: PLR0913 - one argument for each thing that is said about a rule
    sort: sorts.Sort,
    *,
    english: str,
    title: str,
    explanation: str,
    severity: Severity,
    fails: str,
    passes: str,
) -> Rule:
    """The rule that tells of the claims of one sort, each at the printed figure."""

    def find(subject: Subject) -> Iterator[Mark]:
        inference = inferred(subject)
        for row in inference.rows:
            if row.claim.sort != sort:
                continue
            start, end = inference.spans(row)[0]
            if row.severity == "ok" and not subject.tells_ok(sort.id, start):
                continue
            why = explained(row) if subject.explains else ""
            yield Mark(
                start,
                end,
                f"{row.outcome.calculation}。{why}",
                hint="" if row.severity == "ok" else inference.hint(row),
                severity=row.severity,
                stated=row.outcome.stated,
                expected=row.outcome.expected,
            )

    find.__doc__ = english
    return rule(
        id=sort.id,
        title=title,
        explanation=explanation,
        severity=severity,
        family="勾稽",
        fails=fails,
        passes=passes,
    )(find)


RULES = (
    _rule(
        sorts.SUM,
        english="Parts that do not add up to their total: 其中, lists in brackets, and the like.",
        title="分项之和与总数不等",
        explanation=(
            "“总数，其中甲、乙”、括号内的分项、“受理、不予受理”等写法，分项应当合成总数。"
            "按印出的数字相加，与总数不等的列为不符；只看文字还不能断定分项已经列全的，列为存疑。"
            "核对各分项和总数。"
        ),
        severity="error",
        fails="全年共收到行政复议申请120件，其中受理96件，不予受理38件。\n",
        passes="全年共收到行政复议申请120件，其中受理92件，不予受理28件。\n",
    ),
    _rule(
        sorts.PART,
        english="A part that is larger than its whole.",
        title="部分大于总数",
        explanation="“总数，其中甲”里，甲是总数的一部分，不应大于总数。核对两个数字。",
        severity="error",
        fails="全年审查合同文件260件，其中规范性文件350件。\n",
        passes="全年审查合同文件260件，其中规范性文件35件。\n",
    ),
    _rule(
        sorts.RATE,
        english="A rate that is not the quotient of the two figures before it.",
        title="比率与前面的数字不合",
        explanation=(
            "比率紧跟在它的两个数字之后，应当等于两者之商。计入四舍五入，仍不相等的列为不符；"
            "只有截去尾数才相等的，或者分子、分母不能断定的，列为存疑。"
            "分子含上年结转而分母不含的，算得相等也列为存疑，并列出两种口径的结果。"
            "核对比率和两个数字。"
        ),
        severity="error",
        fails="全年排查矛盾纠纷546件，化解513件，化解率95.96%。\n",
        passes="全年排查矛盾纠纷546件，化解513件，化解率93.96%。\n",
    ),
    _rule(
        sorts.AVERAGE,
        english="An average that is not its total over its count.",
        title="平均数与总数、个数不合",
        explanation="同一段里写了总数、个数和平均数，平均数应当等于总数除以个数。核对三个数字。",
        severity="warning",
        fails="全市254个单位开展随机抽查合计7649次，单位随机抽查平均达36.11次。\n",
        passes="全市254个单位开展随机抽查合计7649次，单位随机抽查平均达30.11次。\n",
    ),
    _rule(
        sorts.COMPLETION,
        english="A rate of completion that is not what was done over what was to be done.",
        title="完成率与任务、完成数不合",
        explanation=(
            "写了任务、完成数和完成率，完成率应当等于完成数除以任务，可以超过100%。"
            "计入四舍五入仍不相等的列为不符；任务不能断定的列为存疑。核对三个数字。"
        ),
        severity="warning",
        fails="下达整改任务120项，已完成126项，完成率115%。\n",
        passes="下达整改任务120项，已完成126项，完成率105%。\n",
    ),
    _rule(
        sorts.MULTIPLE,
        english="Multiples (几倍, 翻番) that do not fit the figures before and after.",
        title="倍数与前后数字不合",
        explanation=(
            "“是甲的几倍”“增长几倍”“翻几番”应当与前后两个数字相合；"
            "增长几倍是比原来多几倍，翻一番是原来的两倍。核对三个数字。"
        ),
        severity="warning",
        fails="发放消费券5.2万张，比上年的1.3万张增长4倍。\n",
        passes="发放消费券5.2万张，比上年的1.3万张增长3倍。\n",
    ),
    _rule(
        sorts.DIRECTION,
        english="A rise where the figures fall, or a fall where they rise.",
        title="升降与数字相反",
        explanation="“从甲降到乙”的乙应当小于甲，“由甲增加到乙”的乙应当大于甲。核对两个数字和动词。",
        severity="error",
        fails="行政审批事项由155项压缩至170项。\n",
        passes="行政审批事项由155项压缩至70项。\n",
    ),
    _rule(
        sorts.CHANGE,
        english="Rises and falls, in percent or points, that their two figures do not make.",
        title="增减幅度与前后数字不合",
        explanation=(
            "写了前后两个数字，又写了增减的幅度、百分点或者年均增速，三者应当相合。"
            "增速可能按可比价计算，所以一般列为存疑；百分点之差不合的列为不符。核对三个数字。"
        ),
        severity="warning",
        fails="行政审批事项由200项压缩至150项，压缩35%。\n",
        passes="行政审批事项由200项压缩至150项，压缩25%。\n",
    ),
    _rule(
        sorts.RESTATED,
        english="The same figure printed twice, one digit apart.",
        title="同一数据两处不一",
        explanation="同一个名称、同一个单位的数字在文中出现两次，只差一位数字。核对两处。",
        severity="warning",
        fails="一、人民调解\n全市建立人民调解组织1429个。\n二、队伍建设\n目前全市各级各类人民调解组织1439个。\n",
        passes="一、人民调解\n全市建立人民调解组织1429个。\n二、队伍建设\n目前全市各级各类人民调解组织1429个。\n",
    ),
    _rule(
        sorts.LISTED,
        english="A list that has more or fewer members than the number beside it.",
        title="列举的个数与写明的个数不一",
        explanation=(
            "“住建、司法、法院三个部门”“《甲办法》《乙办法》2个文件”“六项工作：一是……”等写法，"
            "列出的应当有写明的那么多。书名号连续列出而个数不一的列为不符，其余列为存疑。"
            "核对个数，看是否漏列或者序号有误。"
        ),
        severity="warning",
        fails="出台《甲市听证办法》《甲市备案办法》3个文件。\n",
        passes="出台《甲市听证办法》《甲市备案办法》2个文件。\n",
    ),
    _rule(
        sorts.LIMIT,
        english="Rates of a part in a whole that are above 100 %.",
        title="比率超过100%",
        explanation="审结率、出庭率、覆盖率、占比等是部分与总数之比，不会超过100%。核对比率。",
        severity="error",
        fails="行政机关负责人出庭应诉率达到109%。\n",
        passes="行政机关负责人出庭应诉率达到100%。\n",
    ),
)
