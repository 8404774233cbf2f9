"""The words of official Chinese that more than one room asks for, each set in one place.

A set of words is written as one string with spaces between the words, a set of
characters as a string of them; ``words`` and ``frozenset`` make them.  Words of
one room only stay in that room.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a string, in order, for ``startswith``, ``endswith`` and ``in``."""
    return tuple(text.split())


HAN = r"[^\W\d_a-zA-Z]"
"""A Chinese character in a pattern: any letter but the ASCII ones.

A range of code points says the same, but each costs a millisecond to compile, as the
compiler draws a map of the whole plane for it.
"""

NUMERALS = frozenset("一二三四五六七八九十")
"""The numerals that number chapters, sections and items."""

ORDERS = words("办法 方案 要点 通知 意见")
GENRES = (
    *ORDERS,
    *words(
        "规定 规则 规程 细则 制度 措施 标准 计划 规划 纲要 决定 公告 通告 清单 基准 指引 指南"
        " 目录 报告 函 批复 章程 公报 准则 机制"
    ),
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

LINKS = words("其中 此外 同时 截至 另有")
"""What opens a clause that goes on from what was just said."""

OFFICES = words("部门 单位 机关")
BUILD = words("建设 实现 形成 打造")

AMONG = words("其中 包括 含 包含 分别 分为")
"""What opens the parts of a whole."""


IN_TOTAL = words("合计 共计 总计 总共")
SUMS = (*IN_TOTAL, "累计")
SUMMED_UP = (*SUMS, *words("共 一共 加起来 合起来 总数 总额 总量"))
"""What stands before a total that sums up what was just listed."""

NAME_LEADS = (*SUMS, *words("结果为 结果是 目前 全年 另有 还有 以及"))
NAME_TRAILS = (*SUMS, *words("小计 平均 达到 完成 实现 分别 超过 突破 不少于"))
"""What stands before and behind the words that say what a figure counts."""

COUNTED = words("人数 件数 次数 数量")
COUNTS = (*COUNTED, *words("人次 户数 场次"))
"""What a figure is called of which only the unit is known."""

WHOLES = words("总量 总额 总规模 总里程")
"""What a total is called by itself; 总数 counts what is named before it."""

SHARES = words("比例 比重 占比")
"""What a share is called."""

UNDONE = words("没有 没能 未予 未")
"""What says of a deed that it was not done, the longer words first."""

UNFINISHED = words("未办结 未审结 未结 尚未 在办 正在办理 正在审理 年末在审 在审案件")
"""What says that a case is still open."""

LEFT = words("没有 尚有 还有 仍有 剩余")
"""What says that a figure counts what is left to do."""

LACKING = words("缺 差 尚缺 还缺 尚差 还差 空缺 缺编 空编")
"""What alone before a figure says that so many are wanting."""

REMAINING = words("剩余 剩 余下 转入 其余 其他 其它 未 尚 缺 空编 另有 另外 不予 不 结转 不足")
"""What the last part of a whole begins with."""

RISING = words("提高 增加 上升 提升 增长")
FALLING = words("压缩 精简 减少 下降 降低 缩短 压减")
"""The plain verbs of change."""

ABOVE = words("上述 以上 上面 这")
"""What takes up again what was said just before."""

GROWN_TO = words("增至 升至 降至 增加到 提高到 下降到")
"""What stands before the value that a change led to."""

EXTENT_UP = words("增幅 涨幅 升幅 增速")
EXTENT_DOWN = words("降幅 减幅")
"""What a rate of change is called."""

CHANGED = (*RISING, *FALLING, *EXTENT_UP, *EXTENT_DOWN)
"""The words of a change that mean nothing else."""

RISE = (
    *RISING,
    *EXTENT_UP,
    *words("扩大 上涨 升 增 拓展 扩展 递增 多 净增 翻 高于 增至 增配 高"),
)
FALL = (
    *FALLING,
    *EXTENT_DOWN,
    *words("缩减 削减 降 减 缩小 压降 回落 递减 少 低于 压缩比 低 差 缺 整合"),
)
"""Words of change, upwards and downwards."""

NET_GAIN, NET_LOSS = words("净增 净增加"), words("净减 净减少")
"""What says that a figure is what came less what went, or the other way round."""

AND = words("、 和 及 与")
"""What joins two things that are named side by side."""

NO_JOINT = words("和解 和谐 和平 与会 普及")
"""Names in which what joins two things joins nothing."""

THAN = words("较 比 相比")
"""What a figure is held against follows."""

COMPARED = words("同比 同期 比上 较上 比去年 较去年 比20 较20")
"""What holds a figure against that of an earlier year."""

LAST_YEAR = words("上年 去年")
OF_EARLIER = (*COMPARED, *LAST_YEAR)
"""What says so, or that the figure itself is an earlier one."""

OF_EACH = words("人均 户均 件均 案均 场均 期均 日均 月均 季均")
AVERAGES = (*OF_EACH, "年均")
"""What stands before an average."""

WHOLE_PLACES = words("全国 全省 全州 全市 全县 全区")
"""What a report calls the whole of a place."""

TASK = words("任务 目标 计划 年度 序时 下达 基础")
"""What was to be done, of which a completion is the share."""

DONE = words("完成 完成率 进度 执行率")

TAKEN_IN = words(
    "收到 收案 受理 排查 检查 抽查 抽检 摸排 立案 新收 查处 评查 调解 承接 梳理 核查 举报"
)
INTAKE = (
    *TAKEN_IN,
    *words(
        "发现 申请 接到 收件 接收 应 参考 审查 办理 提出 征集 任务 现有 共有 在编 总 全 共 诉讼"
    ),
)
SETTLED = words(
    "办结 审结 结案 化解 采纳 整改 处置 核处 解决 处罚 调解 调处 立案 查处 移送 答复 修复 "
    "维持 撤销 纠错 受理 公示 报备 备案 判决 纠正 通报"
)
OUTCOME = (
    *SETTLED,
    *words(
        "成功 合格 通过 完成 出庭 持证 处理 已 达标 优秀 满意 行使 使用 败诉 胜诉 采用 "
        "配备 覆盖 网办 网上 其中 启用 存在 完毕 改变 问题 属实 破获 破案 评定 起诉"
    ),
)
"""What is taken in and what becomes of it: the second is never more than the first.

``TAKEN_IN`` and ``SETTLED`` are the verbs among them that stay in a name.
"""

OFFICIAL_DEEDS = words(
    "培训 审核 巡查 清理 废止 宣讲 公开 走访 研究 咨询 援助 新增 查办 罚没 没收 拆除 注销 "
    "取消 销毁 救助 责令 约谈 签订 减免 拨付 曝光 关停 扣押 收缴 核发 吊销"
)
"""Other verbs of what offices do again and again, and count."""

RANKED = words("列 居 排 名次 获 综合 考核")
"""What stands before a rank that was won."""

RESULTS = words("成效 效果 作用 成果 质量 能力 水平 进展 氛围 意识 形势 态势")
"""What a report says was raised or reached."""

ENCLOSED = words("附件 附录 附表")
"""What follows a report and is numbered by itself."""

INFORMATION = (
    *(a + b for a in ("", "发布", "更新", "成文", "发文") for b in ("时间", "日期")),
    *words("来源 信息来源 作者 标题 文号 栏目 字体 字号 编辑 审核 主办 主办单位 承办 承办单位"),
)
"""What a web page says of an article, each before a colon."""

PAGE_LEFT = words("打印本页 关闭窗口 扫一扫 上一篇 下一篇 版权所有 责任编辑 附件下载")
"""Words around an article that no report's own sentence begins with."""

PAGE_FURNITURE = words(
    "当前位置 您的位置 您现在的位置 网站地图 关闭本页 分享到 分享至 ICP备 公网安备 技术支持"
    " 网站标识 无障碍 返回顶部"
)
"""Other words around an article."""

OUTLOOK = words("下一步 下步 打算 计划 展望 工作安排 今后")
"""What the part on the year to come is called."""

AIMED = words("力争 确保 目标")
PLANNED = (*AIMED, *words("计划 预计 拟"))
"""What is aimed at and not yet counted."""

TO_COME = (*OUTLOOK, *words("下一年 来年 将 拟 力争"))
"""What opens what is planned."""

AT_PRICES = words("生产总值 增加值 GDP")
"""What grows at comparable prices: its growth does not follow from the printed values."""

CARRIED_OVER = words("结转 旧存 存量案 结存 上年未结 上年遗留 往年遗留 跨年")
"""What marks the cases of the year before among this year's."""

OUR_PLACE = words("我州 我市 我县 我区 我省 我局 我镇")
"""What a report calls its own place or office."""

OF_YEARS = words("连续 先后 历年 近年来 多年")
"""What tells of several times or years."""

PRESENT = words("今年 本年 当年 年内 期间")
"""What a report calls its own year."""

QUALITIES = words("显著 明显 良好 顺利 较好")
"""How well something went, without a figure."""

MEANS = words("通过 利用 依托 借助 运用 围绕 结合")
"""What opens the way in which something was done."""

MATTERS = words("事项 情况 活动")
EMPTY_NOUNS = (*MATTERS, *words("案件 工作 群众"))
"""Nouns that tell nothing of what they stand in."""

INSTITUTES = words("中心 机构 平台 组织 队伍 基地")
"""What standing bodies are called, as the ends of their names."""

PUSH = words("通过 围绕 加强 推进")

STANDING = words("有 设 设有 聘请 聘任 配备 覆盖 设立 建立 建成")
"""Verbs of what there is or has been set up."""

SET_TO_WORK = words("配齐 抓好 培育 组织")
"""Verbs that also open an action without anything before them: 三培育人才."""

BARE = frozenset(
    (
        *PUSH,
        *STANDING,
        *SET_TO_WORK,
        *words(
            "存在 处理 实行 配足 开课 开设了 推出了 组织开展了 组织开展 组织举办 "
            "开展了 开展 举办了 举办 召开了 召开 举行 建立健全 建立起 建成了 建有 "
            "设立了 设置 配有 配 提供 形成 完成 实现 达到 拥有 持有 现有 共有 已有 "
            "打造 推动 进行 选聘 外聘 选派 组建 成立 建设 实施 涉及 包括 获得 "
            "荣获 获评 获 推出 做好 办好 创建 深入 启动 作出 做出 到位 用于 落实 "
            "针对 利用 依托 面向 属于 给予 予以 处 办理 出具 提出 下达 作为 具有 "
            "使用 支持 帮助 协助 强化 健全 完善 安排 投入 适用 承办 参加 参与 聘用 "
            "开设 进入 列入 纳入 督促 引导 做到 保障 推行 评出 涌现 产生 达成 收集到"
        ),
    )
)
"""Verbs that say nothing at all of what they carry."""
