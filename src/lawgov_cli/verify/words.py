"""What words say, in a form that two ways of saying it share.

A text becomes a set of features: the field's deeds by one word each (收案 and 接收
are 收到), all else as overlapping pairs of characters between the small words that
only join.  A general word segmenter was weighed and left out: see ``draft.figures.words``.
"""

from __future__ import annotations

from functools import lru_cache

from lawgov_cli.chinese.lexicon import (
    BARE,
    FALL,
    INSTITUTES,
    INTAKE,
    NAME_LEADS,
    OFFICES,
    OUR_PLACE,
    PRESENT,
    RISE,
    SUMMED_UP,
    TASK,
    UNDONE,
    WHOLE_PLACES,
    words,
)
from lawgov_cli.chinese.qualifiers import BEHIND

RISES = (
    *(word for word in RISE if len(word) > 1),
    *words("膨胀 攀升 飙升 猛增 激增 增多 扩充 多了 升了 涨了 增了"),
)
FALLS = (
    *(word for word in FALL if len(word) > 1 and word not in {"整合", "压缩比"}),
    *words("下跌 删减 裁减 锐减 骤降 下滑 少了 降了 减了 跌了"),
    *(verb + off for verb in "砍删减省去裁" for off in "掉去了" if verb != "去"),
)
"""What says that something grew or became less."""

NOT_DONE = (*words("没有被 没被 未能 未被 未获 未曾 尚未 还未"), *UNDONE)
"""What says that something was not done."""


def _not(deed: str) -> tuple[str, ...]:
    return tuple(word + deed for word in NOT_DONE)


_ALIKE = {
    "收到": words("收到 收案 新收 接收 收件"),
    "受理": words("受理 立案受理 予以受理 立案"),
    "不予受理": (*_not("受理"), *words("不受理 不予受理 不予立案 决定不予受理")),
    "审结": words("审结 办结 结案 审理终结 审理完毕 办理完毕 审查终结"),
    "结转": words("结转 遗留 上年转入 跨年"),
    "采纳": words("采纳 采用 吸收采纳"),
    "意见建议": words("意见建议 意见和建议 建议意见 法律意见 提出意见 提出建议 所提意见"),
    "出庭": words("出庭 到庭 出席庭审"),
    "未出庭": (*_not("出庭"), *_not("到庭")),
    "负责人": words("负责人 主要领导 一把手"),
    "涉及金额": words("涉及金额 涉及的金额 涉案金额 涉案总金额 涉及资金 案值 标的额"),
    "调解成功": words("调解成功 成功调解 调处成功 调成"),
    "未成功": (*_not("成功"), *_not("调解成功"), "调解失败"),
    "宣传": words("宣传 普法宣传"),
    "普法": words("普法"),
    "粘贴": words("粘贴 张贴 上墙粘贴"),
    "播放": words("播放 播出"),
    "印制": words("印制 印刷 编印 刊印 印发手册 印了"),
    "刊登": words("刊登 登了 登出 登上 刊发 刊载 登载 刊出"),
    "答复": words("答复 解答 回答 回复"),
    "转办": words(
        "转办 派到 派给 派往 分派 转派 分流 转来 交办 转交 转到 转至 转给"
        " 转相关职能部门办理 转部门办理 转相关部门办理 转有关部门办理 转部门"
    ),
    "接听": words("接听 接了 接到 接答 受理群众诉求 受理诉求 受理来电 受理群众来电"),
    "改革前": words("改革前 改革以前 改革之前 原来 原先 此前 过去 以前 从前"),
    "改革后": words("改革后 改革以后 改革之后 现在 如今 眼下"),
    "同比": words("同比 较上年 比上年 较去年 比去年 较上年同期 比上年同期 与上年相比"),
    "下降": FALLS,
    "上升": RISES,
    "纠错": words("纠错 纠正 被纠正 有错 出错 差错 错误"),
    "网上": words("网上 线上 在线 云平台 网办"),
    "网上办理率": words("网上办理率 网办率 网上办结率 网上办理比例 网办比例"),
    "热线": words("热线 12345"),
    "线下": words("线下 窗口受理"),
    "手机": words("手机 掌上 移动端"),
    "邮政": words("邮政 邮寄 快递"),
    "律师": words("律师 执业律师"),
    "民营企业": words("民营企业 民企 私营企业"),
    "乡镇": words("乡镇 镇乡 乡(镇) 乡镇(街道) 乡镇街道"),
    "村居": words("村居 村(居) 村(居)委会 村居委会 村(社区) 村社区 行政村"),
    "公职人员": words("公职人员 国家工作人员 国家公职人员 干部职工 干部"),
    "报备": words("报备 报送备案 备案报送"),
    "审查": words("审查 审核"),
    "没有": NOT_DONE,
    "建立": words("建立 建立健全 设立 设置 建成 组建 成立 新建"),
    "明确": words("明确 确定"),
    "制发": words("制发 发出 发送 送达"),
    "政府": words("政府 人民政府"),
    "调解员": words("调解员 人民调解员"),
    "考核": words("考核 考评"),
    "全省": words("全省"),
    "全国": words("全国"),
    "预约": words("预约"),
    "现场": words("现场 当场"),
    "抽查": words("抽查 抽检"),
    "督导": words("督导 督查"),
    "代写": words("代写 代拟 代书"),
    "废止": words("废止 废除"),
    "疫情防控": words("疫情防控 防疫"),
    "判决赔偿": words("判决赔偿 判赔"),
    "下一年": words("下一年 下一年度 来年"),
    "平均": words("平均 均摊 平摊 分摊"),
    "调委会": words("调委会 调解委员会 人民调解委员会"),
    "公布": words("公布 公示 公开"),
    "中心": words("中心"),
    "公共": words("公共"),
    "对象": words("对象"),
    "其他": words("其他 其它"),
    "集中": words("集中"),
    "参与": words("参与"),
}
"""Deeds and things of the field, each with the other words for it.

These are not the rows of ``indicators.yaml``: what is one name between reports, 收到 and 受理
of a petition, may tell two figures of one report apart.
"""

