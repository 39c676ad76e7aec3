"""Pages that list: filters, sorting, paging and export from one function; see README.md."""

from weg.foundation.lists.exports import export_file
from weg.foundation.lists.pages import Action, Empty, list_page
from weg.foundation.lists.paging import CappedPaginator

__all__ = ["Action", "CappedPaginator", "Empty", "export_file", "list_page"]
