"""A clause cut into words: the field's own terms, verbs, fillers, and what lies between them.

A general word segmenter was weighed and left out: jieba needs most of a second and 50 MB to
start, has had no release since 2020, and cuts the field's own terms apart.  The longest word
that begins at a place is taken, so a list of words that hold a particle or a verb (对象, 和解,
处理, 调解员) needs no rule of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIGHT = words(
    "组织开展了 组织开展 组织举办 组织 开展了 开展 举办了 举办 召开了 召开 举行 办理 建立健全"
    " 建立起 建立 建成了 建成 建有 设立了 设立 设有 设置 设 配备 配有 配 提供 形成 完成 实现"
    " 达到 拥有 持有 现有 共有 已有 打造 培育 引进 落实 推进 推动 参与 参加 进行 聘请 聘任 选聘"
    " 外聘 选派 组建 成立 建设 实施 承办 覆盖 涉及 包括 争取 获得 荣获 获评 获 支持 帮助 协助"
    " 推出 执行 担任 惠及 带动 吸纳 做好 抓好 办好 评为 创建 深入 巩固 用好 引导 启动 布局"
    " 保障 促进 提高 减轻 明确了 明确 整合 调整为 作出 做出 列入 纳入 选树 命名 运营 运行 开通"
    " 增设 录入 使用 安装 改造升级 铺设 修建 架设 购置 更换 配套 走进 进驻 入驻 筹集 筹措 募集"
    " 拓宽 培养 选拔 采集 受益 承接 管护 开辟 优化 提升 壮大 加强 强化 健全 完善 加装 破解 输送"
    " 接纳 录用 用于 用来 更新 遴选 搭建 开放 迎来 承载 供应 撬动 释放 投放 下达 到位 争取到"
    " 谋划 促成 招引 撰写 发表 汇编 出具 利用 针对 围绕 聚焦 属于 面向 依托 通过 分解 出动 派出"
    " 给予 予以 处 推行 评出 涌现 产生 达成 做到 开设 印制 编印 制作 提出 作为 具有 有 评定 适用 发布 悬挂 张贴 粘贴 上墙粘贴"
    " 推送 刊登 刊发 发送 播放 发放 征集 收集 征求 听取 接受 接待 接听 接收 解答 报送 发现 下发 出版"
    " 审查 制定出台 制定印发 制定 制订 出台 印发 发出 编制 代写 分赴 进入 执结 审批 核发 协调"
    " 挽回 追回 追讨 挽损 查找 处理 查阅 储备 投入 安排 签订 签署 查出 聘用"
)
LIGHT = frozenset(_LIGHT)
"""Verbs that carry the noun behind them: the noun alone may be the name."""

_BARE = words(
    "组织开展了 组织开展 组织举办 组织 开展了 开展 举办了 举办 召开了 召开 举行 建立健全 建立起"
    " 建立 建成了 建成 建有 设立了 设立 设有 设置 设 配备 配有 配 提供 形成 完成 实现 达到 拥有"
    " 持有 现有 共有 已有 打造 培育 推进 推动 进行 聘请 聘任 选聘 外聘 选派 组建 成立 建设 实施"
    " 覆盖 涉及 包括 获得 荣获 获评 获 推出 做好 抓好 办好 创建 深入 启动 作出 做出 有 到位 用于 落实"
    " 通过 针对 围绕 利用 依托 面向 属于 给予 予以 处 办理 出具 提出 下达 作为 具有 使用"
    " 支持 帮助 协助 加强 强化 健全 完善 安排 投入 适用 承办 参加 参与 聘用 开设 进入 列入 纳入 督促 引导"
    " 做到 保障 推行 评出 涌现 产生 达成 收集到"
)
BARE = frozenset(_BARE)
"""Light verbs that say nothing at all of what they carry; the others stay where the noun is bare."""

_HEAVY = words(
    "受理 立案 查处 查办 立案查处 审结 结案 办结 废止 清理 修订 修改 取消 下放 承接 精简 压减 压缩"
    " 削减 淘汰 关停 化解 调解 调处 培训 轮训 新建 改建 改造 改扩建 扩建 续建 新增 整改 整治 评查"
    " 抽查 检查 巡查 督查 督察 督办 审核 备案 报备 纠错 纠正 撤销 驳回 采纳 移送 排查 处置 处罚"
    " 罚没 维持 变更 转办 交办 答复 回复 办复 公开 公示 归集 认定 通报 约谈 问责 走访 慰问 核查"
    " 救助 资助 安置 搬迁 治理 修复 绿化 出栏 销售 出口 进口 签约 落地 开工建设 竣工 投产 通车"
    " 减免 退税 减税 奖励 补贴 发行 招录 招聘 引育 评选 推荐 申报 注销 吊销 登记 注册 挂牌 新设"
    " 监测 检测 演练 救援 打掉 破获 抓获 侦破 起诉 批捕 判决 旁听 收到 制发 甄别处理 测试 抽检"
    " 考核 推广 复制 划转 入库 新入库 上市 盘活 消化 清偿 偿还 兑现 拨付 置换 新开工 基本建成"
    " 回迁 拆除 征收 维修 维修改造 腾退 封停 流转 疏浚 除险加固 脱贫 摘帽 脱销 减少 增加 退费"
    " 签订 审批 核发 审议 起草 代拟 提请 巡察 检疫 检验 查扣 扣押 劝离 制止 清退 年检 颁证 劝和"
    " 核准 评定 转移 评估 听证 裁决 咨询 投诉 举报 献血 撤诉 合并 联检 拟废止 新收 收案 追缴 停工"
    " 责令 警告 停产 停业 查封 冻结 没收 罚款 暂缓 准予 响应 宣讲 监督"
    " 反馈 解决 体检 建议 见面 面商 保全 执行 预约 回访 接通 指导 会商 研究 审理 裁定"
    " 转送 告知 补正 终止 中止 结转 调研 论证 测评 评议 评价 质证 复核 复查 鉴定 公证 援助 救治"
    " 帮扶 矫正 接访 下访 疏导 劝导 训练 拉练 宣誓 报告 销号 转化 失效 宣布失效 保留 梳理 听课 节省 节约 观看 收看 参观 晋级 完工 开工 迁建 撤并 捐赠 护送 值守 值班 摸排 清查 清运 清淤 植树"
    " 造林 播种 收割 交付 出让 收储 分流 分办 硬化 亮化 铺装 加固 回购 回收 评审 授牌 表彰 表扬 入选 录取 毕业 接种"
    " 采样 筛查 报销 参保 缴费 征缴 理赔 投保 约见 听审 送达 公告 公证 点评 联系 走进 讲解 讲授 参加考试 交流 慰藉 帮教"
    " 扣分 记分 曝光 劝阻 训诫 拘留 刑拘 逮捕 羁押 服刑 假释 减刑 特赦 引渡 追赃 把关 查获 下降 上升 增长 降低 压降 回落 缴获 收缴 销毁 没收 拦截 止付"
)
HEAVY = frozenset(_HEAVY)
"""Verbs that say something of their own: they stay in the name behind the noun."""

_NOMINAL = words(
    "养殖 种植 建设 保障 储备 使用 运行 运营 培育 引导 支持 创建 配套 装备 参与 协助 组织 审查"
    " 处理 审理 安装 投放 培养 组建 更新 播放 提升 优化 规范 公布 覆盖 承载 管护 供应 开放 实施"
    " 办理 执行 编制 解答 接待 投入 服务 推送 报送 评查 检查 处罚 调解 培训 监督 执法 整改 咨询"
    " 演练 巡查 抽查 督察 督查 治理 救助 援助 公证 鉴定 仲裁 矫正 登记 审批 审核 普法 学法 教育"
    " 投诉 举报 讲座 宣讲 改造 续建 新建 扩建 补贴 奖励 监测 检测 体检 听证 评估 公开 公示 研究"
)
NOMINAL = frozenset(_NOMINAL)
"""Verbs that build nouns as well: 蛋鸡养殖项目 goes on behind them."""

# Adverbs, dates, counts and other words that say nothing of what is counted.
_FILLERS = words(
    "其中 包括 包含 含 结果为 结果是 分别 目前 全年 今年以来 五年来 三年来 五年 三年 十年来 近五年 近三年 过去五年 过去一年 今年 去年 上年 当年 本年 本年度 年度 一年来"
    " 年内 同时 先后 已经 已 并 均 也 都 还 共 总共 共计 累计 累积 合计 总计 另外 另有 另 其余 特别是"
    " 以及 继续 力争 确保 预计 计划 拟 各级各类 各类 各种 各级 各项 各 全部 相关 有关 近年来 进一步 积极"
    " 深入 全面 大力 切实 扎实 认真 严格 不断 持续 着力 加快 稳步 新时代 我们 期间 至少 每年 依法 依规"
    " 及时 现行 现场 直接 主动 专门 专题 实际 平均 年均 总体 综合 连续 成功 顺利 有效 充分 统一 集中"
    " 达到 达 到 为 是 约 近 超过 突破 超 不少于 不低于 不高于 不超过 控制在 稳定在 保持在 要求 应当 须"
    " 同比 比上年 较上年 比去年 增至 增加到 增加至 提高到 提升到 提升至 提高至 增长到 上升到 下降到 下降至"
    " 降至 降到 压缩到 压缩至 精简至 减少到 减少至 发展到 扩大到 缩短至 缩短到 减至 余 多 左右 以上 以下"
    " 以内 的 了 在 对 从 由 将 把 被 与 和 等 是 以 向 于 着 也 再 又 该 这 那 而 且 至 之 为 、 及 或 就 因"
    " 给 让 使 按 按照 根据 自 每 其 他 们 所 并且 但 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 方式"
    " 本 我 我局 我州 我市 我县 我区 我省 我镇 我乡 全社会系统 全系统 层面 范围 过程中 改革前 改革后 原来 原先 此前 当前"
    " 还有 还在 没有 未 无 已 曾 仍 仅 只 能够 可以 需要 得到 取得 获得 较 较好 明显 大幅"
    " 位列 位居 排名 名列 经 关于 期间 个 多个 若干 一批 首次 再次 次 各地 列"
    " 正式 全覆盖 常态化 规范化 实现规范化运行 高效 快速 稳妥 妥善 精准 科学 扎实 有序 有力 广泛 普遍 逐步 率先 入户 上门 实地 逐户 逐一"
)
FILLERS = frozenset(_FILLERS)

# Nouns that hold a filler or a verb; the longest word wins, so they only have to be named.
_NOUNS = words(
    "在校 在线 在建 在册 在岗 在职 在读 在押 在编 在案 对口 对外 对象 对接 从业 和谐 和解 和平 与会"
    " 为民 行为 人为 作为 将军 自由 比例 比重 比率 比赛 军民 法律 法治 法规 法人 法院 法庭 法定 法官"
    " 法制 法学 处理 处置 处罚 处分 中央 中小 中心 中医 中学 中介 中层 机关 机构 机动 机器 证明 证照 证据 证件 数据 数字"
    " 组织 会议 会计 员工 费用 委托 人次 机制 有机 有效 有限 并购 并联 并网 并轨 共同 共享 共建 共产 要素 要点 再生 服务"
    " 服务业 用户 用地 用房 用水 用电 用工 用时 上访 下乡 上市 入学 入企 入职 来信 来访 来电 去向 所有 所得 应急 应诉 自治 自建"
    " 自然 自助 自愿 自贸 自主 以案 以外 其他 其它 之家 个人 个体 个案 个转企 度假 未成年 无人 无偿 无害 无证 可再生 需求"
    " 本级 本土 本科 学生 学校 期满 期限 列车 内部 内容 内控 上级 下级 上游 地下 地上 水上 网上 线上 线下 掌上 路上 海上"
    " 社会 县域 类别 类型 种类 例会 案例 条例 处方 处室 到期 到位 达标 经费 经济 经营 经营者 按期 按时 按揭 被申请 被告 被动 等级 等次"
    " 等额 于法 居民 居家 居住 排水 排污 排放 排名 第三方 第三产业 第一产业 第二产业 给水 因公 因病 就业 就地 就近 就诊"
    " 就学 总额 共有产权 近海 近岸 超市 超限 超载 约谈 均衡 多元 多式联运 余额 涉企 涉农 涉法 涉诉 涉外 涉案 涉黑 涉恶 涉税"
    " 行政村 自然村 村级 综合执法 综合窗口 综合服务 综合治理 综合整治 直接经济损失 主动公开 主动创稳 集中供养 集中供热 统一战线 专题"
    " 专题会 专题会议 专题培训 专题学习 专题宣讲 专题讲座 现场会 现场教学 现场咨询 成功率 年度计划 年度任务 信息 意见 安全 安全生产"
    " 设施 设备 设计 配送 配置 配额 有序 有毒 有害 获奖 达产 到校 处级 应出庭 及格 及格率 及时率 全过程 全链条 全域 全民 示范 建筑"
    " 建议 建言 建材 立法 执法 司法 普法 学法 用法 守法 讲法 送法 释法 地方 方案 方法 方式方法 内河 内涝 下水道 新时代文明实践 "
    " 上下游 城乡 从严 在地 校园 为期 行动 活动 运动 村民 居民 使用权 使用单位 让渡 转让 自来水 自查 自纠 用能 承诺 期货 期刊 来源 教育 系列 列席 化学需氧量 公共 公共场所 不合格 三无 中共 共青团 违建 期满 文化 场次 场地 天然 人均 户均 模拟 虚拟 拟定 流调 社会组织 经济组织 党组织 基层组织 群团组织 自治组织 行业组织 志愿组织 工作室"
)

# What makes a noun of the verb before it: 调解员, 受理费, 合格率.
_NOUN_TAILS = frozenset("性率员证书者组会委所室站中机类型费量数点法官厅处于面额款金单队家人权")
GENERAL = frozenset(
    words(
        "案件 问题 事项 意见 建议 意见建议 金额 资金 人数 人员 人 单位 部门 项目 活动 工作 任务 次数 件数"
        " 企业 群众 方面 措施 制度 文件 总数 数量 村寨 组织 机构 平台 窗口 办件 培训 会议 面积 投资 总投资"
        " 资料 材料 信息 服务 咨询 宣传 检查 要求 户 家 岗位 对象 平台建设 建设 产品 机制 领域 方案 报告 处"
        " 地区 乡镇 县 村 省份 城市 个人 学生 居民 人口 发电 合同 考核 资金投入 总额 总量 增长 完成投资 工程"
        " 具体工作 具体任务 重点工作 重点任务 申请 目标任务 历史性突破 规模 总规模 里程 总里程 长度 产量"
        " 产值 收入 销售额 台阶 大关 关口 目标 比率 点位 隐患 纠纷 线索 典型案例 案例 损失 经济损失 县市区"
        " 干部 职工 师生 教师 代表 名额 设备 设施 车辆 成员 队员 场所 通告 公告 简报 情况 结果 标的 标的额 成绩"
        " 违法行为 风险 风险点 诉求 投诉 举报 来访 来信 受益群众 市民 村民 农民工 律师 专家 执法人员 工作人员"
        " 罚款 工资 处分 参与率 覆盖面 学校 中小学 医院 社区 面商率 周期 用时 时间 时限 标准 水平 频次"
    )
)
"""Nouns that say nothing without what they are of."""

ATTRIBUTES = frozenset(
    words(
        "面积 总面积 人数 总人数 人次 总人次 数量 总数量 金额 总金额 里程 总里程 规模 总规模 量 总量 产量 总产量"
        " 产值 总产值 比例 比重 指数 时间 时限 标准 水平 收入 总收入 价格 额 总额 能力 强度 密度 资金 经费 总值"
        " 头数 户数 次数 件数 家数 率 频次 周期 成本 费用 长度 高度 重量 吞吐量 排放量"
    )
)
"""Nouns of measure, which need the verb before them: 种植面积, 旅游接待人数."""

COMPOUND_HEADS = frozenset(
    words(
        "机构 单位 组织 项目 人员 对象 企业 中心 场所 基地 能力 水平 制度 事项 资金 设施 平台 系统 任务"
        " 面积 材料 数据 信息 工程 体系 窗口 服务 清单 方案 标准 规范 队伍 团队 专班 专项 车辆 设备 站点"
        " 文书 意见 决定 档案 程序 领域 产品 行业 用房 用地 活动 会议 情况 成果 经费 补助 指数 时间 时限"
    )
)
"""Nouns that make one word with a verb before them: 培训机构, 检查对象."""

_HAN = re.compile("[\u4e00-\u9fff0-9A-Za-z]+")
_LONGEST = 12
_OPENING = '“‘「『"'
_QUOTES = "“”\"'‘’「」『』"


_SCOPES = words(
    "全国 全省 全市 全州 全县 全区 全盟 全旗 全镇 全乡 全街道 全自治区 全自治州 全系统 全局 全厅 全委 全域"
    " 全社会"
)
LEVELS = {
    "国家级": "国家级 全国性 部级",
    "省级": "省级 省本级 省直 自治区级 自治区本级 省直属",
    "市级": "市级 市本级 市直 州级 州本级 州直 盟级 盟本级 地级 地市级 地市 设区市 设区的市",
    "县级": "县级 县本级 县直 区级 区本级 区直 旗级 旗本级 旗县级 县区级 县市级 市县级 县区 各县",
    "乡级": "乡级 镇级 乡镇级 街镇级 乡镇街道 乡镇 街道 镇街",
    "村级": "村级 村居 村社区 社区级 社区 行政村",
}
"""The levels of government as names write them, with the words that print them."""

LEVEL_NAMES = frozenset({*LEVELS, "本级"})

_LEVELS = {word: level for level, row in LEVELS.items() for word in row.split()} | {"本级": "本级"}


def level_of(word: str) -> str:
    """The level that a word prints; empty for others."""
    return _LEVELS.get(word, "")


class Word(NamedTuple):
    """One word of a clause.

    ``kind`` is verb, filler, noun, scope (全市), level (县级), mark, or unknown for
    what no list has.
    """

    text: str
    start: int
    kind: str

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + len(self.text)


class Lexicon:
    """The words that a clause is cut into: the general ones and the terms of a vocabulary."""

    def __init__(
        self, terms: Sequence[str] = (), verbs: Sequence[str] = (), topics: Sequence[str] = ()
    ) -> None:
        """``terms`` are whole nouns, ``verbs`` say what was done, ``topics`` open a quoted name."""
        self._topics = frozenset(topics)
        self._kinds = dict.fromkeys(FILLERS, "filler")
        self._kinds |= dict.fromkeys(_NOUNS, "noun")
        self._kinds |= dict.fromkeys(LIGHT | HEAVY, "verb")
        self._kinds |= dict.fromkeys(_SCOPES, "scope") | dict.fromkeys(_LEVELS, "level")
        for word in terms:
            self._kinds.setdefault(word, "noun")
        self._kinds |= dict.fromkeys(verbs, "verb")
        self._longest: dict[str, int] = {}
        for word in self._kinds:
            self._longest[word[0]] = max(len(word), self._longest.get(word[0], 0))

    def __contains__(self, word: str) -> bool:
        """Whether a word is known as one."""
        return word in self._kinds

    def cut(self, text: str) -> list[Word]:
        """The words of ``text``; marks end a word, quotation marks are left out.

        What stands in quotation marks is one word unless a topic opens it.
        """
        found: list[Word] = []
        at, free = 0, 0
        while at < len(text):
            known = self._quoted(text, at) or self._word_at(text, at)
            if known is None:
                at += 1
                continue
            self._between(found, text, free, at)
            self._add(found, known, at)
            at += len(known)
            free = at
        self._between(found, text, free, len(text))
        return found

    def is_phrase(self, text: str) -> bool:
        """Whether ``text`` says what was done with what: 审查合同, not 调解员."""
        return len(self.cut(text)) > 1 and any(w.kind == "verb" for w in self.cut(text))

    def _quoted(self, text: str, at: int) -> str | None:
        """The words in quotation marks that open before ``at``, where they are one word."""
        if not at or text[at - 1] not in _OPENING:
            return None
        end = next((i for i in range(at, min(len(text), at + _LONGEST)) if text[i] in _QUOTES), at)
        word = text[at:end]
        known = self._word_at(text, at)
        return word if len(word) > 1 and known not in self._topics else None

    def _word_at(self, text: str, at: int) -> str | None:
        for length in range(min(self._longest.get(text[at], 0), len(text) - at), 0, -1):
            word = text[at : at + length]
            if word in self._kinds:
                return word
        return None

    def _add(self, found: list[Word], word: str, at: int) -> None:
        found.append(Word(word, at, self._kinds.get(word, "noun")))

    def _between(self, found: list[Word], text: str, start: int, end: int) -> None:
        """What no list knows between two words; a noun's tail goes with the verb before it."""
        last = start
        for match in _HAN.finditer(text, start, end):
            if match.start() > last:
                _mark(found, text[last : match.start()], last)
            word = Word(match[0], match.start(), "unknown")
            if found and _is_tail(found[-1], word):
                found[-1] = Word(found[-1].text + word.text, found[-1].start, "noun")
            else:
                found.append(word)
            last = match.end()
        if end > last:
            _mark(found, text[last:end], last)


def _is_tail(before: Word, word: Word) -> bool:
    """Whether a word goes with the one before it: 调解|员, 工作|室."""
    if before.end != word.start or word.text[0] not in _NOUN_TAILS:
        return False
    return before.kind == "verb" or (before.kind == "noun" and len(word.text) == 1)


def _mark(found: list[Word], text: str, at: int) -> None:
    """A mark that is no quotation mark, as a word of its own."""
    if text.strip(_QUOTES):
        found.append(Word(text, at, "mark"))


@lru_cache(maxsize=1)
def plain_lexicon() -> Lexicon:
    """The general words alone."""
    return Lexicon()
