"""The rule on characters, words and phrases that are written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.contents import title_line
from lawgov_cli.check.rules.layout import is_han, occurrences
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.lexicon import (
    ACTION_WORDS,
    BUILD,
    DOCUMENT_VERBS,
    EMPTY_NOUNS,
    GENRES,
    LINKS,
    MEANS,
    OFFICES,
    OUR_PLACE,
    RESULTS,
    WHOLE_PLACES,
    words,
)
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.widths import HAN

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

# Each character with what may stand before or after its double when two words
# meet there: 目的的, 为了了解, 存在在, 以及及时, 和和谐, 应对对方 and so on.
_TWO_WORDS_MEET = {
    "的": ("目标中端打", "确士卢"),
    "了": ("为完", "解结却然望断之不事如"),
    "在": ("存现所正潜内实自外旨好", "于职线建岗册校编位场"),
    "是": ("于但还凡总只正就国不可若说仅便要都也像更一二三四五六七八九十", "非"),
    "与": ("参赋给", "会"),
    "及": ("普涉波触顾提惠企述论累", "时格第早"),
    "对": ("应针面反绝相核校配派", "方象外口接手照应策抗联立标比话待准"),
    "和": ("祥缓总温饱平谐中暖柔共调附随", "谐平睦解美气田风约顺善缓好"),
    "由": ("理事自缘因案", ""),
    "向": ("方动意面趋导倾志走", ""),
    "并": ("合归兼火", "非不"),
    "为": ("因作认成以行称视较更最颇极尤人", "了民何主期人"),
    "或": ("", ""),
    "也": ("", ""),
    "被": ("", "子褥单"),
    "已": ("早自不而", "经"),
    "于": ("对由关位基属至便善处鉴源终急等乐敢忠限勇勤", ""),
    "但": ("不非", ""),
    "到": ("收得接", "期位场岗会来达底处访"),
    "将": ("", "军领士官相近来"),
    "把": ("", "握关手控"),
    "从": ("服遵听", "业事严而"),
    "以": ("可所予难足加给", "上下来及后前内外往人"),
    "均": ("平人户案", "衡等匀可已为"),
    "不": ("", ""),
}
# 开展展了, 有效效的: what a verb or noun cannot be that is said twice on purpose.
_TWICE_BEFORE = pattern(f"({HAN})\\1(?=了|的|[0-9])")
_SAID_TWICE = frozenset(
    "人天年月日家户村事处时个层步条样种次样点回常往仅刚渐深紧牢满大小多少慢好快早轻重高长久明清白实切真"
    "妈爸哥姐弟爷奶公婆叔星宝谈看说想听走讲聊问试等帮学找慢悄默静细稳频屡连代辈句字件项场期声色面区万百千一"
    "的了地得勃蒸欣孜兢勤恳朗堂济津井娓滔源彬洋熠累沉隆冉茫芸郁葱涓徐拳谆循惺咄耿赫比历斤草匆作开查出有做上下发办见成定"
)
_DOUBLED_PHRASE = pattern(f"(?P<phrase>{HAN}{{4,12}})(?P=phrase)")
_DOUBLED_WORD = pattern(f"(?P<word>{HAN}{{2,3}})(?P=word)")
# Words that are written twice by mistake only; of any two letters 就业创业创新 would be a slip.
_WORDS = (
    *MEANS,
    *EMPTY_NOUNS,
    *OUR_PLACE,
    *words(
        "专项 重点 进行 关于 对于 以及 并且 有力 及时 我们 共同 分别 已经 由于 因此 为了 针对 促进 "
        "确保 召开 举办 参加 学习 宣传 培训 检查 督促 指导 督察 监督 监管 管理 服务 保障 "
        "改革 公开 公示 审查 审核 审批 备案 评估 评查 考核 整改 化解 调解 调处 受理 办理 "
        "办结 审理 处理 查处 处罚 征求 听取 报送 研究 部署 协调 配合 参与 支持 引导 营造 "
        "维护 保护 履行 承担 明确 细化 压实 夯实 扩大 增强 取得 构建 探索 拓展 延伸 覆盖 "
        "法治 政府 行政 执法 体系 社会 经济 发展 人民 干部 人员 队伍 责任 职责 职能 重大 "
        "重要 主要 决策 程序 文件 法律 法规 规章 条例 矛盾 纠纷 复议 诉讼 应诉 仲裁 信访 "
        "问题 不足 思想 精神 领导 组长 会议 专题 行动 集中 全年 全镇 各级 各类 基层 乡镇 "
        "街道 社区 企业 项目 环境 营商 市场 政务 数据 信息 平台 网络 系统 安全 生态 环保 "
        "教育 卫生 交通 城市 农村 农业 资金 资源 技术 专业 方面 领域 环节 过程 结果 目标 "
        "任务 举措 基础 条件 效率 效能 权力 权益 权利 义务 公平 公正 合法 科学 民主 有关 "
        "相关 具体 实际 进一步 逐步 始终 继续 牢固 树立 严厉 坚决 依法 依规 共计 累计 目前 "
        "举行 发挥 成立 主动 自觉 高度 重视 牵头 梳理 纳入 列入 紧扣 立足 着眼 努力 确定 "
        "选派 聘请 聘任 走访 排查 巩固 拓宽 畅通 丰富 解决 得到 获得 完成 达到"
    ),
)
_DOUBLED_WORDS = frozenset(
    (
        *(*_WORDS, *BUILD, *LINKS, *OFFICES, *RESULTS, *WHOLE_PLACES),
        *(*ACTION_WORDS, *GENRES, *DOCUMENT_VERBS),
    )
)
# 服务服务业, 保护保护区, 宣传宣传品: the second one begins the name of a thing or a person.
_LENGTHENS = frozenset(
    "性化员局部厅者队法组率式类型感权证费站室栏所长书卡院处科委办业区点网品物金款房师周月日会团校岗库案"
)
# 存在的, 存在问题: what exists follows, no place.
_EXISTING = frozenset("的问不困主较许诸差短着一")
_CLAUSE = pattern("[^，。；：！？,;:!?\n（）()]+")
_SHORTEST_ITEM, _SHORTEST_LIST = 2, 3
LONGEST_HEADING = 100
"""Characters of a heading that its text follows in the same line."""
_TERMS = {
    "学习": ("强国", "平台", "教育"),
    "社区": ("矫正", "戒毒", "治理", "服务"),
    "建设": ("项目", "单位", "工程", "用地", "领域"),
    "领导": ("小组", "干部", "班子", "同志"),
    "服务": ("中心", "事项", "平台", "窗口", "大厅", "网"),
    "审批": ("事项", "流程", "服务"),
    "公开": ("事项", "内容", "目录", "平台"),
    "信息": ("公开", "系统", "平台"),
    "工作": ("人员", "机制", "要点"),
    "教育": ("机构", "系统", "培训"),
    "监督": ("检查", "管理", "机制"),
    "管理": ("办法", "制度", "部门", "机构"),
}


# 一个一个, 很多很多, 逐项逐项, 千万千万: what is said twice on purpose.
_SAID_ON_PURPOSE = frozenset("一两三几半又再越很非好太真慢快渐逐层千万永")
_PHRASE = 3
"""Two words that meet make no doubled phrase of so many characters, but those of a body's name."""


