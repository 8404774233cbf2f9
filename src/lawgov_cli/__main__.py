"""``python -m lawgov_cli``: the same program as ``lawgov``."""

from lawgov_cli.cli import main

if __name__ == "__main__":
    main()
