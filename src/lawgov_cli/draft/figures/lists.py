"""The field's words that tell how a clause is built: verbs, fillers, general nouns, levels.

Each set stands once, in the notation of ``chinese.lexicon``; a word of two sets is a verb
before it is a noun, and a noun before it is a filler.
"""

from __future__ import annotations

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.lexicon import words

BARE = lexicon.BARE

LIGHT = BARE | frozenset(
    words(
        "重点抓好 突出抓好 获批 引进 争取 执行 担任 惠及 带动 吸纳 评为 巩固 用好 布局 促进 提高 "
        "减轻 明确了 明确 整合 调整为 选树 命名 运营 运行 开通 增设 录入 安装 改造升级 铺设 修建 "
        "架设 购置 更换 配套 走进 进驻 入驻 筹集 筹措 募集 拓宽 培养 选拔 采集 受益 承接 管护 "
        "开辟 优化 提升 壮大 加装 破解 输送 接纳 录用 用来 更新 遴选 搭建 开放 迎来 承载 供应 "
        "撬动 释放 投放 争取到 谋划 促成 招引 撰写 发表 汇编 聚焦 分解 出动 派出 印制 编印 "
        "制作 评定 发布 悬挂 张贴 粘贴 上墙粘贴 推送 刊登 刊发 发送 播放 发放 征集 收集 征求 "
        "听取 接受 接待 接听 接收 解答 报送 发现 下发 出版 审查 制定出台 制定印发 制定 制订 "
        "出台 印发 发出 编制 代写 分赴 执结 审批 核发 协调 挽回 追回 追讨 挽损 查找 查阅 储备 "
        "签订 签署 查出 划分 抽调 招募 绘制 编写 录制 启用 布设 认领 授予 寄送 群发 活跃 扎根"
    )
)
"""Verbs that carry the noun behind them; all but the bare ones stay in a name of our own."""

HEAVY = frozenset(
    (
        *lexicon.TAKEN_IN,
        *lexicon.SETTLED,
        *lexicon.OFFICIAL_DEEDS,
        *(word for word in lexicon.RISING if word not in LIGHT),
        *lexicon.FALLING,
        *words(
            "退还 退赔 停办 净增 立案查办 随机检查 提起诉讼 剩余 未结 立案查处 立案处罚 "
            "确认有效 修订 修改 下放 削减 淘汰 轮训 新建 改建 改造 改扩建 扩建 续建 整治 "
            "督查 督察 督办 驳回 变更 转办 交办 回复 办复 归集 认定 问责 慰问 资助 安置 "
            "搬迁 治理 绿化 出栏 销售 出口 进口 签约 落地 开工建设 竣工 投产 通车 退税 "
            "减税 奖励 补贴 发行 招录 招聘 引育 评选 推荐 申报 登记 注册 挂牌 新设 监测 "
            "检测 演练 救援 打掉 破获 抓获 侦破 起诉 批捕 旁听 制发 甄别处理 测试 考核 "
            "推广 复制 划转 入库 新入库 上市 盘活 消化 清偿 偿还 兑现 置换 新开工 基本建成 "
            "回迁 征收 维修 维修改造 腾退 封停 流转 疏浚 除险加固 脱贫 摘帽 脱销 退费 审批 "
            "审议 起草 代拟 提请 巡察 检疫 检验 查扣 劝离 制止 清退 年检 颁证 劝和 核准 "
            "评定 转移 评估 听证 裁决 投诉 献血 撤诉 合并 联检 拟废止 追缴 停工 警告 停产 "
            "停业 查封 冻结 罚款 暂缓 准予 响应 监督 反馈 体检 建议 见面 面商 保全 执行 "
            "预约 回访 接通 指导 会商 审理 裁定 转送 告知 补正 终止 中止 结转 调研 论证 "
            "测评 评议 评价 质证 复核 复查 鉴定 公证 救治 帮扶 矫正 接访 下访 疏导 劝导 "
            "训练 拉练 宣誓 报告 销号 转化 失效 宣布失效 保留 听课 节省 节约 观看 收看 "
            "参观 晋级 完工 开工 迁建 撤并 捐赠 护送 值守 值班 清查 清运 清淤 植树 造林 "
            "播种 收割 交付 出让 收储 分流 分办 硬化 亮化 铺装 加固 回购 回收 评审 授牌 "
            "表彰 表扬 入选 录取 毕业 接种 采样 筛查 报销 参保 缴费 征缴 理赔 投保 约见 "
            "新进 新任 新录用 新招录 新入职 "
            "听审 送达 公告 点评 联系 走进 讲解 讲授 参加考试 交流 慰藉 帮教 扣分 记分 "
            "劝阻 训诫 拘留 刑拘 逮捕 羁押 服刑 假释 减刑 特赦 引渡 追赃 把关 查获 压降 "
            "回落 缴获 拦截 止付 核验 查验 勘验 暂扣 铲除 惩处 侦办 搜救 营救 召回 下架 封存 "
            "传唤 讯问 收治 劝止 续签 修缮 巡逻 探访 家访 复工 复产 核实 胜诉 败诉"
        ),
    )
)
"""Verbs that say something of their own: they stay in the name behind the noun."""

