"""Addresses of grants."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.grants.views import computations, fees, payers, posts, terms, variants

pages: list[URLPattern | URLResolver] = [
    path("posts/", posts.posts, name="posts"),
    path("posts/sites/", posts.sites, name="sites"),
    path("posts/people/", posts.people, name="people"),
    path("posts/decide/", computations.decide, name="decide"),
    path("posts/file.<slug:kind>", posts.posts_file, name="posts_file"),
    path("decided/", computations.computations, name="computations"),
    path("decided/<int:pk>/", computations.computation, name="computation"),
    path("decided/<int:pk>/people/", computations.computation_people, name="computation_people"),
    path(
        "decided/<int:pk>/file.<slug:kind>", computations.computation_file, name="computation_file"
    ),
    path("what-if/", variants.variants, name="variants"),
    path("what-if/new/", variants.variant_new, name="variant_new"),
    path("what-if/<int:pk>/", variants.variant, name="variant"),
    path("what-if/<int:pk>/remove/", variants.variant_drop, name="variant_drop"),
    path("what-if/<int:pk>/assume/<slug:kind>/", variants.assume, name="assume"),
    path("assumptions/<int:pk>/remove/", variants.assumption_drop, name="assumption_drop"),
    path("terms/", terms.terms, name="terms"),
    path("work/<int:pk>/ratio/", terms.ratio_new, name="ratio_new"),
    path("work/<int:pk>/amount/", terms.amount_new, name="amount_new"),
    path("occasions/<int:pk>/", terms.occasion, name="occasion"),
    path("occasions/<int:pk>/lump-sum/", terms.lump_new, name="lump_new"),
    path("rates/", terms.rates, name="rates"),
    path("rates/fee/", terms.rate_new, {"kind": "fee"}, name="fee_new"),
    path("rates/cap/", terms.rate_new, {"kind": "cap"}, name="cap_new"),
    path("rates/rule/", terms.rate_new, {"kind": "rule"}, name="fee_rule_new"),
    path("fees/", fees.fees, name="fees"),
    path("fees/make/", fees.make, name="make"),
    path("fees/list/", fees.fee_lines, name="fee_lines"),
    path("fees/corrections/", fees.corrections, name="corrections"),
    path("fees/keys/", fees.keys_out, name="keys_out"),
    path("fees/statements/", fees.statements, name="statements"),
    path("statements/<int:pk>/", fees.statement, name="statement"),
    path("statements/<int:pk>/statement.pdf", fees.statement_file, name="statement_file"),
    path("households/<int:pk>/", payers.household, name="household"),
    path("households/<int:pk>/payer/", payers.payer_new, name="payer_new"),
    path("payers/<int:pk>/remove/", payers.payer_remove, name="payer_remove"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("grants/", include((pages, "grants"))),
]
