"""What a clause counts: its noun and its verb, taken at words and never inside one.

A word list of the field's verbs finds where the noun begins.  A general word
segmenter was weighed and left out: jieba needs most of a second and 50 MB to
start, has had no release since 2020, and cuts the field's own terms apart.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawgov_cli.draft.figures.verbs import HEAVY, LIGHT, NOMINAL, find_verbs

_HAN = "\u4e00-\u9fff"
_DATE = re.compile(
    "(?:截[至止]?|自|到)?(?:[0-9０-９]{4}年(?:度)?(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,4}日)?|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)"
    "(?:底|末|度|以来|上半年|下半年|[一二三四]季度)?(?:时|止|为止)?"
)
_LEAD = re.compile(
    "(?:其中|包括|含(?!量)|结果为|结果是|分别|目前|全年|今年以来|今年|去年|上年|当年|[五三十]年来|[五三]年|年内|一年来|同时|先后|已经|已"
    "|并(?![联购网轨])|均|也|还|共(?!同|享|建|产|有)|总共|共计|累计|累积|合计|总计|另外|另有|另|其余|特别是|以及|和(?![谐解平])|及(?![时其格早])|与(?!会)"
    "|将|要(?![素点求])|再(?!生)|继续|力争|确保|预计|计划|拟|的|了|[一二三四五六七八九十]是|在(?![校线建册岗职读押编])|对(?![口外])|从(?!业)"
    "|由|把(?!关)|有(?![机效限])|为(?!民)|各级各类|各类|各种|各级|各项|全部|相关|有关|近年来|进一步|积极|深入|全面|大力|切实|扎实|认真|严格"
    "|不断|持续|着力|加快|稳步|新时代|我们|全社会系统|全系统|全自治区|[我本全][国省州市县区盟旗镇乡局](?![级直属本])"
    "|期间|至少|每年|[、，,：:；;\\s])+"
)
_OWN = re.compile("^(?:[我本全])[国省州市县区盟旗镇乡局](?![级直属本])")
_TRAIL = re.compile(
    "(?:达到|达|到|为|是|共计|合计|累计|总计|共|约|近|超过|突破|超|均|各|分别|平均|不少于|不低于|不高于|不超过|控制在|稳定在|保持在"
    "|完成|实现|提高到|提升到|提升至|提高至|增加到|增加至|增至|增长到|上升到|下降到|下降至|降至|降到|压缩到|压缩至|精简至|减少到|减少至"
    '|发展到|扩大到|增长|增加|提高|提升|上升|下降|降低|减少|同比|年均|实际|比上年|较上年|比去年|已|连续|[了的、：:（(\\s“”"])+$'
)
_BRACKETS = re.compile("[（(][^（）()]{0,40}[)）]")
_WEAK_START = re.compile(
    "^(?:及(?![时格早])|[的了在对从由将把被和与等是以向于着也都再又均各该这那而且至之到为、]|其(?![他中余])|或(?!者))+(?![校线建册岗职口业])"
)
_WEAK_END = re.compile(
    "[的了在对从由将把被和与及或是以向于着也都再又均其该这那并但而且至之到已、，]+$|(?<![行人作])为$"
)
# Where the noun behind a figure ends: words that open what is said of it.
_NOUN_STOP = re.compile(
    "[的被或至按较占获等这了都落并]|(?<!许)可|在(?![建校册线岗])|从(?!业)|对(?![象口接外])|(?<!行)为(?!民)|以(?![上下内外])|(?<![人平])均|已"
    "|和(?![谐解平])|与(?!会)|及(?![时其格早])|将(?!军)|(?<!自)由|到(?!位)|比(?![例重率赛])|(?<![发直])达|通过|实现|纳入|参加|进行|全部|全覆盖|能够"
    "|进入|成为|享受|完工|开工|竣工|投入|投产|建成|落地|开展|顺利|获得|实行|用于|加快|取得|得到|受益|需要|提供|建设任务|涉及|举行|入选|上榜"
    "|覆盖|观看|增加|提高|提升|上升|下降|减少|降低|压缩|精简|增长|扩大|缩短|晋级|明显|全国|全省|全市|全州|全县|全区"
)
_AREA = re.compile("[县市区][（(][县市州区旗、]{1,6}[)）]")  # 90个县（市、区）
_GENERIC_WORDS = (
    "案件 问题 事项 意见 建议 意见建议 金额 资金 人数 人员 人 单位 部门 项目 活动 工作 任务"
    " 次数 件数 企业 群众 方面 措施 制度 文件 总数 数量 村寨 组织 机构 平台 窗口 办件 培训"
    " 会议 面积 投资 总投资 资料 材料 信息 服务 咨询 宣传 检查 要求 户 家 岗位 对象 平台建设"
    " 建设 产品 机制 领域 方案 报告 处 地区 乡镇 县 村 省份 城市 个人 学生 居民 人口 中 发电"
    " 合同 考核 资金投入 总额 总量 增长 完成投资 工程 具体工作 具体任务 重点工作 重点任务"
    " 申请 目标任务 历史性突破 突破 规模 总规模 里程 总里程 长度 产量 产值 收入 销售额 台阶 大关"
    " 关口 目标"
)
_GENERIC = frozenset(_GENERIC_WORDS.split())
_GOAL = frozenset({"台阶", "大关", "关口", "目标", "历史性突破"})
# A noun of this kind needs what stands before it, its verb too: 种植面积, 旅游接待人数.
_ATTRIBUTE = re.compile(
    "^(?:总?面积|总?人数|总?人次|总?数量|总?金额|总?里程|总?规模|总?量|总?产量|总?产值|比例|比重|指数|时间|时限|标准|水平|总?收入|价格|总?额"
    "|能力|能力达|强度|密度|资金|经费|总值|头数|户数|次数|件数|家数)$"
)
_LONGEST = 18


class Core(NamedTuple):
    """The noun that a figure counts, the verb that says what was done with it, and who did it.

    ``subject`` is what stands before the verb.
    """

    noun: str
    verb: str = ""
    subject: str = ""

    @property
    def words(self) -> str:
        """Noun and verb as the part of a name."""
        if self.noun and self.verb and self.verb not in self.noun:
            return f"{self.noun}·{self.verb}"
        return self.noun or self.verb

    @property
    def generic(self) -> bool:
        """Whether the noun says nothing without a topic."""
        noun = self.noun
        return noun in _GENERIC or len(noun) < 2 or (len(noun) <= 4 and noun[-2:] in HEAVY | LIGHT)


def last_match(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The last place of a pattern."""
    found = None
    for match in pattern.finditer(words):
        found = match
    return found


