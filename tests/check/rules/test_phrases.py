"""Document numbers, dates, stops, marks, words, quantities, width and titles."""

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.document import Document, line_anchors
from lawgov_cli.extract import parse

LONG = "全市各级行政机关认真贯彻落实有关要求，扎实推进各项工作，取得了新的成效"


def found(text: str, rule: str) -> list[str]:
    document = Document("-", text, line_anchors(text))
    return [finding.quote for finding in run([document], select=[rule]).findings]


def hints(text: str, rule: str) -> list[str]:
    document = Document("-", text, line_anchors(text))
    return [finding.hint for finding in run([document], select=[rule]).findings]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("黔法办20205", "黔法办〔2020〕5号"),
        ("黔法办2020〕5号", "黔法办〔2020〕5号"),
        ("黔法办[2020]5号", "黔法办〔2020〕5号"),
        ("黔法办（2020）5号", "黔法办〔2020〕5号"),
        ("黔法办〔2020〕第5号", "黔法办〔2020〕5号"),
        ("黔法办〔2020〕05号", "黔法办〔2020〕5号"),
        ("黔法办〔2020年〕5号", "黔法办〔2020〕5号"),
        ("黔法办〔2020〕5", "黔法办〔2020〕5号"),
        ("黔法规20205号", "黔法规〔2020〕5号"),
        ("黔法规2020年第5号", "黔法规〔2020〕5号"),
    ],
)
def test_document_numbers(printed: str, right: str):
    assert found(f"印发通知（{printed}），落实责任。", "document-number") == [printed]
    assert hints(f"印发通知（{printed}），落实责任。", "document-number") == [
        f"规范写法为“{right}”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("（黔法办〔2020〕5号）", "第722号国务院令", "国务院令第722号", "1号文件", "2020年5号楼"),
        *("（商务部公告2020年第9号）", "甲市监罚字〔2020〕第3号决定书", "（黔法办〔2020〕5—7号）"),
    ],
)
def test_document_numbers_that_are_right(text: str):
    assert found(text, "document-number") == []


@pytest.mark.parametrize(
    ("rule", "text", "quote"),
    [
        ("date-impossible", "2021年13月完成。", "2021年13月"),
        ("date-impossible", "2021年2月29日完成。", "2021年2月29日"),
        ("date-torn", "截1231日，办结。", "截1231日"),
        ("date-torn", "截12月31日，办结。", "截12月31日"),
        ("date-torn", "至2020年1231日办结。", "2020年1231日"),
        ("date-torn", "成效明显。2021，我市将继续努力。", "2021，我市将继"),
        ("date-torn", "二0二一年工作。", "二0二一年"),
        ("date-torn", "《实施纲要（20212025年）》", "20212025年"),
        ("date-torn", "二○二一年、二O二一年工作。", "二O二一年"),
        ("date-torn", "截至2021年28日，办结。", "截至2021年28日"),
        ("date-torn", "于202112月31日办结。", "202112月31日"),
        ("date-torn", "截至12月31，办结。", "截至12月31"),
    ],
)
def test_dates(rule: str, text: str, quote: str):
    assert quote in found(text, rule)


@pytest.mark.parametrize(
    "text",
    [
        "2020年2月29日，12月31日，2021-03-15，自2020年1月至12月。",
        "二〇二一年五月，二○二一年五月。",
        "截至12月31日，截止日期为9月30日，1231号文件。",
        "（2020，黔西南）",
    ],
)
def test_dates_that_are_right(text: str):
    assert found(text, "date-impossible") == []
    assert [q for q in found(text, "date-torn") if "○" not in q] == []
    assert found(text, "until-word") == []


@pytest.mark.parametrize(
    "line",
    [
        LONG + "，群众满意度稳步提高",
        "工作有序推进。" + LONG,
        "工作有序推进。" + LONG + "，",
        "各项工作有序推进。充分发挥年度考核的“指挥棒”",
        "工作有序推进。印发全市行政应诉工作的《若干规定》",
        "全年召开会议12次，解决问题36个",
        "按照通知要求，现将有关情况报告如下",
        "水务局开展联合巡查，发现的问题已全部移交属地整改",
        "全年组织旁听庭审活动6次，参加旁听的干部260人，",
    ],
)
def test_final_mark_missing(line: str):
    assert len(found(f"一、总体情况\n{line}\n二、下一步\n", "final-mark")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "各位代表：",
        "某市人民政府",
        "2021年3月15日",
        "坚持以习近平法治思想为指导，推动法治政府建设高质量发展",
        "坚持以习近平法治思想为指导，已有基础更加牢固",
        "（一）" + LONG + "，群众满意度稳步提高",
        LONG + "。（责任单位：市司法局）",
        LONG + "。”",
        LONG + "：",
        LONG + "……",
        "联系人：张三，电话：12345。转办公室，收发室，传达室，值班室，会议室，资料室，档案室，保密室",
        "单位名称\t案件数\t办结数，含上年结转。其他\t备注",
    ],
)
def test_final_mark_not_missing(line: str):
    assert found(f"一、总体情况\n{line}\n二、下一步\n", "final-mark") == []


