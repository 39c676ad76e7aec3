"""Given names and surnames of volunteers: common ones, combined at random."""

GIVEN = (
    "Andrea", "Anja", "Anna", "Barbara", "Beate", "Birgit", "Christa", "Claudia", "Doris", "Elke",
    "Erika", "Eva", "Franziska", "Gabriele", "Gisela", "Hanna", "Heike", "Helga", "Ingrid", "Jana",
    "Johanna", "Julia", "Karin", "Katharina", "Laura", "Lea", "Lena", "Lisa", "Maria", "Marion",
    "Martina", "Monika", "Nadine", "Nicole", "Petra", "Renate", "Ruth", "Sabine", "Sandra",
    "Sarah", "Silke", "Sophie", "Stefanie", "Susanne", "Tanja", "Ursula", "Ute", "Verena",
    "Alexander", "Andreas", "Axel", "Bernd", "Christian", "Daniel", "David", "Dieter", "Erich",
    "Felix", "Florian", "Frank", "Georg", "Hans", "Heinz", "Jan", "Jens", "Joachim", "Jonas",
    "Jürgen", "Karl", "Klaus", "Lukas", "Manfred", "Markus", "Martin", "Matthias", "Michael",
    "Norbert", "Paul", "Peter", "Rainer", "Ralf", "Robert", "Rolf", "Stefan", "Simon", "Thomas",
    "Tobias", "Uwe", "Walter", "Werner", "Wolfgang",
)  # fmt: skip
SURNAMES = (
    "Albrecht", "Arnold", "Bauer", "Baumann", "Beck", "Becker", "Berger", "Binder", "Böhm",
    "Brand", "Braun", "Brenner", "Dietrich", "Eberle", "Ehrlich", "Engel", "Fink", "Fischer",
    "Frank", "Fuchs", "Geiger", "Graf", "Groß", "Haag", "Haas", "Hahn", "Hartmann", "Haug",
    "Heinrich", "Herrmann", "Hofmann", "Huber", "Jäger", "Kaiser", "Keller", "Klein", "Koch",
    "Kraft", "Kramer", "Kuhn", "Lang", "Lehmann", "Lorenz", "Ludwig", "Maier", "Mayer", "Merkle",
    "Metzger", "Möller", "Müller", "Nagel", "Neumann", "Ott", "Pfeiffer", "Pohl", "Reiter",
    "Renz", "Richter", "Roth", "Sauter", "Schäfer", "Schenk", "Schlegel", "Schmid", "Schneider",
    "Scholz", "Schröder", "Schubert", "Schuster", "Schwarz", "Seitz", "Simon", "Sommer", "Stark",
    "Stein", "Straub", "Thoma", "Ulrich", "Vogel", "Vogt", "Wagner", "Walter", "Weber", "Weiß",
    "Werner", "Widmann", "Winkler", "Wolf", "Ziegler", "Zimmermann",
)  # fmt: skip
