"""One quantity stated in two places."""

from __future__ import annotations

import pytest
from tests.claims.seen import differing, mentions, proposed, signs

from lawgov_cli.claims import candidates, infer
from lawgov_cli.claims.restated import Values


def twice(text: str) -> list[str]:
    return [row.severity for row in infer(text).rows if row.claim.sort.id == "restated"]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("全州建立人民调解组织1429个。\n现有人民调解组织1429个。", ["ok"]),
        ("全州建立人民调解组织1429个。\n现有人民调解组织1492个。", ["warning"]),
        ("全州建立人民调解组织1429个。\n现有人民调解组织1863个。", []),
        ("甲县建立人民调解组织1429个。\n乙县建立人民调解组织1439个。", []),
        ("全州建立人民调解组织1429个。\n三、下一步打算\n人民调解组织达到1439个。", []),
        ("旅游接待人数达到607万人次。\n旅游接待人数达到617万人次。", ["warning"]),
        ("收入由2010年的5.24亿元增加到15.07亿元。\n收入达到15.07亿元。", ["ok"]),
        # In brackets the words before them say what is counted; 95%左右 and 59%左右 share none.
        ("诊所61家。\n个体诊所（61家）依法执业意识不强。", ["ok"]),
        ("噪声601件、固废132件。\n噪声投诉居高不下（610件）。", ["warning"]),
        ("破案率55.57%。\n一是破案率仅为55.57%。", ["ok"]),
        ("常住人口城镇化率59%左右。\n高中毛入学率95%左右。", []),
        # Two digits need a long name, many a name that stands right behind both.
        ("更新执法人员名录库86人。\n执法人员名录库36人中在岗51人。", ["warning"]),
        ("办理信访事项33件。\n73件信访事项中反映村级财务的居多。", ["warning"]),
        ("新建社区矫正中心70个。\n50个社区矫正中心投入使用。", []),
        ("执法人员86人。\n执法人员36人，在岗31人。", []),
        # What speaks of all that was counted takes its number up, by words of its own.
        ("执法人员86人。\n执法人员36人中在岗31人。", ["warning"]),
        ("执法人员86人。\n市局执法人员36人中在岗31人。", []),
        ("全县13个乡镇述法。\n全县18个乡镇中有2个未建站。", ["warning"]),
        ("全县13个乡镇述法。\n18个乡镇开展督察。", []),
        ("全县13个乡镇述法。\n全县18个部门均设法制机构。", []),
        ("现有学校1263所。\n指导1463所学校制定章程。", ["warning"]),
        ("现有学校1263所。\n指导1463所学校制定章程，1263所学校普法。", ["warning", "ok"]),
        ("去年学校1263所。\n指导1463所学校制定章程。", []),
        ("立案1263件。\n抽检食品1463件。", []),
        ("执法人员196名。\n三、下一步打算\n对126名执法人员开展轮训。", ["warning"]),
        ("执法人员196名。\n三、下一步打算\n配备执法人员126名。", []),
        ("执法人员190名。\n三、下一步打算\n对120名执法人员开展轮训。", []),
        # What stands beside both is the same.
        ("办理复议864件，审结509件。\n共办理564件，审结509件。", ["warning", "ok"]),
        ("办理复议864件，审结509件。\n共办理564件，审结513件。", []),
        ("审结71件。\n71件审结案件中9件被纠错。", ["ok"]),
        ("检查定点医药机构3268家。\n3200余家定点医药机构中接入监控的不多。", ["ok"]),
        ("检查定点医药机构3268家。\n3300余家定点医药机构中接入监控的不多。", ["warning"]),
        # Who looks back among the plans tells of this year.
        ("全年核发施工许可证327件。\n三、工作打算\n回顾全年，核发施工许可证357件。", ["warning"]),
        ("全年核发施工许可证327件。\n三、工作打算\n新的一年，核发施工许可证357件。", []),
        ("计划调解纠纷1200件。\n全年调解纠纷1100件。", []),  # what was planned need not be done
        ("计划调解纠纷1230件。\n全年调解纠纷1320件。", ["warning"]),  # but of the same digits
        # What leads to both figures of a change names the later one.
        ("负责人出庭应诉率由91.6%提高到97.2%。\n实际出庭420件，出庭应诉率97.2%。", ["ok"]),
        ("负责人出庭应诉率91.6%，满意率97.2%。\n实际出庭420件，出庭应诉率97.2%。", []),
        ("3200余家定点医药机构接入监控。\n检查定点医药机构3268家。", ["ok"]),
        ("受理劳动人事争议案件8.74万件。\n9.6万余件劳动人事争议案件中，调解不多。", []),
        ("受理劳动人事争议案件8.74万件。\n8.9万余件劳动人事争议案件中，调解不多。", ["warning"]),
        ("受理劳动人事争议案件8.74万件。\n8.9万余件复议案件中，调解不多。", []),
        ("3300余家定点医药机构接入监控。\n检查定点医药机构3268家。", []),
        ("3200余家定点医药机构接入监控。\n检查定点医药机构3200余家。", ["ok"]),
        ("配合评查，评定不合格12卷。\n32卷不合格案卷反映出的瑕疵须引起重视。", ["warning"]),
        ("反馈问题12个。\n32个问题须引起重视。", []),
        # Rates of one outcome, by whatever name.
        ("负责人出庭应诉率达到97.6%。\n实际出庭420件，出庭率97.6%。", ["ok"]),
        ("负责人出庭应诉率达到95.6%。\n实际出庭420件，出庭率97.6%。", ["warning"]),
        ("负责人出庭应诉率达到95.6%。\n实际结案420件，结案率97.6%。", []),
        # What is listed side by side is of two things.
        ("发放资料，进校园3.25万份、进企业3.25万余份。", []),
        ("发放资料进校园3.25万份。\n资料进校园3.25万份。", ["ok"]),
        # A noun that says nothing makes no two counts one, whichever digits changed places.
        ("其中食品案件1120件。\n对1210件行政处罚案件进行审核。", []),
        ("其中食品案件1120件。\n对1210件食品案件进行审核。", ["warning"]),
        # What was taken in and what was settled are two things.
        ("新受理行政复议案件1143件。\n审结行政复议案件1146件。", []),
        ("新受理行政复议案件1143件。\n共受理行政复议案件1146件。", ["warning"]),
    ],
)
def test_the_same_thing_in_two_places(text: str, severities: list[str]) -> None:
    assert twice(text) == severities


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("全年行政检查44627次。", ["warning"]),
        ("全年行政检查14627次。", ["ok"]),
        ("全年接待群众44627人次。", []),
        ("全年行政检查19700次。", []),
    ],
)
def test_a_table_states_what_its_text_does(text: str, severities: list[str]) -> None:
    table = "单位\t行政检查（次）\n甲局\t5882\n乙局\t8745\n合计\t14627\n"
    assert twice(f"{text}\n{table}") == severities


