"""How characters sound, as those of one sound are typed for each other.

GB/T 2312 orders its 3,755 characters of the first level by their sound, so the first
character of each of the 396 syllables, in the standard's order, says which characters
share one.  Tones are not told apart, as no keyboard asks for them; of a character with
two sounds the standard knows one.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from operator import mul

_FIRST_OF_SYLLABLE = (
    "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗"
    "蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖"
    "棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸"
    "块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦驴峦掠抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇"
    "拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡扑期掐牵枪橇切钦青琼"
    "秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸"
    "虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰"
    "一茵英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
_ROWS, _CELLS = range(0xB0, 0xD8), bytes(range(0xA1, 0xFF))
"""Where the standard has its characters of the first level: the first and the second byte."""


@cache
def _sounds() -> dict[int, int]:
    """The first character of each character's syllable."""
    level = bytearray()
    for row in _ROWS:
        line = bytearray(2 * len(_CELLS))
        line[::2], line[1::2] = bytes([row]) * len(_CELLS), _CELLS
        level += line
    characters = level.decode("gb2312", "ignore")  # the last cells are empty
    starts = *map(characters.index, _FIRST_OF_SYLLABLE), len(characters)
    lengths = (end - start for start, end in pairwise(starts))
    sounds = "".join(map(mul, _FIRST_OF_SYLLABLE, lengths))
    return str.maketrans(characters, sounds)


def as_it_sounds(text: str) -> str:
    """A text of the same length in which characters of one sound are one character."""
    return text.translate(_sounds())