POINTS = """一、主要工作
（一）健全制度。修订议事规则，完善集体决策机制，落实会前学法，加强督促检查。
（二）规范执法。评查案卷三百余件，发现的问题已经全部整改，群众满意度稳步提高。
（三）强化监督。主动接受人大监督和政协民主监督，办理建议提案一百余件。
（四）化解纠纷。建成调解组织四十余个，全年调解各类纠纷一千余件，群众满意度稳步提高。
"""


@pytest.mark.parametrize(
    ("whole", "torn", "quote"),
    [
        ("（二）规范执法。", "（二）规范执法全县", "规范执法全县评查案卷三百余件"),
        ("（四）化解纠纷。", "（四）化解纠纷一是", "化解纠纷一是建成调解组织四十余个"),
        ("（一）健全制度。", "（一）一方面，健全制度，", None),
    ],
)
def test_a_lead_sentence_that_only_one_of_its_like_has_lost(
    whole: str, torn: str, quote: str | None
):
    assert found(POINTS, "lead-stop") == []
    assert found(POINTS.replace(whole, torn), "lead-stop") == [quote] * (quote is not None)


def test_a_numbered_line_without_the_stop_of_its_like():
    text = "重点做好：\n（一）推动落实目录管理；\n（二）加强合法性审核\n（三）开展专项行动。\n"
    assert found(text, "final-mark") == ["加强合法性审核"]
    assert found(text.replace("审核\n", "审核；\n"), "final-mark") == []
    headed = "（一）推动管理。\n各项工作有序。\n（二）加强审核\n各项工作有序。\n（三）开展行动。\n"
    assert found(headed, "final-mark") == []


def test_a_document_number_without_its_serial_number():
    assert found("印发通知（黔法办〔2020〕号），落实责任。", "document-number") == [
        "黔法办〔2020〕号"
    ]
    assert found("印发通知（黔法办〔2020〕5号号）。", "document-number") == ["黔法办〔2020〕5号号"]


def test_the_title_is_read_too():
    text = f"甲县2021年度法治政府建设情况情况报告（公布稿\n\n甲县人民政府：\n{LONG}。\n"
    findings = run([parse(text)], select=["doubled-word", "bracket-pair"]).findings
    assert [f.quote for f in findings] == ["（公布稿", "情况情况"]


def test_dates_and_document_numbers_around_the_body():
    text = f"文号：甲政发[2021]3号\n\n甲县人民政府：\n{LONG}。\n\n甲县司法局\n2021年2月30日\n"
    document = parse(text)
    assert document.body[1] < text.index("甲县司法局")
    quotes = [f.quote for f in run([document]).findings]
    assert quotes == ["2021年2月30日", "甲政发[2021]3号"]


def test_paragraphs_of_lines_broken_at_a_width_show_by_their_indent():
    first, rest = (
        "全面加强行政执法监督工作。组织",
        "开展案卷评查，发现的问题已经全部整\n改，办案质量明显提高",
    )
    text = "".join(f"    {numeral}、{first}\n{rest}。\n" for numeral in "一二三五六")
    text = text.replace("提高。", "提高", 1)
    assert found(text, "final-mark") == ["办案质量明显提高"]
    assert found(text, "heading-order") == ["五、全面加强行政执法监督工作"]


def test_hard_wrapped_text_has_no_paragraph_ends():
    text = "全市各级行政机关认真贯彻落实要求，\n扎实推进各项工作，办结各类案件三百\n" * 12
    assert found(text, "final-mark") == []
    assert found(text, "leading-mark") == []


