"""Addresses of counselling."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from weg.care.counselling.views import calendar, cases, clocks, contacts, intake, passing, topics

pages: list[URLPattern | URLResolver] = [
    path("cases/", cases.cases, name="cases"),
    path("cases/without/", cases.uncared, name="uncared"),
    path("cases/<int:pk>/", cases.case, name="case"),
    path("cases/<int:pk>/responsible/", cases.assign, name="assign"),
    path("cases/<int:pk>/end/", cases.end, name="end"),
    path("cases/<int:pk>/reopen/", cases.reopen, name="reopen"),
    path("cases/<int:pk>/contact/", contacts.contact_new, name="contact_new"),
    path("cases/<int:pk>/appointment/", contacts.appointment_new, name="appointment_new"),
    path("cases/<int:pk>/task/", contacts.task_new, name="task_new"),
    path("cases/<int:pk>/intake/<int:step>/", intake.intake, name="intake"),
    path("cases/<int:pk>/school/", intake.school_new, name="school_new"),
    path("cases/<int:pk>/refer/", passing.refer, name="refer"),
    path("cases/<int:pk>/handover/", passing.handover_new, name="handover_new"),
    path("households/<int:pk>/open/", cases.open_new, name="open"),
    path("contacts/<int:pk>/remove/", contacts.contact_remove, name="contact_remove"),
    path("appointments/<int:pk>/", contacts.appointment, name="appointment"),
    path("appointments/<int:pk>/cancel/", contacts.appointment_cancel, name="appointment_cancel"),
    path("tasks/<int:pk>/done/", contacts.task_done, name="task_done"),
    path("children/", intake.children, name="children"),
    path("schools/<int:pk>/", intake.school, name="school"),
    path("referrals/", passing.referrals, name="referrals"),
    path("referrals/<int:pk>/", passing.referral, name="referral"),
    path("handovers/", passing.handovers, name="handovers"),
    path("handovers/<int:pk>/", passing.handover, name="handover"),
    path("calendar/", calendar.mine, name="mine"),
    path("calendar/address/", calendar.feed_new, name="feed_new"),
    path("calendar/address/revoke/", calendar.feed_end, name="feed_end"),
    path("calendar/<slug:secret>.ics", calendar.feed, name="feed"),
    path("topics/", topics.topics, name="topics"),
    path("topics/new/", topics.topic_new, name="topic_new"),
    path("topics/<int:pk>/", topics.topic, name="topic"),
    path("deadlines/", clocks.clocks, name="clocks"),
    path("deadlines/<slug:code>/<int:record>/extend/", clocks.extend, name="clock_extend"),
    path("deadlines/<slug:code>/<int:record>/done/", clocks.finish, name="clock_done"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("counselling/", include((pages, "counselling"))),
]
