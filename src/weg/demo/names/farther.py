from weg.demo.names.names import Names

TURKISH = Names.of(
    female="""Ayşe/Ayse, Elif, Zeynep, Emine, Hatice, Merve, Büşra/Busra, Esra, Hülya/Hulya,
    Özlem/Oezlem, Gülşen/Gulsen, Songül""",
    male="""Mehmet, Mustafa, Ahmet, Murat, İbrahim/Ibrahim, Emre, Yusuf, Ömer/Oemer, Çağlar/Caglar,
    Serkan, Burak, Gökhan/Goekhan""",
    surnames="""Yılmaz/Yilmaz, Kaya, Demir, Şahin/Sahin, Çelik/Celik, Yıldız/Yildiz, Aydın/Aydin,
    Öztürk/Oeztuerk, Kılıç/Kilic, Doğan/Dogan, Arslan/Aslan, Koç/Koc, Polat, Güneş/Gunes""",
)

URDU = Names.of(
    female="""Ayesha/Aisha, Bushra, Fauzia/Fozia, Ghazala, Hina, Kiran, Nadia, Rabia, Saima, Sadia,
    Shazia, Uzma, Zara""",
    male="""Muhammad/Mohammad, Ali, Asif, Faisal, Imran, Kamran, Nadeem/Nadim, Rashid, Saqib,
    Shahid/Shaheed, Tariq/Tarik, Usman, Zeeshan""",
    surnames="""Ahmed/Ahmad, Butt, Chaudhry/Choudhry, Hussain/Hussein, Iqbal, Javed, Khan,
    Mahmood/Mehmood, Malik, Mirza, Qureshi, Sheikh""",
)

TAMIL = Names.of(
    female="""Anusha, Dharshini, Kamala, Lakshmi, Meena, Nirmala, Priya, Shanthi, Thushara,
    Vasanthi,
    Yalini, Kavitha""",
    male="""Arul, Ganesh, Jeyanthan, Kumar, Mohan, Nimal, Prakash, Rajan, Sivakumar, Suresh, Thambi,
    Vijay""",
    surnames="""Kandasamy, Nadarajah, Ponnambalam, Rajaratnam, Selvarajah, Sivalingam, Subramaniam,
    Thambirajah, Vigneswaran, Yogarajah""",
    father=True,
)