TOLD_BY = words(
    "据悉 据介绍 据了解 据统计 据报道 了解到 获悉 得知 听说 告诉 记者 写着 写的 写明 提到 披露 透露"
    " 请问 知道 晓得 不晓得 所谓 看到 记得 记不清 好像 似乎 反正 竟然 居然 到底 究竟 具体 手头"
    " 应该 这个数 数字 同志 同志说 有人说 一项 一类 一种 指标"
    " 您问 报告里 报告中 报告称 报告说 文中 里写 那边 那一类 哪家 哪个 什么 多少 有的 有些"
)
"""What a writer says of where he has it from, of himself and of his reader."""

# What says nothing of what it carries only parts the words around it.
_SAYS_NOTHING = (
    *SUMMED_UP,
    "占比",
    *NAME_LEADS,
    *PRESENT,
    *WHOLE_PLACES,
    *OUR_PLACE,
    *words(
        "案件 案子 办案 实际 已经 其中 位列 排名 名列 大约 过手 经手 办了 做了 搞了 出了 开了"
        " 平均水平 这一年 一年来 一年 省里 州里 市里 县里 区里 县市 县区 区县 县市区"
        " 加上 加在一起 合在一起 去年 年内 当年 一口气 一下子 一举 总共 网传 说是 算下来"
    ),
    *(who + many for who in "我你您他她它咱" for many in ("们", "")),
    *words("大家 有人 上述"),
    *TOLD_BY,
    *BEHIND,
    *(one + thing for one in "这那此" for thing in "个边里些样次项类种"),
    *(way + to for way in "上下进出回过起" for to in "来去" if way + to != "过去"),
    *(more + than for more in "更最较略稍偏" for than in "高低多少大小快慢"),
)
_INCLUDES = {
    "民营企业": ("企业",),
    "网上办理率": ("网上", "办理率"),
    "普法": ("宣传",),
    "调解成功": ("调解", "成功"),
    "调解员": ("调解",),
}
"""What a word is one of: who says 企业 may mean it."""
_ALONE = {"收": "收到", "受": "受理", "结": "审结"}
"""Characters that are a word where they stand alone: 收104件, 结了92件."""
_CANON = dict.fromkeys((*BARE, *_SAYS_NOTHING), "") | {
    word: said for said, row in _ALIKE.items() for word in row
}
_LENGTHS: dict[str, list[int]] = {}
for _word in _CANON:
    _LENGTHS.setdefault(_word[0], []).append(len(_word))
