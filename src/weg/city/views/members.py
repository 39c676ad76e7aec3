"""Members: who has which role where and when; inviting, changing, ending."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.actions import (
    change_member,
    end_member,
    invite_again,
    invite_member,
    reset_second_factor,
)
from weg.city.filters import MemberFilter
from weg.city.forms import InvitationForm, LastDayForm, MemberForm
from weg.city.models import Member, Role, SecondFactor
from weg.city.tables import MemberTable, member_state, until_text
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused
from weg.foundation.form_pages import act_and_go, form_page
from weg.foundation.lists import Action, Empty, list_page


def members(request: HttpRequest) -> HttpResponseBase:
    """All memberships, past ones too; volunteers, who are thousands, when they are asked for."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see_members")
    invite = Action(_("Invite a member"), reverse("city:invite"), kind="primary", icon="add")
    rows = Member.objects.select_related("user", "organisation")
    if request.GET.get("role") != Role.VOLUNTEER:
        rows = rows.exclude(role=Role.VOLUNTEER)
    return list_page(
        request,
        title=_("Members"),
        table_class=MemberTable,
        filter_class=MemberFilter,
        queryset=rows.order_by("organisation__short", "role", "user__name", "pk"),
        actions=[invite] if may(actor, "city.manage_members") else [],
        empty=Empty(_("No members yet"), _("Invite the first one."), invite),
    )


def member(request: HttpRequest, pk: int) -> HttpResponse:
    """One membership and what can be done with it."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see_members")
    found = _member(pk)
    values = {
        "title": str(found.user),
        "member": found,
        "facts": _facts(found),
        "state": member_state(found),
        "unused": not found.user.last_login and not found.user.has_usable_password(),
        "may_change": may(actor, "city.manage_members"),
        "may_reset": may(actor, "city.manage_members") and actor.user_id != found.user_id,
        "factors": _factors(found),
        "breadcrumb": [(_("Members"), reverse("city:members")), (str(found.user), "")],
    }
    return render(request, "city/member.html", values)


def _member(pk: int) -> Member:
    return get_object_or_404(Member.objects.select_related("user", "organisation"), pk=pk)


def _facts(found: Member) -> list[tuple[str, str]]:
    sites = _("all sites of the organisation") if found.all_sites else _("the sites chosen for it")
    return [
        (_("E-mail address"), found.user.email),
        (_("Role"), found.get_role_display()),
        (_("Organisation"), found.organisation.name),
        (_("First day"), date_format(found.during.lower, "SHORT_DATE_FORMAT")),
        (_("Last day"), until_text(found)),
        (_("Works at"), sites),
    ]


def _factors(found: Member) -> str:
    """Kinds of second factor of the account, in words; empty when there is none."""
    rows = SecondFactor.objects.filter(user=found.user_id).order_by("pk")
    return ", ".join(dict.fromkeys(str(row.get_type_display()) for row in rows))


def invite(request: HttpRequest) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage_members")

    form = InvitationForm(request.POST or None)

    def act() -> None:
        invite_member(actor=actor, base_url=request.build_absolute_uri("/"), **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Invite a member"),
        submit=_("Invite"),
        done=_("The invitation is on its way by e-mail."),
        to=reverse("city:members"),
        trail=[(_("Members"), reverse("city:members")), (_("Invite a member"), "")],
    )


def member_change(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage_members")
    found = _member(pk)
    end = found.during.upper
    initial = {"all_sites": found.all_sites, "last_day": end - timedelta(days=1) if end else None}

    form = MemberForm(request.POST or None, initial=initial)

    def act() -> None:
        change_member(actor=actor, member=found, **form.cleaned_data)

    page = reverse("city:member", args=[pk])
    return form_page(
        request,
        form,
        act,
        title=_("Change membership"),
        submit=_("Save"),
        done=_("The membership is changed."),
        to=page,
        trail=[
            (_("Members"), reverse("city:members")),
            (str(found.user), page),
            (_("Change membership"), ""),
        ],
    )


def member_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the last day, saying what will happen, and end the role."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage_members")
    found = _member(pk)

    form = LastDayForm(request.POST or None)

    def act() -> None:
        end_member(actor=actor, member=found, **form.cleaned_data)

    page = reverse("city:member", args=[pk])
    return form_page(
        request,
        form,
        act,
        title=_("End membership"),
        submit=_("End membership"),
        done=_("The membership ends on the day you chose."),
        to=page,
        trail=[
            (_("Members"), reverse("city:members")),
            (str(found.user), page),
            (_("End membership"), ""),
        ],
        template="city/member_end.html",
        member=found,
    )


@require_POST
def member_invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage_members")
    found, base_url = _member(pk), request.build_absolute_uri("/")
    return act_and_go(
        request,
        lambda: invite_again(actor=actor, member=found, base_url=base_url),
        done=_("The invitation is on its way by e-mail."),
        to=reverse("city:member", args=[pk]),
    )


def member_second_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody has lost the phone: ask, remove the second factor, and tell them."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage_members")
    found = _member(pk)
    page = reverse("city:member", args=[pk])
    if request.method == "POST":
        try:
            reset_second_factor(actor=actor, member=found, base_url=request.build_absolute_uri("/"))
        except Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("The second factor is removed; a mail is on its way."))
        return HttpResponseRedirect(page)
    values = {
        "title": _("Remove the second factor of %(name)s?") % {"name": found.user},
        "text": _(
            "One-time codes, passkeys and recovery codes are removed. Make sure that you really"
            " speak to this person. They are told by e-mail and then sign in with the password"
            " alone."
        ),
        "confirm": _("Remove"),
        "kind": "danger",
        "cancel_url": page,
        "breadcrumb": [(_("Members"), reverse("city:members")), (str(found.user), page)],
    }
    return render(request, "foundation/confirm.html", values)
