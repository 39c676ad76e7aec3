"""What a file is, by its first bytes and its contents: never by its name."""

import io
import re
import zipfile

from weg.arrivals.reading.messages import ReadingError

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x09\x08", "Excel 4"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(rb"^\s*(<\?xml|<!doctype|<html|<table|<Workbook)", re.IGNORECASE)
_ZIP_KINDS = {
    "word/document.xml": "Word",
    "ppt/presentation.xml": "PowerPoint",
    "META-INF/container.xml": "EPUB",
}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def kind_of(data: bytes) -> str:
    """`xlsx`, `xlsb`, `ods`, `xls` or `text`; ReadingError for everything else."""
    if not data.strip(b"\x00 \t\r\n"):
        raise ReadingError("empty_file")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    if data.startswith(_COMPOUND):
        return _compound_kind(data)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise ReadingError("pdf_file" if name == "PDF" else "wrong_type", type=name)
    return _text_kind(data)


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {info.filename for info in archive.infolist()}
            if any(info.flag_bits & 1 for info in archive.infolist()):
                raise ReadingError("encrypted")
            return _package_kind(archive, names)
    except ReadingError:
        raise
    except Exception as error:  # zipfile raises many kinds on damaged archives
        raise ReadingError("damaged") from error


def _package_kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "mimetype" in names and "content.xml" in names:
        return _open_document_kind(archive, names)
    found = next((kind for name, kind in _ZIP_KINDS.items() if name in names), "ZIP")
    raise ReadingError("wrong_type", type=found)


def _open_document_kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    mimetype = archive.open("mimetype").read(200).decode("ascii", "replace").strip()
    if not mimetype.startswith(_OPEN_DOCUMENT + "spreadsheet"):
        raise ReadingError("wrong_type", type=mimetype.removeprefix(_OPEN_DOCUMENT) or "ZIP")
    if "META-INF/manifest.xml" in names:
        manifest = archive.open("META-INF/manifest.xml").read(1_000_000)
        if b"encryption-data" in manifest:
            raise ReadingError("encrypted")
    return "ods"


def _compound_kind(data: bytes) -> str:
    """An old Office file is a small file system; its directory holds names in UTF-16."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise ReadingError("encrypted")
    if holds("Workbook") or holds("Book"):
        return "xls"
    for name, kind in (("WordDocument", "Word"), ("__substg1.0", "Outlook"), ("Power", "Office")):
        if holds(name):
            raise ReadingError("wrong_type", type=kind)
    raise ReadingError("wrong_type", type="Office")


def _text_kind(data: bytes) -> str:
    if _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:200]):
        raise ReadingError("web_page")
    return "text"
