"""Word files and web pages of many makes for ``benchmarks.reading``; all texts are invented."""

from __future__ import annotations

import random
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from tests.reading import files as xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEEDS = [
    "受理行政复议申请",
    "审查规范性文件",
    "办理法律援助案件",
    "调解矛盾纠纷",
    "开展执法检查",
    "培训执法人员",
]
TITLE = "某县2025年度法治政府建设情况报告"
CHAPTERS = (
    "依法履行政府职能",
    "健全行政决策机制",
    "严格规范公正文明执法",
    "存在的问题和下一步打算",
)


def sentence(chance: random.Random) -> str:
    """A sentence with figures of one to five digits, a rate and a document now and then."""
    whole = chance.randrange(20, 30_000)
    part = chance.randrange(1, whole)
    more = chance.choice(
        ("", f"，同比增长{chance.randrange(1, 99)}.{chance.randrange(10)}%", "，全部办结")
    )
    return f"全年{chance.choice(DEEDS)}{whole}件，其中县级{part}件，乡镇{whole - part}件{more}。"


def _rows(chance: random.Random) -> list[list[str]]:
    rows = [[deed, *(str(chance.randrange(1, 9999)) for _ in range(3))] for deed in DEEDS[:4]]
    totals = [str(sum(int(row[column]) for row in rows)) for column in (1, 2, 3)]
    return [["事项", "2023年", "2024年", "2025年"], *rows, ["合计", *totals]]


def made_by_python_docx(folder: Path, count: int) -> Iterator[Path]:
    """Word files made with python-docx: headings, its lists, merged cells, headers, breaks."""
    if find_spec("docx") is None:
        return
    from docx import Document  # noqa: PLC0415 - it need not be there

    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - the same files every time
        document: Any = Document()
        document.sections[0].header.paragraphs[0].text = "页眉" if number % 3 == 0 else ""
        document.add_heading(TITLE, 0)
        for title in CHAPTERS:
            document.add_heading(title, 1 + number % 2)
            for _ in range(3):
                style = ("Normal", "List Number", "List Bullet")[number % 3]
                paragraph = document.add_paragraph(sentence(chance), style=style)
                paragraph.add_run(sentence(chance)).bold = True
                paragraph.add_run("（待核，勿印）").font.hidden = number % 2 == 0
                paragraph.add_run().add_break()
                paragraph.add_run("附：\t" + sentence(chance))
        rows = _rows(chance)
        table = document.add_table(len(rows), 4, style="Table Grid")
        for row, words in enumerate(rows):
            for column, word in enumerate(words):
                table.cell(row, column).text = word
        if number % 2:
            table.cell(0, 1).merge(table.cell(0, 2)).text = "前两年"
        inner = table.cell(1, 0).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "内", str(chance.randrange(99))
        path = folder / f"python-docx-{number}.docx"
        document.save(str(path))
        yield path


