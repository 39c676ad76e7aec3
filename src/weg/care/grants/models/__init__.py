from weg.care.grants.models.computations import Assumption, Computation, CountedPerson, Variant
from weg.care.grants.models.rates import FeeCap, FeeRate, FeeRule
from weg.care.grants.models.statements import KeysReturned, Payer, Statement, StatementLine
from weg.care.grants.models.terms import LumpSum, Occasion, PostAmount, Ratio, Work

__all__ = [
    "Assumption",
    "Computation",
    "CountedPerson",
    "FeeCap",
    "FeeRate",
    "FeeRule",
    "KeysReturned",
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
