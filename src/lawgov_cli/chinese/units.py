"""Units and measure words as these reports print them: what each counts, and how many of it.

One table.  A line is a family: units that one office prints where another
prints the next.  ``/`` parts its kinds: units that count the same thing and may
be added; the first one names the kind.  The list is the field's own and not
closed: a single unknown Han character that stands alone after a number is taken
as a measure word by ``figures``.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal

from lawgov_cli.tuples import NamedTuple

Dimension = Literal["rate", "points", "times", "money", "time", "measure", "count", "place", ""]
"""What a unit measures; empty for one that is not in the table."""

_TABLE: tuple[tuple[Dimension, str], ...] = (
    ("rate", "% ％ / ‰ / 成"),
    ("points", "个百分点 百分点 / 个基点 基点 / 个点 / 个千分点"),
    ("times", "倍 / 番"),
    ("money", "元 元人民币"),
    ("money", "美元 / 欧元 / 港元 / 日元 / 卢布"),
    ("time", "天 日 个自然日 自然日 / 个工作日 工作日"),
    ("time", "年 个年度 / 周年 / 学年 / 个季度 / 个月 月龄 / 周 个星期 / 岁 周岁"),
    ("time", "小时 个小时 / 分钟 / 秒 秒钟 / 学时 个学时 课时 个课时"),
    ("measure", "公里 千米 km / 华里 / 里 / 海里 / 延米 / 米 m / 厘米 cm / 毫米 mm / 英里 / 英寸"),
    ("measure", "微克 μg / 毫克 / 克 / 公斤 千克 kg / 斤 / 担 / 吨 t / 吨标准煤 标准吨"),
    ("measure", "平方米 平米 ㎡ m² / 平方公里 平方千米 km² / 亩 / 公顷"),
    ("measure", "立方米 立方 标准立方米 m³ / 升 / 毫升"),
    ("measure", "千瓦 kW / 兆瓦 MW / 瓦 / GW / 千瓦时 度 kWh kW·h / 兆瓦时 MWh / GWh / TWh"),
    ("measure", "千伏 kV / 伏安 / 千伏安 / 摄氏度 ℃ / 微米 / 纳米 / 赫兹 / 兆 / 比特"),
    ("measure", "标箱 标准箱 TEU / 吨公里 / 人公里 / 级 / 分 / 泊位"),
    ("measure", "Eflops EFLOPS / PFLOPS / P / EB / PB / TB / GB / MB / Mbps / Gbps"),
    ("count", "人 名 位 员"),
    ("count", "人次"),
    ("count", "户 / 户次 / 家次"),
    ("count", "件 起 宗 例 件次 例次 / 份 / 卷 / 本 / 部 / 册 / 篇 / 篇次 / 则 / 封"),
    ("count", "个 / 项 / 家 / 所 / 处 / 座 / 条 / 项次 / 条次 / 类 / 种"),
    ("count", "次 次数 / 场 场次 / 期 期次 / 班 班次 / 批 批次 / 轮 轮次 / 频次 / 届 / 讲 / 课"),
    ("count", "台 台次 台套 / 套 / 架 架次 / 辆 辆次 车次 / 艘 艘次 / 航次 / 列 / 车 / 机组"),
    ("count", "支 支次 支队 队 队次 / 组 / 科 / 单 单次 / 票 / 笔 / 村次 / 人份 / 人天 / 口"),
    (
        "count",
        "章 / 页 / 字 / 张 / 幅 / 枚 / 面 / 块 / 片 / 段 / 栋 幢 / 间 / 宿 / 层 / 孔 / 眼 / 道",
    ),
    (
        "count",
        "只 / 头 头次 / 匹 / 尾 / 羽 / 株 / 棵 / 颗 / 粒 / 盏 / 扇 / 根 / 把 / 盘 / 箱 / 包 / 袋",
    ),
    (
        "count",
        "瓶 / 桶 / 盒 / 门 / 堂 / 节 / 集 / 季 / 盆 / 丛 / 窝 / 床 / 席 / 桌 / 股 / 款 / 对 / 点",
    ),
    (
        "count",
        "环 / 桩 / 档 / 词 / 句 / 首 / 曲 / 剧 / 出 / 样 / 朵 / 顶 / 捆 / 辑 / 版 版次 / 幕 / 站",
    ),
    ("count", "回 / 趟 / 遍 / 名次"),
    ("place", "省 / 市 / 县 / 区 / 州 / 盟 / 旗 / 乡 / 镇 / 村 / 国 / 校 / 院 / 园 / 馆"),
    ("place", "街道 / 乡镇 / 社区 / 部门"),
)


class _Unit(NamedTuple):
    dimension: Dimension
    kind: str
    family: str


def _rows() -> dict[str, _Unit]:
    rows = {}
    for dimension, line in _TABLE:
        for kind in line.split(" / "):
            for unit in kind.split():
                rows[unit] = _Unit(dimension, kind.split()[0], line.split()[0])
    return rows


_ROWS = _rows()

UNITS: Final = frozenset(_ROWS)
"""Units that may follow a number in Arabic digits."""

PLACES: Final = frozenset(unit for unit, row in _ROWS.items() if row.dimension == "place")
"""Nouns that follow a number without a measure word: 全市5县3区."""

SCALES = {
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
"""What each multiplier stands for."""

_LONGEST_SCALES = sorted(SCALES, key=len, reverse=True)
_PARTS = {"%": 100, "％": 100, "百分点": 100, "‰": 1000, "千分点": 1000, "成": 10, "基点": 10_000}


_FRACTIONS = {f"{c}分之": n for n, c in enumerate("一二三四五六七八九十", 1)} | {"半": 2}


class Scaled(NamedTuple):
    """A unit taken apart: 万件 is 10,000 of 件; % is a hundredth of nothing."""

    factor: Fraction
    base: str


@lru_cache(maxsize=1024)
def _scaled(unit: str) -> Scaled:
    part = _PARTS.get(unit.removeprefix("个")) or _FRACTIONS.get(unit)
    if part:
        return Scaled(Fraction(1, part), "")
    plain = unit.partition("/")[0].replace("（", "(").partition("(")[0]
    head = "" if plain in UNITS else next((s for s in _LONGEST_SCALES if unit.startswith(s)), "")
    return Scaled(Fraction(SCALES.get(head, 1)), unit.removeprefix(head))


def scale(unit: str) -> Fraction:
    """How many of one thing a unit means: 10,000 for 万件, 1/100 for %, 1 for 件."""
    return _scaled(unit).factor


def multiplier(unit: str) -> int:
    """What a unit multiplies its figure by: 10,000 for 万元, 1 for 千米 and for %."""
    return max(1, int(scale(unit)))


def base_unit(unit: str) -> str:
    """A unit without its multiplier: 元 for 万元, 件 for 件, empty for %."""
    return _scaled(unit).base


def dimension_of(unit: str) -> Dimension:
    """What a unit measures: money for 亿元, rate for %; empty for an unknown one."""
    if unit in _FRACTIONS:
        return "rate"
    row = _row(unit)
    return row.dimension if row else ""


@lru_cache(maxsize=1024)
def kind_of(unit: str) -> str:
    """What figures of a unit count, units for the same thing taken as one: 人 for 万名.

    Figures of one kind may be added.  A divisor stays: 元 for 万元, 元/人 for 元/人.
    """
    row = _row(unit)
    return row.kind if row else _plain(unit)


@lru_cache(maxsize=1024)
def family_of(unit: str) -> str:
    """The units that offices print for each other, by the first of them: 件 for 份 and 宗.

    A divisor is left out: 元 for 万元/人.
    """
    row = _row(unit) or _row(unit.partition("/")[0])
    return row.family if row else _plain(unit)


def _row(unit: str) -> _Unit | None:
    return _ROWS.get(unit) or _ROWS.get(_plain(unit))


@lru_cache(maxsize=1024)
def _plain(unit: str) -> str:
    """A unit without multiplier and suffix: 台 for 台（套）, 人次 for 人(次)."""
    base = base_unit(unit).replace("（", "(").replace("）", ")")
    plain, opening, suffix = base.partition("(")
    if not opening:
        return base
    return "人次" if (plain, suffix) == ("人", "次)") else plain


# What makes another word of a unit's character: 部门, 人民, 条例.
_BLOCKED = {
    "部": "门委队分级长署",
    "家": "庭长属",
    "名": "称录额义",
    "人": "民大代员均口才力体类工生们",
    "位": "于置列居",
    "期": "间限望盼",
    "次": "日年要级",
    "起": "来到草点步",
    "台": "阶账风",
    "场": "所景地馆合面",
    "处": "理置罚级于室分",
    "所": "有属在",
    "面": "积对向临",
    "点": "击赞多评钟",
    "级": "别",
    "层": "面级",
    "支": "持付出撑部援",
    "队": "伍员",
    "组": "织建成",
    "集": "中体成团聚约",
    "本": "级地州市省县区年月科单",
    "分": "别之类支局院公会批期析管配享布值",
    "天": "津然",
    "日": "常均",
    "条": "件例款",
    "项": "目",
    "种": "植子",
    "类": "似型",
    "份": "额",
    "批": "准复发评",
    "段": "落",
    "节": "约能点假",
    "单": "位项独",
    "度": "假过",
    "科": "技学目室",
    "股": "份东权",
    "门": "户类诊牌",
    "道": "路德",
    "对": "口外于应接",
    "元": "素",
    "里": "程面",
    "年": "度级龄",
    "成": "立为果员功效",
    "出": "台现来去口资让具",
    "列": "入为",
    "车": "辆间站",
    "口": "径",
    "档": "案",
    "站": "点式",
    "样": "本板",
    "首": "先次批个届家",
    "国": "家道有内际资企",
    "省": "级外内委直道",
    "市": "级场民外直委内政",
    "县": "级域直城委",
    "区": "级域委",
    "村": "民庄委级",
    "镇": "级区",
    "乡": "村镇级",
    "州": "级直",
    "院": "校士",
    "园": "区林",
    "校": "园",
    "馆": "藏",
    "升": "至到为",
    "课": "程",
    "讲": "话座",
    "封": "闭控",
    "款": "项待",
    "包": "括含",
    "顶": "层",
    "环": "境保节",
    "员": "工",
    "班": "级子",
    "套": "取餐",
    "P": "MPC",
}

# 200所以上 is a unit, 所以 a word; 3家园区 is a unit, 家园 a word; 62名单位负责人, no 名单.
_BLOCKED_WORDS = {
    "所": ("以", frozenset("上下内外")),
    "家": ("园", frozenset("区林")),
    "名": ("单", frozenset("位亲")),
}

# 人(次), 台（套）; 元/月.
_SUFFIXED = frozenset("次套只个人家户台件份组头处座条部辆所项场群尾栋区市")

_AFTER_NUMERALS = (
    "个百分点 个 项 件 件次 枚 期 名 人 人次 位 家 户 类 种 轮 批 次 场 场次 条 份 部 起 宗 例 套"
    " 支 所 座 处 台 辆 栋 间 篇 本 册 卷 张 组 倍 番 元 美元 亩 吨 公里 平方米 天 小时 分钟"
    " 个月 个工作日 工作日 个小时 只 头 艘 架 级 大 年 日 成"
)
NUMERAL_UNITS: Final = frozenset(_AFTER_NUMERALS.split())
"""Units that may follow a Chinese numeral; 期, 方 and the like there mostly build names."""

_LONGEST = max(map(len, UNITS))
_DIVISORS = UNITS | {"月"}


def unit_end(text: str, at: int, units: frozenset[str] = UNITS) -> int:
    """Where the longest unit that begins at ``at`` ends; ``at`` itself when there is none.

    A suffix as in 人(次) or 台（套） and a divisor as in 元/月 belong to the unit.
    """
    end = _longest(text, at, units)
    return _with_divisor(text, _with_suffix(text, end)) if end > at else at


def _longest(text: str, at: int, units: frozenset[str]) -> int:
    """Where the longest of ``units`` at ``at`` ends, or ``at``."""
    return at + _length(text[at : at + _LONGEST + 2], units)


@lru_cache(maxsize=4096)
def _length(text: str, units: frozenset[str]) -> int:
    """How long the longest of ``units`` is that begins a text; texts say few again and again."""
    for length in range(min(_LONGEST, len(text)), 0, -1):
        word = text[:length]
        if word in units and not _is_other_word(text, word, length):
            return length
    return 0


def _with_suffix(text: str, end: int) -> int:
    """Where a unit that ends at ``end`` ends with its suffix, as in 人(次)."""
    if text[end : end + 1] not in {"(", "（"} or text[end + 1 : end + 2] not in _SUFFIXED:
        return end
    last = end + 2 + text.startswith("次", end + 2)
    return last + 1 if text[last : last + 1] in {")", "）"} else end


def _with_divisor(text: str, end: int) -> int:
    """Where a unit that ends at ``end`` ends with its divisor, as in 元/月 and 元/立方米."""
    divisor = _longest(text, end + 1, _DIVISORS) if text.startswith("/", end) else end + 1
    return divisor if divisor > end + 1 else end


def _is_other_word(text: str, word: str, end: int) -> bool:
    """Whether what follows at ``end`` makes another word of a unit's characters."""
    following = text[end : end + 1]
    if not following:
        return False
    if word[-1].isascii() and word[-1].isalpha():
        return following.isascii() and following.isalnum()
    if following in _BLOCKED.get(word, ""):
        return True
    blocked, unless = _BLOCKED_WORDS.get(word, ("", frozenset()))
    return following == blocked and text[end + 1 : end + 2] not in unless