def page(chance: random.Random) -> str:
    """A page that LibreOffice turns into a Word file: headings, lists, tables, a break."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{word}</td>" for word in row) + "</tr>" for row in _rows(chance)
    )
    parts = "".join(
        f"<h2>{title}</h2><p>{sentence(chance)}<b>{sentence(chance)}</b><br>{sentence(chance)}</p>"
        f"<ol><li>{sentence(chance)}<li>{sentence(chance)}<ul><li>{sentence(chance)}</ul></ol>"
        for title in CHAPTERS
    )
    spans = f"<tr><td rowspan=2>两行</td><td colspan=3>{chance.randrange(9999)}</td></tr>"
    spans += "<tr><td>1<td>2<td>3</tr>"
    head = f"<html><meta charset=utf-8><h1>{TITLE}</h1>"
    return f"{head}{parts}<table border=1>{rows}{spans}</table></html>"


def made_of_xml(folder: Path) -> Iterator[Path]:
    """Word files as WordprocessingML: what the other makers cannot write."""
    chance = random.Random(7)  # noqa: S311
    level, para, run = xml.level, xml.para, xml.run
    chapters = level(0, "chineseCountingThousand", "%1、") + level(1, "japaneseCounting", "（%2）")
    forms = (
        "decimalEnclosedCircle",
        "ideographTraditional",
        "chineseLegalSimplified",
        "upperRoman",
    )
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{inner}'
        for kind, inner in (
            ("begin", "<w:r><w:instrText>QUOTE 1</w:instrText></w:r>"),
            ("separate", run("12345")),
            ("end", ""),
        )
    )
    box = (
        '<w:r><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox><w:txbxContent>'
        f"{para('文本框里的话123')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    inner = f'<w:footnote w:id="2">{para("含上年结转2件。")}</w:footnote>'
    note = f"<w:footnotes {xml.NAMES}>{inner}</w:footnotes>"
    sentences = [sentence(chance) for _ in range(12)]
    listed = "".join(xml.listed(s, n % 2) for n, s in enumerate(sentences))
    bodies: dict[str, tuple[str, dict[str, str]]] = {
        "numbers": (listed, {"numbering": xml.numbering(chapters)}),
        "field": ("".join(para(run(s), field, run("件")) for s in sentences), {}),
        "box": ("".join(para(run(s), box) for s in sentences[:3]), {}),
        "hidden": ("".join(para(run(s), run("藏", "<w:vanish/>")) for s in sentences), {}),
        "note": (
            para(run(sentences[0]), '<w:r><w:footnoteReference w:id="2"/></w:r>')
            + para(sentences[1]),
            {"footnotes": note},
        ),
        "deleted": (
            "".join(
                para(run(s), f"<w:del>{run('删').replace('w:t', 'w:delText')}</w:del>")
                for s in sentences
            ),
            {},
        ),
        "inserted": ("".join(para(f"<w:ins>{run(s)}</w:ins>") for s in sentences), {}),
        "symbol": (
            para(run(sentences[0]), '<w:r><w:sym w:font="Symbol" w:char="F025"/></w:r>'),
            {},
        ),
        "formula": (
            "".join(
                para(run(s), "<m:oMath><m:r><m:t>95.96%</m:t></m:r></m:oMath>") for s in sentences
            ),
            {},
        ),
    }
    for form in forms:
        part = xml.numbering(level(0, form, "%1．") + level(1, "decimal", "%1.%2 ", "<w:isLgl/>"))
        bodies[form] = listed, {"numbering": part}
    for name, (body, parts) in bodies.items():
        path = folder / f"xml-{name}.docx"
        path.write_bytes(xml.docx(para(TITLE) + body, **parts))
        yield path


FURNITURE = (
    (
        '<div class="top"><a>无障碍</a><a>登录</a></div><div class="nav"><ul><li><a>首页</a>'
        "<li><a>政务公开</a><li><a>热线12345</a></ul></div>"
    ),
    '<div class="crumbs">您的位置：<a>首页</a> &gt; <a>信息公开</a> &gt; <a>2025年</a></div>',
    '<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div><p>【打印本页】</p>',
    '<ul class="list"><li><a>2024年报告</a><li><a>2023年报告</a><li><a>2022年报告</a></ul>',
    (
        '<div class="footer"><p>主办：某县人民政府 电话0855-1234567</p>'
        "<p>黔ICP备05001234号 网站标识码5226000001</p></div>"
    ),
)
"""What stands around the article of a government page."""


def web_pages() -> Iterator[tuple[str, str]]:
    """Pages in the styles of government sites: the page, and the text of its article."""
    for number in range(24):
        chance = random.Random(100 + number)  # noqa: S311 - the same pages every time
        info = f"发布时间：2026-01-{number + 10} 来源：县司法局 文号：某府发〔2026〕{number + 1}号"
        paragraphs = [info]
        for title in CHAPTERS[: 1 if number % 6 == 5 else 4]:
            paragraphs += [title, *(sentence(chance) + sentence(chance) for _ in range(3)), "附件"]
        paragraphs.append(paragraphs[2])  # printed twice, as a summary
        rows = _rows(chance) * (1 + number % 3)
        table = "".join(f"<tr>{''.join(f'<td>{w}</td>' for w in row)}</tr>" for row in rows)
        tag = ("p", "div", "li", "p style='text-indent:2em'")[number % 4]
        inner = "".join(f"<{tag}>{text}</{tag.split()[0]}>" for text in paragraphs)
        article = "<br>".join(paragraphs) if number % 6 == 4 else inner
        article += f"<table>{table}</table><p>某县人民政府</p><p>2026年1月{number + 1}日</p>"
        wrapped = (
            f"<div id='zoom'><h1>{TITLE}</h1>{article}</div>",
            f"<h1>{TITLE}</h1><table><tr><td>{article}</td></tr></table>",
            f"<div class='title'>{TITLE}</div><div><div class='TRS_Editor'>{article}</div></div>",
            f"<main><article><h2>{TITLE}</h2>{article}</article></main>",
        )[number % 4]
        top, crumbs, share, other, foot = FURNITURE
        body = f"{top}{crumbs}<div class='main'>{wrapped}{share}</div>{other}{foot}"
        cells = "".join(word for row in rows for word in row)
        text = "".join([TITLE, *paragraphs, cells, "某县人民政府", f"2026年1月{number + 1}日"])
        head = "<style>.ts{display:none}</style>"
        hidden = "<p class='ts'>草稿数据119件，勿引用。</p>"
        yield f"<html><head>{head}</head><body>{body}{hidden}</body></html>", text
