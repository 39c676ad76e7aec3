"""The public pages' words, in simple language. Not in the catalogues: the interface for staff has
two languages, these pages have seven."""

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
    """One language's words; ``addressees`` as of ``Complaint.Addressee``, in its order."""

    title: str
    intro: str
    what: str
    to: str
    addressees: tuple[str, str, str, str]
    name: str
    contact: str
    optional: str
    send: str
    thanks: str
    keep: str
    reference: str
    secret: str
    ask: str
    ask_button: str
    unknown: str
    states: tuple[str, str, str]
    due: str
    answer: str
    wrong: str
    too_many: str
    poster: str


WORDS = {
    "de": Words(
        "Beschwerde",
        "Ist etwas nicht gut in dieser Unterkunft? Schreiben Sie es hier. Sie müssen Ihren Namen nicht sagen. Niemand darf Sie deshalb schlechter behandeln.",  # noqa: E501
        "Was ist nicht gut?",
        "Wer soll es lesen?",
        (
            "Die Hausleitung",
            "Der Träger des Hauses",
            "Die Stadt",
            "Die unabhängige Beschwerdestelle",
        ),
        "Ihr Name",
        "Telefon oder E-Mail",
        "freiwillig",
        "Absenden",
        "Danke. Ihre Beschwerde ist angekommen.",
        "Schreiben Sie diese zwei Wörter auf. Nur mit ihnen können Sie die Antwort lesen.",
        "Nummer",
        "Geheimes Wort",
        "Antwort lesen",
        "Zeigen",
        "Nummer oder geheimes Wort stimmt nicht.",
        ("Ihre Beschwerde ist angekommen.", "Jemand arbeitet daran.", "Es gibt eine Antwort."),
        "Sie bekommen eine Antwort bis",
        "Antwort",
        "Bitte schreiben Sie, was nicht gut ist, und wählen Sie, wer es lesen soll.",
        "Im Moment geht es nicht. Bitte versuchen Sie es später noch einmal.",
        "Etwas ist nicht gut? Sagen Sie es uns.",
    ),
    "en": Words(
        "Complaint",
        "Is something not good in this house? Write it here. You do not have to say your name. Nobody may treat you worse because of it.",  # noqa: E501
        "What is not good?",
        "Who should read it?",
        (
            "The house management",
            "The organisation that runs the house",
            "The city",
            "The independent complaints office",
        ),
        "Your name",
        "Telephone or e-mail",
        "optional",
        "Send",
        "Thank you. Your complaint has arrived.",
        "Write down these two words. Only with them can you read the answer.",
        "Number",
        "Secret word",
        "Read the answer",
        "Show",
        "The number or the secret word is not right.",
        ("Your complaint has arrived.", "Somebody is working on it.", "There is an answer."),
        "You will get an answer by",
        "Answer",
        "Please write what is not good, and choose who should read it.",
        "It is not possible at the moment. Please try again later.",
        "Something is not good? Tell us.",
    ),
    "uk": Words(
        "Скарга",
        "Щось не так у цьому будинку? Напишіть тут. Ви не мусите називати своє ім’я. Ніхто не має права через це ставитися до вас гірше.",  # noqa: E501
        "Що не так?",
        "Хто має це прочитати?",
        ("Керівництво будинку", "Організація, яка веде будинок", "Місто", "Незалежна служба скарг"),
        "Ваше ім’я",
        "Телефон або e-mail",
        "необов’язково",
        "Надіслати",
        "Дякуємо. Ваша скарга надійшла.",
        "Запишіть ці два слова. Тільки з ними ви зможете прочитати відповідь.",
        "Номер",
        "Таємне слово",
        "Прочитати відповідь",
        "Показати",
        "Номер або таємне слово неправильні.",
        ("Ваша скарга надійшла.", "Над нею працюють.", "Є відповідь."),
        "Ви отримаєте відповідь до",
        "Відповідь",
        "Будь ласка, напишіть, що не так, і виберіть, хто має це прочитати.",
        "Зараз це неможливо. Будь ласка, спробуйте пізніше.",
        "Щось не так? Скажіть нам.",
    ),
    "ar": Words(
        "شكوى",
        "هل هناك شيء غير جيد في هذا السكن؟ اكتبه هنا. لست مضطراً لذكر اسمك. لا يحق لأحد أن يعاملك معاملة أسوأ بسبب ذلك.",  # noqa: E501
        "ما الذي ليس جيداً؟",
        "من الذي يجب أن يقرأها؟",
        ("إدارة السكن", "المنظمة التي تدير السكن", "المدينة", "مكتب الشكاوى المستقل"),
        "اسمك",
        "الهاتف أو البريد الإلكتروني",
        "اختياري",
        "إرسال",
        "شكراً. لقد وصلت شكواك.",
        "اكتب هاتين الكلمتين. بهما فقط يمكنك قراءة الجواب.",
        "الرقم",
        "الكلمة السرية",
        "قراءة الجواب",
        "عرض",
        "الرقم أو الكلمة السرية غير صحيحة.",
        ("لقد وصلت شكواك.", "هناك من يعمل عليها.", "يوجد جواب."),
        "ستحصل على جواب حتى",
        "الجواب",
        "من فضلك اكتب ما هو غير جيد واختر من يجب أن يقرأه.",
        "هذا غير ممكن الآن. من فضلك حاول لاحقاً.",
        "هل هناك شيء غير جيد؟ أخبرنا.",
    ),
    "fa": Words(
        "شکایت",
        "آیا چیزی در این خانه خوب نیست؟ اینجا بنویسید. لازم نیست نام خود را بگویید. هیچ‌کس حق ندارد به این دلیل با شما بدتر رفتار کند.",  # noqa: E501
        "چه چیزی خوب نیست؟",
        "چه کسی باید آن را بخواند؟",
        ("مدیریت خانه", "سازمانی که خانه را اداره می‌کند", "شهر", "دفتر مستقل شکایات"),
        "نام شما",
        "تلفن یا ایمیل",
        "اختیاری",
        "ارسال",
        "متشکریم. شکایت شما رسید.",
        "این دو کلمه را یادداشت کنید. فقط با آنها می‌توانید پاسخ را بخوانید.",
        "شماره",
        "کلمهٔ مخفی",
        "خواندن پاسخ",
        "نشان دادن",
        "شماره یا کلمهٔ مخفی درست نیست.",
        ("شکایت شما رسید.", "کسی روی آن کار می‌کند.", "پاسخ آماده است."),
        "پاسخ را دریافت می‌کنید تا",
        "پاسخ",
        "لطفاً بنویسید چه چیزی خوب نیست و انتخاب کنید چه کسی آن را بخواند.",
        "اکنون ممکن نیست. لطفاً بعداً دوباره تلاش کنید.",
        "چیزی خوب نیست؟ به ما بگویید.",
    ),
    "tr": Words(
        "Şikâyet",
        "Bu yurtta iyi olmayan bir şey mi var? Buraya yazın. Adınızı söylemek zorunda değilsiniz. Kimse bu yüzden size daha kötü davranamaz.",  # noqa: E501
        "İyi olmayan nedir?",
        "Kim okusun?",
        ("Yurt yönetimi", "Yurdu işleten kuruluş", "Şehir", "Bağımsız şikâyet bürosu"),
        "Adınız",
        "Telefon veya e-posta",
        "isteğe bağlı",
        "Gönder",
        "Teşekkürler. Şikâyetiniz ulaştı.",
        "Bu iki kelimeyi yazın. Cevabı yalnızca bunlarla okuyabilirsiniz.",
        "Numara",
        "Gizli kelime",
        "Cevabı oku",
        "Göster",
        "Numara veya gizli kelime yanlış.",
        ("Şikâyetiniz ulaştı.", "Birisi üzerinde çalışıyor.", "Bir cevap var."),
        "Cevap alacağınız son gün",
        "Cevap",
        "Lütfen neyin iyi olmadığını yazın ve kimin okuyacağını seçin.",
        "Şu anda mümkün değil. Lütfen daha sonra tekrar deneyin.",
        "İyi olmayan bir şey mi var? Bize söyleyin.",
    ),
    "fr": Words(
        "Plainte",
        "Quelque chose ne va pas dans ce logement ? Écrivez-le ici. Vous n’êtes pas obligé de dire votre nom. Personne n’a le droit de vous traiter moins bien à cause de cela.",  # noqa: E501
        "Qu’est-ce qui ne va pas ?",
        "Qui doit le lire ?",
        (
            "La direction du logement",
            "L’organisation qui gère le logement",
            "La ville",
            "Le bureau de plaintes indépendant",
        ),
        "Votre nom",
        "Téléphone ou e-mail",
        "facultatif",
        "Envoyer",
        "Merci. Votre plainte est arrivée.",
        "Notez ces deux mots. Vous ne pourrez lire la réponse qu’avec eux.",
        "Numéro",
        "Mot secret",
        "Lire la réponse",
        "Afficher",
        "Le numéro ou le mot secret n’est pas correct.",
        ("Votre plainte est arrivée.", "Quelqu’un s’en occupe.", "Il y a une réponse."),
        "Vous aurez une réponse avant le",
        "Réponse",
        "Veuillez écrire ce qui ne va pas et choisir qui doit le lire.",
        "Ce n’est pas possible pour le moment. Veuillez réessayer plus tard.",
        "Quelque chose ne va pas ? Dites-le-nous.",
    ),
}
