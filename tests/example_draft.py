"""The Word draft among the examples: a clerk's first version, written over last year's report.

``python -m tests.example_draft`` writes it anew; ``test_examples.py`` fails when it is stale.
It has what such drafts have: a sentence and a year taken over, a value of last year that
was not the published one, another unit, a decimal point that slipped.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.reading import files

FOLDER = Path(__file__).parents[1] / "examples"
DRAFT = FOLDER / "青石县2023草稿.docx"

TEXT = """\
青石县人民政府关于2023年度法治政府建设情况的报告
市人民政府：
2023年，青石县人民政府认真落实法治政府建设各项任务，现将有关情况报告如下：
一、依法履行政府职能
（一）优化政务服务。全年受理政务服务事项5.24万件，办结5.21万件。县级大厅设综合窗口24个，其中企业窗口9个、个人窗口15个。
（二）规范行政执法。全县配备执法记录仪376台，其中县级部门142台、乡镇234台。举办执法人员培训班4期，培训613人次。\
评查行政处罚案卷120件，优秀率85%。
二、化解社会矛盾纠纷
（一）推进行政复议。县政府收到行政复议申请68件，较上年的58件增长28.3%，受理61件，不予受理7件，审结58件，\
审结率95.08%。2022年6月，开展行政复议规范化建设专项行动。
（二）做实人民调解。全县建立人民调解委员会137个，有人民调解员642名。共调解纠纷2150件，同比增长5.5%，\
调解成功2107件，成功率98%，涉及金额186.35万元。
三、存在的问题和下一年安排
（一）存在的问题。个别部门执法程序不够规范，其原因是业务培训不够经常。
（二）下一年安排。2024年将抓好两项工作：一是规范执法程序；二是做好普法宣传。
"""


def draft() -> bytes:
    """The draft as a Word file, a paragraph a line."""
    return files.docx("".join(files.para(files.run(line)) for line in TEXT.splitlines()))


if __name__ == "__main__":
    DRAFT.write_bytes(draft())
    sys.stdout.write(f"{DRAFT}\n")