REACHED = frozenset(
    words("达到 实现 完成 有 达 保持 占 获得 取得 具有 拥有 实现了 突破 控制 稳定 稳居")
)
"""Verbs that say only how many there are: 示范村|达到|21个."""

ATTENDANT = frozenset(words("走进 深入 指导 会同 牵头 动员 督促"))
"""Verbs that say where, with whom or by whom the deed behind them is done: 指导各村|修订."""

NOMINAL = frozenset(
    words(
        "绿化 养殖 种植 建设 保障 储备 使用 运行 运营 培育 引导 支持 创建 配套 装备 参与 协助 "
        "组织 审查 处理 审理 安装 投放 培养 组建 更新 播放 提升 优化 规范 公布 承载 管护 供应 "
        "开放 实施 办理 执行 编制 解答 接待 投入 服务 推送 报送 评查 检查 处罚 调解 培训 监督 "
        "执法 整改 咨询 演练 巡查 抽查 督察 督查 治理 救助 援助 公证 鉴定 仲裁 矫正 登记 审批 "
        "审核 普法 学法 教育 投诉 举报 讲座 宣讲 改造 续建 新建 扩建 补贴 奖励 监测 检测 体检 "
        "听证 评估 公开 公示 研究"
    )
)
"""Verbs that build nouns as well: 蛋鸡养殖项目 goes on behind them."""

CLINGING = frozenset(
    {
        *words("一批 计划"),
        *"还所自按因使让给就再又该这那而且之于以向每其他们或着列次经未无曾只拟另含仍占可",
    }
)
"""What is a filler only where a word begins: 稳岗返还, 事务所, 申请人."""

PREPOSITIONS = frozenset(words("向 对 由 与 给 为 经 将 把 和 的 就 在 从 按 按照 根据 及 因 以"))
"""Fillers that no subject stands behind."""

WITHIN = frozenset(words("综合 集中 统一 依法"))
"""Adverbs that stand in the middle of a noun, too: 城市商贸综合体."""

OPENING = WITHIN | frozenset(
    (
        *"被到自无未超每",
        *words(
            "平均 依规 直接 主动 专门 现场 现行 成功 顺利 充分 快速 高效 精准 连续 首次 上门 入户 "
            "实地 逐户 逐一 逐件 逐案 逐份 最新 自行 先行 集体 稳妥 妥善 科学 有力 普遍"
        ),
    )
)
"""Fillers that open a word that no list has, and belong to it: 被困, 到场, 依法治校."""

