from __future__ import annotations

from django.urls import path

from weg.foundation.components.views import living_page

urlpatterns = [path("components/", living_page, name="components")]
