"""What a figure's text is about where its own words do not say it: the first part of its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.draft.figures.phrases import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.draft.figures.surroundings import Around

_NO_TOPIC = re.compile(
    "[0-9]|“?十[一二三四五]|年|情况|安排|部署|计划|回顾|问题|目标|任务|取得|形势|我们|打算|要求|举措|做法|成效|措施|解决|主攻|引领|坚定|保障|改善|推动|加快"
)
_NUMBER = re.compile(
    "^[（(]?[一二三四五六七八九十0-9]{1,3}(?:[)）、.．是]|是)+|^[—－-]{1,4}|^[)）]"
)
_ADVERBS = (
    "进一步|积极|深入|全面|大力|切实|扎实|认真|严格|不断|持续|着力|加快|稳步|充分|有效|依法|及时|坚持|圆满|统筹"
    "|更加|逐步|努力|全力|奋力|坚决|多渠道|狠抓|强力|高标准|高质量|主动|科学|规范|精准|从严|多措并举|推动落实"
)
_VERBS = (
    "推进|推动|开展|组织|完成|落实|加强|强化|健全|完善|提升|提高|做好|抓好|深化|优化|巩固|拓展|建立|遵守|执行|履行|编制|降低|调处"
    "|发挥|贯彻|实施|保障|改善|增进|促进|构建|打造|营造|创新|加大|维护|保持|调整|发展|支持|扩大|激发|培育|建设|打好|守住|筑牢|规范"
    "|防范|化解|实行|突出|聚焦|围绕|注重|增强|关于|开创|以|对|在|把|为"
)
_FRONT = re.compile(f"^(?:{_ADVERBS}|{_VERBS}|[和与、了的])+")
_END = re.compile(
    f"(?:(?:{_ADVERBS}|工作|取得|新|进展|成效|突破|进步|成果|成绩|推进|推行|开展|顺利|水平|能力|显著|明显|增强|提高|提升"
    "|改善|公布|突出|重大|阶段性|向好|平稳|稳中|运行|发展|蓬勃|继续|进行|加快|完善|健全|落实|有力|有序|稳定)+)$"
)
_PARTS = re.compile("[，,。；;：:、\\s“”《》（）()]")


def near_topic(around: Around, topics: Mapping[str, str]) -> str:
    """The topic that the measure's title or the figure's sentence names."""
    return _last_topic(topics, around.title, around.sentence)


def known_topic(around: Around, topics: Mapping[str, str]) -> str:
    """The topic whose words stand nearest to the figure; empty when none is known."""
    near = f"{around.before}{around.after}"
    return _last_topic(topics, near, around.sentence, around.lead, around.title)


def _last_topic(topics: Mapping[str, str], *texts: str) -> str:
    """The last topic in the first of the texts that names one."""
    for text in texts:
        best, at = "", (-1, 0)
        for word, topic in topics.items():
            found = text.rfind(word)
            if found != -1 and (found + len(word), len(word)) > at:
                best, at = topic, (found + len(word), len(word))
        if best:
            return best
    return ""


def title_topic(around: Around) -> str:
    """The noun of the measure's title, else of the chapter's."""
    return heading_noun(around.title) or heading_noun(around.chapter)


def heading_noun(heading: str) -> str:
    """What a heading speaks of, without its number, adverbs and verbs."""
    plain = _NUMBER.sub("", heading.strip())
    for part in _PARTS.split(plain):
        noun = _FRONT.sub("", part)
        noun = noun.rpartition("的")[2] if len(noun.rpartition("的")[2]) > 2 else noun
        noun = tidy(_END.sub("", noun))
        if 2 < len(noun) <= 12 and not _NO_TOPIC.search(part):
            return noun
    return ""
