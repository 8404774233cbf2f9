"""``lawgov completion``: the script that teaches a shell to complete our commands."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli.options import choices
from lawgov_cli.errors import LawgovError
from lawgov_cli.output.sink import Target, write

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
            autocompletion=lambda incomplete: [s for s in SHELLS if s.startswith(incomplete)],
        ),
    ],
) -> int:
    """Print the script."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]  # noqa: PLC0415

    if shell not in SHELLS:
        raise LawgovError(f"不认识“{shell}”{choices(shell, SHELLS)}")
    script = get_completion_script(prog_name="lawgov", complete_var="_LAWGOV_COMPLETE", shell=shell)
    write(f"{script}\n", Target("plain"))
    return 0
