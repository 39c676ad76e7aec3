"""Addresses of provision."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.provision.views import benefits, catalogue, houses, issuing, stock, vouchers

pages: list[URLPattern | URLResolver] = [
    path("", houses.houses, name="houses"),
    path("orders/", stock.orders, name="orders"),
    path("items/", catalogue.items, name="items"),
    path("items/new/", catalogue.item_new, name="item_new"),
    path("items/<int:pk>/", catalogue.item_edit, name="item_edit"),
    path("sets/", catalogue.sets, name="sets"),
    path("sets/new/", catalogue.set_new, name="set_new"),
    path("sets/<int:pk>/", catalogue.set_edit, name="set_edit"),
    path("sites/<int:pk>/", houses.households, name="households"),
    path("sites/<int:pk>/households/<int:household>/", houses.household, name="household"),
    path("sites/<int:pk>/households/<int:household>/issue/", issuing.issue, name="issue"),
    path(
        "sites/<int:pk>/households/<int:household>/voucher/",
        vouchers.voucher_new,
        name="voucher_new",
    ),
    path("sites/<int:pk>/stock/", stock.stock, name="stock"),
    path("sites/<int:pk>/stock/move/", stock.move, name="move"),
    path("sites/<int:pk>/movements/", stock.movements, name="movements"),
    path("sites/<int:pk>/issues/", issuing.issues, name="issues"),
    path("sites/<int:pk>/lines/<int:line>/back/", issuing.give_back, name="give_back"),
    path("sites/<int:pk>/vouchers/", vouchers.site_vouchers, name="site_vouchers"),
    path("stock/<int:pk>/levels/", stock.levels, name="levels"),
    path("issues/<int:pk>/", issuing.receipt, name="receipt"),
    path("issues/<int:pk>/receipt.pdf", issuing.receipt_file, name="receipt_file"),
    path("vouchers/", vouchers.vouchers, name="vouchers"),
    path("vouchers/<int:pk>/redeem/", vouchers.voucher_redeem, name="voucher_redeem"),
    path("vouchers/<int:pk>/void/", vouchers.voucher_void, name="voucher_void"),
    path("persons/<int:pk>/benefit/", benefits.benefit, name="benefit"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("provision/", include((pages, "provision"))),
]