FILLERS = frozenset(
    (
        *OPENING,
        *lexicon.LINKS,
        *lexicon.AMONG,
        *lexicon.LEFT,
        *lexicon.NAME_LEADS,
        *lexicon.OF_YEARS,
        *lexicon.PRESENT,
        *lexicon.OUR_PLACE,
        *lexicon.QUALITIES,
        *lexicon.GROWN_TO,
        *qualifiers.BEFORE,
        *qualifiers.MORE,
        *qualifiers.BEHIND,
        *words(
            "比法定 较法定 可 可在 所提 另行 "
            "第一时间 相比 相较 按期 按时 期末 新一轮 仍 今年以来 五年来 "
            "三年来 五年 三年 十年来 近五年 近三年 过去五年 过去一年 去年 上年 本年度 年度 "
            "一年来 已经 已 并 均 也 都 还 共 累积 另外 另 其余 特别是 继续 力争 确保 预计 "
            "计划 拟 各级各类 各类 各种 各级 各项 各 全部 相关 有关 进一步 积极 全面 大力 "
            "切实 扎实 认真 严格 不断 持续 着力 加快 稳步 新时代 我们 每年 及时 实际 年均 "
            "总体 达 为 是 占 控制在 稳定在 保持在 要求 应当 须 同比 比上年 较上年 比去年 "
            "增加至 提升到 提升至 提高至 增长到 上升到 下降至 降到 压缩到 压缩至 精简至 "
            "减少到 减少至 发展到 扩大到 缩短至 缩短到 减至 的 了 在 对 从 由 将 把 与 和 "
            "等 以 向 于 着 再 又 该 这 那 而 且 至 之 、 及 或 就 因 给 让 使 按 按照 "
            "根据 其 他 们 所 并且 但 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 "
            "专兼职 方式 我 我乡 全社会系统 全系统 层面 范围 过程中 改革前 改革后 原来 原先 此前 "
            "当前 还在 案件中 事项中 曾 仅 只 能够 可以 需要 得到 取得 较 大幅 位列 位居 名列 经 "
            "关于 落到实处 若干 一批 再次 次 各地 列 正式 全覆盖 常态化 规范化 实现规范化运行 "
            "后者 主持 据统计 经统计 据不完全统计 据初步统计 "
            "受聘 就地 从中 赴 前往 广泛 逐步 率先 年底前 年底 年末 月底前"
        ),
    )
).difference(LIGHT, HEAVY)
"""Adverbs, dates, counts and other words that say nothing of what is counted."""

NEGATIONS = frozenset(words("未 尚未 仍未 未能"))
"""What says that a thing was not done: 未整改 is none of 整改."""

MANNERS = NEGATIONS | frozenset(
    words("终局 打包 限期 当场 书面 不予 无法 一次性 重新 简易 交叉 联合 随机 定期 动态 下年 上年")
)
"""Words that say how it was done; before a verb they are a part of it: 限期整改, 不予公开."""