def test_a_value_that_stands_often_tells_nothing() -> None:
    text = "".join(f"第{n}季度开展普法活动120场。\n" for n in range(1, 40))
    assert len(twice(text)) < 40


TWICE = "全州建立人民调解组织1429个。\n人民调解组织1429个。"


def test_a_quantity_stated_twice_shows_its_plain_signs() -> None:
    assert signs(TWICE, "restated") == {
        "digits",
        "label_end",
        "lead_shared",
        "longest_shared",
        "one_kind",
        "same_topic",
        "words_shared",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("全州建立人民调解组织1429个。\n人民调解组织1492个。", "+differs +swapped"),
        ("全州建立人民调解组织1429个。\n人民调解组织1439个。", "+differs"),
        ("全州建立人民调解组织1420个。\n人民调解组织1420个。", "+round_number"),
        ("全州建立人民调解组织1429个。\n县级人民调解组织1429个。", "+other_scope"),
        ("全州建立人民调解组织1429个。\n全州人民调解组织1429个。", ""),
        ("全州建立人民调解组织1429个。\n计划建人民调解组织1429个。", "+planned"),
        ("上年建立人民调解组织1429个。\n人民调解组织1429个。", "+compared"),
        ("2021年建立人民调解组织1429个。\n2022年人民调解组织1429个。", "+other_time"),
        ("全州建立人民调解组织1429个。人民调解组织1429个。", "+same_line"),
        ("全州建立人民调解组织1429个，人民调解组织1429个。", "+beside +same_line +same_sentence"),
        ("全州建立人民调解组织1429个。\n三、下一步打算\n人民调解组织1429个。", "+in_plans"),
        ("全州建立人民调解组织1429个。\n人民调解组织增加到1429个。", "+reached"),
        ("全州建立人民调解组织1429个。\n人民调解组织由1429个增加。", "+from_earlier"),
        ("全州建立人民调解组织14个。\n人民调解组织14个。", "+two_digits"),
        ("全州建立人民调解组织9个。\n人民调解组织9个。", "+one_digit"),
        ("全州人民调解率98.1%。\n人民调解率98.1%。", "+rate"),
        (
            "全州建立1429个人民调解组织。\n建立1429个人民调解组织。",
            "+behind_both +noun_behind +shared_start",
        ),
        (
            "全州建立人民调解组织1429个。\n1429个人民调解组织。",
            "+noun_behind -label_end -lead_shared -same_topic",
        ),
        ("全州建立人民调解组织1429个。\n人民调解组织1429家。", "-one_kind"),
    ],
)
def test_a_quantity_stated_twice_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "restated", TWICE) == difference


