"""The examples are what the READMEs say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests import example_draft as examples

from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from tests.program import Program


def test_the_word_draft_is_the_one_of_its_script() -> None:
    assert read_source(str(examples.DRAFT)).manuscript.text.strip() == examples.TEXT.strip()


def test_its_slips_are_found_beside_last_years_report(lawgov: Program) -> None:
    last = examples.FOLDER / "青石县2022.yaml"
    answer = lawgov("check", examples.DRAFT, "--previous", last, "--select", "跨年", "--json")
    assert answer.status == 0
    assert {(f["rule"], f["quote"]) for f in answer.json} == {
        ("stale-sentence", "举办执法人员培训班4期，培训613人次"),
        ("stale-year", "2022年6月"),
        ("previous-value", "58件"),
        ("jump", "186.35万元"),
        ("dropped-indicators", "市人民政府："),
    }


@pytest.mark.parametrize("name", ["青石县2022", "丹崖县2023", "鹤坪县2023"])
def test_the_data_files_have_no_contradiction(lawgov: Program, name: str) -> None:
    answer = lawgov("check", examples.FOLDER / f"{name}.yaml", "--fail-on", "warning", "--json")
    wrong = [f["message"] for f in answer.json if f["severity"] in {"error", "warning"}]
    assert answer.status == 0, wrong
