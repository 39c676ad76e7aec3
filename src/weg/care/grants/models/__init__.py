from weg.care.grants.models.computations import Assumption, Computation, CountedPerson, Variant
from weg.care.grants.models.rates import FeeCap, FeeRate, FeeRule
from weg.care.grants.models.statements import Payer, Statement, StatementLine
from weg.care.grants.models.terms import LumpSum, Occasion, PostAmount, Ratio, Work

__all__ = [
    "Assumption",
    "Computation",
    "CountedPerson",
    "FeeCap",
    "FeeRate",
    "FeeRule",
    "LumpSum",
    "Occasion",
    "Payer",
    "PostAmount",
    "Ratio",
    "Statement",
    "StatementLine",
    "Variant",
    "Work",
]