@pytest.mark.parametrize(("times", "pairs"), [(1, 0), (2, 1), (3, 3), (4, 6), (12, 30)])
def test_what_is_told_again_and_again_is_held_against_the_three_before(
    times: int, pairs: int
) -> None:
    inference = infer("全州建立人民调解组织1429个。\n" * times)
    found = [row.severity for row in inference.rows if row.claim.sort.id == "restated"]
    assert found == ["ok"] * pairs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What was done with a few documents is another thing than what was done with others.
        ("对11件行政规范性文件进行审核。清理行政规范性文件，废止21件。", False),
        ("对11件行政规范性文件进行审核。清理行政规范性文件，审核21件。", True),
        # 行政 stands in most names.
        ("行政复议案件134件。法制机构对143件重大行政执法决定进行审核。", False),
        ("行政复议案件134件。全年143件行政复议案件全部办结。", True),
    ],
)
def test_a_digit_apart_are_figures_of_one_name_and_deed(text: str, *, told: bool) -> None:
    candidates = [row for row in infer(text).rows if row.claim.template == "restated"]
    assert [row.severity for row in candidates] == ["warning"] * told


def equal(text: str) -> list[tuple[int, int]]:
    """The pairs of figures of one value that may state the same, by their numbers."""
    found = mentions(text)
    values = Values(found)
    return [(earlier.number, m.number) for m in found.read for earlier in values.equal(m)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # Three digits are equal by chance seldom, two where they stand near or count one kind.
        ("普法123场。\n检查9次。\n办案123件。", [(0, 2)]),
        ("普法120场。\n检查9次。\n办案120件。", []),
        ("普法率98.1%。\n检查9次。\n办案率98.1%。", []),
        ("普法12场。办案12件。", [(0, 1)]),
        ("普法12场。检查9次。办案12件。", []),
        ("普法12场。检查9次。办案12场。", [(0, 2)]),
        ("普法12场。\n检查9次。办案12场。", []),
        ("普法8场。检查9次。办案8场。", []),
        # Or share their words.
        ("普法12场。\n检查9次。\n开展普法12人。", [(0, 2)]),
        ("群众满意率98.1%。\n检查9次。\n群众满意率98.1%。", [(0, 2)]),
        ("满意率98.1%。\n检查9次。\n满意度98.1%。", []),
        ("出庭率97.6%。\n检查9次。\n出庭应诉率97.6%。", [(0, 2)]),
        ("投诉量增长12件。\n检查9次。\n人口增长12人。", []),  # what changes is not named by it
        # Things are counted in whatever unit, lengths and areas in their own.
        ("普法123场。\n检查9次。\n办案12.3万件。", []),
        ("普法123场。\n检查9次。\n占地123亩。", []),
        ("普法123场。\n检查9次。\n下辖123个村。", [(0, 2)]),
        # One of them may be cut off, with two digits left.
        ("检查机构3268家。\n3200余家机构。", [(0, 1)]),
        ("检查机构3268家。\n3260余家机构。", [(0, 1)]),
        ("检查机构3268家。\n3000余家机构。", []),
        ("检查机构3268家。\n3200余所学校。", []),
        ("3200余家机构。\n检查机构3268家。", [(0, 1)]),
        ("3260余家机构。\n检查机构3268家。", [(0, 1)]),
        ("3000余家机构。\n检查机构3268家。", []),
        ("3200余家机构。\n检查机构3268家以上。", []),
        ("检查机构100家。\n100余家机构。", [(0, 1)]),
        ("检查机构109家。\n100余家机构。", []),
        ("检查机构119家。\n110余家机构。", [(0, 1)]),
        ("检查机构99家。\n90余家机构。", []),
        ("检查机构32680家。\n3.2万余家机构。", [(0, 1)]),
        ("检查机构3268家。\n检查机构3268家。\n3200余家机构。", [(0, 1), (1, 2), (0, 2)]),
    ],
)
def test_figures_of_one_value_that_may_state_the_same(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    assert equal(text) == pairs


@pytest.mark.parametrize(
    ("times", "pairs"), [(2, [0]), (4, [2, 1, 0]), (5, [3, 2, 1]), (12, [10, 9, 8]), (13, [])]
)
def test_what_stands_often_is_the_same_by_chance(times: int, pairs: list[int]) -> None:
    """Each figure is named otherwise and counts another kind, so that no sentence is a copy."""
    text = "".join(f"第{name}次普法123场。\n" for name in "甲乙丙丁戊己庚辛壬癸子丑寅"[:times])
    assert [one for one, other in equal(text) if other == times - 1] == pairs


def rounded_off(text: str) -> list[tuple[str, str]]:
    """The pairs of figures of which one is rounded to more than the other."""
    found = mentions(text)
    values = Values(found)
    return [
        (earlier.figure.digits, mention.figure.digits)
        for mention in found.read
        for earlier in values.rounded_off(mention)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受理争议案件8.74万件。\n8.9万余件争议案件。", [("8.74", "8.9")]),
        ("受理争议案件8.74万件。\n9.7万余件争议案件。", [("8.74", "9.7")]),
        ("受理争议案件3268件。\n3280余件争议案件。", [("3268", "3280")]),
        ("受理争议案件3268件。\n3300余件争议案件。", [("3268", "3300")]),
        ("受理争议案件3268件。\n3900余件争议案件。", [("3268", "3900")]),
        ("3300余件争议案件。\n争议案件3268件。", [("3300", "3268")]),
        ("3280余件争议案件。\n争议案件3268件。", [("3280", "3268")]),
        ("110余件争议案件。\n争议案件100件。", [("110", "100")]),
        # Less than there is, or as much, is no contradiction.
        ("受理争议案件8.74万件。\n8.7万余件争议案件。", []),
        ("受理争议案件8.74万件。\n8.6万余件争议案件。", []),
        ("受理争议案件3300件。\n3300余件争议案件。", []),
        ("3200余件争议案件。\n争议案件3268件。", []),
        ("3100余件争议案件。\n争议案件3268件。", []),
        # It is one digit that is off, or a swap of two.
        ("受理争议案件3268件。\n4000余件争议案件。", []),
        ("受理争议案件3268件。\n4300余件争议案件。", []),
        ("4300余件争议案件。\n争议案件3268件。", []),
        # Of another unit, in one sentence, by other names.
        ("受理争议案件8.74万件。\n8.9万余人争议案件。", []),
        ("受理争议案件8.74万件，8.9万余件争议案件。", []),
        ("受理争议案件8.74万件。\n8.9万余件土地纠纷。", []),
        # Both rounded, neither rounded, open, or of two digits.
        ("受理争议案件3200余件。\n3300余件争议案件。", []),
        ("受理争议案件3268件。\n3300件争议案件。", []),
        ("3300余件争议案件。\n争议案件3268件以上。", []),
        ("90余件争议案件。\n争议案件80件。", []),
    ],
)
def test_a_figure_that_is_rounded_to_more_than_there_is(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert rounded_off(text) == told


def test_only_the_last_figures_are_held_against_one_that_is_rounded() -> None:
    text = "".join(f"受理争议案件326{digit}件。\n" for digit in range(1, 7))
    assert rounded_off(f"{text}3300余件争议案件。") == [
        (f"326{digit}", "3300") for digit in (4, 5, 6)
    ]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("现有学校123所。普法9次。办案123件。", True),
        ("现有学校123所。普法9次。指导123所。", False),
        ("现有学校123所。普法9次。指导143所。", True),
        ("现有学校1.23万所。普法9次。指导123所。", True),
    ],
)
def test_the_first_figure_of_a_value_that_counts_its_kind(text: str, *, new: bool) -> None:
    found = mentions(text)
    values = Values(found)
    for mention in found.read:
        list(values.equal(mention))
    assert values.is_new(found.read[-1]) is new


