"""Fetch the vendored assets of the interface and write them to the static folder.

Run by hand when a version below is raised; the results are committed, so neither the
build nor the running application needs Node. Needs `npm` on the path.

    python tools/vendor_assets.py

Sources: `@kern-ux/native` (EUPL-1.2), converted for right-to-left by `rtlcss`;
Fira Sans out of the same package and Noto Sans Arabic from Fontsource (OFL-1.1);
Material Symbols (Apache-2.0) as one sprite; htmx (0BSD) from the installed django-htmx;
licence texts from `spdx-license-list`.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from importlib.resources import files
from pathlib import Path

from vendored_icons import ICONS

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "src/weg/foundation/static/weg"
VENDOR = STATIC / "vendor"

PACKAGES = {
    "@kern-ux/native": "2.7.2",
    "rtlcss": "4.3.0",
    "@fontsource-variable/noto-sans-arabic": "5.3.0",
    "@material-symbols/svg-400": "0.48.2",
    "spdx-license-list": "6.12.0",
}
FIRA_STYLES = ("Regular", "Italic", "SemiBold", "Bold")
LICENCES = ("EUPL-1.2", "OFL-1.1", "Apache-2.0", "0BSD", "CC-BY-4.0", "CC0-1.0")


def install(folder: Path) -> Path:
    """Install the pinned packages into `folder` and return its `node_modules`."""
    (folder / "package.json").write_text(json.dumps({"private": True, "dependencies": PACKAGES}))
    npm = shutil.which("npm") or "npm"
    subprocess.run([npm, "install", "--no-audit", "--no-fund"], cwd=folder, check=True)
    return folder / "node_modules"


def copy_kern(modules: Path) -> None:
    """KERN's stylesheet as published, and its mirror image for right-to-left."""
    source = modules / "@kern-ux/native/dist/kern.min.css"
    shutil.copy(source, VENDOR / "kern.min.css")
    mirrored = str(VENDOR / "kern.rtl.min.css")
    subprocess.run([modules / ".bin/rtlcss", str(source), mirrored], check=True)


def copy_fonts(modules: Path) -> None:
    """The four styles of Fira Sans that the interface uses, and Arabic script."""
    fonts = VENDOR / "fonts"
    fonts.mkdir(exist_ok=True)
    fira = modules / "@kern-ux/native/dist/fonts/fira-sans"
    for style in FIRA_STYLES:
        shutil.copy(fira / f"FiraSans-{style}.woff2", fonts)
    arabic = modules / "@fontsource-variable/noto-sans-arabic/files"
    name = "noto-sans-arabic-arabic-wght-normal.woff2"
    shutil.copy(arabic / name, fonts / "NotoSansArabic-Variable.woff2")


def build_sprite(modules: Path) -> None:
    """One SVG file with a symbol per icon, used as `icons.svg#name`."""
    folder = modules / "@material-symbols/svg-400/outlined"
    symbols = [symbol(name, (folder / f"{file}.svg").read_text()) for name, file in ICONS.items()]
    body = "\n".join(symbols)
    sprite = f'<svg xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n'
    (VENDOR / "icons.svg").write_text(sprite)


def symbol(name: str, svg: str) -> str:
    """The drawing of one icon file as a symbol with the coordinates it was drawn in."""
    drawing = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)
    if drawing is None:
        raise ValueError(f"{name}: not an SVG file")
    return f'<symbol id="{name}" viewBox="0 -960 960 960">{drawing.group(1)}</symbol>'


def copy_htmx() -> None:
    source = files("django_htmx") / "static/django_htmx/htmx-2.min.js"
    (VENDOR / "htmx.min.js").write_bytes(source.read_bytes())


def write_licences(modules: Path) -> None:
    folder = ROOT / "LICENSES"
    folder.mkdir(exist_ok=True)
    for name in LICENCES:
        text = json.loads((modules / f"spdx-license-list/licenses/{name}.json").read_text())
        (folder / f"{name}.txt").write_text(text["licenseText"].rstrip() + "\n")


def main() -> None:
    VENDOR.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        modules = install(Path(folder))
        copy_kern(modules)
        copy_fonts(modules)
        build_sprite(modules)
        write_licences(modules)
    copy_htmx()


if __name__ == "__main__":
    main()
