"""What each agreement is worth, in bits (log2 of the likelihood ratio): the whole model in a table.

After Fellegi and Sunter (A theory for record linkage, JASA 64, 1969): +1 doubles the odds that two
records are one person, -1 halves them. The score is the probability after all evidence.

The figures are estimates for registers of up to some ten thousand refugees: few birth days agree by
chance (1 of 18,000), many names do (1 of 20 men is a Mohammed), and one birth day in four is
1 January because nobody knew it.
"""

from weg.people.matching.births import BirthAgreement as B
from weg.people.matching.names.fields import Agreement as A

# Odds before any evidence: a pair that shares a key is one person in 1 of 16,000 cases.
PRIOR = -14.0

GIVEN_NAME: dict[A, float] = {
    A.MISSING: 0.0,
    A.SAME: 8.0,
    A.SPELLING: 7.0,
    A.FORM: 6.0,
    A.SLIP: 4.5,
    A.PARTIAL: 4.0,
    A.SIMILAR: 2.5,
    A.INITIAL: 1.5,
    A.ONE_LETTER: -2.5,
    A.CONFLICT: -6.0,
    A.DIFFERENT: -7.0,
}
SURNAME: dict[A, float] = {
    A.MISSING: 0.0,
    A.SAME: 7.5,
    A.SPELLING: 6.5,
    A.FORM: 5.5,
    A.SLIP: 4.5,
    A.PARTIAL: 4.0,
    A.SIMILAR: 2.5,
    A.INITIAL: 1.0,
    A.ONE_LETTER: -1.0,
    A.CONFLICT: -2.5,
    A.DIFFERENT: -9.0,
}
COMMON_NAME = -2.5  # an agreement that rests on frequent names only; never below zero

BIRTH: dict[B, float] = {
    B.MISSING: 0.0,
    B.SAME_DAY: 14.0,
    B.SAME_PLACEHOLDER: 5.5,  # both 1 January (or 31 December) of one year
    B.SAME_YEAR_ONE_PLACEHOLDER: 3.0,
    B.SWAPPED: 10.0,
    B.ONE_DIGIT: 6.5,
    B.TWO_DIGITS_SWAPPED: 6.5,
    B.SAME_YEAR_ESTIMATED: 3.5,
    B.NEAR_ESTIMATED: 1.5,
    B.SAME_DAY_OTHER_YEAR: 0.5,
    B.SAME_MONTH: -3.0,  # year and month agree, the day does not
    B.NEAR_PLACEHOLDER: -2.0,  # 1 January of neighbouring years
    B.DIFFERENT: -9.0,
}
SEX = {True: 1.0, False: -5.0}
NATIONALITY = {"same": 2.0, "related": -0.5, "different": -3.0}
NATIONALITY_MOST = 4.5  # in a register, where the share of a nationality is known

SWAPPED_NAMES = -1.5  # given name and surname in each other's place
OTHER_DIVISION = -2.0  # the same parts, divided differently between the two fields
BORN_TOGETHER = -9.0  # same surname, same day, another given name: twins are two people
SAME_NAME_OTHER_AGE = -3.0  # the same names with births 15 years and more apart: father and son

# Countries between which papers and lists often disagree for one and the same person.
RELATED_COUNTRIES: tuple[frozenset[str], ...] = (
    frozenset(("AF", "IR", "PK")),
    frozenset(("SY", "PS", "LB", "JO", "IQ", "TR")),
    frozenset(("ER", "ET", "SD", "SS")),
    frozenset(("SO", "ET", "KE", "DJ")),
    frozenset(("RU", "UA", "BY", "MD", "GE", "AM", "AZ")),
    frozenset(("RS", "XK", "AL", "MK", "ME", "BA", "HR")),
    frozenset(("IR", "IQ", "TR")),
    frozenset(("GM", "SN", "GN", "ML", "SL")),
    frozenset(("CD", "CG", "AO")),
)
NO_COUNTRY = frozenset(("", "XA", "XX"))

DEFAULT_THRESHOLD = 0.5
LIKELY = 0.95
