from __future__ import annotations

import pytest

from lawgov_cli.verify.computed import computed
from lawgov_cli.verify.match import MatchedEntry, ranked
from lawgov_cli.verify.operands import OperandCase
from lawgov_cli.verify.reader import find_claims

from .held import held, verdicts
from .test_agreement import entry
from .test_known import known


@pytest.mark.parametrize(
    ("sentence", "equation"),
    [
        ("州本级行政复议受理率为92.3%。", "受理96件 ÷ 收到申请104件 = 92.31%"),
        ("州本级行政复议申请不予受理的比例约为7.7%。", "不予受理8件 ÷ 收到申请104件 = 7.69%"),
        ("信访矛盾纠纷案件中尚有33件没有完成化解。", "案件546件 - 完成化解513件 = 33件"),
        ("审结的行政复议案件中，当年受理的有70件。", "审结92件 - 上年结转22件 = 70件"),
        (
            "双随机抽查中平均每次选派执法人员3.8人次。",
            "选派执法人员29141人次 ÷ 随机抽查7649次 = 3.81人次",
        ),
        (
            "全州县级和镇级信访矛盾纠纷人民调解委员会合计144个。",
            "县级9个 + 乡级135个 = 144个",
        ),
        (
            "州交通运输局的行政执法案件比全州综合行政执法系统多5669件。",
            "交通运输16754件 - 综合行政执法11085件 = 5669件",
        ),
        (
            "热线转办件中来自书记州长直通交流平台和省级热线的合计607件。",
            "领导直通交流平台115件 + 省级热线转办492件 = 607件",
        ),
        (
            "村（居）法律顾问中，律师占58.5%。",
            "律师378名 ÷ (律师378名 + 基层法律服务工作者109名 + 其他工作者159名) = 58.51%",
        ),
        (
            "建立整改台账的营商环境问题51个。",
            "省级评估发现22个 + 本级考核评估发现29个 = 51个",
        ),
    ],
)
def test_what_follows_from_the_figures(sentence: str, equation: str) -> None:
    assert [(v.verdict, v.stated) for v in held(sentence)] == [("推算相符", equation)]


def test_what_does_not_follow_shows_what_would() -> None:
    (verdict,) = held("州本级行政复议受理率约为95.8%。")
    assert verdict.verdict == "推算不符"
    assert verdict.stated == "受理96件 ÷ 收到申请104件 = 92.31%"
    (verdict,) = held("全年人民调解没有成功的纠纷为126件。")
    assert (verdict.verdict, verdict.stated[-6:]) == ("推算不符", "= 116件")


def test_what_the_report_states_itself_is_not_computed() -> None:
    assert [v.verdict for v in held("行政复议审结率为95.83%。")] == ["相符"]
    assert [v.verdict for v in held("行政复议审结率为98.53%。")] == ["不符"]


def test_a_rate_is_of_what_was_told_before_it() -> None:
    told = held("全州行政机关共收到检察建议近480份，回复率100%。")
    assert [verdict.verdict for verdict in told] == ["相符", "查无"]


def test_a_share_without_the_word() -> None:
    said = "州本级新收行政复议申请104件，近{}予以受理。"
    assert [v.verdict for v in held(said.format("九成三"))] == ["相符", "推算相符"]
    assert [v.verdict for v in held(said.format("九成五"))] == ["相符", "推算不符"]


def test_nothing_is_computed_for_another_year() -> None:
    (verdict,) = held("2019年州本级行政复议受理率为92.3%。")
    assert verdict.verdict == "查无"


def test_parts_that_may_not_be_all_speak_for_a_claim_only() -> None:
    (verdict,) = held("律师占村（居）法律顾问的68.5%。")
    assert "÷ 律师服务村居795个 =" not in verdict.stated


def test_a_share_of_all_that_its_words_name() -> None:
    said = "热线来电转部门办理8132件，{}来电总数的{}。"
    assert verdicts(said.format("不到", "一成")) == "相符 推算相符"
    assert verdicts(said.format("超过", "一成")) == "相符 推算不符"


def test_a_share_of_a_whole_is_of_no_part_of_it() -> None:
    assert verdicts("全州律师担任的村（居）法律顾问占全部村（居）的70%以上。") == "推算不符"
    assert verdicts("全省通办窗口中，综合通办窗口占全省通办窗口的27.4%。") == "推算相符"


