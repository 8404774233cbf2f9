"""What the words before figures say of them: parts that exclude each other, things that are alike.

The lists are the field's own words; each row holds words for kinds of one
thing, and a label is of the first kind that it has a word of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

_KINDS = {
    "complete": f"""
线下 现场 窗口 大厅 / 线上 网上 在线 网络 掌上
一审 / 二审 / 再审
男性 男职工 男党员 男干部 / 女性 女职工 女党员 女干部
城镇 城市 / 农村 乡村
{" ".join(lexicon.UNFINISHED)} / 办结 审结 结案 已结
败诉 / 胜诉
不合格 不达标 / 合格 达标
不予采纳 不采纳 未采纳 / 采纳
兼职 / 专职
空编 缺编 空缺 缺额 / 在岗 在编 实有 实际在
第一产业 一产 / 第二产业 二产 / 第三产业 三产
出口 / 进口
""",
    "firm": """
不予受理 不受理 未受理 不予立案 / 受理 立案 / 告知 其他途径 转送 转办 转交 / 补正
""",
    "exclusive": """
中央 国家级 部级 / 省级 省本级 省直 自治区级 / 市级 市本级 市直 地级 / 州级 州本级 州直 盟级 师市 \
/ 县级 县本级 区级 区本级 旗县 各县 县(市 县（市 县(区 县（区 县区 区县 县直 区直 县市 市县 \
/ 乡镇 乡级 镇级 街道 \
/ 村级 村(居 村（居 村居 社区
撤回 撤诉 / 维持 / 撤销 / 变更 / 确认违法 确认无效 / 驳回 / 责令 / 终止 / 中止 \
/ 调解 和解 / 赔偿 / 不予受理
转办 转相关 转有关 转由 转至 转给 转派 转交 转职能 交办 派单 分办 / 答复 解答 解释 直接办理
无效 失效 废止 收回 取消 / *继续有效 有效 保留 / 修改 修订 / 制定 出台 制发
民事 / 刑事 / 行政
罚款 / 没收 违法所得
即办 / 承诺
当场整改 当场纠正 立行立改 立即整改 立即改正 / 限期整改 限期改正 限期纠正
准予实施 / 暂缓实施 / 不予实施
现场述法 口头述法 / 书面述法
投诉 / 举报 / 咨询 / 求助 / 建议
电话 来电 / 来信 信函 邮 / 来访 走访 / 网上 网络 微信 网民
一般程序 普通程序 / 简易程序 当场 / 快速办理
基层法律服务工作者 法律工作者 / 其他工作者 其他人员 / 律师
行政复议 复议 / 行政应诉 应诉 行政诉讼
公职律师 / 公司律师 / 社会律师 专职律师 兼职律师
改扩建 改建 改造 扩建 / 续建 / 新建
地方性法规 法规 / 规章 / 规范性文件
""",
}
"""Rows of kinds by how sure they are to exclude each other; a kind is told by any of its words.

The kind with a star is what is left: where it is not told, the others need not be all.
"""


class _Group(NamedTuple):
    kinds: tuple[tuple[str, ...], ...]
    sureness: str
    left: int
    """The number of the kind that is what is left, -1 where there is none."""


def _group(line: str, sureness: str) -> _Group:
    kinds = [kind.split() for kind in line.replace("*", "").split("/")]
    left = next((at for at, kind in enumerate(line.split("/")) if "*" in kind), -1)
    return _Group(tuple(map(tuple, kinds)), sureness, left)


_GROUPS = [
    _group(line, sureness)
    for sureness, text in _KINDS.items()
    for line in text.strip().splitlines()
]


def _by_opening() -> dict[str, list[tuple[str, int, int]]]:
    """Every word with its row and its kind, by its first character."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for group, row in enumerate(_GROUPS):
        for kind, words in enumerate(row.kinds):
            for word in words:
                found.setdefault(word[0], []).append((word, group, kind))
    return found


_OPENED_BY = _by_opening()
_NOT_HAN = pattern("[^\u4e00-\u9fff]+")
WORK = frozenset({"件", "人次", "次", "人", "个", "份", "项"})
"""Kinds of units that one office counts its work in where another takes the next."""

NOT = (*lexicon.words("不 不予 无法"), *lexicon.UNDONE)
"""What says that a thing is not done."""

NO = frozenset("不未无非")
"""What opens each of these, or denies a word by itself."""

OTHER = ("其他", "其它", "其余", "剩余")
_OTHER_WAYS = frozenset("作以按经")
"""What leads to other ways of dealing with a thing: 作其他处理3件, 以其他方式结案3件."""


def is_rest(label: str) -> bool:
    """Whether a label is of all others that a row does not name."""
    return label.startswith(OTHER) or (label[:1] in _OTHER_WAYS and label.startswith(OTHER, 1))


def kinds_apart(labels: Sequence[str]) -> str:
    """How sure the labels name parts without overlap.

    ``complete`` when they are kinds that make up the whole (一审, 二审),
    ``firm`` or ``exclusive`` when a thing is only of one of these kinds (firm
    also when no 其中 says so: 受理, 不予受理), ``open`` when it may well be of none of
    these (废止, 修改 leave what stays as it is), ``closed`` when the last one is
    其他, ``parallel`` when they are built alike (综合通办窗口, 行业通办窗口),
    else empty.
    """
    return _apart(tuple(labels)) if len(labels) > 1 else ""


def exclude_each_other(labels: Sequence[str]) -> bool:
    """Whether the labels are known kinds of which a thing is only one."""
    return kinds_apart(labels) in {"open", "complete", "firm", "exclusive"}


@lru_cache(maxsize=1024)
def _apart(labels: tuple[str, ...]) -> str:
    named = [label for label in labels if not is_rest(label)]
    others = len(labels) - len(named)
    group = _group_of(named) if others <= 1 else None
    if group is not None:
        if others:  # 其他 closes a list: with it nothing is left out
            return "complete"
        row = _GROUPS[group]
        told = {_kinds(label)[group] for label in named}
        return row.sureness if row.left in {-1, *told} else "open"
    if are_contrary(labels):
        return "exclusive"
    if others == 1 and is_rest(labels[-1]):
        return "closed"
    return "parallel" if _built_alike(labels) else ""


def is_kind(word: str) -> bool:
    """Whether a word tells one of the kinds of things that exclude each other."""
    return bool(_kinds(word))


def are_contrary(labels: Sequence[str]) -> bool:
    """Whether of two labels one says what the other denies: 批准, 不予批准; 现场, 非现场."""
    plain = [han(label) for label in labels]
    return len(plain) == 2 and (_denies(*plain) or _denies(*reversed(plain)))


def _denies(label: str, word: str) -> bool:
    if NO.isdisjoint(label) or not NO.isdisjoint(word):
        return False
    denied = {label[at + 1 :].removeprefix("予")[:2] for at, mark in enumerate(label) if mark in NO}
    said = (pair for pair in pairs(word) if pair in denied)
    return any("应" + pair not in word for pair in said)  # 应进驻 is what both make up


def in_one_row(label: str, others: list[str]) -> bool:
    """Whether a label names one more kind of what the others name kinds of.

    现行有效94件，保留61件、废止33件 has none more: what is kept was 有效.
    """
    named = [other for other in others if not is_rest(other)]
    group = _group_of(named)
    if group is not None:
        kind = _kinds(label).get(group, -1)
        was_all = kind == _GROUPS[group].left and kind in {_kinds(one)[group] for one in named}
        return kind != -1 and not was_all
    return label.endswith("类") and sum(other.endswith("类") for other in others) > 1


@lru_cache(maxsize=4096)
def han(text: str) -> str:
    """Only the Chinese characters of a text."""
    return _NOT_HAN.sub("", text)


def has(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of the words; quicker to set up than a pattern."""
    for word in words:  # noqa: SIM110 - any() takes twice as long, and this is asked most
        if word in text:
            return True
    return False


OF_THEM = "中(?![心央小学国医药层期等高型级职共长外])"
"""What says that some of what stands before it are meant; no 中心, 中央, 中小."""
_OF_THEM = pattern(OF_THEM)


def among(words: str) -> str:
    """The things of which words pick some: 全省立案案件 of 全省立案案件中由县级承办的."""
    found = _OF_THEM.search(words) if "中" in words else None
    return han(words[: found.start()]) if found else ""


def behind_last(words: str, marks: Iterable[str]) -> str:
    """What stands behind the last of some marks; all of it where none stands there."""
    return words[max(map(words.rfind, marks)) + 1 :]


def shared_end(a: str, b: str) -> int:
    """How many last characters two texts share."""
    count = 0
    for x, y in zip(reversed(a), reversed(b), strict=False):
        if x != y:
            break
        count += 1
    return count


def pairs(words: str) -> list[str]:
    """The two-character pieces of some words."""
    return [words[i : i + 2] for i in range(len(words) - 1)]


def shared_pairs(a: str, b: str) -> int:
    """How many two-character pieces of ``a`` stand in ``b``."""
    return sum([pair in b for pair in pairs(a)])


def _group_of(labels: list[str]) -> int | None:
    """The first row of the lists in which every label is of a kind of its own."""
    if not labels:
        return None
    first, *others = map(_kinds, labels)
    for group, kind in first.items():
        kinds = {kind, *(other.get(group, -1) for other in others)}
        if -1 not in kinds and len(kinds) == len(labels):
            return group
    return None


@lru_cache(maxsize=4096)
def _kinds(label: str) -> dict[int, int]:
    """The kind that a label is of, for each row of the lists that has one, in their order."""
    found: dict[int, int] = {}
    for at, character in enumerate(label):
        for word, group, kind in _OPENED_BY.get(character, ()):
            if label.startswith(word, at) and kind < found.get(group, kind + 1):
                found[group] = kind
    return dict(sorted(found.items()))


def _built_alike(labels: Sequence[str]) -> bool:
    """Whether all labels end with the same word and begin differently, or the other way round."""
    plain = [han(label) for label in labels]
    shared = min(shared_end(plain[0], other) for other in plain[1:])
    heads = {label[: len(label) - shared] for label in plain}
    if shared >= 2 and len(heads) == len(labels) and all(heads):
        return True
    # 进机关、进学校、进企业
    same_head = len({label[:1] for label in plain}) == 1
    return len(labels) >= 3 and same_head and len(set(plain)) == len(plain) and all(plain)


_LEAD = (
    *lexicon.AMONG,
    *qualifiers.BEHIND,
    *qualifiers.MORE,
    *lexicon.NAME_LEADS,
    "个百分点",
    *"另和及与共有已并：:，,、；;|*",
)
_TRAIL = (
    *lexicon.RISING,
    *lexicon.FALLING,
    *lexicon.NAME_TRAILS,
    *'为达至到是共计有近超过了的由从：:“”"|*',
)
_DATE = pattern(r"(?:截[至止]?)?[0-9０-９]{2,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[底末度]?")
_CUTS = frozenset("、的将对把由从》")
_NOUN_ENDS = frozenset("，,。；;：:和及与以中的已均都共、")


@lru_cache(maxsize=4096)
def label_behind(after: str) -> str:
    """What is counted by the words after a figure, where those before it do not say."""
    return _first_noun(after.strip())[:14]


@lru_cache(maxsize=4096)
def short_label(before: str) -> str:
    """The last words before a figure, without fillers: 完成化解 for 其中共完成化解."""
    undated = _DATE.sub("", before) if "年" in before else before
    words = _without_end("".join(undated.split()), _TRAIL)
    words = _without_start(words[words.rfind("》") + 1 :], _LEAD)
    cuts = [i + 1 for i, c in enumerate(words) if c in _CUTS and _outside_brackets(words[:i])]
    start = next((cut for cut in cuts if len(words) - cut <= 12), cuts[-1] if cuts else 0)
    return words[start if len(words) > 12 else 0 :][-16:]


def _first_noun(words: str) -> str:
    """The words before the first mark or particle; a 、 soon closed by a bracket is none."""
    for at, character in enumerate(words):
        if character in _NOUN_ENDS and not (character == "、" and _in_brackets(words, at)):
            return words[:at]
    return words


def _in_brackets(words: str, at: int) -> bool:
    """Whether a bracket closes within eight characters after ``at`` before one opens."""
    near = words[at + 1 : at + 10].replace("（", "(").replace("）", ")")
    return ")" in near.partition("(")[0]


def _without_start(words: str, leads: tuple[str, ...]) -> str:
    """``words`` without any of ``leads`` at its start."""
    while words.startswith(leads):
        words = words[next(len(lead) for lead in leads if words.startswith(lead)) :]
    return words


def _without_end(words: str, trails: tuple[str, ...]) -> str:
    """``words`` without any of ``trails`` at its end."""
    while words.endswith(trails):
        words = words[: -next(len(trail) for trail in trails if words.endswith(trail))]
    return words


def _outside_brackets(words: str) -> bool:
    """Whether every bracket of ``words`` is closed."""
    return words.count("(") + words.count("（") == words.count(")") + words.count("）")
