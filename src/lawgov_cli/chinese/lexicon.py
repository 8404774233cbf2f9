"""The words of official Chinese that more than one room asks for, each set in one place.

A set of words is written as one string with spaces between the words, a set of
characters as a string of them; ``words`` and ``frozenset`` make them.  Words of
one room only stay in that room.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a string, in order, for ``startswith``, ``endswith`` and ``in``."""
    return tuple(text.split())


NUMERALS = frozenset("一二三四五六七八九十")
"""The numerals that number chapters, sections and items."""

COUNTING_NUMERALS = NUMERALS | frozenset("百千两零〇")
"""The characters of a numeral below 万."""

GENRES = words(
    "办法 规定 规则 规程 细则 制度 方案 意见 通知 要点 措施 标准 计划 规划 纲要 决定 公告 通告"
    " 清单 基准 指引 指南 目录 报告 函 批复 章程 公报 准则 机制"
)
"""The forms of official documents, as the ends of their titles name them."""

ISSUE = words("印发 下发 转发 制发 颁发")
PUBLISH = words("公布 发布 颁布")
MAKE = words("制定 制订 拟定")
AMEND = words("修订 修改 修正")
ACCORDING_TO = words("按照 根据 依照 依据 遵照 对照 对标 参照")
CARRY_OUT = words("执行 实施 落实 贯彻 遵守")
"""What offices do with documents; 出台 and 废止 stand alone."""

DOCUMENT_VERBS = (*ISSUE, *PUBLISH, *MAKE, "出台", *AMEND, "废止", *ACCORDING_TO, *CARRY_OUT)
"""All of these."""

ACTION_WORDS = words(
    "扎实 认真 严格 积极 全面 加强 加快 加大 推进 推动 健全 完善 深入 着力 强化 优化 深化"
    " 规范 落实 坚持 持续 大力 切实 做好 建立 开展 编制 依法 不断 充分 统筹 圆满 提升 提高"
    " 创新 有序 有效 稳步 进一步 精心 聚焦 突出"
)
"""Words that open a sentence which says what is done."""
