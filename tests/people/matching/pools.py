"""Names of many languages to invent people from, with spellings seen for one and the same name."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pool:
    nationality: str
    weight: float
    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: tuple[str, ...]
    variants: tuple[tuple[str, ...], ...] = ()
    script: dict[str, str] = field(default_factory=dict)
    double_given: float = 0.05
    double_surnames: float = 0.03
    wives_keep_names: float = 0.7


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


_ARABIC = Pool(
    "SY", 30,
    _words("Mohammed Ahmad Ali Hassan Hussein Omar Khaled Mahmoud Ibrahim Yusuf Mustafa Abdullah "
           "Abdulrahman Bashar Samir Nabil Tarek Walid Ziad Fadi Rami Karim Jamal Nasser Adnan "
           "Bilal Hamza Anas Mazen Ghassan Firas Louai Qusay Thaer Haitham Yahya Zakaria Marwan "
           "Wissam Imad Issam Jihad Kamal Riad Salim Taha Amer Basel Saleh"),
    _words("Fatima Mariam Zainab Aisha Amina Hanan Layla Nour Rania Samira Salma Huda Iman Rasha "
           "Reem Sahar Wafaa Yasmin Khadija Lina Dina Ghada Hala Kinda Maysa Nahla Suad Rim Manal "
           "Abeer Shahd Duaa Batoul Israa Tasnim"),
    _words("Al-Hassan Al-Ahmad Al-Khatib Haddad Khalil Darwish Saleh Mansour Al-Masri Shahin "
           "Qasim Al-Sheikh Hamdan Ibrahim Khoury Al-Omar Nasser Younes Al-Jasem Barakat Sabbagh "
           "Al-Mohammad Najjar Qaddour Tawil Zaher Al-Abdullah Shaaban Hallak Kanaan Ghazal Fares "
           "Abboud Al-Hussein Jaber Sulaiman Othman Wahbi Al-Ali Alloush Kaddoura Diab Rahal "
           "Al-Rifai Kurdi Atassi Hariri Zoubi Midani Qabbani Bitar Shami Halabi Homsi Hamwi"),
    (("Mohammed", "Muhammad", "Mohamad", "Mohamed", "Mouhamad", "Muhammed"),
     ("Yusuf", "Youssef", "Yousef", "Josef", "Jusuf"), ("Hussein", "Husain", "Hossein", "Husein"),
     ("Khaled", "Khalid", "Chalid", "Halid"), ("Mahmoud", "Mahmud", "Machmud"),
     ("Abdulrahman", "Abdul Rahman", "Abd al-Rahman", "Abdelrahman", "Abdurrahman"),
     ("Abdullah", "Abdallah", "Abd Allah", "Abdulla"), ("Ibrahim", "Ebrahim", "Ibraheem"),
     ("Fatima", "Fatma", "Fatema", "Fatimah"), ("Mariam", "Maryam", "Meryem", "Miriam"),
     ("Aisha", "Aischa", "Ayesha", "Aysha"), ("Layla", "Leila", "Laila"), ("Nour", "Nur", "Noor"),
     ("Zainab", "Zeinab", "Zaynab"), ("Jamal", "Dschamal", "Djamal"),
     ("Qasim", "Kasim", "Kassem", "Qassem"), ("Shahin", "Schahin", "Chahine", "Shaheen"),
     ("Younes", "Yunis", "Junes", "Yunus"), ("Khoury", "Khouri", "Churi", "Houri"),
     ("Al-Sheikh", "Al Scheich", "Alsheikh", "El-Cheikh"), ("Othman", "Osman", "Uthman"),
     ("Samir", "Sameer"), ("Tarek", "Tariq", "Tarik"), ("Walid", "Waleed", "Oualid"),
     ("Sulaiman", "Suleiman", "Soliman", "Suleyman"), ("Huda", "Houda", "Hoda"),
     ("Qusay", "Kusai", "Qusai", "Kosay"), ("Darwish", "Darwisch", "Derwisch", "Darwich")),
    {"Mohammed": "محمد", "Ahmad": "أحمد", "Ali": "علي", "Hassan": "حسن", "Hussein": "حسين",
     "Omar": "عمر", "Khaled": "خالد", "Mahmoud": "محمود", "Ibrahim": "إبراهيم", "Yusuf": "يوسف",
     "Mustafa": "مصطفى", "Fatima": "فاطمة", "Mariam": "مريم", "Zainab": "زينب", "Samir": "سمير",
     "Al-Hassan": "الحسن", "Al-Ahmad": "الأحمد", "Haddad": "حداد", "Khalil": "خليل",
     "Darwish": "درويش", "Saleh": "صالح", "Mansour": "منصور", "Al-Masri": "المصري",
     "Nasser": "ناصر", "Barakat": "بركات", "Karim": "كريم", "Jamal": "جمال", "Salma": "سلمى"},
    double_given=0.08,
)  # fmt: skip

_IRAQI = Pool(
    "IQ", 10,
    _words("Haider Sajad Karrar Muntadher Abbas Jafar Kadhim Murtadha Laith Saif Ammar Hayder "
           "Ridha Dhiya Raad Qais Muthanna Sarmad Ayad Uday Wathiq"),
    _words("Zahra Noor Shaima Rusul Hawraa Tabarak Zahraa Ghufran Baneen Ruqaya Sukaina Maha "
           "Shahad Intisar Wijdan Nidhal"),
    _words("Al-Jubouri Al-Dulaimi Al-Obaidi Al-Tamimi Al-Zubaidi Al-Saadi Al-Bayati Al-Maliki "
           "Al-Khafaji Al-Janabi Al-Rubaie Al-Shammari Hameed Kareem Jasim Abbas Kadhim Mahdi "
           "Al-Azzawi Al-Samarrai Al-Hashimi Al-Lami"),
    (("Haider", "Haidar", "Hayder", "Haydar"), ("Al-Jubouri", "Al Dschuburi", "Aljobori"),
     ("Al-Obaidi", "Al-Ubaidi", "Alobeidi"), ("Kadhim", "Kazim", "Kadim"),
     ("Jafar", "Dschafar", "Jaafar"), ("Ridha", "Rida", "Reza")),
)  # fmt: skip

_PERSIAN = Pool(
    "AF", 18,
    _words("Mohammad Reza Mahdi Hamid Farid Jawad Najib Zabihullah Abdul_Ghafar Sayed_Ali Omid "
           "Farhad Bahram Behrouz Amin Esmail Gholam Habib Haroon Ehsan Idris Khalil Mirwais "
           "Nasir Rahmatullah Samim Shafi Tawfiq Wahid Yama Zalmai Ajmal Aimal Navid Arash"),
    _words("Zahra Parwin Shirin Laila Farzana Nasrin Golnar Maryam Roya Soraya Fereshta Masuma "
           "Nilofar Palwasha Rabia Sediqa Shabnam Wajiha Zarghuna Fawzia Arezo Freshta Mahnaz "
           "Setara Tahera Benafsha"),
    _words("Karimi Rahimi Ahmadi Hosseini Mohammadi Haidari Rezai Noori Amiri Sharifi Nazari "
           "Azizi Stanekzai Popal Wardak Hakimi Jafari Mousavi Yousufzai Sultani Akbari Ebrahimi "
           "Qasimi Rasuli Sadat Tajik Zadran Barakzai Faizi Ghafari Hotak Safi Sahak Mangal "
           "Kohistani Panahi Alizada Ghulami Frotan Bakhshi"),
    (("Mohammad", "Mohammed", "Muhammad"), ("Reza", "Riza", "Rida"), ("Mahdi", "Mehdi"),
     ("Jawad", "Javad", "Dschawad"), ("Hosseini", "Husaini", "Hussaini", "Hoseini"),
     ("Noori", "Nuri", "Nouri"), ("Yousufzai", "Yusufzai", "Jusufsai", "Yousafzai"),
     ("Mousavi", "Musawi", "Moussavi"), ("Esmail", "Ismail", "Ismael"),
     ("Farhad", "Ferhad"), ("Rezai", "Rezaei", "Rezaie"), ("Ghafari", "Gafari", "Ghaffari"),
     ("Parwin", "Parvin", "Parween"), ("Golnar", "Gulnar"), ("Shirin", "Schirin", "Chirine")),
    {"Reza": "رضا", "Hamid": "حمید", "Farid": "فرید", "Karimi": "کریمی", "Rahimi": "رحیمی",
     "Ahmadi": "احمدی", "Zahra": "زهرا", "Amiri": "امیری", "Navid": "نوید", "Jafari": "جعفری"},
    double_given=0.1, wives_keep_names=0.4,
)  # fmt: skip

_UKRAINIAN = Pool(
    "UA", 18,
    _words("Oleksandr Serhii Andrii Volodymyr Dmytro Mykola Yurii Ihor Oleh Vasyl Viktor "
           "Mykhailo Petro Ivan Bohdan Yevhen Taras Roman Maksym Artem Denys Vladyslav Kyrylo "
           "Nazar Ostap Anatolii Hryhorii"),
    _words("Olena Iryna Nataliia Tetiana Oksana Svitlana Yuliia Kateryna Hanna Mariia Viktoriia "
           "Liudmyla Halyna Nadiia Larysa Anastasiia Daryna Sofiia Solomiia Yelyzaveta Vira "
           "Zoriana Polina Inna Alla Valentyna"),
    _words("Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Lysenko Marchenko "
           "Savchenko Rudenko Petrenko Moroz Klymenko Panchenko Kovalchuk Polishchuk Havryliuk "
           "Yurchenko Tymoshenko Zakharchenko Pavlenko Hrytsenko Chornovol Kharchenko "
           "Romaniuk Sydorenko Boiko Melnyk Kozak Bilyk Honchar Zhuk Tsymbal Yaremchuk"),
    (("Oleksandr", "Alexander", "Aleksandr", "Olexandr"), ("Serhii", "Sergej", "Serhiy", "Sergey"),
     ("Volodymyr", "Wolodymyr", "Vladimir", "Wladimir"), ("Dmytro", "Dmitri", "Dmitry"),
     ("Mykola", "Nikolai", "Nikolay"), ("Yurii", "Juri", "Yuriy", "Jurij"), ("Ihor", "Igor"),
     ("Oleh", "Oleg"), ("Mykhailo", "Michail", "Mikhail", "Mychajlo"),
     ("Yevhen", "Evgeny", "Jewhen"),
     ("Olena", "Elena", "Jelena"), ("Iryna", "Irina"), ("Nataliia", "Natalia", "Natalja"),
     ("Tetiana", "Tatjana", "Tatiana"), ("Yuliia", "Julia", "Yulia", "Julija"),
     ("Kateryna", "Ekaterina", "Katerina"), ("Hanna", "Anna", "Ganna"),
     ("Andrii", "Andrej", "Andriy"),
     ("Shevchenko", "Schewtschenko", "Chevtchenko"), ("Tkachenko", "Tkatschenko"),
     ("Kravchenko", "Krawtschenko"), ("Kovalchuk", "Kowaltschuk"), ("Boiko", "Bojko", "Boyko"),
     ("Zhuk", "Schuk", "Zuk"), ("Oliinyk", "Olijnyk", "Oleinik"), ("Yurchenko", "Jurtschenko")),
    {"Oleksandr": "Олександр", "Andrii": "Андрій", "Dmytro": "Дмитро", "Olena": "Олена",
     "Iryna": "Ірина", "Oksana": "Оксана", "Ivan": "Іван", "Taras": "Тарас", "Roman": "Роман",
     "Shevchenko": "Шевченко", "Kovalenko": "Коваленко", "Moroz": "Мороз", "Boiko": "Бойко",
     "Melnyk": "Мельник", "Petrenko": "Петренко", "Lysenko": "Лисенко", "Yuliia": "Юлія",
     "Zhuk": "Жук", "Kovalchuk": "Ковальчук", "Hanna": "Ганна"},
    double_given=0.01, wives_keep_names=0.2,
)  # fmt: skip

_TIGRINYA = Pool(
    "ER", 8,
    _words("Tesfay Haile Yonas Filmon Robel Berhane Kidane Goitom Tekle Medhanie Yemane Samuel "
           "Daniel Abel Awet Mehari Habtom Kibrom Ghirmay Negasi Tewolde Asmerom Weldu Aman "
           "Merhawi Natnael Simon Eyob Biniam Yohannes"),
    _words("Selam Almaz Rahel Senait Letebrhan Mihret Eden Feven Luwam Winta Bisrat Akberet "
           "Freweyni Helen Saba Tirhas Yordanos Zebib Abrehet Meron Ruta Semhar Kisanet"),
    _words("Tesfay Gebremedhin Haile Berhane Weldemichael Tekle Kidane Habte Ghebreab Araya "
           "Mengisteab Negash Ogbe Okbay Russom Seyoum Tsegay Tsehaye Woldu Yohannes Zeray "
           "Abraha Fessehaye Gebrehiwet Hagos Kahsay Mebrahtu"),
    (("Tesfay", "Tesfai", "Tesfaye", "Tesfaj"), ("Berhane", "Brhane", "Birhane"),
     ("Yohannes", "Johannes", "Yohanes"), ("Gebremedhin", "Ghebremedhin", "Gebre Medhin"),
     ("Tsegay", "Segai", "Tsegai", "Zegay"), ("Ghirmay", "Girmay", "Ghirmai"),
     ("Kibrom", "Kbrom"), ("Yonas", "Jonas"), ("Weldemichael", "Woldemichael", "Welde Michael"),
     ("Mihret", "Mehret"), ("Tsehaye", "Sehaye", "Tsehaie"), ("Medhanie", "Medhane")),
    {"Tesfay": "ተስፋይ", "Haile": "ሃይለ", "Yonas": "ዮናስ", "Selam": "ሰላም", "Kidane": "ኪዳነ"},
    double_given=0.02, wives_keep_names=0.95,
)  # fmt: skip

_KURDISH_TURKISH = Pool(
    "TR", 9,
    _words("Mehmet Mustafa Hüseyin İbrahim Yusuf Emre Murat Serkan Hakan Uğur Çetin Şahin Cemal "
           "Cengiz Ferhat Baran Azad Rojhat Serhat Welat Zinar Kadir Yaşar Ömer Orhan Tolga"),
    _words("Ayşe Fatma Emine Hatice Zeynep Elif Gülay Çiğdem Şirin Berivan Dilan Zilan Rojda Ebru "
           "Özlem Yasemin Hülya Sevgi Nurcan Gülşen Evin"),
    _words("Yılmaz Demir Çelik Şahin Kaya Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan "
           "Çetin Koç Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Güneş Bozkurt Aktaş Tekin"),
    (("Hüseyin", "Huseyin", "Hueseyin"), ("Ayşe", "Ayse", "Aysche"), ("Çelik", "Celik", "Tschelik"),
     ("Şahin", "Sahin", "Schahin"), ("Yılmaz", "Yilmaz", "Jilmas"), ("Cemal", "Djemal"),
     ("Öztürk", "Ozturk", "Oeztuerk"), ("Erdoğan", "Erdogan"), ("Uğur", "Ugur")),
    double_given=0.05, wives_keep_names=0.2,
)  # fmt: skip

_AFRICAN = Pool(
    "NG", 7,
    _words("Emeka Chidi Ousmane Mamadou Lamin Ebrima Kwame Osas Blessing Abdoulaye Ibrahima "
           "Modou Alieu Sulayman Festus Godwin Kingsley Sunday Ikenna Uche Abubakar Musa Amadou"),
    _words("Joy Blessing Fatou Aminata Mariama Ngozi Chioma Precious Gift Mercy Hawa Isatou "
           "Kadiatou Adama Osayi Efosa Rukayat Binta Ramatoulaye"),
    _words("Diallo Bah Barry Jallow Ceesay Camara Okafor Osagie Igbinedion Adeyemi Okonkwo Touray "
           "Sanneh Njie Sowe Keita Traore Conteh Kamara Sesay Eze Idahosa Omoruyi Balde Sillah "
           "Danso Mensah Boateng Owusu"),
    (("Ousmane", "Usman", "Ousman"), ("Mamadou", "Mamadu"), ("Jallow", "Diallow", "Dschallow"),
     ("Camara", "Kamara"), ("Ceesay", "Sesay"), ("Fatou", "Fatu"), ("Modou", "Modu")),
    double_given=0.05,
)  # fmt: skip

_SOMALI = Pool(
    "SO", 4,
    _words("Abdirahman Abdi Mohamud Warsame Farah Cabdi Guled Liban Mahad Hersi Abdinasir Bashiir "
           "Axmed Xasan Yuusuf Cali Maxamed"),
    _words("Hodan Faduma Ifrah Sahra Ayan Halimo Khadra Nimco Ubah Deeqa Maryan Idil Hibo"),
    _words("Warsame Jama Abdi Farah Hersi Mohamud Aden Guled Nur Elmi Hassan Ali Osman Yusuf "
           "Isse Duale Shire Egal Samatar Roble"),
    (("Axmed", "Ahmed"), ("Xasan", "Hassan"), ("Maxamed", "Mohamed"), ("Yuusuf", "Yusuf")),
    double_given=0.2, double_surnames=0.3, wives_keep_names=1.0,
)  # fmt: skip

_BALKAN = Pool(
    "XK", 6,
    _words("Arben Agron Besnik Blerim Fatmir Valon Dragan Zoran Goran Nikola Senad Edin Jovan "
           "Miloš Stefan Giorgi Levan Zurab Davit Irakli Nugzar"),
    _words("Shpresa Drita Vjosa Jelena Ivana Ana Nino Tamar Ketevan Mirjeta Arta Dragana Snežana "
           "Natia Eka Lela Maka"),
    _words("Krasniqi Gashi Berisha Hoxha Shala Morina Jovanović Petrović Nikolić Đorđević "
           "Stojanović Beridze Kapanadze Gelashvili Maisuradze Lomidze Kvirikashvili Bytyqi "
           "Rexhepi Osmani Hasani Salihu Kastrati Thaçi Ahmeti"),
    (("Krasniqi", "Krasnichi", "Krasniki"), ("Hoxha", "Hodscha", "Hodza"),
     ("Jovanović", "Jovanovic", "Jowanowitsch"), ("Đorđević", "Djordjevic", "Dordevic"),
     ("Gelashvili", "Gelaschwili"), ("Rexhepi", "Redjepi"), ("Thaçi", "Thaqi", "Thaci"),
     ("Snežana", "Snezana", "Sneschana")),
    {"Giorgi": "გიორგი", "Nino": "ნინო", "Beridze": "ბერიძე", "Lomidze": "ლომიძე"},
    double_given=0.02, wives_keep_names=0.2,
)  # fmt: skip

_ASIAN = Pool(
    "VN", 3,
    _words("Van_Minh Duc_Anh Quang_Huy Van_Hung Ravi Suresh Kumar Prakash Jian Wei Tuan Thanh_Son"),
    _words("Thi_Hoa Thi_Lan Thu_Huong Ngoc_Anh Priya Lakshmi Kavitha Mei Thi_Mai Kim_Chi"),
    _words("Nguyen Tran Le Pham Hoang Singh Sivakumar Rajan Selvam Wang Zhang Liu Vo Dang Bui"),
    double_given=0.0, wives_keep_names=0.9,
)  # fmt: skip

_SPANISH = Pool(
    "VE", 3,
    _words("José Juan_Carlos Luis Miguel_Ángel Diego Andrés Javier Pedro Jesús_Antonio Rafael"),
    _words("María Ana_María Carmen Rosa Daniela Valentina Gabriela Luz_Marina Andreína Yuleisy"),
    _words("González Rodríguez Pérez Hernández García Martínez López Ramírez Muñoz Ibáñez Rojas"),
    (("José", "Jose"), ("González", "Gonzales", "Gonzalez"), ("Rodríguez", "Rodriguez"),
     ("Muñoz", "Munoz"), ("Pérez", "Perez")),
    double_given=0.2, double_surnames=0.7, wives_keep_names=1.0,
)  # fmt: skip

_GERMAN = Pool(
    "DE", 2,
    _words("Jürgen Jörg Stefan Michael Klaus Günther Rüdiger Karl-Heinz Thomas Andreas"),
    _words("Käthe Anneliese Brigitte Ute Sabine Bärbel Renate Heidemarie Martina Julia"),
    _words("Müller Schröder Köhler Weiß Meyer Schmidt Großmann Böhm Krüger Jäger Schäfer Vogel"),
    (("Meyer", "Meier", "Maier", "Mayer"), ("Schmidt", "Schmitt", "Schmied"), ("Weiß", "Weiss")),
    wives_keep_names=0.3,
)  # fmt: skip

POOLS = (
    _ARABIC, _IRAQI, _PERSIAN, _UKRAINIAN, _TIGRINYA, _KURDISH_TURKISH, _AFRICAN, _SOMALI,
    _BALKAN, _ASIAN, _SPANISH, _GERMAN,
)  # fmt: skip
