from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, path

from weg.foundation.access.expired import typed
from weg.foundation.components.urls import urlpatterns as component_pages
from weg.foundation.health import live, ready
from weg.foundation.jobs.urls import urlpatterns as job_pages
from weg.foundation.today.views import today

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today, name="today"),
    path("typed/", typed, name="typed"),
    path("health/live", login_not_required(live), name="health_live"),
    path("health/ready", login_not_required(ready), name="health_ready"),
    *component_pages,
    *job_pages,
]
