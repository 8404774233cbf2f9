"""The verbs of the field: what carries the noun that a figure counts, and what says more of it."""

from __future__ import annotations

import re

# What only carries the noun behind it: the name is the noun alone.
_LIGHT_WORDS = (
    "组织开展了 组织开展 组织举办 组织 开展了 开展 举办了 举办 召开了 召开 办理 办结 建立健全"
    " 建立起 建立 建成了 建成 建有 设立了 设立 设有 设置 配备 配有 提供 形成 提出 完成 实现"
    " 达到 发放 发出 安排 投入 拥有 持有 现有 共有 已有 制定出台 制定印发 制定 出台 印发 印制"
    " 开设 打造 培育 引进 落实 推进 推动 参与 参加 进行 收集 征集 征求 聘请 聘任 选聘 选派"
    " 派驻 组建 成立 建设 刊登 推送 发送 悬挂 张贴 发布 实施 承办 覆盖 涉及 包括 争取 获得"
    " 荣获 获评 获 支持 帮助 协助 解答 接待 接听 宣讲 推出 上墙粘贴 粘贴 执行 担任 惠及 带动"
    " 吸纳 入驻 编制 编印 先后 做好 抓好 办好 评为 创建 深入 巩固 用好 引导 启动 布局 开工"
    " 解决 保障 促进 提高 减轻 挽回 追回 发现 分赴 明确了 明确 审查 整合 调整为 作出 列入 纳入"
    " 选树 命名 运营 运行 开通 增设 录入 报送 上报 提请 提交 代写 播放 出动 使用 安装 改造升级"
    " 累计 共计 铺设 修建 架设 购置 更换 配套 处理 判处 走进 入户 装备 储备 筹集 筹措 募集"
    " 签订 签署 拓宽 培养 选拔 派出 采集 受益 查阅 审理 承接 管护 开辟 优化 提升 壮大 加强"
    " 强化 健全 完善 公布 安装 加装 举报 破解 化解了 输送 接纳 录用 用于 用来 更新 遴选 搭建"
    " 开放 迎来 承载 供应 种植 养殖 撬动 释放 投放 下达 到位 争取到 谋划 储备 促成 招引 撰写"
    " 发表 汇编"
)
LIGHT = frozenset(_LIGHT_WORDS.split())
# What says something of its own: it stays in the name behind the noun.
_HEAVY_WORDS = (
    "受理 立案 查处 查办 审结 结案 废止 清理 修订 修改 取消 下放 承接 精简 压减 压缩 削减"
    " 淘汰 关停 化解 调解 调处 培训 轮训 新建 改建 改造 改扩建 扩建 续建 新增 整改 整治 评查"
    " 抽查 检查 巡查 督查 督办 审核 备案 报备 纠错 纠正 撤销 驳回 采纳 移送 排查 处置 处罚"
    " 罚没 维持 变更 转办 交办 答复 回复 办复 公开 公示 归集 认定 通报 约谈 问责 走访 慰问"
    " 救助 资助 安置 搬迁 治理 修复 绿化 出栏 销售 出口 进口 签约 落地 开工建设 竣工 投产 通车"
    " 减免 退税 减税 奖励 补贴 发行 招录 招聘 引育 评选 推荐 申报 注销 吊销 登记 注册 挂牌"
    " 监测 检测 演练 救援 打掉 破获 抓获 侦破 起诉 批捕 判决 执结 旁听 收到 制发 甄别处理 测试"
    " 考核 推广 复制 划转 入库 新入库 上市 盘活 消化 清偿 偿还 兑现 拨付 置换 新开工 基本建成"
    " 回迁 拆除 征收 维修 维修改造 腾退 封停 流转 疏浚 除险加固 脱贫 摘帽 脱销 减少 增加"
)
HEAVY = frozenset(_HEAVY_WORDS.split())
# Verbs that build nouns as well: 蛋鸡|养殖|项目 goes on behind them.
_NOMINAL_WORDS = (
    "养殖 种植 建设 保障 储备 使用 运行 运营 培育 引导 支持 创建 配套 装备 参与 协助 组织"
    " 审查 处理 审理 安装 投放 培养 组建 更新 播放 提升 优化 规范 公布 覆盖 承载 管护 供应"
    " 开放 实施 办理 执行 编制 解答 接待 投入 服务 推送 报送"
)
_NEVER_NOMINAL = "减少 增加 取消 采纳 撤销 驳回 移送 落地 通车 投产 竣工 兑现"
NOMINAL = (HEAVY - set(_NEVER_NOMINAL.split())) | set(_NOMINAL_WORDS.split())
# 大厅设窗口: a verb of one character, never in 建设 or 设施.
_ONE = "(?<![建开增架铺创附])设(?![施备计区市定想在点])"
_PATTERN = re.compile("|".join([*sorted(LIGHT | HEAVY, key=len, reverse=True), _ONE]))
# What makes a noun of a verb: 调解员, 建设项目, 受理费.
_NOUN_TAILS = frozenset("性率员证书者组会委所室站中机类型费量数点法官厅处于")
# Words that begin like such a tail and are nouns of their own: 提供法律服务.
_OWN_WORDS = re.compile(
    "法[律治规人院庭定官制学]|处[理置罚]|中[央小心医]|机[关构动器]|证[照明件人]|数[据字]|组织|会[议计]"
    "|员工|费用|委托"
)
# The field's terms that hold a verb.
_TERM_WORDS = (
    "行政处罚 行政检查 行政强制 行政许可 行政复议 行政裁决 行政调解 人民调解 司法鉴定"
    " 执法检查 监督检查 社区矫正 安全生产 合法性审查 合法性审核 法制审核 备案审查 风险评估"
    " 投诉举报 环境治理 社会救助 转移支付 职业培训 危房改造 棚户区改造 城市更新 知识产权"
    " 绿化覆盖 社会保障 住房保障 民生保障 专项整治 专项清理 宣传教育 对外开放 公共服务"
    " 法律服务 政务服务 案卷评查 实施方案 管理办法"
)
_TERMS = re.compile("|".join(_TERM_WORDS.split()))


def find_verbs(words: str) -> list[re.Match[str]]:
    """Every verb of ``words`` that is no part of a noun, in order."""
    terms = [m.span() for m in _TERMS.finditer(words)]
    return [
        match
        for match in _PATTERN.finditer(words)
        if not _makes_a_noun(words, match.end())
        and not any(start < match.end() and match.start() < end for start, end in terms)
    ]


def _makes_a_noun(words: str, end: int) -> bool:
    """Whether the verb that ends at ``end`` is the beginning of a noun: 调解员."""
    tail = words[end : end + 1]
    return tail in _NOUN_TAILS and not (_OWN_WORDS.match(words, end) and len(words) > end + 2)


def opening_verb(words: str) -> str:
    """The verb that ``words`` begin with, or nothing."""
    match = _PATTERN.match(words)
    return match[0] if match else ""
