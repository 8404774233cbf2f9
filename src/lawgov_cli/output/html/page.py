"""The frame of every page: the template engine, and a policy under which only our script runs."""

from __future__ import annotations

import base64
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lawgov_cli.output.safe import harmless
from lawgov_cli.output.tabular import as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = "lawgov_cli.output.html"


def rendered(template: str, values: Mapping[str, object]) -> bytes:
    """A template of ours filled in, in UTF-8."""
    return _environment().get_template(template).render(values).encode()


@cache
def _environment() -> Environment:
    engine = Environment(
        loader=PackageLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    style, script = _asset("page.css"), _asset("page.js")
    engine.globals |= {
        "style": Markup(style),  # noqa: S704 - ours
        "script": Markup(script),  # noqa: S704 - ours
        "policy": "; ".join(
            (
                "default-src 'none'",
                f"style-src '{_hash(style)}'",
                f"script-src '{_hash(script)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    }
    return engine


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever a template writes
    """What a template writes: markup of ours as it is, every other value as harmless text."""
    return value if isinstance(value, Markup) else harmless(as_text(value))


def _asset(name: str) -> str:
    return (files(_HERE) / "assets" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"
