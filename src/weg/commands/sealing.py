"""``weg seal new-key`` prints a key for ``WEG_SEALING_KEYS``; ``weg seal renew`` seals all contents
anew with the first of the keys."""

from __future__ import annotations

import argparse
import sys

from weg.commands.starting import start_django


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="weg seal")
    parser.add_argument("what", choices=("new-key", "renew"))
    return _new_key() if parser.parse_args(argv).what == "new-key" else _renew()


def _new_key() -> int:
    from cryptography.fernet import Fernet

    print(Fernet.generate_key().decode())
    return 0


def _renew() -> int:
    start_django()
    from weg.foundation.sealing import Unsealable
    from weg.foundation.sealing.renewing import renew_all

    try:
        count = renew_all()
    except Unsealable as refused:
        print(f"weg: {refused.message}", file=sys.stderr)
        return 1
    print(f"weg: {count} contents are sealed with the first key; the others can go.")
    return 0
