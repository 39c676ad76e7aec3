"""*Heute*: what is due for whoever looks. Rooms register cards; nobody else knows them."""

from weg.foundation.today.cards import Card, Line, cards_for, register_card

__all__ = ["Card", "Line", "cards_for", "register_card"]