def test_what_was_not_done_is_the_rest() -> None:
    said = "全年没能调解成功的纠纷有{}件。"
    assert verdicts(said.format(116)) == "推算相符"
    assert verdicts(said.format(161)) == "推算不符"
    assert verdicts("州本级审结的复议案件中，不是上年结转下来的有70件。") == "推算相符"


def test_the_clause_before_names_what_a_multiple_or_an_average_is_of() -> None:
    said = "州交通运输局的执法案件量，大约是州市场监管局的{}倍。"
    assert verdicts(said.format("18.3")) == "推算相符"
    assert verdicts(said.format("13.8")) == "推算不符"
    said = "担任村（居）法律顾问的律师，人均服务{}个村（居）。"
    assert verdicts(said.format("2.1")) == "推算相符"
    assert verdicts(said.format("3.1")) == "推算不符"
    said = "州市场监管局的916件案件，平均一件涉及金额约{}万元。"
    assert verdicts(said.format("1.29")) == "相符 推算相符"
    assert verdicts(said.format("1.92")) == "相符 推算不符"


def test_a_share_is_of_the_level_that_is_named() -> None:
    said = "各县（市、新区）的办件量占“全省通办”总量的{}%。"
    assert verdicts(said.format("54.9")) == "推算相符"
    assert verdicts(said.format("45.1")) == "推算不符"


def test_the_rest_of_a_rate() -> None:
    (verdict,) = held("信访矛盾纠纷未化解率6.04%。")
    assert (verdict.verdict, verdict.stated) == ("推算相符", "100% - 化解率93.96% = 6.04%")
    assert verdicts("信访矛盾纠纷未化解率7.04%。") == "推算不符"


def test_the_share_of_what_was_not_done() -> None:
    (verdict,) = held("政府法律顾问意见未采纳率17.4%。")
    assert verdict.stated == "(意见建议379条 - 采纳313条) ÷ 379条 = 17.41%"
    assert verdicts("政府法律顾问意见未采纳率82.6%。") == "推算不符"


def test_a_rate_may_be_of_what_is_counted_otherwise() -> None:
    said = "12345热线全年接听来电96868人次，转部门办理8132件，转办率{}。"
    assert verdicts(said.format("8.4%")) == "相符 相符 推算相符"
    assert verdicts(said.format("9.4%")) != "相符 相符 推算相符"


def test_nothing_is_a_share_of_itself() -> None:
    *_, verdict = held("律师担任795个村（居）法律顾问，占三类顾问服务村居总数的63.7%。")
    assert "÷ 律师服务村居795个 =" not in verdict.stated


def test_a_share_of_a_level_is_of_the_thing_told_before() -> None:
    said = "全省通办的办件里，县级占{}，州本级占45.1%。"
    assert verdicts(said.format("54.9%")) == "推算相符 推算相符"
    assert verdicts(said.format("45.9%")) != "推算相符 推算相符"
    assert verdicts("全省通办办件中，县级占54.9%，州本级为45.1%。") == "推算相符 推算相符"


def test_a_share_without_a_word_for_its_whole_is_of_what_was_told_before() -> None:
    assert verdicts("接听来电96868人次，转办8132件，占8.4%。") == "相符 相符 推算相符"
    assert verdicts("二审应诉案件6件，不到一审的三成。") == "相符 推算相符"


def test_what_is_left_of_two_figures_just_told() -> None:
    said = "信访矛盾纠纷案件546件，其中513件已经化解，还剩{}件。"
    assert verdicts(said.format(33)) == "相符 相符 推算相符"
    assert verdicts(said.format(43)) == "相符 相符 推算不符"


CALLED, HANDED_ON = "政务热线·接听来电", "政务热线·转部门办理"
CHANGED = ("工程建设项目审批·审批事项·改革前", "工程建设项目审批·审批事项·改革后")
HANDED_ON_BY = (f"{HANDED_ON}·省级热线转办", f"{HANDED_ON}·领导直通交流平台")
SETTLED = ("信访矛盾纠纷人民调解·案件", "信访矛盾纠纷人民调解·完成化解")
ONLINE = ("政务服务·网上办理率", "政务服务·网上办理率·本级")

