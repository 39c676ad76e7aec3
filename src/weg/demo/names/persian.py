from weg.demo.names.names import Names

DARI = Names.of(
    female="""Zahra, Fatima/Fatema, Maryam/Mariam, Masuma/Masoma/Masouma, Shukria/Schukria,
    Nilofar/Niloufar, Parwana/Parvana, Shabnam, Sakina/Sakineh, Laila/Leila, Marzia/Marzieh,
    Soraya/Suraya, Freshta/Fereshta, Zarghuna, Nazanin, Hakima, Farzana, Latifa, Rahima,
    Tahera/Tahira, Mursal, Sitara, Yalda, Behishta, Roya, Arezo/Arzu, Khatera, Anisa,
    Nargis/Narges, Bibi Gul, Zainab, Halima, Razia, Somaya/Sumaia""",
    male="""Mohammad/Mohammed/Muhammad, Ahmad/Ahmed, Ali, Hussain/Hossein/Hussein, Reza/Raza,
    Mahdi/Mehdi, Esmail/Ismail, Jawad/Javad, Qasim/Ghasem, Nabi, Najib/Najeeb, Farid/Fareed,
    Habib, Hamid/Hameed, Zabihullah, Rahmatullah, Abdullah, Ehsan/Ihsan, Haroon/Harun,
    Mirwais, Omid/Umid, Ramin, Navid/Naweed, Samiullah, Shafiq, Sayed/Sayyid, Taher/Tahir,
    Wahid/Waheed, Yaqub/Yaghoub, Ibrahim, Murtaza/Morteza, Sohrab, Zaman""",
    surnames="""Ahmadi/Ahmady, Mohammadi/Muhammadi/Mohammady, Hosseini/Hussaini/Husseini,
    Rezai/Rezaie/Rezaei, Haidari/Heydari, Jafari/Jaffari, Karimi, Nazari/Nazary,
    Sharifi/Scharifi, Rahimi, Qasimi/Ghasemi, Akbari, Amiri, Azizi, Alizada/Alizadeh, Bakhshi,
    Ebrahimi/Ibrahimi, Faizi, Gholami, Habibi, Hakimi, Hamidi, Jalali, Mirzai/Mirzaie,
    Mousavi/Musawi, Naseri, Noori/Nuri, Rasuli/Rasooli, Sadat, Safari, Saidi/Saeedi, Samadi,
    Sultani/Soltani, Tajik, Yaqubi/Yaghoubi, Zaheri, Yusufi/Yousefi, Joya, Frotan,
    Hashimi/Haschemi""",
)

PASHTO = Names.of(
    female="""Palwasha, Gulalai, Spogmai/Spozhmai, Malalai, Brekhna, Zarmina, Hosai, Torpekai,
    Wazhma,
    Shaista, Khatol, Storai, Nazia, Shahnaz, Hawa, Amina, Aisha, Khalida, Rabia, Zohra""",
    male="""Khan Mohammad, Gul Agha, Hekmatullah/Hikmatullah, Asadullah, Najibullah, Rahimullah,
    Zmarai, Wali, Janat Gul, Noorullah/Nurullah, Sher Khan, Faisal, Imran, Ajmal, Aimal,
    Baryalai, Hidayatullah, Inamullah, Javid, Khalilullah, Lemar, Mirwais, Nangialai,
    Obaidullah, Rafiullah, Safiullah, Sharif, Toryalai, Zalmay""",
    surnames="""Khan, Stanikzai/Stanekzai, Ahmadzai, Popal, Shinwari/Schinwari, Safi, Mohmand,
    Wardak,
    Noorzai/Nurzai, Achakzai, Zadran/Jadran, Sahak, Momand, Hotak, Afridi, Amarkhil, Niazi,
    Yusufzai/Yousafzai, Kakar, Barakzai""",
)

PERSIAN = Names.of(
    female="""Maryam, Zahra, Sara, Niloufar/Niloofar, Mahsa, Parisa, Shirin, Nasrin, Leila, Elham,
    Fatemeh, Azadeh, Mina, Sahar, Samaneh, Narges, Roya, Shadi, Yasaman, Golnaz, Mojgan, Ladan""",
    male="""Amir, Reza, Mehdi/Mahdi, Hossein, Ali, Hamid, Saeed/Said, Behnam, Arash, Farhad, Kaveh,
    Navid, Omid, Siavash, Shahram, Vahid, Babak, Dariush, Ehsan, Majid, Milad, Peyman, Soheil,
    Mohammad""",
    surnames="""Mohammadi, Hosseini, Ahmadi, Karimi, Rezaei/Rezaie, Moradi, Jafari, Sadeghi, Rahimi,
    Kazemi, Ghorbani, Abbasi, Shirazi, Tehrani, Farahani, Bagheri, Nouri/Noori, Ebrahimi,
    Asadi, Mahdavi, Shafiei, Zamani""",
)
