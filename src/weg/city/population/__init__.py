"""The city's official population file, read and checked, before anything is stored."""

from weg.city.population.reading import Counted, Findings, Population, read_population

__all__ = ["Counted", "Findings", "Population", "read_population"]
