"""``weg worker``: runs background jobs until it is told to stop."""

from __future__ import annotations

import asyncio

from weg.commands.starting import start_django


def main(argv: list[str]) -> int:
    start_django()
    from procrastinate.contrib.django import app

    async def work() -> None:
        async with app.replace_connector(app.connector.get_worker_connector()).open_async() as ready:  # type: ignore[attr-defined]
            await ready.run_worker_async(concurrency=1, install_signal_handlers=True)

    asyncio.run(work())
    return 0