NOUNS = (
    *lexicon.ORDERS,
    *lexicon.OF_EACH,
    *lexicon.SHARES,
    *lexicon.NO_JOINT,
    *words(
        "公约 契约 制定机关 联合体 共同体 因素 原因 中等 高等 初等 一等奖 二等奖 三等奖 有偿 国有 "
        "公有 应对 核对 建设工程 建设用地 "
        "比对 校对 结对 理由 事由 案由 方向 定向 层次 档次 总投入 成就 未来 潜在 陈列 "
        "分类 从宽 从轻 从重 植被 无感 无主 棉被 办事处 主任办公会 供应商 占道 占地 占用 "
        "自评得分 自评 稳岗返还 返还 避让 避险 免申即享 人大代表 人大 政协委员 政协 人民 "
        "人员 农村 城镇 城乡 支配 分配 匹配 搭配 假设 覆盖面积 在校 在线 在建 在册 在岗 "
        "在职 在读 在押 在编 在案 对口 对外 对象 对接 从业 为民 行为 "
        "人为 将军 自由 比率 比赛 军民 法律 法治 法规 法人 法院 法庭 法定 法官 法制 法学 "
        "处分 中央 中小 中心 中医 中学 中介 中层 机关 机构 机动 机器 证明 证照 证据 证件 "
        "数据 数字 会议 会计 员工 费用 委托 人次 机制 有机 有效 有限 并购 并联 并网 并轨 "
        "共同 共享 共建 共产 要素 再生 服务 服务业 用户 用地 用房 用水 用电 用工 用时 上访 "
        "下乡 入学 入企 入职 来信 来访 来电 去向 所有 所得 应急 应诉 自治 自建 自然 自助 "
        "自愿 自贸 自主 以案 脱贫劳动力 脱贫人口 脱贫户 其他 其它 之家 个人 个体 个案 个转企 "
        "度假 未成年 无人 无偿 无害 无证 可再生 需求 本级 基本级 本土 本科 学生 学校 期满 期限 "
        "列车 内部 内容 内控 "
        "上级 下级 上游 地下 地上 水上 网上 线上 线下 掌上 路上 海上 社会 县域 类别 类型 "
        "种类 例会 案例 条例 处方 处室 到期 达标 经费 经济 经营 经营者 按揭 被申请 被告 "
        "被动 等级 等次 等额 于法 居民 居家 居住 排水 排污 排放 排名 第三方 第三产业 "
        "第一产业 第二产业 给水 因公 因病 就业 就近 就诊 就学 总额 共有产权 近海 近岸 "
        "超市 超限 超载 均衡 多元 多式联运 余额 涉企 涉农 涉法 涉诉 涉外 涉案 涉黑 涉恶 "
        "涉税 行政村 自然村 村级 综合执法 综合窗口 综合服务 综合治理 综合整治 直接经济损失 "
        "主动公开 主动创稳 集中供养 集中供热 统一战线 专题 专题会 专题会议 专题培训 "
        "专题学习 专题宣讲 专题讲座 现场会 现场教学 现场咨询 成功率 年度计划 年度任务 信息 "
        "安全 安全生产 设施 设备 设计 配送 配置 配额 有序 有毒 有害 获奖 达产 到校 处级 "
        "应出庭 及格 及格率 及时率 全过程 全链条 全域 全民 示范 建筑 建言 建材 立法 执法 "
        "司法 普法 学法 用法 守法 讲法 送法 释法 地方 方法 方式方法 内河 内涝 下水道 "
        "新时代文明实践 上下游 从严 在地 校园 为期 行动 活动 运动 村民 使用权 使用单位 "
        "让渡 转让 自来水 自查 自纠 用能 承诺 期货 期刊 来源 教育 系列 列席 化学需氧量 "
        "公共 公共场所 不合格 三无 中共 共青团 违建 文化 场次 场地 天然 模拟 虚拟 拟定 "
        "流调 社会组织 经济组织 党组织 基层组织 群团组织 自治组织 行业组织 志愿组织 工作室"
    ),
)
"""Nouns that hold a filler or a verb; the longest word wins, so they only have to be named."""

PLAIN_NOUNS = words(
    "单位 项目 人员 对象 企业 场所 水平 制度 资金 设施 任务 面积 材料 信息 工程 窗口 "
    "服务 清单 方案 标准 车辆 设备 文书 意见 领域 产品 会议 时间 时限"
)
"""Nouns that need another word to say something, before them or behind."""

