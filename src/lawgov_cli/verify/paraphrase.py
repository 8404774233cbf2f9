"""What else a writer may call what a report tells of: 看了庭审 for 旁听庭审.

A word that some figure of the report has is meant as it stands.  Any other may mean one
that stands in a row with it here, so that a row may hold words that are told apart
wherever a report has both of them.  What is always one and the same is in ``words``.
"""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import words
from lawgov_cli.verify.words import IN_NAMES, features

_DEEDS = {
    "办理": "处理 经办 承办 查办 查处 处置 侦办",
    "受理": "收下 接下 收到 接收 收件 接件 接办 承接",
    "办结": "了结 办妥 办完 结清 完结",
    "不予受理": "拒收 拒绝 退回 谢绝",
    "化解": "解决 了结 平息 消除 办妥 摆平",
    "调解": "调处 调停 劝和 化解",
    "发现": "查出 找出 挑出 揪出 指出 暴露 纠错 纠正",
    "报送": "上报 报来 提交 递交 送审 申报 呈报",
    "报备": "上报 报送 备案",
    "审查": "把关 核查 审议 过审",
    "制定": "出台 印发 颁布 发布 制发",
    "制发": "发出 提出 发送 下达 开出",
    "废止": "取消 失效 作废",
    "清理": "梳理 整理 排查",
    "培训": "轮训 授课 讲课 办班 辅导",
    "宣讲": "讲法 讲解 讲课 授课 宣传",
    "宣传": "宣讲 普法 科普 宣教",
    "接待": "接访 接受 服务 来访",
    "答复": "回应 答疑 解释 解答",
    "转办": "移交 转送 交由 交给 转由",
    "接听": "接通 接起 接线 打进 打来 拨打",
    "抽查": "检查 查验 核查 巡查",
    "选派": "派出 出动 抽调 派遣 派员 派去 投入",
    "配备": "配发 配置 装备 装上 购置",
    "评查": "评审 评阅 检查 抽查 查阅",
    "查阅": "调阅 翻阅 抽看 查看 翻看 抽查",
    "旁听": "观摩",
    "出庭": "到场 上庭 露面 应诉",
    "判决赔偿": "赔偿 赔钱",
    "播放": "广播 放映 播报",
    "发放": "派发 分发 送到 散发",
    "粘贴": "贴出 张榜",
    "组建": "组成 组织 成立 成军",
    "采纳": "采信 吸收",
    "参加": "参与 参训 加入",
    "推荐": "推选 申报 推报 选送",
    "听取": "研究 审议 汇报 过问",
    "督导": "检查 督办 巡查",
    "整改": "改正 纠正 整治",
    "覆盖": "涵盖 惠及 辐射 遍及",
    "协助": "帮助 协同 配合",
    "引导": "指引 带到 介绍",
    "通办": "联办 能办 可办 通用",
    "申报": "报批 申请 上报",
    "体检": "问诊 把脉 诊断 会诊",
    "明确": "确定 指定",
    "代写": "代笔 撰写 起草 草拟 写好",
}
_THINGS = {
    "网上": "递交 互联网",
    "诉讼": "应诉 官司 案件",
    "纠纷": "矛盾 争端 争议 官司 冲突",
    "咨询": "询问 提问 问询 请教 求助 讨教",
    "来电": "电话 通话 话务",
    "电话": "来电 热线 致电",
    "手机": "指尖 移动 掌中",
    "线下": "窗口 柜台 大厅",
    "业务": "办件 事项",
    "时限": "时间 期限 周期 工期 天数 用时 耗时",
    "材料": "资料 表格 要件",
    "对象": "企业 主体 单位 商户 商家",
    "涉及金额": "涉案 案值 资金 款项 钱款",
    "金额": "资金 款项 涉案 钱款",
    "用户": "账号 账户 注册",
    "庭审": "开庭 法庭 审案",
    "考核": "测评 评比 赶考 考评 评定",
    "负责人": "领导 首长 官员 局长 头头",
    "村寨": "村子 寨子 村庄 村屯",
    "村居": "村子 村庄 社区 村社 村里",
    "合同": "协议 契约",
    "意见建议": "建议 意见 药方 良策",
    "建议": "意见 提议",
    "通告": "公告 告示 布告",
    "标语": "口号 横幅",
    "消息": "信息 推文 讯息 短信 资讯",
    "手册": "册子 小册 读本",
    "文书": "诉状 状子",
    "考试": "测试 测验",
    "合格": "过关 达标 通过",
    "公职人员": "干部 公务 机关",
    "任务": "工作 事项 事情 活儿",
    "重点": "主要 核心 关键",
    "问题": "毛病 短板 不足 瑕疵",
    "评估": "考核 测评 评价",
    "跨省": "异地 外地 省际",
    "平台": "系统 网站",
    "邮政": "寄递 邮递 寄件",
    "团队": "队伍 小组 分队",
    "民营企业": "民企 私企 企业",
    "群众": "百姓 市民 居民 村民",
    "调委会": "调解室 调解组织",
    "专栏": "栏目 版面",
    "文旅": "文化 旅游 广电",
    "市监": "市场 监管",
    "交运": "交通 运输",
    "环保": "生态 环境",
    "住建": "住房 建设",
    "人社": "人力 社保",
    "发改": "发展 改革",
}
"""What is done, and of what: each word with others that may mean it."""


def _rows() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, others in (*_DEEDS.items(), *_THINGS.items()):
        said = [one for w in (word, *words(others)) if len(one := features(w)) == 1]
        for one in said:
            found.setdefault(next(iter(one)), set()).update(*(o for o in said if o != one))
    return {word: frozenset(row) for word, row in found.items()}


ALSO = _rows()
"""Of a word the others that it may mean."""

DEED_WORDS = tuple({*_DEEDS, *words(" ".join(_DEEDS.values()))}.difference(IN_NAMES))
"""The words for what is done, but for what stands in names as well."""
