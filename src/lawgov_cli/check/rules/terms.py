"""The rule on set terms of the field and set phrases of the language that are miswritten."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import occurrences
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.chinese.sounds import as_it_sounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

# Terms that nothing else sounds like: what does and is written otherwise is a slip.
# 法治宣传 is none, as 法制宣传 is right, too.
_TERMS = frozenset(words(
    # The field's own.
    "行政复议 行政应诉 行政诉讼 行政执法 行政审批 行政许可 行政处罚 行政强制 行政裁决 行政调解"
    " 行政规范性文件 规范性文件 合法性审查 合法性审核 备案审查 重大行政决策 公众参与 专家论证"
    " 风险评估 集体讨论 法律顾问 公职律师 法律援助 法律服务 公共法律服务 公平竞争 知识产权"
    " 依法行政 依法执政 依法决策 依法履职 法定职责 履行法定职责 履行职责 作出行政处罚"
    " 作出处罚决定 作出复议决定 法治政府 法治社会 法治国家 法治中国 法治思想 法治思维 法治方式"
    " 法治乡村 法治素养 法治化营商环境 法治化轨道 营商环境 市场主体 市场监管 生态环境 安全生产"
    " 食品药品 自然资源 政务服务 政务公开 信息公开 权责清单 权力清单 负面清单 裁量基准"
    " 裁量权基准 执法记录仪 执法全过程记录 案卷评查 事中事后 矛盾纠纷 人民调解 多元化解"
    " 诉源治理 社会治理 基层治理 信访事项 知识竞赛 以案释法 谁执法谁普法 国家工作人员 领导干部"
    " 关键少数 第一责任人 出庭应诉 司法建议 败诉案件 统筹推进 贯彻落实 组织领导 工作机制"
    " 体制机制 长效机制 审核机制 审查机制 协调机制 联动机制 监督机制 考核机制 保障机制 衔接机制"
    " 联席会议 顾问团队 示范创建 法治文化 法治精神 法治信仰 法治化水平 从严治党 责任落实"
    " 监督检查 专项整治 高质量发展 人民群众 合法权益 公平正义 乡村振兴 风险隐患 突发事件"
    " 应急预案 应急处置 权力运行 审计监督 民主监督 反映强烈 反映问题 决策部署 科学立法 严格执法"
    " 公正司法 全民守法 严格规范公正文明执法 有法可依 有法必依 执法必严 违法必究 以人民为中心"
    " 党的领导 习近平新时代中国特色社会主义思想 简政放权 放管结合 优化服务 扫黑除恶 不动产登记"
    " 听证会 检察院 疫情防控 告知承诺 恶意欠薪 根治欠薪 行政执法公示 法制审核 证明事项 首违不罚"
    " 轻微免罚 柔性执法 包容审慎 信用监管 信用修复 跨省通办 帮办代办 接诉即办 仲裁机构 公证机构"
    " 司法鉴定 社区矫正 安置帮教 法律明白人 宪法宣誓 宪法宣传 民法典 以案促改"
    " 专题学习 常务会议 学法用法 府院联动 败诉率 应诉率 实质性化解 行政争议 复议案件 持证上岗"
    " 资格考试 综合行政执法 行刑衔接 土地征收 环境保护 大气污染 非法采砂 食品安全"
    " 药品安全 特种设备 道路运输 超限超载 电信诈骗 未成年人保护 家庭暴力 农民工工资 劳动争议"
    " 劳动仲裁 医疗保障 医保基金 欺诈骗保 养老服务 事项清单 责任清单 执法队伍 诚信建设"
    " 政府采购 招标投标 产权保护 依法履行 规范运行 公开透明 便民利民 审查意见"
    " 征求意见 公开征求 社会稳定 公共安全 公共卫生 突出问题 薄弱环节 统筹协调 协同配合 督促整改"
    " 督导检查 压实责任 层层落实 跟踪问效 考核评价 绩效考核 典型案例"
    " 中华人民共和国 中国共产党 中国特色社会主义 全面依法治国 党政主要负责人 履职尽责 工作合力"
    " 常态长效 源头治理 综合治理 多措并举 扎实推进 稳步推进 有序推进 深入推进 纵深推进 协同推进"
    " 落地见效 落地生根 走深走实 提质增效 便捷高效 优质高效 公正廉洁 执法为民 司法为民 便民服务"
    " 全程网办 一网通办 最多跑一次 应公开尽公开 应援尽援 应诉尽诉 监督管理 执法监督 执法主体"
    " 执法资格 执法证件 执法程序 裁量权 行政机关 行政争议 调解组织 调解协议 复议机关 法律服务所"
    " 村规民约 基层群众自治 网格化管理 社会信用 信用体系 失信惩戒 联合惩戒 黑恶势力 非法集资"
    " 安全隐患 隐患排查 督促指导 率先垂范 以身作则 精准施策 分类指导 统筹兼顾 补齐短板 学懂弄通"
    " 走在前列 顶层设计 任务分解 目标责任 责任追究 依法追究 依法查处 依法维护"
    # The language's.
    " 一如既往 再接再厉 融会贯通 名副其实 按部就班 迫不及待 川流不息 走投无路 谈笑风生 因地制宜"
    " 循序渐进 以点带面 迎难而上 行之有效 卓有成效 持之以恒 有的放矢 相辅相成 齐抓共管 群策群力"
    " 标本兼治 综合施策 精益求精 求真务实 脚踏实地 攻坚克难 担当作为 一以贯之 久久为功 凝心聚力"
    " 全力以赴 蔚然成风 家喻户晓 喜闻乐见 潜移默化 深入人心 与时俱进 不遗余力 事半功倍 举一反三"
    " 分门别类 一视同仁 井然有序 有条不紊 弄虚作假 滥用职权 玩忽职守 未雨绸缪 防患未然 不折不扣"
    " 令行禁止 实事求是 雷厉风行 应收尽收 扬长避短 取长补短 张弛有度 相得益彰 不谋而合 一蹴而就"
    " 息息相关 休戚与共 身体力行 当务之急 首当其冲 层出不穷 错综复杂 根深蒂固 刻不容缓 势在必行"
))  # fmt: skip

_SHORTEST = min(map(len, _TERMS))

# Slips that are no exchange of one sound for another, and words too short to be told by one.
_LED_BY_LAW = ("以法治", "依法制")
_NOT_LED = {"国": "家", "市": "场", "县": "域", "区": "域", "村": "规", "企": "业"}
_MISWRITTEN = dict(
    pair.split("→")
    for pair in words(
        "布署→部署 按装→安装 部份→部分 既使→即使 座右名→座右铭 渡假→度假 追朔→追溯"
        " 幅射→辐射 针贬→针砭 松驰→松弛 修茸→修葺 震憾→震撼 震摄→震慑 台帐→台账"
        " 帐户→账户 帐号→账号 蜇伏→蛰伏 粗旷→粗犷 参预→参与"
        " 执法纪录仪→执法记录仪 参次不齐→参差不齐 不径而走→不胫而走 以点代面→以点带面"
        " 法律顾门→法律顾问 规犯→规范 标淮→标准 基淮→基准 淡簿→淡薄 簿弱→薄弱 机治→机制"
        " 责任治→责任制 急燥→急躁 烦燥→烦躁 脉博→脉搏 凑和→凑合 重迭→重叠 复盖→覆盖"
        " 习近平新时代特色社会主义思想→习近平新时代中国特色社会主义思想"
        " 习近平新时代社会主义思想→习近平新时代中国特色社会主义思想"
        " 习近平总书记为核心→习近平同志为核心 放服管→放管服 双公开、一随机→双随机、一公开"
        " 一公开、双随机→双随机、一公开 谁普法谁执法→谁执法谁普法"
        " 谁普法、谁执法→谁执法、谁普法 坚定“四个意识”→增强“四个意识”"
        " 增强“四个自信”→坚定“四个自信”"
    )
) | {wrong + of: f"依法治{of}" for wrong in _LED_BY_LAW for of in "国省市州县区村校企"}
# 公布署名, 按装配式, 全部份额: what follows shows that two words meet.
_TWO_WORDS = {
    "布署": "名", "按装": "配载置箱", "部份": "额", "既使": "用得", "规犯": "罪错法",
    "标淮": "安北南阳河海", "基淮": "安北南阳河海", "机治": "疗愈理安", "责任治": "理疗",
    "复盖": "章", "检查院": "落内外",
    **{wrong + of: next_ for wrong in _LED_BY_LAW for of, next_ in _NOT_LED.items()},
}  # fmt: skip


@rule(
    id="miswritten-word",
    title="常见错字",
    explanation=(
        "固定的词语里有一个字被同音或者形近的字代替，例如“行政复义”应为“行政复议”，"
        "“法制政府”应为“法治政府”，“人民调节”应为“人民调解”，“基淮”应为“基准”；"
        "以及可以断定的其他错词和固定提法的错写，例如“布署”应为“部署”。按提示改正。"
    ),
    severity="warning",
    family="文字",
    fails="会议对全年工作作出布署，行政复仪案件逐年上升。\n",
    passes="会议对全年工作作出部署，法制宣传和法治宣传都有成效。\n",
)
def miswritten_word(subject: Subject) -> Iterator[Mark]:
    """Words that are always wrong as written, such as 布署 for 部署 and 行政复仪 for 行政复议."""
    text, (start, end) = subject.text, subject.body
    slips = [(at, at + len(wrong), right) for wrong, right in _MISWRITTEN.items()
             for at in occurrences(text, wrong, start, end)]  # fmt: skip
    done = 0
    for first, stop, right in sorted((*slips, *_same_sounds(text, start, end)), key=_widest_first):
        wrong = text[first:stop]
        if first >= done and text[stop : stop + 1] not in frozenset(_TWO_WORDS.get(wrong, "")):
            yield Mark(first, stop, f"“{wrong}”应为“{right}”。", f"改为“{right}”")
            done = stop


def _widest_first(slip: tuple[int, int, str]) -> tuple[int, int]:
    return slip[0], -slip[1]


def _same_sounds(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where something else stands that sounds like a term."""
    sounds, terms = as_it_sounds(text), _terms_by_sound()
    # One look at each place is quicker than one at the whole text for each term.
    for at in [at for at in range(start, end) if sounds[at : at + _SHORTEST] in terms]:
        for term, sound in terms[sounds[at : at + _SHORTEST]]:
            printed = text[at : at + len(term)]
            if printed != term and printed not in _TERMS and sounds.startswith(sound, at, end):
                yield at, at + len(term), term


@cache
def _terms_by_sound() -> dict[str, list[tuple[str, str]]]:
    """The terms with their sounds, by the first ones of these."""
    found: dict[str, list[tuple[str, str]]] = {}
    for term in _TERMS:
        sound = as_it_sounds(term)
        found.setdefault(sound[:_SHORTEST], []).append((term, sound))
    return found


RULES = (miswritten_word,)
