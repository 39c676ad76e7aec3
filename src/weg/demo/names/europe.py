from weg.demo.names.names import Names

ALBANIAN = Names.of(
    female="""Arta, Besa, Drita, Elira, Fatmire, Flutura, Lindita, Mirela, Teuta, Valbona, Blerta,
    Shpresa, Vjollca, Albana""",
    male="""Agron, Arben, Besnik, Dritan, Fatmir, Ilir, Luan, Skënder/Skender, Valon, Gëzim/Gezim,
    Bujar, Endrit, Ardit""",
    surnames="""Hoxha/Hodza, Shehu, Gashi, Krasniqi, Berisha, Kelmendi, Leka, Dervishi, Kola,
    Prifti,
    Basha, Rama, Muça/Muca, Çela/Cela, Marku, Gjoka/Djoka""",
)

SERBIAN = Names.of(
    female="""Jelena, Marija, Dragana, Snežana/Snezana, Vesna, Milica, Ljiljana/Liljana, Gordana,
    Svetlana, Ivana, Suzana""",
    male="""Dragan, Zoran, Goran, Miloš/Milos, Nenad, Slobodan, Saša/Sasa, Srđan/Srdjan, Bojan,
    Dejan,
    Živko/Zivko, Ljubiša/Ljubisa""",
    surnames="""Jovanović/Jovanovic, Petrović/Petrovic, Nikolić/Nikolic, Stojanović/Stojanovic,
    Marković/Markovic, Đorđević/Djordjevic, Ilić/Ilic, Pavlović/Pavlovic, Simić/Simic,
    Milošević/Milosevic, Radosavljević/Radosavljevic""",
)

ROMANI = Names.of(
    female="""Sabina, Ramiza, Elvira, Šejla/Sejla, Fatima, Emina, Sanela, Gordana, Mirsada,
    Hatidža/Hatidza, Esma, Selma""",
    male="""Ramadan, Fikret, Šaban/Saban, Enver, Džemail/Djemail, Sead, Bajram/Bayram,
    Nedžad/Nedjad,
    Safet, Ibro, Kenan, Denis""",
    surnames="""Bajramović/Bajramovic, Osmanović/Osmanovic, Kurtić/Kurtic, Mustafić/Mustafic,
    Ibraimi/Ibrahimi, Demirović/Demirovic, Saliji/Sali, Memeti/Mehmeti, Asanovski, Ramadani,
    Jašari/Jasari, Beriša/Berisa""",
)

MACEDONIAN = Names.of(
    female="""Biljana, Elena, Katerina, Ljubica, Marija, Natasha/Nataša, Simona, Slavica, Vesna,
    Aneta,
    Violeta""",
    male="""Aleksandar/Alexander, Blagoj, Borche/Borče, Goran, Igor, Jovan, Kiril, Petar, Stojan,
    Toni, Trajche/Trajče""",
    surnames="""Stojanovski, Petrovski, Dimovski, Trajkovski, Ristevski, Nikolovski, Georgievski,
    Iliev,
    Angelovski, Jovanovski""",
    feminine=(("ski", "ska"), ("iev", "ieva")),
)

UKRAINIAN = Names.of(
    female="""Olena/Elena, Oksana, Iryna/Irina, Nataliia/Natalia/Nataliya, Tetiana/Tetyana/Tatjana,
    Svitlana/Svetlana, Yuliia/Julia/Yulia, Kateryna/Katerina, Liudmyla/Ludmila, Halyna/Galina,
    Mariia/Maria, Sofiia/Sofia, Anastasiia/Anastasia, Viktoriia/Viktoria, Daryna, Solomiia,
    Zlata, Nadiia""",
    male="""Oleksandr/Alexander/Olexander, Serhii/Serhiy/Sergej, Andrii/Andriy/Andrej,
    Volodymyr/Vladimir, Mykola/Nikolai, Dmytro/Dmitri, Ivan, Oleh/Oleg, Yurii/Juri, Viktor,
    Maksym/Maxim, Bohdan/Bogdan, Artem, Danylo, Matvii, Tymofii, Nazar""",
    surnames="""Shevchenko/Schewtschenko, Kovalenko/Kowalenko, Bondarenko, Tkachenko/Tkatschenko,
    Kravchenko/Krawtschenko, Oliinyk/Olijnyk, Lysenko, Melnyk/Melnik,
    Polishchuk/Polischtschuk, Marchenko/Martschenko, Savchenko/Sawtschenko, Rudenko, Petrenko,
    Klymenko/Klimenko, Hrytsenko/Grizenko, Moroz, Zaichenko, Yurchenko/Jurtschenko,
    Honcharenko, Panchenko""",
)

RUSSIAN = Names.of(
    female="""Madina, Zarema, Luiza, Aset, Khava/Chawa, Elina, Amina, Marina, Elena, Irina, Milana,
    Rayana""",
    male="""Ruslan, Islam, Magomed/Mohammed, Aslan, Adam, Timur, Rustam, Shamil/Schamil, Ramzan,
    Zaur,
    Apti, Usman""",
    surnames="""Magomadov, Ismailov, Dzhabrailov/Dschabrailow, Khasanov/Chasanow, Aliev/Alijew,
    Saidov,
    Umarov, Gaitukaev, Tsokaev""",
    feminine=(("ov", "ova"), ("ev", "eva"), ("ow", "owa"), ("ew", "ewa")),
)

GEORGIAN = Names.of(
    female="""Nino, Tamar/Tamari, Ketevan, Mariam, Natia, Eka/Ekaterine, Khatuna, Lia, Maia, Salome,
    Tea, Manana""",
    male="""Giorgi, Davit/Dawit, Levan, Irakli, Zurab, Nika, Lasha/Lascha, Vakhtang/Wachtang, Temur,
    Beka, Mamuka, Luka""",
    surnames="""Beridze/Beridse, Kapanadze/Kapanadse, Gelashvili/Gelaschwili, Lomidze/Lomidse,
    Maisuradze,
    Tsiklauri/Ziklauri, Kvaratskhelia/Kwarazchelia, Giorgadze, Khutsishvili, Mchedlishvili,
    Nozadze, Bolkvadze""",
)
