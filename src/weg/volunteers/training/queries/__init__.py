"""Reads that other rooms of volunteers need too."""

from weg.volunteers.training.queries.lacking import CONDUCT, lacking, lacking_all, may_do

__all__ = ["CONDUCT", "lacking", "lacking_all", "may_do"]
