from weg.demo.names.names import Names

TIGRINYA = Names.of(
    female="""Selam/Selamawit, Abrehet/Abrhet, Letebrhan/Letebrehan, Mebrat/Mebrahit, Saba, Almaz,
    Tsega, Rahwa, Feven/Fewen, Helen, Semhar, Winta, Luwam, Kisanet, Yordanos/Jordanos,
    Bisrat, Freweini/Freweyni, Genet, Hiwet/Hiwot, Milena, Nebiat, Rigat, Senait, Tirhas,
    Zufan, Ruta, Eden, Danait""",
    male="""Tesfay/Tesfai, Yonas/Jonas, Filmon/Philmon, Mehari, Kibrom, Samuel, Robel, Daniel,
    Aman/Amanuel, Berhane/Brhane, Haile, Tekle, Yohannes/Johannes, Habtom, Merhawi, Semere,
    Abel, Dawit/Dawid, Efrem/Ephrem, Fitsum, Goitom, Isaias/Isayas, Kidane, Mikiele/Mikael,
    Mussie/Musie, Natnael, Petros, Simon, Temesgen, Zerai/Zeray""",
    surnames="""Tesfay/Tesfai, Ghebremedhin/Gebremedhin, Haile, Kidane, Tekle, Woldu/Weldu, Berhane,
    Abraha/Abreha, Araya, Asmerom, Beyene/Beyen, Fessehaye/Fisehaye, Gebreab/Ghebreab,
    Gebrehiwet/Ghebrehiwet, Habte, Hagos, Kahsay/Kahsai, Kifle, Mebrahtu, Mehari,
    Negash/Negasi, Okbay/Okubay, Seyoum/Siyum, Tewelde, Weldemichael/Woldemichael, Yemane,
    Zeru""",
    father=True,
)

SOMALI = Names.of(
    female="""Amina/Aamina, Hodan, Ifrah, Sahra, Fadumo/Faduma, Halimo/Halima, Khadra, Naima, Nimo,
    Sagal, Ubah/Ubax, Asha/Caasha, Deqa, Fowsiyo, Hibo, Ladan, Maryan, Ruqiya, Safiya, Zamzam""",
    male="""Abdi/Cabdi, Mohamed/Maxamed, Ahmed/Axmed, Ali/Cali, Hassan/Xasan, Yusuf,
    Abdirahman/Cabdiraxmaan, Abdullahi, Farah, Ismail, Jama/Jaamac, Liban, Mahad, Mukhtar,
    Nur/Nuur, Omar/Cumar, Said/Siciid, Warsame, Zakaria""",
    surnames="""Abdi, Ahmed/Axmed, Ali/Cali, Farah, Hassan/Xasan, Hersi, Ibrahim, Ismail,
    Jama/Jaamac,
    Mohamed/Maxamed, Mohamud, Muse/Muuse, Nur, Omar/Cumar, Osman/Cusmaan, Roble, Salad,
    Warsame, Yusuf, Dahir""",
    father=True,
)
