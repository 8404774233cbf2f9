"""Bytes to text: the encodings that Chinese texts come in, whole, cut and damaged."""

from __future__ import annotations

import os

import pytest

from lawgov_cli.errors import InputError
from lawgov_cli.reading.decode import decode

TEXT = "一、依法行政\n办结１２件，满意率９８％。\n"


@pytest.mark.parametrize(
    ("data", "encoding", "told"),
    [
        (TEXT.encode(), "UTF-8", []),
        (TEXT.encode("utf-8-sig"), "UTF-8（带 BOM）", ["按 UTF-8（带 BOM） 读入"]),
        (TEXT.encode("utf-16"), "UTF-16", ["按 UTF-16 读入"]),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16", ["按 UTF-16 读入"]),
        (TEXT.encode("gb18030"), "GB18030", ["按 GB18030 读入"]),
    ],
)
def test_the_encoding_is_found_and_told(data: bytes, encoding: str, told: list[str]) -> None:
    found = decode(data, "“稿”")
    assert (found.text, found.encoding, found.told) == (TEXT, encoding, told)


@pytest.mark.parametrize(
    ("declared", "codec", "encoding"),
    [
        ("gb2312", "gb18030", "GB2312"),
        ("GBK", "gb18030", "GBK"),
        ("big5", "big5hkscs", "BIG5"),
        ("utf-8", "gb18030", "GB18030"),
        ("gb2312", "utf-8", "UTF-8"),
        ("big5", "utf-8", "UTF-8"),
        ("x-nil", "gb18030", "GB18030"),
        ("undefined", "gb18030", "GB18030"),
        ("punycode", "gb18030", "GB18030"),
        ("unicode_escape", "gb18030", "GB18030"),
        ("raw_unicode_escape", "utf-8", "UTF-8"),
        ("utf-7", "utf-8", "UTF-8"),
        ("rot13", "utf-8", "UTF-8"),
        ("idna", "utf-8", "UTF-8"),
        ("a\x00b", "utf-8", "UTF-8"),
    ],
)
def test_what_is_declared_counts_where_it_holds(declared: str, codec: str, encoding: str) -> None:
    text = "依法行政，開展執法檢查"  # what every one of the codecs can write
    found = decode(text.encode(codec), "“稿”", declared)
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_a_text_cut_in_a_character_is_read_to_there(codec: str) -> None:
    found = decode("第一行\n审结率稳步提高。".encode(codec)[:-1], "“稿”")
    assert found.text == "第一行\n审结率稳步提高"
    assert found.notes == ("文件在第 2 行末尾断在一个字中间，读到那里为止",)


@pytest.mark.parametrize("missing", [1, 2])
@pytest.mark.parametrize("length", range(1, 9))
def test_a_cut_text_is_no_text_of_another_encoding(missing: int, length: int) -> None:
    # Whatever its length is: an even number of such bytes is something in GB18030, too.
    text = "受理申请一百二十件"[: length + 1]
    found = decode(text.encode()[:-missing], "“稿”")
    assert (found.text, found.encoding) == (text[:-1], "UTF-8")
    assert len(found.notes) == 1


def test_a_whole_text_of_another_encoding_is_not_cut() -> None:
    assert decode("受理a".encode("gb18030"), "“稿”").told == ["按 GB18030 读入"]
    assert decode(b"abc" + "甲".encode("gb18030"), "“稿”").text == "abc甲"


def test_single_damaged_places_are_told_and_kept_apart_from_another_encoding() -> None:
    data = ("甲乙丙丁\n" * 20).encode()
    damaged = data[:40] + b"\xff" + data[41:]
    found = decode(damaged, "“稿”")
    assert found.encoding == "UTF-8"
    assert "\ufffd" in found.text
    assert found.notes == ("有 1 处不能解码，最前一处在第 4 行",)


@pytest.mark.parametrize(
    "data",
    [
        os.urandom(50_000),
        b"ab\x00cd",
        "caf\xe9 \xff\xff".encode("latin-1"),
        b"\x01\x02\x03\x04" * 9,
    ],
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match="不是文本"):
        decode(data, "“稿”")


def test_many_private_characters_are_no_text() -> None:
    assert decode("依法行政\ue000".encode(), "“稿”").text == "依法行政\ue000"
    with pytest.raises(InputError, match="不是文本"):
        decode(("依" + "\ue000" * 9).encode(), "“稿”")


@pytest.mark.parametrize(
    ("noise", "length", "text"),
    [
        ("\x01", 400, 2),
        ("\x01", 499, 2),
        ("\x01", 500, 3),
        ("\x01", 999, 3),
        ("\x01", 1000, 4),
        ("\ue000", 49, 2),
        ("\ue000", 50, 3),
        ("\ue000", 100, 4),
        ("\x01", 1200, 4),
        ("\ue000", 40, 2),
        ("\ue000", 120, 4),
    ],
)
def test_how_much_noise_a_text_may_hold(noise: str, length: int, text: int) -> None:
    """Two signs that no text holds and one more in 500 characters; private ones in 50."""

    def of(count: int) -> bytes:
        return ("依" * (length - count) + noise * count).encode()

    assert decode(of(text), "“稿”").text.count(noise) == text
    with pytest.raises(InputError, match="不是文本"):
        decode(of(text + 1), "“稿”")


@pytest.mark.parametrize("sign", ["\t", "\x1b", "\x0c", "\x85", "\r"])
def test_signs_that_texts_hold_are_no_noise(sign: str) -> None:
    assert decode(("依" + sign * 9).encode(), "“稿”").text == "依" + sign * 9


@pytest.mark.parametrize(("sound", "read"), [(19, False), (20, True)])
def test_how_much_of_a_damaged_text_is_sound(sound: int, read: bool) -> None:  # noqa: FBT001
    data = b"a\xff\n" + ("依" * sound).encode()
    if read:
        assert decode(data, "“稿”").notes == ("有 1 处不能解码，最前一处在第 1 行",)
    else:
        with pytest.raises(InputError, match="不是文本"):
            decode(data, "“稿”")


def test_damaged_places_are_counted_in_runs_and_by_line() -> None:
    data = ("甲乙丙丁\n" * 60).encode()
    found = decode(data[:13] + b"\xff\xff" + data[15:52] + b"\xff" + data[53:], "“稿”")
    assert found.notes[0].endswith("最前一处在第 2 行")
    assert found.notes[0].startswith("有 2 处")


def test_a_cut_after_plain_letters_only_is_no_cut() -> None:
    with pytest.raises(InputError, match="不是文本"):
        decode(b"abc\xe4", "“稿”")
