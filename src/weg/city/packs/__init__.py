"""City packs: a folder of plain files with everything Weg must know about a municipality."""

from weg.city.packs.contents import CityPack
from weg.city.packs.reading import read_pack

__all__ = ["CityPack", "read_pack"]