@pytest.mark.parametrize(
    ("rule", "text", "quotes"),
    [
        ("doubled-mark", "办结。。成效，，明显，。", ["。。", "，，", "，。"]),
        ("doubled-mark", "办结,。成效明显；。", [",。", "；。"]),
        ("doubled-mark", "等等……；1,234件！！3：2", []),
        ("doubled-mark", "见a::b，数组[,  ,]", []),
        ("doubled-mark", "办结12件,,成效;;明显", [",,", ";;"]),
        ("mark-inside-bracket", "县（市、）和（，区）《，意见》", ["、）", "（，", "《，"]),
        ("mark-inside-bracket", "县（市）“，”的用法；落实（）要求", ["（）"]),
        ("mark-before-deng", "甲、乙、等。实行甲、等级", ["、等"]),
        ("doubled-word", "的的，进行进行，行政复议工作行政复议工作", None),
        (
            "doubled-word",
            "目的的确；为了了解；以及及时；和和谐；现在在；参与与会；对对方",
            [],
        ),
        ("doubled-word", "一是是否公开；常常天天；但是是；多多益善；各个个体；等等；组织组织", []),
        ("doubled-word", "（一）行政复议工作行政复议工作有序开展", []),
        # Whatever the word: a number behind it, or three characters and more.
        (
            "doubled-word",
            "参训人数人数1200人次，被评为被评为全省先进，很多很多的事，一件件一件件办",
            ["人数人数", "被评为被评为"],
        ),
        (
            "doubled-word",
            "优化营商环境营商环境。推进行政行政复议",
            ["营商环境营商环境", "行政行政"],
        ),
        (
            "doubled-word",
            "进一步进一步推进，逐步逐步完善，得到得到加强，一件事一件事地办，办公室办公室主任",
            ["进一步进一步", "逐步逐步", "得到得到"],
        ),
        (
            "doubled-word",
            "规范规范性文件，就业创业创新，社区社区矫正，全面依法治县委员会委员会议",
            [],
        ),
        ("doubled-word", "存在在问题，问题存在在基层，早已已经", ["在在"]),
        ("miswritten-word", "布署工作，人民调节，公布署名，按装配式", ["布署", "人民调节"]),
        ("exact-with-remainder", "1465余件，37多人", ["1465余件", "37多人"]),
        (
            "exact-with-remainder",
            "1800余件，１８００余件，280余万元，235余万元，16.5万余件，25余人，10多年",
            [],
        ),
        ("doubled-qualifier", "约300余件，近100人左右，超过500件以上", None),
        ("doubled-qualifier", "约300件，近30多年，平均20件以上，300余件", []),
        ("drop-by-multiple", "下降了3倍，缩短近两倍，增加3倍", ["下降了3倍", "缩短近两倍"]),
        ("mixed-width-number", "1２6件，１２６件，126件", ["1２6"]),
        ("mixed-unit", "调解员8458人，调解员8458名，调解员8458名", ["8458名", "8458名"]),
        ("mixed-unit", "调解员458人，解答咨询458次，案件58件，案件58起", []),
        ("lost-character", "行政复\ufffd\ufffd申请", ["行政复\ufffd\ufffd申请"]),
    ],
)
def test_marks_words_and_quantities(rule: str, text: str, quotes: list[str] | None):
    got = found(text, rule)
    if quotes is None:
        assert len(got) == 3
    else:
        assert got == quotes


FULL = "建立台账，逐一整改；加强培训，提升能力：" * 6


def test_half_width_among_full_width():
    assert found(FULL + "工作推进,成效明显;办结5件.", "ascii-punctuation") == [
        "工作推进,成效明显",
        "成效明显;办结5件",
        "办结5件.",
    ]
    assert found(FULL + "比例3:2，1,234件，PM2.5", "ascii-punctuation") == []


def test_a_text_all_in_half_width_is_left_alone():
    assert found("工作推进,成效明显;办结五件,群众满意。" * 9, "ascii-punctuation") == []


def test_titles_and_numbers():
    assert found("《全市2020年工作要点》和《全市2020年度工作要点》", "document-two-titles") == [
        "《全市2020年度工作要点》"
    ]
    assert found("《全市2020年工作要点》和《全市2021年工作要点》", "document-two-titles") == []
    assert (
        found("《关于印发〈行政裁决办法〉的通知》和《行政裁决办法的通知》", "document-two-titles")
        == []
    )
    text = "《行政裁决工作办法》（黔办发〔2020〕5号）和《行政应诉工作办法》（黔办发〔2020〕5号）"
    assert found(text, "document-two-titles") == ["《行政应诉工作办法》"]
    text = "《行政裁决工作办法》（黔办发〔2020〕5号）和《行政裁决工作办法》（黔办发〔2020〕6号）"
    assert found(text, "document-two-numbers") == ["《行政裁决工作办法》（黔办发〔2020〕6号"]


def test_contents_only_of_annual_reports():
    rule = "report-contents"
    title = "某市2021年度法治政府建设情况的报告"
    assert found(f"{title}\n各项工作有序开展。", rule) == [title]
    assert found(f"{title}\n取得成效，存在不足，原因在于此，第一责任人，下一步。", rule) == []
    assert found("某市2021年政府工作报告\n各项工作有序开展。", rule) == []
    assert found("某市法治政府建设年度报告工作通知\n各项工作有序开展。", rule) == []