def core(before: str, after: str) -> Core:
    """What a figure between ``before`` and ``after`` counts; empty where the words do not say."""
    lead = trimmed(before)
    behind = noun_behind(after)
    subject, verb, noun = _split(lead)
    heavy = verb if verb in HEAVY else ""
    if behind and (behind in _GOAL or after.lstrip().startswith("的")):
        if noun and noun not in _GENERIC:
            return Core(noun, heavy, subject)
        said = noun or verb
        return Core(behind, said if said in _GENERIC or said in HEAVY else "")
    if behind:
        return Core(behind, heavy if not noun else "", subject)
    if noun:
        return Core(noun, heavy, subject)
    return _only_verb(lead, verb)


def trimmed(words: str) -> str:
    """Words without dates, brackets and fillers at their ends."""
    words = _BRACKETS.sub("", words)
    words = _DATE.sub("", words) if re.search("[0-9０-９]", words) else words
    words = _TRAIL.sub("", words)
    words = _LEAD.sub("", words, count=1) if _LEAD.match(words) else words
    return _OWN.sub("", words)


def tidy(noun: str) -> str:
    """A noun fit for a name: Chinese characters, letters and digits, no loose ends; else empty."""
    plain = re.sub(f"[^{_HAN}0-9A-Za-z·、]", "", noun)
    plain = _WEAK_END.sub("", _WEAK_START.sub("", plain)).strip("·、")
    return plain if 2 <= len(plain) <= _LONGEST and re.search(f"[{_HAN}]", plain) else ""