def test_the_last_figures_a_digit_off_are_looked_at() -> None:
    text = "".join(f"人民调解组织142{digit}个。\n" for digit in range(1, 8))
    found = [c.numbers for c in candidates(mentions(text)) if c.template == "restated"]
    assert [numbers for numbers in found if numbers[0] == 6] == [(6, 3), (6, 4), (6, 5)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # The same of cases by other names: a rate that ends as the other does.
        ("出庭率97.6%。\n检查9次。\n负责人出庭应诉率97.6%。", [(0, 2)]),
        ("结案率97.6%。\n检查9次。\n负责人出庭应诉率97.6%。", []),
        # Of two figures in a list each has a name of its own.
        ("进校园3.25万份、进企业3.25万份。", []),
        ("进校园3.25万份，进企业3.25万份。", [(0, 1)]),
        ("进校园3.25万份、宣传册9份、进企业3.25万份。", [(0, 2)]),
        # No figure is one that all things have, and none of few digits is one without words.
        ("满意率100%。\n检查9次。\n满意率100%。", []),
        ("12件。\n检查9次。\n12件。", []),
        ("123件。\n检查9次。\n123件。", [(0, 2)]),
    ],
)
def test_which_figures_may_be_stated_twice(text: str, pairs: list[tuple[int, int]]) -> None:
    found = [(earlier, later) for later, earlier in proposed(text, "restated")]
    assert found == pairs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("其中食品1120件。\n对1210件食品进行审核。", ["warning"]),
        ("其中食品1120件。\n对1210件行政食品进行审核。", ["warning"]),
        ("其中行政食品1120件。\n对1210件行政食品进行审核。", ["warning"]),
        ("其中行政食品1120件。\n对1210件行政处罚进行审核。", []),
    ],
)
def test_a_word_of_most_names_is_none_that_two_share(text: str, told: list[str]) -> None:
    assert twice(text) == told
