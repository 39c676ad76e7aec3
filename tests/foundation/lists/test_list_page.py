"""A list page: filter, sort, pages, the part for htmx, what stands when there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django_filters
import django_tables2
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxMiddleware

from tests.harness.factories import UserFactory
from weg.foundation.access.actors import System
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.models import User

pytestmark = pytest.mark.urls("weg.foundation.urls")


class UserTable(django_tables2.Table):  # type: ignore[misc]
    name = django_tables2.Column()
    email = django_tables2.Column(orderable=False)
    language = django_tables2.Column()


class UserFilter(django_filters.FilterSet):  # type: ignore[misc]
    name = django_filters.CharFilter(label="Name", lookup_expr="icontains")
    language = django_filters.MultipleChoiceFilter(
        label="Language", choices=[("de", "German"), ("en", "English")]
    )
    created = django_filters.DateFromToRangeFilter(label="Created", field_name="created")

    class Meta:
        model = User
        fields: list[str] = []


def get(path: str, headers: dict[str, str] | None = None, **options: Any) -> HttpResponse:
    request = RequestFactory().get(path, headers=headers)
    request.user = AnonymousUser()
    request.actor = System("reader")  # type: ignore[attr-defined]
    HtmxMiddleware(lambda r: HttpResponse())(request)
    values: dict[str, Any] = {
        "title": "Users",
        "table_class": UserTable,
        "filter_class": UserFilter,
        "queryset": User.objects.all(),
        "per_page": 3,
    }
    response = list_page(request, **(values | options))
    assert isinstance(response, HttpResponse)
    return response


def soup(path: str, **options: Any) -> BeautifulSoup:
    return BeautifulSoup(get(path, **options).content, "html.parser")


def names(page: BeautifulSoup) -> list[str]:
    return [cell.text.strip() for cell in page.select("tbody th")]


@pytest.fixture
def users(everything: None) -> list[User]:
    return [
        UserFactory.create(name=name, language=language)
        for name, language in [("Cem", "de"), ("Ada", "en"), ("Bo", "de"), ("Dora", "en")]
    ]


@pytest.mark.usefixtures("users")
class TestAPage:
    def test_rows_are_sorted_by_what_the_address_says(self) -> None:
        assert names(soup("/?sort=name")) == ["Ada", "Bo", "Cem"]
        assert names(soup("/?sort=-name")) == ["Dora", "Cem", "Bo"]

    def test_the_sorted_column_is_told_and_turns_round_on_the_next_click(self) -> None:
        header = soup("/?sort=name&page=2").select_one("th[aria-sort]")
        assert header is not None
        assert header["aria-sort"] == "ascending"
        assert header.a["href"] == "?sort=-name"  # type: ignore[index]

    def test_rows_with_the_same_value_keep_one_order_over_the_pages(self) -> None:
        pages = [names(soup(f"/?sort=language&page={n}")) for n in (1, 2)]
        assert sorted(pages[0] + pages[1]) == ["Ada", "Bo", "Cem", "Dora"]

    def test_pages_keep_filter_and_order(self) -> None:
        following = soup("/?sort=name&language=de&language=en").select_one("a[rel=next]")
        assert following is not None
        assert following["href"] == "?sort=name&language=de&language=en&page=2"

    @pytest.mark.parametrize("page", ["99", "x", "-1"])
    def test_a_page_that_does_not_exist_is_answered_with_one_that_does(self, page: str) -> None:
        assert names(soup(f"/?page={page}"))

    def test_an_unknown_order_is_ignored(self) -> None:
        assert len(names(soup("/?sort=password"))) == 3

    def test_the_filter_narrows_and_keeps_what_was_typed(self) -> None:
        page = soup("/?name=a&sort=name")
        assert names(page) == ["Ada", "Dora"]
        field = page.find(id="id_name")
        assert field is not None
        assert field["value"] == "a"

    def test_each_filter_can_be_removed_alone(self) -> None:
        pills = soup("/?name=a&language=de&language=en&created_after=2016-12-31&page=2").select(
            ".weg-pill"
        )
        assert [(p.b.text, p["href"]) for p in pills if p.b] == [
            ("a", "?language=de&language=en&created_after=2016-12-31"),
            ("German", "?name=a&language=en&created_after=2016-12-31"),
            ("English", "?name=a&language=de&created_after=2016-12-31"),
            (pills[3].b.text, "?name=a&language=de&language=en"),  # type: ignore[union-attr]
        ]
        assert "2016" in pills[3].text

    def test_a_wrong_filter_says_so_beside_the_field(self) -> None:
        page = soup("/?language=xx")
        assert page.find(id="id_language_error") is not None
        assert page.select_one("details.weg-filter[open]") is not None

    def test_htmx_gets_the_list_alone(self) -> None:
        part = get("/?sort=name", {"HX-Request": "true", "HX-Target": "list"})
        html = BeautifulSoup(part.content, "html.parser")
        assert html.html is None
        assert html.find(id="list") is not None
        assert names(html) == ["Ada", "Bo", "Cem"]
        assert "HX-Request" in part.headers["Vary"]

    def test_going_back_in_the_browser_gets_the_whole_page(self) -> None:
        headers = {
            "HX-Request": "true",
            "HX-Target": "list",
            "HX-History-Restore-Request": "true",
        }
        assert BeautifulSoup(get("/", headers).content, "html.parser").html is not None

    def test_every_state_can_be_exported(self) -> None:
        links = [a["href"] for a in soup("/?name=a&page=2").select("a[href*=export]")]
        assert links == ["?name=a&export=xlsx", "?name=a&export=csv"]

    def test_the_list_says_how_many_there_are(self) -> None:
        count = soup("/").select_one(".weg-list__count")
        assert count is not None
        assert "4" in count.text

    def test_counting_stops_where_nobody_reads_on(self) -> None:
        count = soup("/", most=2).select_one(".weg-list__count")
        assert count is not None
        assert "2" in count.text
        assert "4" not in count.text

    def test_actions_lead_on(self) -> None:
        page = soup("/", actions=[Action("New", "/new/", kind="primary")])
        assert page.select_one('.weg-page-header a.kern-btn--primary[href="/new/"]') is not None


@pytest.mark.usefixtures("users")
def test_the_number_of_queries_does_not_grow_with_the_rows(
    django_assert_num_queries: Callable[..., Any],
) -> None:
    with django_assert_num_queries(2):
        soup("/?sort=name")
    UserFactory.create_batch(5)
    with django_assert_num_queries(2):
        soup("/?sort=name")


def test_an_empty_list_says_what_to_do_next(everything: None) -> None:
    empty = Empty("Nobody yet", "Invite the first.", Action("Invite", "/invite/"))
    page = soup("/", queryset=User.objects.none(), empty=empty)
    assert "Nobody yet" in page.text
    assert page.select_one('.weg-empty a[href="/invite/"]') is not None


@pytest.mark.usefixtures("users")
def test_a_filter_that_finds_nothing_can_be_removed() -> None:
    page = soup("/?name=zzz", empty=Empty("Nobody yet"))
    assert "Nobody yet" not in page.text
    assert page.select_one('.weg-empty a[href="/"]') is not None


def test_a_list_need_not_come_from_the_database() -> None:
    rows = [{"name": f"n{i}", "email": "", "language": "de"} for i in range(5)]
    page = soup("/?sort=-name", queryset=rows, filter_class=None)
    assert names(page) == ["n4", "n3", "n2"]
    assert page.select_one(".weg-filter") is None
