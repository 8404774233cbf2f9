"""What each key of a record is called where people read it."""

from __future__ import annotations

HEADINGS = {
    "report": "报告",
    "chapter": "章",
    "measure": "措施",
    "item": "项",
    "name": "名称",
    "value": "数值",
    "unit": "单位",
    "qualifier": "限定",
    "scope": "范围",
    "period": "时期",
    "quote": "引文",
    "title": "标题",
    "text": "正文",
    "tags": "主题",
    "bodies": "机关",
    "places": "地方",
    "people": "人物",
    "number": "文号",
    "kind": "种类",
    "action": "处理",
    "snippet": "原文",
    "spans": "位置",
    "score": "得分",
    "measures": "措施数",
    "statistics": "数据数",
    "citations": "文件数",
    "chapters": "章数",
    "year": "年度",
    "place": "地方",
    "issuer": "机关",
    "published": "公布",
    "url": "网址",
    "rule": "规则",
    "severity": "级别",
    "source": "文件",
    "line": "行",
    "column": "列",
    "message": "说明",
    "stated": "文中",
    "expected": "应为",
    "known": "已知",
    "hint": "提示",
    "findings": "问题",
    "paragraph": "段",
    "offset": "段内字",
    "page": "页",
    "cell": "格",
    "family": "类别",
    "explanation": "解释",
    "fails": "会标出",
    "passes": "不会标出",
    "body": "机关",
    "nature": "性质",
    "base_value": "基本单位数值",
    "base_unit": "基本单位",
    "status": "核对",
    "note": "附注",
    "number_repaired": "订正文号",
    "date": "日期",
    "count": "条数",
}
"""The Chinese heading of each key."""

KIND_NAMES = {"measure": "措施", "statistic": "数据", "citation": "文件"}
"""What the kinds of record that a search finds are called."""


def heading(key: str) -> str:
    """The key's heading; a key that has none stands for itself."""
    return HEADINGS.get(key, key)
