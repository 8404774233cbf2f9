"""The progress bar: in a terminal, after a while, and gone at the end."""

import io
from types import SimpleNamespace

import pytest

from lawgov_cli.output import progress as module
from lawgov_cli.output.progress import bar, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))
    return stream


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])
    return now


def on_screen(written: str) -> str:
    """What a terminal shows of lines that are written over each other."""
    shown = ""
    for line in written.split("\r"):
        shown = line + shown[len(line) :]
    return shown


def test_a_short_run_draws_nothing(terminal: Terminal, clock: list[float]):
    with bar("核对") as show:
        for done in range(40):
            clock[0] += 0.01
            show(done, 40)
    assert terminal.getvalue() == ""


def test_a_long_run_is_shown_as_it_goes_on(terminal: Terminal, clock: list[float]):
    with bar("核对") as show:
        clock[0] += 1
        show(10, 40)
        assert on_screen(terminal.getvalue()) == "核对 [######------------------] 10/40"
        clock[0] += 1
        show(40, 40)
        assert on_screen(terminal.getvalue()) == "核对 [########################] 40/40"
    assert on_screen(terminal.getvalue()).strip() == ""


def test_the_bar_is_gone_after_a_failure(terminal: Terminal, clock: list[float]):
    with pytest.raises(KeyboardInterrupt), bar("核对") as show:  # noqa: PT012
        clock[0] += 1
        show(1, 2)
        raise KeyboardInterrupt
    assert on_screen(terminal.getvalue()).strip() == ""


def test_drawing_does_not_slow_the_work_down(terminal: Terminal, clock: list[float]):
    with bar("核对") as show:
        clock[0] += 1
        for done in range(1000):
            show(done, 1000)
    assert terminal.getvalue().count("[") == 1


def test_it_is_drawn_after_half_a_second_and_then_each_tenth(
    terminal: Terminal, clock: list[float]
) -> None:
    with bar("核对") as show:
        for now, drawn in ((100.46875, 0), (100.5, 1), (100.59375, 1), (100.625, 2), (100.625, 2)):
            clock[0] = now
            show(1, 2)
            assert terminal.getvalue().count("[") == drawn


def test_a_shorter_line_covers_a_longer_one(terminal: Terminal, clock: list[float]) -> None:
    with bar("核对") as show:
        for said in ("一二三四", "五"):
            clock[0] += 1
            show(1, 2, said)
        written = terminal.getvalue().split("\r")
        assert [line.rstrip(" ")[-1] for line in written[1:]] == ["四", "五"]
        assert written[2].endswith("五" + " " * 6)
        assert "\n" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r" + " " * (5 + 26 + 1 + 2) + "\r")


def test_nothing_to_do_is_a_bar_too(terminal: Terminal, clock: list[float]) -> None:
    with bar("核对") as show:
        clock[0] += 9
        show(0, 0)
    assert f"[{'-' * 24}] 0/0" in terminal.getvalue()


def test_nothing_is_drawn_outside_a_terminal(monkeypatch: pytest.MonkeyPatch, clock: list[float]):
    stream = io.StringIO()
    monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))
    with bar("核对") as show:
        clock[0] += 1
        show(1, 2)
    assert stream.getvalue() == ""


def test_steps_count_themselves(terminal: Terminal, clock: list[float]):
    with progress("生成", 4) as step:
        clock[0] += 1
        step()
        step()
        clock[0] += 1
        step()
        assert on_screen(terminal.getvalue()).endswith("3/4")


def test_every_console_can_show_it(terminal: Terminal, clock: list[float]):
    with bar("核对") as show:
        clock[0] += 1
        show(1, 2)
    terminal.getvalue().encode("gbk")


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (4, ""),
        (5, "，还要约 15 秒"),
        (19, "，还要约 57 秒"),
        (20, "，还要约 1 分 0 秒"),
        (1199, "，还要约 59 分 57 秒"),
        (1200, "，还要约 1 小时 0 分"),
        (10, "，还要约 30 秒"),
        (100, "，还要约 5 分 0 秒"),
        (3000, "，还要约 2 小时 30 分"),
    ],
)
def test_the_time_that_is_left(
    terminal: Terminal, clock: list[float], passed: int, told: str
) -> None:
    with bar("合成") as show:
        clock[0] += passed
        show(100, 400, "7 份")
        shown = on_screen(terminal.getvalue())
        assert shown == f"合成 [######------------------] 7 份{told}"
        clock[0] += 1
        show(400, 400, "9 份")
        assert on_screen(terminal.getvalue()).rstrip() == f"合成 [{'#' * 24}] 9 份"
        show(500, 400, "9 份")
    assert on_screen(terminal.getvalue()).strip() == ""
