"""What a clause counts: its noun and its verb, taken at words and never inside one.

A word list of the field's verbs finds where the noun begins.  A general word
segmenter was weighed and left out: jieba needs most of a second and 50 MB to
start, has had no release since 2020, and cuts the field's own terms apart.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = "\u4e00-\u9fff"

# What only carries the noun behind it: the name is the noun alone.
_LIGHT = (
    "组织开展了 组织开展 组织举办 组织 开展了 开展 举办了 举办 召开了 召开 办理 办结 建立健全 建立起 建立 建成了 建成"
    " 建有 设立了 设立 设有 设置 配备 配有 提供 形成 提出 完成 实现 达到 达 发放 发出 安排 投入 拥有 持有 现有 共有 已有"
    " 制定出台 制定印发 制定 出台 印发 印制 开设 打造 培育 引进 落实 推进 推动 参与 参加 进行 收集 征集 征求 聘请 聘任 选聘 选派"
    " 派驻 组建 成立 建设 刊登 推送 发送 悬挂 张贴 发布 实施 承办 覆盖 涉及 包括 争取 获得 荣获 获评 获 支持 帮助 协助"
    " 解答 接待 接听 宣讲 推出 上墙粘贴 粘贴 执行 担任 惠及 带动 吸纳 入驻 编制 编印 先后 做好 抓好 办好 评为 创建"
    " 深入 巩固 用好 引导 启动 布局 开工 发展 解决 保障 促进 提高 减轻 挽回 追回 发现 分赴 明确了 明确 审查 整合 调整为"
    " 作出 列入 纳入 选树 命名 运营 运行 开通 增设 录入 报送 上报 提请 提交 代写 播放 出动 使用 安装 改造升级 累计 共计"
).split()
# What says something of its own: it stays in the name behind the noun.
_HEAVY = (
    "受理 立案 查处 查办 审结 结案 废止 清理 修订 修改 取消 下放 承接 精简 压减 压缩 削减 淘汰 关停 化解 调解 调处 培训 轮训"
    " 新建 改造 改扩建 扩建 续建 新增 整改 整治 评查 抽查 检查 巡查 督查 督办 审核 备案 报备 纠错 纠正 撤销 驳回 采纳 移送"
    " 排查 处置 处理 处罚 罚没 维持 变更 转办 交办 答复 回复 办复 公开 公示 公布 归集 认定 通报 约谈 问责 走访 慰问 救助 资助"
    " 安置 搬迁 治理 修复 绿化 种植 养殖 出栏 生产 销售 出口 进口 签约 落地 开工建设 竣工 投产 通车 减免 退税 减税 奖励 补贴 发行"
    " 招录 招聘 引育 评选 推荐 申报 注销 吊销 登记 注册 挂牌 监测 检测 演练 救援 打掉 破获 抓获 侦破 起诉 批捕 判决 执结 旁听"
    " 收到 制发 甄别处理 测试 考核 推广 复制 划转 入库 新入库 上市 盘活 消化 清偿 偿还 兑现 拨付 下达 置换 新开工 基本建成 回迁"
).split()
_VERBS = sorted({*_LIGHT, *_HEAVY}, key=len, reverse=True)
_VERB = re.compile("|".join(_VERBS))
_HEAVY_SET = frozenset(_HEAVY)

_DATE = re.compile(
    "(?:截[至止]?|自|到)?(?:[0-9０-９]{2,4}年(?:度)?)?(?:[0-9０-９]{1,4}月)?(?:[0-9０-９]{1,4}日)?"
    "(?:年)?(?:底|末|度|以来|上半年|下半年|[一二三四]季度)?(?:时|止|为止)?"
)
_LEAD = re.compile(
    "(?:其中|包括|含|结果为|结果是|分别|目前|全年|今年以来|今年|去年|上年|当年|五年来|五年|三年来|年内|一年来|同时|先后|已经|已"
    "|并|均|也|还|共|总共|共计|累计|合计|总计|另外|另有|另|其余|特别是|以及|和|及|与|将|要|再|继续|力争|确保|预计|计划|拟|的|了"
    "|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|在|对|从|由|把|有|为|各类|各种|各级各类|各级|各项|全部|相关|有关|近年来"
    "|进一步|积极|深入|全面|大力|切实|扎实|认真|严格|不断|持续|着力|加快|稳步|新时代|我们|我|全国|全省|全州|全市|全县|全区|全盟"
    "|全旗|全镇|全乡|全局|全系统|全社会系统|我国|我省|我州|我市|我县|我区|我局|本省|本州|本市|本县|本区|本局|期间|[、，,：:；;\\s])+"
)
_TRAIL = re.compile(
    "(?:达到|达|到|为|是|共计|合计|累计|总计|共|约|近|超过|突破|超|均|各|分别|平均|不少于|不低于|不高于|不超过|控制在|稳定在|保持在"
    "|完成|实现|提高到|提升到|提升至|提高至|增加到|增加至|增至|增长到|上升到|下降到|下降至|降至|降到|压缩到|压缩至|精简至|减少到|减少至"
    '|发展到|扩大到|增长|增加|提高|提升|上升|下降|降低|减少|同比|年均|实际|比上年|较上年|比去年|[了的、：:（(\\s“”"])+$'
)
_BRACKETS = re.compile("[（(][^（）()]{0,40}[)）]")
_WEAK_START = re.compile(
    "^[的了在对从由将把被和与及或等是以向于着过也都再又均各其该这那并但而且至之到为]+"
)
_WEAK_END = re.compile(
    "[的了在对从由将把被和与及或是以向于着过也都再又均其该这那并但而且至之到、，为]+$"
)
# Where the noun behind a figure ends: words that open what is said of it.
_NOUN_STOP = re.compile(
    "[的在从对为以均已都全可将被并且与和及或等至到由按比较占达落获等这了]|通过|实现|纳入|参加|进行|全部|能够|进入|成为|享受|完工|开工|竣工"
    "|投入|投产|建成|落地|开展|顺利|获得|实行|用于|加快|取得|得到|受益|需要|提供|建设任务|涉及|举行|入选|上榜|覆盖"
)
_GENERIC = frozenset(
    "案件 问题 事项 意见 建议 意见建议 金额 资金 人数 人员 人 单位 部门 项目 活动 工作 任务 次数 件数 企业 群众 方面 措施 制度"
    " 文件 总数 数量 村寨 组织 机构 平台 窗口 办件 培训 会议 面积 投资 总投资 资料 材料 信息 服务 咨询 宣传 检查 要求 户 家 岗位 对象"
    " 产品 机制 领域 方案 报告 处 地区 乡镇 县 村 省份 城市 个人 学生 居民 人口 中 发电 合同 考核".split()
)
_LONGEST = 18


class Core(NamedTuple):
    """The noun that a figure counts and the verb that says what was done with it."""

    noun: str
    verb: str = ""

    @property
    def words(self) -> str:
        """Noun and verb as the part of a name."""
        if self.noun and self.verb and self.verb not in self.noun:
            return f"{self.noun}·{self.verb}"
        return self.noun or self.verb

    @property
    def generic(self) -> bool:
        """Whether the noun says nothing without a topic."""
        return not self.noun or self.noun in _GENERIC or len(self.noun) < 3


def core(before: str, after: str) -> Core:
    """What a figure between ``before`` and ``after`` counts; empty where the words do not say."""
    lead = trimmed(before)
    behind = noun_behind(after)
    verb, noun = _split(lead)
    heavy = verb if verb in _HEAVY_SET else ""
    if behind:
        return Core(behind, heavy if not noun else "")
    if noun:
        return Core(noun, heavy)
    return _only_verb(lead, verb)


def trimmed(words: str) -> str:
    """Words without dates, brackets and fillers at their ends."""
    words = _BRACKETS.sub("", words)
    words = _DATE.sub("", words) if re.search("[0-9０-９]", words) else words
    words = _TRAIL.sub("", words)
    return _LEAD.sub("", words, count=1) if _LEAD.match(words) else words


def tidy(noun: str) -> str:
    """A noun fit for a name: Chinese characters, letters and digits, no loose ends; else empty."""
    plain = re.sub(f"[^{_HAN}0-9A-Za-z·]", "", noun)
    plain = _WEAK_END.sub("", _WEAK_START.sub("", plain)).strip("·")
    return plain if 2 <= len(plain) <= _LONGEST and re.search(f"[{_HAN}]", plain) else ""


def _split(words: str) -> tuple[str, str]:
    """The last verb with a noun behind it, and that noun."""
    words = _last_of_list(words)
    last: re.Match[str] | None = None
    for match in _VERB.finditer(words):
        if len(words) - match.end() >= 2 and not _inside_word(words, match):
            last = match
    verb, noun = (last[0], words[last.end() :]) if last else ("", words)
    if last is None and _VERB.search(words) and words.endswith(tuple(_VERBS)):
        return "", ""
    at = noun.rfind("的")
    if 0 <= at and len(noun) - at > 2:
        noun = noun[at + 1 :]
    noun = _LEAD.sub("", noun, count=1) if _LEAD.match(noun) else noun
    return verb, tidy(noun)


def _inside_word(words: str, match: re.Match[str]) -> bool:
    """Whether a verb is only part of a noun: 调解 in 人民调解员, 建设 in 建设项目."""
    following = words[match.end() : match.end() + 1]
    return following in "率员证书者组会委所室站中机类类型费金额量数面项点法"


def _last_of_list(words: str) -> str:
    """The last part of a list is enough where the whole is no name."""
    if "、" not in words or len(words) <= _LONGEST:
        return words
    return words.rpartition("、")[2]


def noun_behind(after: str) -> str:
    """The noun that directly follows a figure: 9个|县级政府均建立."""
    words = _BRACKETS.sub("", after.strip(' \u3000“”"'))
    owned = words.startswith("的")
    words = words.removeprefix("的")
    match = re.match(f"[{_HAN}0-9A-Za-z·“”]{{1,40}}", words)
    if not match or (owned and len(match[0]) < 2):
        return ""
    run = match[0]
    stops = [m.start() for m in _NOUN_STOP.finditer(run)]
    stops += [m.start() for m in _VERB.finditer(run) if not _inside_word(run, m)]
    stops = [stop for stop in stops if stop >= 1]
    noun = run[: min(stops)] if stops else run
    if not stops and len(run) > _LONGEST:
        return ""
    return tidy(noun)


def _only_verb(words: str, verb: str) -> Core:
    """A clause of a verb alone (办结4108777件), perhaps with its manner (线上受理)."""
    plain = tidy(words)
    if plain and len(plain) <= 8:
        return Core(plain)
    found = [m[0] for m in _VERB.finditer(words)]
    return Core("", found[-1] if found else verb)
