"""One place opens a package: what is damaged, hostile or too large is one sentence."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.reading.files import docx, para, zipped

from lawgov_cli.errors import InputError
from lawgov_cli.reading import package as package_module
from lawgov_cli.reading.package import Package


def opened(parts: dict[str, str | bytes]) -> Package:
    return Package(zipped(parts), "“稿”", "Word 文件")


def refused(call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(InputError) as error:
        call(*arguments)
    assert "\n" not in error.value.message
    return error.value.message


def test_parts_are_found_by_name_whatever_its_capitals_and_slashes() -> None:
    found = opened({"Word\\A.xml": "<a/>", "b.xml": "<b/>"})
    assert "/word/a.XML" in found
    assert "c.xml" not in found
    assert found.read("word/a.xml") == b"<a/>"
    assert found.names() == ["Word\\A.xml", "b.xml"]


def test_the_first_of_two_parts_of_one_name_counts() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a", "2")
    assert Package(stream.getvalue(), "“稿”", "Word 文件").read("a") == b"1"


def test_a_file_that_is_no_package() -> None:
    for data in (b"", b"PK\x03\x04 broken", zipped({"a": "b"})[:-30]):
        assert "压缩包的目录读不出来" in refused(Package, data, "“稿”", "Word 文件")


def test_a_missing_part_is_named_without_control_characters() -> None:
    assert "缺少部件 a?b" in refused(opened({}).read, "a\x1bb")


def test_a_damaged_stream_is_named() -> None:
    data = bytearray(zipped({"a.xml": "甲乙丙" * 100}))
    data[45] ^= 0xFF
    message = refused(Package(bytes(data), "“稿”", "Word 文件").read, "a.xml")
    assert message == "“稿”读不了，Word 文件已损坏: 部件 a.xml 的压缩数据有误"


def patched(data: bytes, offset: int, value: int) -> bytes:
    """A package with a byte changed in the head of its first entry, at both of its places."""
    changed = bytearray(data)
    changed[offset] = value
    changed[data.index(b"PK\x01\x02") + offset + 2] = value
    return bytes(changed)


def test_encrypted_parts_and_unknown_methods_are_said() -> None:
    data = zipped({"a.xml": "甲" * 100})
    assert "已加密" in refused(Package(patched(data, 6, 1), "“稿”", "Word 文件").read, "a.xml")
    assert "压缩方法 99" in refused(
        Package(patched(data, 8, 99), "“稿”", "Word 文件").read, "a.xml"
    )
    assert "压缩方法 12" in refused(
        Package(patched(data, 8, 12), "“稿”", "Word 文件").read, "a.xml"
    )


def test_unpacking_has_a_limit_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "LARGEST_UNPACKED", 2_000_000)
    found = opened({"a": b" " * 1_500_000, "b": b" " * 500_000, "c": b" "})
    found.read("a")
    found.read("b")
    assert refused(found.read, "c") == "“稿”解开后超过 2 MB，不像一份报告"


def test_what_is_not_needed_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "LARGEST_UNPACKED", 10_000)
    found = opened({"big.png": b" " * 1_000_000, "a": b"x"})
    assert found.read("a") == b"x"


def test_parts_have_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_PARTS", 2)
    opened({"a": "", "b": ""})
    assert "3 个部件" in refused(opened, {"a": "", "b": "", "c": ""})


def test_marks_have_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_MARKS", 20_000)
    assert opened({"a": "<a>" + "<b/>" * 19_000 + "</a>"}).xml("a").tag == "a"
    assert "2 万个标记" in refused(opened({"a": "<a>" + "<b/>" * 20_000 + "</a>"}).xml, "a")
    wide = " ".join(f"a{n}='1'" for n in range(20_000))
    assert "2 万个标记" in refused(opened({"a": f"<a {wide}/>"}).xml, "a")


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused(code: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    assert "实体定义" in refused(opened({"a": bomb.encode(code)}).xml, "a")


def test_xml_is_read_in_its_own_encoding_and_without_comments() -> None:
    found = opened(
        {
            "a": '<?xml version="1.0" encoding="UTF-16"?><a>甲<!-- 注 --><?pi x?></a>'.encode(
                "utf-16"
            )
        }
    )
    assert len(found.xml("a")) == 0


def test_nesting_too_deep_is_said() -> None:
    assert "嵌套太深" in refused(opened({"a": "<a>" * 10_000 + "</a>" * 10_000}).xml, "a")


def test_a_word_file_of_a_million_paragraphs_is_refused() -> None:
    from lawgov_cli.reading import word  # noqa: PLC0415

    assert "不像一份报告" in refused(word.read, docx(para("甲") * 600_000), "“稿”")


def test_every_kind_of_mark_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_MARKS", 3)
    assert opened({"a": "<a b=\"1\" c='2'/>"}).xml("a").tag == "a"
    for more in ('<a b="1" c="2" d=\'3\'/>', "<a b='1' c='2' d='3'/>", "<a><b c='1'/></a>"):
        assert "不像一份报告" in refused(opened({"a": more}).xml, "a")


def test_a_long_name_of_a_part_is_cut() -> None:
    assert refused(opened({}).read, "/" + "a" * 99).endswith("缺少部件 " + "a" * 80)


def test_the_limits_of_a_package() -> None:
    """64 MB unpacked, twenty thousand parts, 1.2 million marks in one: more is no report."""
    limits = (package_module.LARGEST_UNPACKED, package_module.MOST_PARTS, package_module.MOST_MARKS)
    assert limits == (64_000_000, 20_000, 1_200_000)
