"""The pages that document every rule, in Chinese and in English, made from the rules themselves.

``python -m lawgov_cli.check.docs > docs/checks.md`` writes the Chinese one anew,
``make docs`` both.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.check.rules import RULES

if TYPE_CHECKING:
    from lawgov_cli.check.rule import Family, Rule

_HEAD = """\
# `lawgov check` 的规则

本页由规则本身生成（`python -m lawgov_cli.check.docs > docs/checks.md`），不要手工修改。

每条规则有一个编号，用于 `--select`、`--ignore` 和忽略标记。\
级别有三种：不符（error）、存疑（warning）、\
提示（info）。“会标出”和“不会标出”是规则自带的例文，测试逐条核对。

忽略一条规则要写原因，忽略的条数照样统计：

- 整理过的 YAML 文件：`ignore: [{rule: 规则编号, reason: 原因}]`；
- 原文：单独一行 `# lawgov: ignore[规则编号] 原因`，对全文有效；
- 原文某一行：行内写 `<!-- lawgov: ignore[规则编号] 原因 -->`，\
  对这一行有效，单独成行时对下一行有效。
"""


_ENGLISH_HEAD = """\
# The rules of `lawgov check`

Generated from the rules by `make docs`.
[checks.md](checks.md) explains each in Chinese, with a text that it marks and one that it leaves \
alone; so does `lawgov check --list RULE`.

A rule's id goes with `--select`, `--ignore` and the marks that switch a rule off, which need a \
reason and are still counted:

- in a data file `ignore: [{rule: RULE, reason: WHY}]`;
- in a raw text a line `# lawgov: ignore[RULE] WHY` for all of it, or \
`<!-- lawgov: ignore[RULE] WHY -->` in a line for that line, alone on a line for the next.

不符 (`error`) contradicts, 存疑 (`warning`) is in doubt, 提示 (`info`) is worth a look; a finding \
of a rule on figures may be less severe than its rule where the wording leaves a doubt.
"""

_ENGLISH_FAMILIES: dict[Family, str] = {
    "勾稽": "figures that must agree",
    "文字": "wording",
    "体例": "the form of a report or a data file",
}


def english() -> str:
    """The whole page for readers of English: what each rule finds."""
    parts = [_ENGLISH_HEAD]
    for family, title in _ENGLISH_FAMILIES.items():
        parts.append(f"## {family}: {title}\n")
        rows = ["| id | severity | finds |", "|---|---|---|"]
        rows += [
            f"| [`{rule.id}`](checks.md#{rule.id}) | {SEVERITY_NAMES[rule.severity]} "
            f"| {rule.english} |"
            for rule in RULES
            if rule.family == family
        ]
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def markdown() -> str:
    """The whole page in Chinese."""
    parts = [_HEAD, _table()]
    for family in dict.fromkeys(rule.family for rule in RULES):
        parts.append(f"## {family}\n")
        parts += [_section(rule) for rule in RULES if rule.family == family]
    return "\n".join(parts)


def _table() -> str:
    """All rules at a glance."""
    rows = ["| 编号 | 类别 | 级别 | 名称 |", "|---|---|---|---|"]
    for rule in RULES:
        severity = SEVERITY_NAMES[rule.severity]
        rows.append(f"| [`{rule.id}`](#{rule.id}) | {rule.family} | {severity} | {rule.title} |")
    return "\n".join(rows) + "\n"


def _section(rule: Rule) -> str:
    """One rule: its title, what it finds, and its two samples."""
    return (
        f'### <a id="{rule.id}"></a>`{rule.id}` {rule.title}\n\n'
        f"级别：{SEVERITY_NAMES[rule.severity]}（{rule.severity}）。\n\n{rule.explanation}\n\n"
        f"会标出：\n\n```text\n{rule.fails.rstrip()}\n```\n\n"
        f"不会标出：\n\n```text\n{rule.passes.rstrip()}\n```\n"
    )


if __name__ == "__main__":
    sys.stdout.write(markdown())
