from weg.arrivals.models.lists import ArrivalList, ColumnMapping, ListHousehold

__all__ = ["ArrivalList", "ColumnMapping", "ListHousehold"]