_LENGTHS = {first: sorted(set(found), reverse=True) for first, found in _LENGTHS.items()}

RATE = "率"
"""What makes of a word that says nothing of itself one that does: 覆盖率."""
LEVEL_WORDS = "省市州盟县区旗乡镇村"
_JOINING = frozenset(
    "的了在是为与和及共有达到约近超过逾以将被由从对向于等其中这也都已均并各余多至按把给仅只才却该"
)
"""Characters that join words: a pair of characters across one says nothing."""
_PARTS = _JOINING.union(LEVEL_WORDS, _LENGTHS)
"""Characters where a run of others may end."""

ORGANS = words("法院 检察 公安 监察 仲裁 公证 税务 海关")
APART = (
    ORGANS,
    words("民营企业 国有企业 外资企业"),
    words("一审 二审 再审"),
    words("未成年人 老年人 残疾人 妇女 农民工 退役军人"),
)
"""Words of one kind of which one is never said of what another is said of."""

IN_NAMES = (*TASK, *words("组织 调解 诉讼 申请"))
VERBS = tuple(w for w in (*BARE, *INTAKE) if len(w) > 1 and w not in IN_NAMES)
"""What is got or done, but for what stands in names as well: 每个调解组织."""

WHO = (*INSTITUTES, *OFFICES, *words("室 站 所 局 顾问 律师 工作者 团队 委员会 法院 检察院"))
"""How the names of those end who do things."""

UNSEEN = "\u200b"
"""What stands where a bracket within a word was: 村（居）."""

WAYS = frozenset(words("网上 线下 手机 邮政 预约 改革前 改革后"))
"""How or when something was done: few things are told so."""

NEGATED = frozenset(words("不予受理 未成功 没有 未出庭"))
AFFIRMED = frozenset(words("受理 调解成功 出庭"))
"""What was not done, and what of these was."""

DEEDS = WAYS | frozenset(
    words(
        "收到 受理 不予受理 审结 结转 采纳 出庭 未出庭 调解成功 未成功 粘贴 播放 印制 答复 转办"
        " 接听 纠错 报备"
    )
)
"""What was done: a figure of one of these is none of another."""


@lru_cache(maxsize=4096)
def features(text: str) -> frozenset[str]:
    """What a text says, as features."""
    text = text.replace(UNSEEN, "")
    found: set[str] = set()
    at = run = 0
    end = len(text)
    while at < end:
        character = text[at]
        known = character in _PARTS
        step = _step(text, at, found) if known else not "\u4e00" <= character <= "\u9fff"
        if not step:
            at += 1
            continue
        if run < at:
            _pairs(text[run:at], found)
        at = run = at + step
    if run < at:
        _pairs(text[run:at], found)
    return frozenset(found)


def _step(text: str, at: int, found: set[str]) -> int:
    """How long what parts a text here is, and what it says; 0 for a part of other words.

    Levels are compared by themselves.
    """
    character = text[at]
    if character in LEVEL_WORDS:
        if text.startswith(("本级", "一级"), at + 1):
            return 3
        if text.startswith(("级", "直"), at + 1):
            return 2
    for length in _LENGTHS.get(character, ()):
        word = text[at : at + length]
        said = _CANON.get(word)
        if said is None:
            continue
        if said:
            found.add(said)
            found.update(_INCLUDES.get(said, ()))
        elif text.startswith(RATE, at + length):
            found.add(word + RATE)
            return length + 1
        return length
    return character in _JOINING


def _pairs(run: str, found: set[str]) -> None:
    if len(run) == 1:
        found.add(_ALONE.get(run, run))
    for i in range(len(run) - 1):
        found.add(run[i : i + 2])


UP, DOWN = "上升", "下降"
TRENDS = frozenset({UP, DOWN})
