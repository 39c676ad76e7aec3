"""The consent by which a volunteer may know whom they help: what people are asked."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.people.consenting.purposes import Purpose, register_purpose
from weg.volunteers.shifts.models import HelpRequest

PURPOSE = "introduction"

TEXTS = {
    "de": """Ein ehrenamtlicher Mensch möchte Ihnen helfen: {about}

Wenn Sie zustimmen, erfährt nur dieser Mensch: Ihren Vornamen, Ihre Sprache und Ihre Telefonnummer. Sonst nichts: nicht Ihren Nachnamen, nicht Ihr Zimmer, nicht Ihre Gesundheit, nicht Ihr Asylverfahren.

Das gilt nur für diese Hilfe. Danach sieht der Mensch diese Angaben nicht mehr.""",  # noqa: E501
    "en": """A volunteer would like to help you: {about}

If you agree, only this person will know: your given name, your language and your telephone number. Nothing else: not your surname, not your room, not your health, not your asylum procedure.

This is for this help only. Afterwards the volunteer no longer sees it.""",  # noqa: E501
    "uk": """Волонтер хоче вам допомогти: {about}

Якщо ви погодитеся, тільки ця людина дізнається: ваше ім’я, вашу мову та ваш номер телефону. Більше нічого: ні прізвища, ні кімнати, ні стану здоров’я, ні вашої процедури надання притулку.

Це стосується лише цієї допомоги. Після неї волонтер більше не бачить цих даних.""",  # noqa: E501
    "ar": """يريد متطوع أن يساعدك: {about}

إذا وافقت، يعرف هذا الشخص فقط: اسمك الأول ولغتك ورقم هاتفك. لا شيء غير ذلك: لا اسم عائلتك ولا غرفتك ولا صحتك ولا إجراءات لجوئك.

هذا من أجل هذه المساعدة فقط. بعدها لا يرى المتطوع هذه المعلومات.""",  # noqa: E501
    "fa": """یک داوطلب می‌خواهد به شما کمک کند: {about}

اگر موافقت کنید، فقط همین شخص این‌ها را می‌داند: نام کوچک شما، زبان شما و شماره تلفن شما. هیچ چیز دیگر: نه نام خانوادگی، نه اتاق، نه وضع سلامتی و نه پرونده پناهندگی شما.

این فقط برای همین کمک است. پس از آن داوطلب دیگر این اطلاعات را نمی‌بیند.""",  # noqa: E501
    "tr": """Bir gönüllü size yardım etmek istiyor: {about}

Onay verirseniz yalnızca bu kişi şunları öğrenir: adınız, diliniz ve telefon numaranız. Başka hiçbir şey öğrenmez: ne soyadınızı, ne odanızı, ne sağlığınızı, ne de iltica işleminizi.

Bu yalnızca bu yardım için geçerlidir. Sonra gönüllü bu bilgileri artık görmez.""",  # noqa: E501
    "fr": """Un bénévole voudrait vous aider : {about}

Si vous êtes d’accord, seule cette personne saura : votre prénom, votre langue et votre numéro de téléphone. Rien d’autre : ni votre nom de famille, ni votre chambre, ni votre santé, ni votre procédure d’asile.

Cela vaut seulement pour cette aide. Ensuite, le bénévole ne voit plus ces informations.""",  # noqa: E501
}


def describe(subject: str) -> str:
    """The request in the words of those who wrote it; empty when the reader sees none."""
    kind, _sep, number = subject.partition(":")
    if kind != "request" or not number.isdecimal():
        return ""
    found = HelpRequest.objects.filter(pk=int(number)).first()
    return str(found) if found else ""


def register() -> None:
    """Called when the app is ready."""
    register_purpose(Purpose(PURPOSE, _("A volunteer may know whom they help"), TEXTS, describe))
