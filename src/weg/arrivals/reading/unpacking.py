"""Guards against files that are small on disk and enormous in memory."""

import io
import struct
import zipfile
import zlib

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.table import Limits

_CHUNK = 1 << 20
_LOCAL_HEADER = 30


def check_unpacked_size(data: bytes, limits: Limits) -> None:
    """ReadingError when the archive unpacks to more than the limit.

    The sizes an archive declares can lie, so every member is unpacked and counted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except Exception as error:  # zipfile raises many kinds on damaged archives
        raise ReadingError("damaged") from error
    if sum(info.file_size for info in members) > limits.unpacked_bytes:
        raise _bomb(limits)
    left = limits.unpacked_bytes
    for info in members:
        left -= _unpacked_size(data, info, left, limits)


def _bomb(limits: Limits) -> ReadingError:
    return ReadingError("unpacks_too_large", limit=limits.unpacked_bytes // 1_000_000)


def _unpacked_size(data: bytes, info: zipfile.ZipInfo, left: int, limits: Limits) -> int:
    """Bytes the member really unpacks to, at most `left`; memory stays at one chunk."""
    if info.compress_type == zipfile.ZIP_STORED:
        return info.file_size
    if info.compress_type != zipfile.ZIP_DEFLATED:
        raise ReadingError("damaged")
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    pending = data[_content_start(data, info) :]
    size = 0
    try:
        while pending and not stream.eof:
            size += len(stream.decompress(pending, _CHUNK))
            pending = stream.unconsumed_tail
            if size > left:
                raise _bomb(limits)
    except zlib.error as error:
        raise ReadingError("damaged") from error
    return size


def _content_start(data: bytes, info: zipfile.ZipInfo) -> int:
    header = data[info.header_offset : info.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER:
        raise ReadingError("damaged")
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    return int(info.header_offset + _LOCAL_HEADER + name_length + extra_length)
