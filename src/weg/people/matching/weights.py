"""What each agreement is worth, in bits (log2 of the likelihood ratio): the whole model in a table.

After Fellegi and Sunter (A theory for record linkage, JASA 64, 1969): +1 doubles the odds that two
records are one person, -1 halves them. The score is the probability after all evidence.

The figures are estimates for registers of up to some ten thousand refugees: few birth days agree by
chance (1 of 18,000), many names do (1 of 20 men is a Mohammed), and one birth day in four is
1 January because nobody knew it.
"""

from weg.people.matching.births import BirthAgreement
from weg.people.matching.names.fields import Agreement

# Odds before any evidence: a pair that shares a key is one person in 1 of 16,000 cases.
PRIOR = -14.0

GIVEN_NAME: dict[Agreement, float] = {
    Agreement.MISSING: 0.0,
    Agreement.SAME: 8.0,
    Agreement.SPELLING: 7.0,
    Agreement.FORM: 6.0,
    Agreement.SLIP: 4.5,
    Agreement.PARTIAL: 4.0,
    Agreement.SIMILAR: 2.5,
    Agreement.INITIAL: 1.5,
    Agreement.ONE_LETTER: -2.5,
    Agreement.CONFLICT: -6.0,
    Agreement.DIFFERENT: -7.0,
}
SURNAME: dict[Agreement, float] = {
    Agreement.MISSING: 0.0,
    Agreement.SAME: 7.5,
    Agreement.SPELLING: 6.5,
    Agreement.FORM: 5.5,
    Agreement.SLIP: 4.5,
    Agreement.PARTIAL: 4.0,
    Agreement.SIMILAR: 2.5,
    Agreement.INITIAL: 1.0,
    Agreement.ONE_LETTER: -1.0,
    Agreement.CONFLICT: -2.5,
    Agreement.DIFFERENT: -9.0,
}
COMMON_NAME = -2.5  # an agreement that rests on frequent names only; never below zero

BIRTH: dict[BirthAgreement, float] = {
    BirthAgreement.MISSING: 0.0,
    BirthAgreement.SAME_DAY: 14.0,
    BirthAgreement.SAME_PLACEHOLDER: 5.5,  # both 1 January (or 31 December) of one year
    BirthAgreement.SAME_YEAR_ONE_PLACEHOLDER: 3.0,
    BirthAgreement.SWAPPED: 10.0,
    BirthAgreement.ONE_DIGIT: 6.5,
    BirthAgreement.TWO_DIGITS_SWAPPED: 6.5,
    BirthAgreement.SAME_YEAR_ESTIMATED: 3.5,
    BirthAgreement.NEAR_ESTIMATED: 1.5,
    BirthAgreement.SAME_DAY_OTHER_YEAR: 0.5,
    BirthAgreement.SAME_MONTH: -3.0,  # year and month agree, the day does not
    BirthAgreement.NEAR_PLACEHOLDER: -2.0,  # 1 January of neighbouring years
    BirthAgreement.DIFFERENT: -9.0,
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

DEFAULT_THRESHOLD = 0.4
LIKELY = 0.95
