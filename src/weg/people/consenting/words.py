"""The words around a consent, in the languages in which people are asked. Not in the catalogues:
the interface for staff has two languages, these pages have seven."""

from __future__ import annotations

from dataclasses import dataclass

RIGHT_TO_LEFT = ("ar", "fa")
NAMES = {
    "de": "Deutsch",
    "en": "English",
    "uk": "Українська",
    "ar": "العربية",
    "fa": "فارسی",
    "tr": "Türkçe",
    "fr": "Français",
}


@dataclass(frozen=True)
class Words:
    """One language's words. free: that nobody has to, and that it can be ended."""

    title: str
    free: str
    who: str
    myself: str
    guardian: str
    guardian_name: str
    agree: str
    refuse: str
    given: str
    thanks: str
    keep: str
    end: str
    ended: str
    sign: str


WORDS = {
    "de": Words(
        "Ihre Einwilligung",
        "Sie müssen nicht zustimmen. Sie können Ihre Einwilligung jederzeit beenden, ohne Grund und ohne Nachteil.",  # noqa: E501
        "Wer stimmt zu?",
        "Ich selbst",
        "Eltern oder Vormund",
        "Name von Eltern oder Vormund",
        "Ich stimme zu",
        "Nein, ich stimme nicht zu",
        "Zugestimmt am",
        "Danke. Ihre Einwilligung ist eingetragen.",
        "Mit dieser Adresse können Sie Ihre Einwilligung jederzeit selbst beenden. Bewahren Sie sie auf.",  # noqa: E501
        "Einwilligung beenden",
        "Ihre Einwilligung ist beendet. Das gilt sofort.",
        "Datum, Unterschrift",
    ),
    "en": Words(
        "Your consent",
        "You do not have to agree. You can end your consent at any time, without a reason and without any disadvantage.",  # noqa: E501
        "Who agrees?",
        "I myself",
        "Parents or guardian",
        "Name of the parent or guardian",
        "I agree",
        "No, I do not agree",
        "Agreed on",
        "Thank you. Your consent is recorded.",
        "With this address you can end your consent yourself at any time. Keep it.",
        "End my consent",
        "Your consent has ended. This holds at once.",
        "Date, signature",
    ),
    "uk": Words(
        "Ваша згода",
        "Ви не зобов’язані погоджуватися. Ви можете будь-коли відкликати згоду без пояснення причин і без жодних негативних наслідків.",  # noqa: E501
        "Хто дає згоду?",
        "Я особисто",
        "Батьки або опікун",
        "Ім’я одного з батьків або опікуна",
        "Я погоджуюся",
        "Ні, я не погоджуюся",
        "Згоду надано",
        "Дякуємо. Вашу згоду записано.",
        "За цією адресою ви можете будь-коли самостійно відкликати згоду. Збережіть її.",
        "Відкликати згоду",
        "Вашу згоду відкликано. Це діє негайно.",
        "Дата, підпис",
    ),
    "ar": Words(
        "موافقتك",
        "لست مضطراً للموافقة. يمكنك إنهاء موافقتك في أي وقت دون ذكر سبب ودون أي ضرر.",
        "من يوافق؟",
        "أنا بنفسي",
        "الوالدان أو الوصي",
        "اسم أحد الوالدين أو الوصي",
        "أوافق",
        "لا، لا أوافق",
        "تمت الموافقة في",
        "شكراً. لقد سُجّلت موافقتك.",
        "بهذا العنوان يمكنك إنهاء موافقتك بنفسك في أي وقت. احتفظ به.",
        "إنهاء موافقتي",
        "انتهت موافقتك. يسري ذلك فوراً.",
        "التاريخ والتوقيع",
    ),
    "fa": Words(
        "رضایت شما",
        "مجبور نیستید موافقت کنید. هر زمان می‌توانید بدون دلیل و بدون هیچ زیانی رضایت خود را پس بگیرید.",  # noqa: E501
        "چه کسی موافقت می‌کند؟",
        "خودم",
        "پدر و مادر یا سرپرست",
        "نام پدر یا مادر یا سرپرست",
        "موافقم",
        "نه، موافق نیستم",
        "تاریخ موافقت",
        "متشکریم. رضایت شما ثبت شد.",
        "با این نشانی هر زمان می‌توانید خودتان رضایت را پس بگیرید. آن را نگه دارید.",
        "پس گرفتن رضایت",
        "رضایت شما پایان یافت. این بی‌درنگ اعتبار دارد.",
        "تاریخ، امضا",
    ),
    "tr": Words(
        "Onayınız",
        "Onay vermek zorunda değilsiniz. Onayınızı istediğiniz zaman, sebep göstermeden ve hiçbir zarar görmeden geri alabilirsiniz.",  # noqa: E501
        "Kim onay veriyor?",
        "Ben kendim",
        "Anne, baba veya vasi",
        "Anne, baba veya vasinin adı",
        "Onaylıyorum",
        "Hayır, onaylamıyorum",
        "Onay tarihi",
        "Teşekkürler. Onayınız kaydedildi.",
        "Bu adresle onayınızı istediğiniz zaman kendiniz geri alabilirsiniz. Saklayın.",
        "Onayımı geri al",
        "Onayınız sona erdi. Bu hemen geçerlidir.",
        "Tarih, imza",
    ),
    "fr": Words(
        "Votre accord",
        "Vous n’êtes pas obligé d’accepter. Vous pouvez retirer votre accord à tout moment, sans raison et sans aucun inconvénient.",  # noqa: E501
        "Qui donne l’accord ?",
        "Moi-même",
        "Parents ou tuteur",
        "Nom du parent ou du tuteur",
        "Je suis d’accord",
        "Non, je ne suis pas d’accord",
        "Accord donné le",
        "Merci. Votre accord est enregistré.",
        "Avec cette adresse, vous pouvez retirer votre accord vous-même à tout moment. Gardez-la.",
        "Retirer mon accord",
        "Votre accord est terminé. Cela vaut immédiatement.",
        "Date, signature",
    ),
}