@rule(
    id="doubled-word",
    title="字词重复",
    explanation=(
        "同一个字、词或者短语无意中写了两遍，例如“的的”“进行进行”。"
        "“目的的”“为了了解”“以及及时”这样两个词相连的不算。删去多余的一个。"
    ),
    severity="warning",
    family="文字",
    fails="对重点领域的的执法活动加强监督。\n",
    passes="为了了解情况，围绕监督的目的的确做了大量工作，以及及时整改。\n",
)
def doubled_word(subject: Subject) -> Iterator[Mark]:
    """Characters, words and phrases written twice."""
    for start, end in (*title_line(subject), subject.body):
        yield from _doubled_in(subject.text, start, end)


def _doubled_in(text: str, start: int, end: int) -> Iterator[Mark]:
    for match in _DOUBLED_PHRASE.finditer(text, start, end):
        if not _is_run_together(text, *match.span()):
            yield _doubled(match["phrase"], match.start())
    for match in _DOUBLED_WORD.finditer(text, start, end):
        if not _are_two_terms(text, match):
            yield _doubled(match["word"], match.start())
    for match in _TWICE_BEFORE.finditer(text, start, end):
        if match[1] not in _SAID_TWICE and match[1] not in _TWO_WORDS_MEET:
            yield _doubled(match[1], match.start())
    for character in _TWO_WORDS_MEET:
        for at in occurrences(text, character + character, start, end):
            if not _are_two_words(text, at):
                yield _doubled(character, at)


