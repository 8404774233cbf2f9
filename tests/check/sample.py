"""The head of a small data file, up to the text of its only measure."""

from __future__ import annotations

HEAD = """format: 2
report:
  id: sample-2022
  title: 某市2022年行政复议情况
  year: 2022
  place: {name: 某市, short: 某市, code: "000000", level: 地级市, province: 某省}
  issuer: 某市人民政府
  addressee: 某省人民政府
  published: 2023-03-01
  url: ""
  body: {characters: 0, sha256: ""}
chapters:
  - number: 1
    title: 行政复议
    measures:
      - title: 办理行政复议案件。
        text: |
"""
