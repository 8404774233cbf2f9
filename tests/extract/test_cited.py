import pytest

from lawgov_cli.extract import NamedDocument, citations, mentions, parse


def cited(text: str) -> list[NamedDocument]:
    return citations(parse(f"一、工作\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "title", "number", "kind", "action"),
    [
        (
            "印发《某县工作方案》（某政发〔2023〕5号）。",
            "某县工作方案",
            "某政发〔2023〕5号",
            "方案",
            "印发",
        ),
        ("严格按照《行政处罚法》规定办理。", "行政处罚法", "", "法", "依据"),
        ("开展《某省消防条例》执法检查。", "某省消防条例", "", "条例", "执法检查"),
        ("认真执行《信访工作条例》。", "信访工作条例", "", "条例", "执行"),
        ("完成《某市条例（草案）》审议工作。", "某市条例（草案）", "", "草案", "审议"),
        ("废止了某县历史建筑保护管理办法。", "某县历史建筑保护管理办法", "", "办法", "废止"),
        ("研究制定某县年度法治工作要点》，明确目标。", "某县年度法治工作要点", "", "要点", "制定"),
        ("组织学习民法典。", "民法典", "", "法", "学习"),
    ],
)
def test_a_document_with_its_number_kind_and_action(
    text: str, title: str, number: str, kind: str, action: str
) -> None:
    (found,) = cited(text)
    assert (found.title, found.number, found.kind, found.action) == (title, number, kind, action)


def test_one_verb_serves_all_titles_of_a_list() -> None:
    found = cited("分别听取了《甲方案》《乙办法（送审稿）》和《丙意见》等事项。")
    assert [(m.title, m.action) for m in found] == [
        ("甲方案", "听取"),
        ("乙办法（送审稿）", "听取"),
        ("丙意见", "听取"),
    ]


def test_repeated_and_short_forms_count_once() -> None:
    text = "执行《优化营商环境条例》。贯彻《条例》要求，落实《优化营商环境条例》。"
    assert [m.title for m in cited(text)] == ["优化营商环境条例"]
    assert len(mentions(parse(f"一、工作\n{text}\n"))) == 3


def test_a_number_without_a_title_is_kept() -> None:
    (found,) = cited("按照某政办发〔2023〕8号文件要求推进。")
    assert (found.title, found.number) == ("", "某政办发〔2023〕8号")


def test_spans_are_those_of_the_whole_text() -> None:
    document = parse("首页\n一、工作\n印发《某县方案》（某政发〔2023〕5号）。\n")
    (found,) = citations(document)
    assert document.text[found.start : found.end] == "《某县方案》（某政发〔2023〕5号"
    assert document.text[found.title_start : found.title_end] == "某县方案"


@pytest.mark.parametrize(
    "text", ["出台相关配套实施方案。", "完善有关管理办法。", "制定“一企一策”。"]
)
def test_general_words_are_no_documents(text: str) -> None:
    assert cited(text) == []


def test_what_tells_the_document_is_not_what_was_done_with_it() -> None:
    text = "学习贯彻《中国共产党政法工作条例》和新修订的《医师法》，修订《某县办法》。"
    found = [(m.title, m.rank, m.action) for m in citations(parse(text))]
    assert found == [
        ("中国共产党政法工作条例", "党内法规", "执行"),
        ("医师法", "法律", "执行"),
        ("某县办法", "", "修改"),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("公开审理“张三诉李四案”。", ["张三诉李四案"]),
        ("张三诉李四房屋纠纷案。", ["张三诉李四房屋纠纷案"]),
        ("张三诉李四房屋纠纷案件。", []),
        ("评选“十大案”。", []),
        ("学习民法典，开展民法典宣传。", ["民法典"]),
        ("“民法典”进万家。", []),
        ("出台我县甲乙丙法治建设实施方案。", ["甲乙丙法治建设实施方案"]),
        ("出台了本市甲乙丙法治建设实施方案；", ["甲乙丙法治建设实施方案"]),
        ("甲乙丙法治建设实施方案。", []),
        ("出台甲乙县实施方案。", []),  # seven letters
        ("出台甲乙丙县实施方案。", ["甲乙丙县实施方案"]),
        (f"出台{'长' * 38}实施方案。", [f"{'长' * 38}实施方案"]),
        (f"出台{'长' * 39}实施方案。", []),
    ],
)
def test_documents_without_marks(text: str, titles: list[str]) -> None:
    assert [m.title for m in cited(text)] == titles


@pytest.mark.parametrize(
    ("between", "second"),
    [
        ("、", "听取"),
        ("", "听取"),
        ("以及", "听取"),
        ("（甲发〔2020〕1号）、", "听取"),
        ("（甲发〔2020〕1号）以及", "听取"),
        ("，印发", "印发"),
        ("等三个", "听取"),
    ],
)
def test_which_titles_share_a_verb(between: str, second: str) -> None:
    found = cited(f"听取《甲方案》{between}《乙办法》。")
    assert [m.action for m in found] == ["听取", second]


@pytest.mark.parametrize(
    ("gap", "number"), [("", True), ("（", True), ("  ", True), ("   ", False)]
)
def test_a_number_belongs_to_the_title_right_before_it(gap: str, number: bool) -> None:  # noqa: FBT001
    found = cited(f"印发《甲方案》{gap}甲发〔2020〕1号。")
    assert [bool(m.title and m.number) for m in found] == ([True] if number else [False, False])


def test_each_sentence_is_read_by_itself() -> None:
    sentences = [
        *(
            "完善有关管理办法。",
            "印发《甲方案》（甲发〔2023〕5号）。",
            "“民法典”进万家。",
            "学习民法典。",
        ),
        *(
            "废止了某县历史建筑保护管理办法。",
            "按照乙发〔2023〕8号要求推进。",
            "执行《丙条例》和《丁》。",
        ),
        *("公开审理“张三诉李四案”。", "甲乙丙法治建设实施方案。", "出台戊己庚法治建设实施方案。"),
    ]
    head = "一、工作\n" + "做好工作。\n" * 60
    wanted, at = [], len(head)
    for sentence in sentences:
        for m in mentions(parse(f"一、工作\n{sentence}\n")):
            place = at - len("一、工作\n")
            wanted.append((m.start + place, m.end + place, m.title, m.number, m.kind, m.action))
        at += len(sentence) + 1
    found = mentions(parse(head + "\n".join(sentences) + "\n"))
    assert [(m.start, m.end, m.title, m.number, m.kind, m.action) for m in found] == wanted
    assert len(wanted) == 8