def _split(words: str) -> tuple[str, str, str]:
    """The subject, the last verb with a noun behind it, and that noun."""
    words = _last_of_list(words)
    verbs = [m for m in find_verbs(words) if m.start() > 0 or m.end() < len(words)]
    for index in range(len(verbs) - 1, -1, -1):
        match = verbs[index]
        noun = _noun(words[match.end() :])
        if len(words) - match.end() < 2 or not noun:
            continue
        if not _ATTRIBUTE.match(noun):
            return _subject(words[: match.start()]), match[0], noun
        # 种植面积: the verb belongs to the noun.
        earlier = verbs[index - 1] if index else None
        whole = _noun(words[earlier.end() :] if earlier else words)
        if whole and whole != noun:
            subject = _subject(words[: earlier.start()]) if earlier else ""
            return subject, earlier[0] if earlier else "", whole
        return _subject(words[: match.start()]), match[0], noun
    if verbs and words.endswith(tuple(m[0] for m in verbs)):
        return "", "", ""
    return "", "", _noun(words)


def _subject(words: str) -> str:
    """The noun before a verb."""
    words = _TRAIL.sub("", words)
    verbs = find_verbs(words)
    if verbs and verbs[-1].start() > 1 and verbs[-1].end() == len(words):
        words = words[: verbs[-1].start()]
    return _noun(words)


def object_behind(after: str) -> str:
    """The noun behind a verb that follows a figure: 投资3.06亿元|实施了管网改造."""
    run = re.split("[，,。；;：:]", after, maxsplit=1)[0]
    verbs = find_verbs(run)
    if not verbs or verbs[0].start() > 2:
        return ""
    found = _noun(_last_of_list(run[verbs[0].end() :]))
    return found if len(found) >= 3 else ""


def _noun(words: str) -> str:
    """The noun at the end of ``words``: what stands behind 的 or the 等 of a list."""
    for mark in ("的", "等"):
        head, found, tail = words.rpartition(mark)
        if found and len(tail) >= 2 and head:
            words = tail
    words = _LEAD.sub("", words, count=1) if _LEAD.match(words) else words
    return tidy(_OWN.sub("", words))


def _last_of_list(words: str) -> str:
    """The last part of a list is enough where the whole is no name."""
    if "、" not in words or len(words) <= _LONGEST:
        return words
    return words.rpartition("、")[2]


def noun_behind(after: str) -> str:
    """The noun that directly follows a figure: 9个|县级政府均建立."""
    area = _AREA.match(after)
    if area:
        return "".join(re.findall(f"[{_HAN}]", area[0]))
    words = _BRACKETS.sub("", after.strip(' \u3000“”"'))
    words = words.removeprefix("的")
    match = re.match(f"[{_HAN}0-9A-Za-z·“”]{{1,40}}", words)
    if not match:
        return ""
    run = match[0]
    stops = [m.start() for m in _NOUN_STOP.finditer(run)]
    stops += [m.start() for m in find_verbs(run) if m[0] not in NOMINAL]
    noun = run[: min(stops)] if stops else run
    if not stops and len(run) > _LONGEST:
        return ""
    return tidy(noun)


def _only_verb(words: str, verb: str) -> Core:
    """A clause of a verb alone (办结4108777件), perhaps with its manner (线上受理)."""
    plain = tidy(words)
    if plain and len(plain) <= 8:
        return Core(plain)
    found = find_verbs(words)
    return Core("", found[-1][0] if found else verb)
