"""``lawgov completion``: the script that teaches a shell to complete our commands."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli.options import one_of
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.output.sink import write_text

HELP = "输出命令行补全脚本，补全命令、选项、章次、编号、主题、单位。"

EXAMPLES = (
    ('eval "$(lawgov completion bash)"', "写进 ~/.bashrc"),
    ('eval "$(lawgov completion zsh)"', "写进 ~/.zshrc"),
    ("lawgov completion fish | source", "写进 config.fish"),
)

SHELLS = ("bash", "zsh", "fish", "powershell")


def run(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="外壳",
            help="bash、zsh、fish 或 powershell",
            autocompletion=one_of(SHELLS),
        ),
    ],
) -> int:
    """Print the script."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]  # noqa: PLC0415

    if shell not in SHELLS:
        raise UsageError(f"不认识“{shown(shell)}”{choices(shell, SHELLS)}")
    script = get_completion_script(prog_name="lawgov", complete_var="_LAWGOV_COMPLETE", shell=shell)
    write_text(f"{script}\n")
    return 0
