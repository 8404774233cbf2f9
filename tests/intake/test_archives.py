"""What an archive holds comes out of it, as much as an honest one holds."""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.intake.samples import raw

from lawgov_cli.errors import InputError
from lawgov_cli.intake import archives, sources
from lawgov_cli.intake.archives import members
from lawgov_cli.intake.sources import is_wanted

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.intake.entry import Entry

FILES = {"2020/青石县.txt": raw(2020), "2021/青石县.txt": raw(2021), "图.jpg": "x", ".a.txt": "x"}


def packed(path: Path, files: dict[str, str]) -> Path:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in files.items():
                archive.writestr(name, text)
        return path
    kind = {".gz": "w:gz", ".xz": "w:xz", ".bz2": "w:bz2"}.get(path.suffix, "w")
    with tarfile.open(path, kind) as archive:  # type: ignore[call-overload]
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return path


def read(path: Path) -> list[Entry]:
    return list(members(path, path.name, str(path), is_wanted))


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tar.gz", "x.tar.xz", "x.tar.bz2"])
def test_the_reports_in_an_archive(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / name, FILES)
    found = read(path)
    assert [e.name for e in found] == [f"{name}/2020/青石县.txt", f"{name}/2021/青石县.txt"]
    assert [e.content.decode() for e in found] == [raw(2020), raw(2021)]
    assert found[0].shown == f"{path}/2020/青石县.txt"
    assert 0 < sum(e.share for e in found) <= path.stat().st_size


def test_names_of_older_chinese_packers(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("placeholder.txt")
        archive.writestr(info, raw())
    content = path.read_bytes()
    # Written as such a packer does: the bytes of GBK and no flag.
    path.write_bytes(content.replace(b"placeholder.txt", "青石县报告a.txt".encode("gbk")))
    assert [e.name for e in read(path)] == ["x.zip/青石县报告a.txt"]


def test_a_member_is_unpacked_as_far_as_a_file_may_be_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1000)
    for name in ("x.zip", "x.tar.gz"):
        found = read(packed(tmp_path / name, {"a.txt": "0" * 100_000, "b.txt": "1"}))
        assert [len(e.content) for e in found] == [1001, 1]


def test_all_members_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_AT_LEAST", 1000)
    path = packed(tmp_path / "x.zip", {f"{n}.txt": "0" * 100_000 for n in range(50)})
    found: list[Entry] = []
    with pytest.raises(InputError, match=r"解开后太大，从 x\.zip/.*起没有读"):
        found.extend(members(path, path.name, "x.zip", is_wanted))
    assert 0 < len(found) < 50
    assert sum(len(e.content) for e in found) <= max(1000, 200 * path.stat().st_size)


@pytest.mark.parametrize("name", ["x.zip", "x.tar"])
def test_members_may_be_as_long_as_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(archives, "_AT_LEAST", 1000)
    monkeypatch.setattr(archives, "_TIMES", 0)
    path = packed(tmp_path / name, {"a.txt": "0" * 600, "图.jpg": "0" * 900, "b.txt": "0" * 400})
    assert [len(e.content) for e in read(path)] == [600, 400]
    longer = packed(tmp_path / f"y{name}", {"a.txt": "0" * 600, "b.txt": "0" * 401})
    with pytest.raises(InputError, match=rf"解开后太大，从 y{name}/b.txt 起没有读"):
        read(longer)


@pytest.mark.parametrize("name", ["x.zip", "x.tar.gz"])
def test_folders_in_an_archive_are_no_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    (tmp_path / "in" / "folder.txt").mkdir(parents=True)
    (tmp_path / "in" / "folder.txt" / "a.txt").write_text("x", encoding="utf-8")
    shutil.make_archive(str(tmp_path / "x"), "zip" if name == "x.zip" else "gztar", tmp_path / "in")
    assert "folder.txt/a.txt" in {
        e.name.removeprefix(f"{name}/").removeprefix("./") for e in read(path)
    }
    assert not [e for e in read(path) if e.name.endswith("folder.txt")]


def test_a_damaged_member_costs_no_other(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {"a.txt": raw(2020), "b.txt": raw(2021)})
    content = bytearray(path.read_bytes())
    content[60:90] = bytes(30)
    path.write_bytes(content)
    first, second = read(path)
    assert first.error == f"“{path}/a.txt”已损坏"
    assert second.content.decode() == raw(2021)


def test_a_member_with_a_password_is_told(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {"a.txt": raw()})
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert [e.error for e in read(path)] == [f"“{path}/a.txt”有密码，读不了"]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut", b"\x1f\x8b\x08 cut"])
@pytest.mark.parametrize("name", ["x.zip", "x.tar.gz", "x.tar"])
def test_what_is_no_archive_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (entry,) = sources.entries(sources.sources([path]))
    assert entry.error == f"“{path}”不是完整的压缩包，没有读完"


def test_an_archive_that_was_cut_gives_what_there_is(tmp_path: Path) -> None:
    whole = packed(tmp_path / "x.tar", {f"{n}.txt": raw(2000 + n) for n in range(20)})
    cut = tmp_path / "y.tar"
    cut.write_bytes(whole.read_bytes()[:5000])
    found = list(sources.entries(sources.sources([cut])))
    assert len(found) > 2
    assert [bool(e.error) for e in found] == [*[False] * (len(found) - 1), True]
