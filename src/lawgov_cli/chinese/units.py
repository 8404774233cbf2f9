"""Units and measure words as these reports print them, longest first.

The list is the field's own and not closed: a single unknown Han character that
stands alone after a number is taken as a measure word by ``figures``.
"""

from __future__ import annotations

import re

_RATES = "% ‰ 个百分点 百分点 个基点 个点 个千分点 倍 成 番"
_MONEY = "元 美元 欧元 港元 日元 卢布 元人民币"
_TIME = (
    "年 周年 学年 个月 周 天 日 小时 个小时 分钟 秒 秒钟 工作日 个工作日 自然日 个自然日"
    " 学时 个学时 课时 个课时 岁 周岁 个季度 个年度 月龄 个星期"
)
_MEASURES = (
    "公里 千米 米 厘米 毫米 里 华里 海里 延米 平方公里 平方千米 平方米 平米 立方米"
    " 标准立方米 立方 亩 公顷 吨 吨标准煤 标准吨 千克 公斤 克 斤 担 升 毫升 千瓦 千瓦时 兆瓦"
    " 兆瓦时 瓦 度 千伏 伏安 千伏安 摄氏度 ℃ ㎡ m² km² m³ μg 微克 毫克 标箱 标准箱 TEU"
    " 吨公里 人公里 赫兹 兆 比特 km kg kW kWh MW MWh GW GWh TWh kV mm cm m t kW·h Eflops"
    " EFLOPS PFLOPS P EB PB TB GB MB Mbps Gbps"
)
_PEOPLE = "人 名 位 人次 人份 名次 人天 户 户次 家 家次 口 对 员"
_COUNTS = (
    "个 件 件次 起 宗 例 项 项次 条 条次 次 场 场次 期 轮 轮次 批 批次 届 回 趟 遍 次数"
    " 频次 种 类 份 部 册 本 篇 章 卷 页 字 张 幅 枚 面 块 片 段 套 台 台次 台套 辆 辆次 架"
    " 架次 艘 艘次 列 班 班次 座 所 处 栋 幢 间 宿 层 孔 口 眼 道 支 支次 组 队 队次 只 头"
    " 头次 匹 尾 羽 株 棵 颗 粒 盏 扇 根 把 盘 箱 包 袋 瓶 桶 盒 单 票 笔 门 堂 节 讲 课 集"
    " 季 盆 丛 窝 床 席 桌 科 股 则 封 车 车次 户(套) 级 分 点 环 村次 桩 档 期次 篇次 单次"
    " 例次 支队 机组 词 句 首 曲 剧 出 样 朵 顶 捆 辑 版次 幕 站 泊位"
)
_PLACES = "省 市 县 区 州 盟 旗 乡 镇 村 国 校 院 园 馆 街道 乡镇 社区 部门"

# Words that begin with a unit's character and mean something else: 部门, 件下, 人民.
_BLOCKED = {
    "部": "门委队分级长署",
    "部门": "",
    "家": "庭长属园居",
    "名": "单称录额义",
    "人": "民大代员均口才力体类工生们",
    "位": "于置列居",
    "期": "间限望盼",
    "次": "日年要级",
    "起": "来到草点步",
    "台": "阶账风",
    "场": "所景地馆合面",
    "处": "理置罚级于室分",
    "所": "有以属在",
    "面": "积对向临",
    "点": "击赞多评钟",
    "级": "别",
    "层": "面级",
    "支": "持付出撑部援",
    "队": "伍员",
    "组": "织建成",
    "集": "中体成团聚约",
    "本": "级地州市省县区年月科单",
    "分": "别之类支局院公会批期析管配享布",
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
    "句": "",
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
    "社区": "",
    "课": "程",
    "讲": "话座",
    "封": "闭控",
    "包": "括含",
    "顶": "层",
    "环": "境保节",
    "剧": "",
    "员": "工",
    "里程": "",
    "班": "级子",
    "桩": "",
    "曲": "",
    "版次": "",
    "套": "取餐",
    "斤": "",
    "回": "",
    "P": "MPC",
    "m": "",
    "t": "",
}

_SUFFIXES = "次|套|只|个|人|家|户|台|件|份|组|头|处|座|条|部|辆|所|项|场|群|尾|栋|区|市"


def _longest_first(*lists: str) -> list[str]:
    words = {word for words in lists for word in words.split()}
    return sorted(words, key=lambda word: (-len(word), word))


def _with_block(word: str) -> str:
    blocked = _BLOCKED.get(word, "")
    latin_end = "(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalpha() else ""
    return re.escape(word) + (f"(?![{blocked}])" if blocked else "") + latin_end


_ALL = _longest_first(_RATES, _MONEY, _TIME, _MEASURES, _PEOPLE, _COUNTS, _PLACES)
_WORD = "|".join(map(_with_block, _ALL))

UNIT = (
    rf"(?:{_WORD})"
    rf"(?:[（(](?:{_SUFFIXES})[)）])?"
    rf"(?:/(?:{_WORD}|月))?"
)
"""Source of a pattern for one unit as printed: 件, 人(次), 台（套）, 元/月, 微克/立方米."""

SCALE = r"万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦米克伏卡赫])|百(?!分)"
"""Source of a pattern for a multiplier between a number and its unit."""

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

# After a Chinese numeral only words that count something real there; 年, 期, 方
# and the like mostly build names (三年行动, 二期工程, 第三方).
_AFTER_NUMERAL = _longest_first(
    "个百分点 个 项 件 件次 名 人 人次 位 家 户 类 种 轮 批 次 场 场次 条 份 部 起 宗 例 套"
    " 支 所 座 处 台 辆 栋 间 篇 本 册 张 组 倍 番 元 美元 亩 吨 公里 平方米 天 小时 分钟"
    " 个月 个工作日 工作日 个小时 只 头 艘 架"
)
_NUMERAL_WORD = "|".join(map(_with_block, _AFTER_NUMERAL))

NUMERAL_UNIT = rf"(?:{_NUMERAL_WORD})(?:[（(](?:{_SUFFIXES})[)）])?"
"""Source of a pattern for one unit that makes a Chinese numeral before it a count."""
