from weg.care.quality.models.catalogue import Criterion, Severity
from weg.care.quality.models.checks import Check
from weg.care.quality.models.evidence import Evidence
from weg.care.quality.models.findings import Finding, FindingStep
from weg.care.quality.models.visits import SampledRoom, Visit

__all__ = [
    "Check",
    "Criterion",
    "Evidence",
    "Finding",
    "FindingStep",
    "SampledRoom",
    "Severity",
    "Visit",
]
