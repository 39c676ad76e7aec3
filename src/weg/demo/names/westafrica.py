from weg.demo.names.names import Names

NIGERIAN = Names.of(
    female="""Blessing, Joy, Grace, Mercy, Faith, Precious, Favour/Favor, Esther, Patience,
    Happiness,
    Osas, Queen, Gloria, Chioma, Ngozi, Ifeoma, Adaeze, Amarachi, Funmilayo, Folake, Omotola,
    Yetunde, Destiny, Rita, Vivian""",
    male="""Emmanuel, Godwin, Samuel, Osaze, Osagie, Efosa, Festus, Lucky, Kingsley, Chukwuemeka,
    Emeka, Ikenna, Obinna, Chinedu, Tunde, Kunle, Segun, Femi, Victor, Collins, Sunday,
    Monday, Friday, Success, David""",
    surnames="""Osagie, Igbinosa, Osaro, Aigbe, Omoregie/Omoruyi, Ehigiator, Idahosa,
    Okafor/Okafour,
    Okonkwo, Nwosu, Eze, Obi, Nnamdi, Chukwu, Onyekachi, Adeyemi, Adebayo, Ogunleye, Olawale,
    Balogun, Aghedo, Imade, Uwaifo, Erhabor, Ekhator""",
)

MANDINKA = Names.of(
    female="""Fatou/Fatu, Mariama, Aminata, Isatou/Isatu, Binta, Awa, Kaddy, Sainabou, Jainaba,
    Haddy,
    Ndey, Adama""",
    male="""Lamin, Ebrima/Ebrahima, Modou, Ousman/Ousmane, Bakary/Bakari, Alieu, Buba, Dawda, Kebba,
    Muhammed/Mohammed, Musa, Omar, Saikou, Samba, Sulayman, Yankuba, Alagie/Alhagie, Amadou,
    Foday, Momodou/Mamadou""",
    surnames="""Ceesay/Sesay, Jallow/Diallo, Jobe, Touray/Touré, Camara/Kamara, Sanneh, Darboe,
    Bah/Barry,
    Jawara/Diawara, Fofana, Drammeh, Sanyang, Manneh, Njie, Conteh, Fatty, Keita, Marong,
    Sillah/Sylla, Trawally/Traoré, Bojang, Badjie""",
)

CAMEROONIAN = Names.of(
    female="""Sandrine, Carine, Solange, Mireille, Chantal, Clarisse, Nadège, Brigitte, Aïcha,
    Odette,
    Estelle, Pascaline""",
    male="""Jean-Paul, Patrick, Serge, Hervé, Alain, Didier, Rodrigue, Thierry, Yannick, Guy, Boris,
    Cédric, Franck""",
    surnames="""Nkeng, Fotso, Kamga, Tchoumi, Mbarga, Nguema, Atangana, Ngo, Tchinda, Essomba,
    Njoya,
    Fomekong, Talla, Ndongo, Mballa, Wamba, Kenfack, Nana""",
)
