from weg.care.provision.models.benefits import Benefit
from weg.care.provision.models.catalogue import Item, StarterSet
from weg.care.provision.models.issues import Issue, IssueLine, Return
from weg.care.provision.models.stock import Movement, Stock
from weg.care.provision.models.vouchers import Voucher

__all__ = [
    "Benefit",
    "Issue",
    "IssueLine",
    "Item",
    "Movement",
    "Return",
    "StarterSet",
    "Stock",
    "Voucher",
]
