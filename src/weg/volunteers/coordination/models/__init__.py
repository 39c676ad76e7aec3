from weg.volunteers.coordination.models.expenses import Expense, ExpensePhoto
from weg.volunteers.coordination.models.hours import Certificate, Hours
from weg.volunteers.coordination.models.telling import InsuranceNote, News, Reading, Speaker

__all__ = [
    "Certificate",
    "Expense",
    "ExpensePhoto",
    "Hours",
    "InsuranceNote",
    "News",
    "Reading",
    "Speaker",
]
