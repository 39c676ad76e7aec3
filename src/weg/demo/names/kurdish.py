from weg.demo.names.names import Names

KURDISH = Names.of(
    female="""Berivan/Bêrîvan, Rojin/Rojîn, Dilan, Jiyan/Jian, Nesrin/Nasrin, Shirin/Şîrîn/Schirin,
    Evin/Avin, Hevin/Hêvîn, Gulistan/Golestan, Zozan, Perwin/Parwin, Ronahi, Shilan, Sozan,
    Rozerin, Delal, Rukan, Hezal, Newroz, Arin, Viyan, Xezal/Ghazal, Amina/Emine, Fatma,
    Zeyneb/Zainab, Mizgin""",
    male="""Azad, Rojhat, Baran, Dilovan, Diyar, Sherzad/Scherzad, Karwan, Rebin/Rêbîn, Hoshang,
    Jwan/Ciwan, Kawa, Sherwan/Şêrwan, Shivan/Şivan, Rizgar, Serhad/Serhat, Hejar, Barzan,
    Dara, Goran, Hiwa, Soran, Zana, Welat, Xebat/Khebat, Mihemed/Mohammed, Ehmed/Ahmad,
    Ibrahim/Brahim, Hesen/Hassan, Ismet, Shiyar, Bawer, Aram, Nechirvan, Sipan, Rodi""",
    surnames="""Ali, Hesso, Hasso, Mahmoud/Mahmud, Ibrahim, Sheikho/Scheicho, Omar/Omer, Haji/Hadji,
    Murad/Mirad, Khalaf/Xelef, Qasim/Kasem, Bakir/Bakr, Darwish, Ismail, Rasho/Rascho,
    Suleyman/Sulaiman, Barzani, Zebari/Zibari, Doski, Mizuri, Shingali/Sinjari, Elias,
    Khudeda/Khodeda, Pir, Hussein/Husen, Biro, Kalo, Sino, Temo, Alo, Osso, Hamo, Musto, Nabo,
    Saado, Dawud/Daoud, Yusiv/Yousef""",
)