GENERAL = frozenset(
    (
        *PLAIN_NOUNS,
        *lexicon.EMPTY_NOUNS,
        *lexicon.INSTITUTES,
        *lexicon.COUNTED,
        *lexicon.WHOLES,
        *lexicon.OF_EACH,
        *words(
            "教育 谈话 问题 建议 意见建议 金额 人 部门 方面 措施 文件 总数 "
            "村寨 办件 培训 投资 总投资 资料 咨询 宣传 检查 要求 户 家 岗位 "
            "平台建设 建设 机制 报告 处 地区 乡镇 县 村 省份 城市 个人 学生 居民 人口 发电 "
            "合同 考核 资金投入 增长 完成投资 具体工作 具体任务 重点工作 重点任务 申请 "
            "目标任务 历史性突破 规模 里程 长度 产量 产值 收入 销售额 台阶 大关 关口 目标 "
            "比率 点位 隐患 纠纷 线索 典型案例 案例 损失 经济损失 县市区 干部 职工 师生 "
            "教师 代表 名额 成员 队员 通告 公告 简报 结果 标的 标的额 成绩 违法行为 风险 "
            "风险点 诉求 投诉 举报 来访 来信 受益群众 市民 村民 农民工 律师 专家 执法人员 "
            "工作人员 罚款 工资 处分 参与率 覆盖面 学校 中小学 医院 社区 面商率 检查对象 "
            "监测员 短信 工单 诉讼 行政诉讼 典型问题 浏览量 阅读量 播放量 访问量 成交价款 "
            "平均用时 办理时间 证明 标志牌 宣传品 业主 商户 处理时长 通过率 年度任务 "
            "供应商 船艇 违法线索 劳动者 检查组 工作组 小组 考试 活动场次 节目 稿件 信息稿 "
            "覆盖率 使用率 满意率 满意度 好评率 办结率 整改率 合格率 优秀率 成功率 知晓率 "
            "最低分 最高分 平均分 完成率 达标率 增长率 公开率 参考率 通过数 周期 用时 频次"
        ),
    )
)
"""Nouns that say nothing without what they are of."""

OFFICES = tuple(words("部门 机关 单位"))
"""What names of offices end with."""

ATTRIBUTES = frozenset(
    (
        *lexicon.COUNTED,
        *lexicon.WHOLES,
        *lexicon.SHARES,
        *words(
            "覆盖面积 面积 总面积 总人数 人次 总人次 总数量 金额 总金额 里程 规模 量 产量 "
            "总产量 产值 总产值 指数 时间 时限 标准 水平 收入 总收入 价格 额 能力 强度 "
            "密度 资金 经费 总值 头数 户数 家数 率 频次 周期 成本 费用 长度 高度 重量 "
            "吞吐量 排放量"
        ),
    )
)
"""Nouns of measure, which need the verb before them: 种植面积, 旅游接待人数."""

COMPOUND_HEADS = frozenset(
    (
        *PLAIN_NOUNS,
        *lexicon.MATTERS,
        *lexicon.INSTITUTES,
        *words(
            "能力 系统 数据 体系 规范 团队 专班 专项 站点 决定 档案 程序 行业 用房 用地 "
            "成果 经费 补助 指数"
        ),
    )
)
"""Nouns that make one word with a verb before them: 培训机构, 检查对象."""

SCOPES = frozenset(
    (
        *lexicon.WHOLE_PLACES,
        *words("全盟 全旗 全镇 全乡 全街道 全自治区 全自治州 全系统 全局 全厅 全委 全域 全社会"),
    )
)
"""What a report calls the whole of its place."""

LEVELS = {
    "国家级": words("国家级 全国性 部级"),
    "省级": words("省级 省本级 省政府本级 省直 自治区级 自治区本级 省直属"),
    "市级": words(
        "市级 市本级 市政府本级 市直 州级 州本级 州政府本级 州直 盟级 盟本级 地级 地市级 地市 "
        "设区市 设区的市"
    ),
    "本级": words("本级 厅本级 局本级 委本级"),
    "县级": words(
        "县级 县本级 县政府本级 县直 区级 区本级 区政府本级 区直 旗级 旗本级 旗政府本级 "
        "旗县级 县区级 县市级 市县级 县区 各县"
    ),
    "乡级": words("乡级 镇级 乡镇级 街镇级 乡镇街道 乡镇 街道 镇街"),
    "村级": words("村级 村居 村社区 社区级 社区 行政村"),
}
"""The levels of government as names write them, with the words that print them."""

NOUN_TAILS = frozenset("性率员证书者组会委所室站中机类型费量数点法官处于面额款金单队家人权")
"""What makes a noun of the verb before it: 调解员, 受理费, 合格率."""

SHORT_VERBS = frozenset("开收审办评查修建拆种送签装订")
"""Verbs of one letter, where nothing but a known word stands on either side: 共|收|行政案件."""

LONE_TAILS = frozenset("值生房品物链网城")
"""The same where nothing else follows: 增加值, 毕业生."""