def _doubled(once: str, start: int) -> Mark:
    return Mark(start, start + 2 * len(once), f"“{once}”重复。", hint=f"删去一个“{once}”")


def _are_two_words(text: str, start: int) -> bool:
    """Whether the two characters belong to two words that meet."""
    before, after = _TWO_WORDS_MEET[text[start]]
    left, right = text[start - 1 : start], text[start + 2 : start + 3]
    if text[start] == "在" and left == "存" and right and right in _EXISTING:
        return False
    return bool(left and left in before) or bool(right and right in after)


def _are_two_terms(text: str, match: re.Match[str]) -> bool:
    """Whether a word written twice may be two words that meet: 规范规范性文件, 社区社区矫正."""
    word, end = match["word"], match.end()
    if word not in _DOUBLED_WORDS:
        if len(word) == _PHRASE:
            return word[0] in _SAID_ON_PURPOSE or word[-1] in _LENGTHENS
        return word[0] in _SAID_ON_PURPOSE or not _ends_at(text, end)
    # The second one begins a longer word.
    return text[end : end + 1] in _LENGTHENS or text.startswith(_TERMS.get(word, ("\0",)), end)


def _ends_at(text: str, end: int) -> bool:
    """Whether what stands before ``end`` is a whole word: a number follows, or 的 or 了.

    At a mark it may be a verb that is said twice: 组织组织。
    """
    following = text[end : end + 1]
    return following.isdigit() or following in {"的", "了"}


def _is_run_together(text: str, start: int, end: int) -> bool:
    """A numbered heading that runs into a text which begins with the same words."""
    low = max(0, start - LONGEST_HEADING)
    line = max(low, *(text.rfind(mark, low, start) + 1 for mark in "\n。；"))
    return opens_heading(text, line, start) and all(map(is_han, text[end : end + 4].ljust(4)))


@rule(
    id="doubled-item",
    title="并列的几项里有重复",
    explanation="用顿号并列的几项里，同一项写了两遍，多半是增补时没有看前面。删去或者改正一项。",
    severity="warning",
    family="文字",
    fails="推动法律进机关、进校园、进社区、进校园、进企业。\n",
    passes="推动法律进机关、进校园、进社区，市级（受理、审结）、县级（受理、审结）分别统计。\n",
)
def doubled_item(subject: Subject) -> Iterator[Mark]:
    """An item that stands twice in one list."""
    text = subject.text
    for clause in _CLAUSE.finditer(text, *subject.body):
        items = clause[0].split("、")
        if len(items) < _SHORTEST_LIST:
            continue
        at = clause.start() + len(items[0]) + 1
        seen: set[str] = set()
        for item in items[1:-1]:
            # 东南亚、南亚: what ends the first piece may be longer than the item.
            twice = item in seen or (len(item) > _SHORTEST_ITEM and items[0].endswith(item))
            if twice and len(item) >= _SHORTEST_ITEM and all(map(is_han, item)):
                yield Mark(at, at + len(item), f"“{item}”在前面列过。", hint="删去或者改正一项")
            seen.add(item)
            at += len(item) + 1
        last = next((one for one in seen if _opens(items[-1], one)), "")
        if last:
            yield Mark(at, at + len(last), f"“{last}”在前面列过。", hint="删去或者改正一项")


def _opens(end: str, item: str) -> bool:
    """Whether the last piece of a list begins with an item, and not with a longer one."""
    goes_on = end[len(item) : len(item) + 1]
    long = len(item) >= _SHORTEST_ITEM and end.startswith(item) and all(map(is_han, item))
    return long and goes_on in {"", "等", "和", "及"}


RULES = (doubled_word, doubled_item)