OF_TEMPLATES = [
    # What a claim says, rightly and wrongly, after these figures; what follows, and whether
    # the words alone say that it was computed.
    ("平均每家企业审查合同{}件", "3 4", (), "合同审查256件 ÷ 体检企业90家 = 2.84件", True),
    ("平均每月调解纠纷{}件", "860 900", (), "纠纷10317件 ÷ 12个月 = 859.75件", True),
    (
        "执法记录仪州级和县级相加，比总数多{}台",
        "110 120",
        (),
        "本级604台 + 县级2982台 与 执法记录仪3476台 相差 110台",
        True,
    ),
    (
        "州市场监管局案件比州农业农村局多{}件",
        "909 900",
        (),
        "市场监管916件 - 农业农村7件 = 909件",
        True,
    ),
    ("由155个压缩到70个，压减了{}个", "85 95", CHANGED, "改革前155个 - 改革后70个 = 85个", True),
    (
        "行政复议不予受理的比例为{}%",
        "7.7 8.7",
        (),
        "不予受理8件 ÷ 收到申请104件 = 7.69%",
        False,
    ),
    (
        "转办8132件，{}来电总数的一成",
        "不到 超过",
        (HANDED_ON,),
        "转部门办理8132件 ÷ 接听来电96868人(次) = 8.39%",
        True,
    ),
    ("信访矛盾纠纷未化解率{}%", "6.04 7.04", (), "100% - 化解率93.96% = 6.04%", True),
    ("行政复议受理率为{}%", "92.3 93.3", (), "受理96件 ÷ 收到申请104件 = 92.31%", False),
    ("信访矛盾纠纷还有{}件没有化解", "33 43", (), "案件546件 - 完成化解513件 = 33件", True),
    ("546件，513件已经了结，还剩{}件", "33 43", SETTLED, "案件546件 - 完成化解513件 = 33件", True),
    (
        "审结的复议案件中，当年受理的有{}件",
        "70 80",
        (),
        "审结92件 - 上年结转22件 = 70件",
        True,
    ),
    (
        "热线492件、平台115件，两者共{}件",
        "607 617",
        HANDED_ON_BY,
        "省级热线转办492件 + 领导直通交流平台115件 = 607件",
        True,
    ),
    ("县、镇信访矛盾纠纷调委会共{}个", "144 154", (), "县级9个 + 乡级135个 = 144个", True),
    ("县、镇信访矛盾纠纷调委会{}个", "144 154", (), "县级9个 + 乡级135个 = 144个", False),
    (
        "全州38.78%、州本级59.25%，相差{}个百分点",
        "20.47 30.47",
        ONLINE,
        "本级59.25% - 网上办理率38.78% = 20.47个百分点",
        True,
    ),
]


def case(said: str, earlier: tuple[str, ...] = ()) -> OperandCase:
    """The last figure of a sentence, after figures of the report that are known."""
    claim = find_claims(said)[-1]
    direct = ranked(known(), claim.sense, known().entries, claim.measured)
    return OperandCase(known(), claim, direct, [MatchedEntry(entry(n), 1) for n in earlier])


@pytest.mark.parametrize(("said", "numbers", "earlier", "equation", "explicit"), OF_TEMPLATES)
def test_what_follows_and_whether_the_words_alone_ask_for_it(
    said: str,
    numbers: str,
    earlier: tuple[str, ...],
    equation: str,
    explicit: bool,  # noqa: FBT001
) -> None:
    for number, agrees in zip(numbers.split(), (True, False), strict=True):
        result = computed(case(said.format(number), earlier))
        assert result is not None
        assert (result.agrees, result.equation) == (agrees, equation)
        assert result.explicit is explicit
        assert result.score > 0.4


def test_what_is_told_where_it_comes_out_so_only() -> None:
    for said, right, wrong in (
        ("接听来电96868人次，转办8132件，转办率{}%", "8.4", "9.4"),
        ("来电96868人次，转办8132件，占{}%", "8.4", "9.4"),
    ):
        equation = "转部门办理8132件 ÷ 接听来电96868人(次) = 8.39%"
        result = computed(case(said.format(right), (CALLED, HANDED_ON)))
        assert result is not None
        assert result.equation == equation
        other = computed(case(said.format(wrong), (CALLED, HANDED_ON)))
        assert other is None or other.equation != equation
    whole = computed(case("营商环境问题51个"))
    assert whole is not None
    assert (whole.explicit, whole.equation[-5:]) == (False, "= 51个")
    assert computed(case("营商环境问题61个")) is None


def test_what_is_left_is_of_the_larger_figure_told_first() -> None:
    assert computed(case("513件，546件，还剩33件", SETTLED[::-1])) is None
    assert computed(case("546件，还剩33件", SETTLED[:1])) is None
    assert computed(case("天气很好96件")) is None
    assert computed(case("546件，513件，还剩33%", SETTLED)) is None
