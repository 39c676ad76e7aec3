"""Given names that are one name in several languages, beyond what sound tells.

Also says which names are known at all: two known names that are no forms of each other are two
names ("Amina", "Amira"), where an unknown pair might be one name with a slip of the pen.
Forms of one name are separated by spaces, written as `words.parts` gives them.
"""

from functools import cache, lru_cache

from weg.people.matching.names.sounds import sounds

_FORMS = """
mohammed muhammad mohamed mehmet muhammed mohammad mohamad mhd mamadou mamadu muhamed mehmed magomed
yusuf youssef josef joseph yousef yosef yusif usuf iosif jose josip osip
ibrahim abraham ebrahim ibraheem abrahim avraham brahim ibragim
yakub jakob yaqub jacob yaacoub iakov yakob jakub yaghoub
ishak isaac ishaq yitzhak isak iskhak
ismail ismael smail esmail ismayil
musa mousa moses moussa mussa musie
isa issa eissa aissa
dawud david daoud davud dawit davit dawood daud
suleiman solomon sulayman sueleyman soliman salomon selemon sulaiman soleiman
yahya yehia yahia yehya
zakaria zakariya zacharias zekeriya zakarya zakarias
ilyas elias ilias elyas eliyas ilia
yunus younes yonas jonas younis yunes
ayyub ayoub eyup hiob ayub
idris edris driss idriss
harun aaron haroun aron
nuh noah nooh
adam adem
maryam mariam miriam meryem maria maryem mary marija mariya mariia meriem miryam
sara sarah sarra sahra
zahra zohra zahraa zehra zuhra
fatima fatma fatemeh fatimah fadma fatoumata fatou
aisha aicha ayse aysha ayesha aischa aysche
khadija hatice khadidja khadijeh kadiatou hadidja chadidscha
ahmad ahmed achmed ahmet akhmed
mahmud mahmoud mahmut mahmood
mahdi mehdi
hassan hasan hasen
hussein husain hossein hueseyin hussain hosein hussien hossain gusein
ali aly
omar umar oemer omer oumar
othman osman uthman usman ousmane
mustafa mustapha moustafa mostafa
karim kareem kerim
rahim raheem
khalid khaled halit chalid
khalil halil chalil
hamid hameed
hamida hamide
hamza hamzeh
hamdi hamdy
salim saleem selim
salem salim
salma selma
amir ameer emir
amin ameen emin
amina emine aminata
amira ameera emira
rami ramy
sami samy
samir sameer
samira samire
nasir naser nasser
nadir nader
nadia nadiya nadja nadezhda nadiia nadya
nur noor nour nura noura
rida reza riza ridha
ramadan ramazan ramzan ramadhan
murad morad mourad murat
tariq tarek tarik tareq
taha tahar tahir taher tahr
bilal belal
jamal djamal cemal gamal dschamal
kamal kemal kamel
marina
jamila djamila cemile gamila
jamil djamil cemil gamil
jawad javad djawad cevat
jafar djafar cafer gafar dschafar
abdullah abdallah abdullahi abdulah abdoulaye
leila layla laila leyla
lina leena
dina deena
rima reema
rana raana
hana hanaa
hala halah
mona muna mouna
mina meena
nada neda
noura nora
sana sanaa

hiba heba
huda hoda houda
rasha raschaa
ranya rania
riham reham
marwa marwah merve
safa safaa
wafa wafaa
zainab zeinab zeynep zaynab zeineb
yasmin jasmin yasemin yasmine
ruqaya rukia roqaya roukaya
sumaya soumaya sumeyye sumaia
asma esma asmaa
amal emel
iman eman
nasrin nesrin
parwin parvin pervin
shirin schirin sirin chirine
golnar gulnar
farid fareed ferit
farida ferida
faisal faysal feisal
fadi fady
hadi hady
adnan
salah selah
saleh salih
said saeed sayid
saida saeeda
sajad sajjad
walid waleed velit oualid
wael wail
yasir yaser yasser
ziad ziyad zyad
zaid zayd zeid
rashid raschid rachid rasheed resit
rashida rachida
sharif scherif cherif sharif
ashraf aschraf achraf esref
hashim haschim hachem hashem
aleksandr alexander oleksandr alexandr aleksander iskander
aleksandra alexandra oleksandra
aleksej alexej oleksij alexey oleksii aleksei
sergej serhij sergey serhii sergei serhiy
nikolaj mykola nikolai nikolay nicolas
volodymyr vladimir wladimir wolodymyr
dmitrij dmytro dmitri dmitry dimitri
elena olena jelena helena yelena helen
anna hanna ganna
ekaterina kateryna katharina katerina yekaterina jekaterina katarina
mikhail mykhailo michael michail mihail mikael mikhael mychajlo mykhaylo mihai
andrej andriy andreas andrij andrey andrew andrei andrii
evgenij yevhen eugen evgeny jewgenij yevgeny yevhenii jewhen evgeni
irina iryna irene
natalia nataliya natalja nataliia nathalie natalya
tatjana tetyana tatiana tetiana tatyana
julia yuliya yulia iuliia yuliia julija
svetlana svitlana swetlana switlana
galina halyna galyna
ljudmila lyudmyla ludmila liudmyla ljudmyla
oksana xenia
viktor wiktor victor
viktoria viktoriya viktoriia victoria wiktorija
vasilij vasyl wassili vasyli vasily
petr petro pjotr peter pyotr
pavel pavlo pawel paul pawlo
ivan iwan johann
igor ihor
oleg oleh
yuri yurii juri yuriy jurij
grigorij hryhoriy grigori hryhorii grigory
georgij heorhiy georgi georg heorhii giorgi
artem artjom artyom
fedor fedir fjodor fyodor theodor
maksim maxim maksym
denis denys
roman
daria darya dariia darija
sofia sofiya sofiia sofija sophia
elisaveta yelyzaveta elizaveta elisabeth yelizaveta
anastasia anastasiya anastasiia anastasija
polina paulina
ruslan
bohdan bogdan
anton
stepan stefan stephan
tesfay tesfai tesfaye tesfaj
haile hayle
kidane kidan
yohannes johannes yohanes iohannes
berhane brhane birhane
weldu woldu
mehari
medhanie medhane
girmay ghirmay girma
habtom habtum
negasi negassi negasy
tewolde tewelde
tekle teckle
abel abiel
samuel samiel samuil
daniel danyal daniyal danil danijel
filmon philemon filimon
robel robiel
yemane jemane
asmerom asmarom
selam
senait sennait
letebrhan letebirhan
mihret mehret
almaz almas
rahel rachel rahiel
eden
winta wintana
feven feruz
luwam luam
hiwet hiwot
saba
amanuel emanuel immanuel emmanuel
gebremedhin gebremedhen
kibrom kbrom
mamadou mamadu
fatou fatu
ousmane usman
amadou ahmadou amadu
ibrahima
lamin lamine
modou modu
musa moussa
kofi
kwame
chidi
emeka
ngozi
blessing
joy
osas
arben
agron
blerim
besnik
fatmir
valon
shpresa
drita
vjosa
dragan
zoran
goran
milan
milos
jovan
marko marco
nikola
ana
ivana
jelena
nemanja
senad
edin
amel
elvis
ferhat farhat ferhad
serhat
baran
azad
dilan dilan
rojin rojhin
roni rony
sherzad shirzad serzad
shivan schiwan sivan
zilan
berivan beriwan
rezan
nechirvan
anita
sonia sonja sonya
ravi
priya
nimal
kumar
thi
van
anh
minh
linh
hoa
lan
duc
juan
carlos
luis
maria
jose
rosa
carmen
pedro
"""

# Further names of their own, so that "Rayan" and "Ryan" or "Alma" and "Alia" stay two.
_NAMES = """
aboud adel ahlam ajmal akram alaa alia alma amani amer ammar anas anwar arash arif arman arwa aryan
asif aws aya aziz azim badr bahar bana basma bassam batoul behzad brahim burak cansu daoud deniz
dilara diana dua ebru elham elif emir emre enes erik esra fadel fahad faiza fares farhan fatih
fawzi ferdi fikret firas firuz fouad ghazal ghina habib hafsa haider hakan hanan hanin haroon
haytham hazem hedi hilal hind hisham houssam ikram ilham imad imran inas ines intisar iqbal ishaan
islam israa jad jana jasim jihad joud joumana judi juri kais kamran kassem kawa kenan kinan kinda
latif lama lamar lana lara lilian lotfi lubna lujain maher mahir majd majid malak malek malik manal
maram mariana marwan maya mays mayar mazen melek mehran mert milad minna mirna mirza mitra mohsen
mounir muhannad mujib munir murtaza mutaz nabil nadim naim najib najla naji nama nariman nazanin
nazim nevin nima nimr nisrin niloufar obada odai omid orhan osama parisa pelin qais qusai rabia
radwan rafiq raghad rahma rakan rama ramiz rawan rayan raza rayyan reem rim rital roza rodi roua
saad sabah sabri saif sahar sajida sakina saman samar sanaz sawsan selin serdar setareh shadi
shahad shahin shaima shahram siba sidra sina sireen siwar soraya suha suhail suher suzan tala taim
talal tamim tamer tasnim thaer turan ubeid uday uthaina vahid waad wafik wahid waseem wissam yaman
yara yazan yazid yousra zahid zaher zahir zaki zeina zina ziyad zoya
artur boris arsenii danylo hlib illia kyrylo lev makar marko matvii mark nazar oles platon roman
ruslana solomiia stanislav tymofii vadym valentyn valeriia varvara vitalii yana yaroslav zlata
zoriana alina elina arina karina marina milana diana inna emilia eva
awet bereket biniam dawit ermias eyob fitsum frezgi hermon isaias kaleb luul meron merhawi nahom
natnael samson semere senay simon temesgen yared yosief zekarias aster bana delina fiyori hermela
lidya liya makda nardos natsnet rita ruta saron semhar soliana tsega yodit yohana
"""

# Names so frequent in registers of refugees that agreeing on them says less.
_COMMON = """
mohammed ahmad ali hassan hussein mustafa mahmud omar ibrahim yusuf khalid abdullah fatima maryam
zahra aisha khadija anna olena oleksandr serhij iryna natalia tetyana viktoria khan haidari rezai
hosseini ahmadi mohammadi rahimi karimi ibrahim ali ahmed hassan hussein osman abdi mohamud jama
yilmaz demir kaya khalaf hamid said saleh nguyen tran singh diallo bah barry jallow ceesay camara
tesfay gebremedhin haile tekle berhane yohannes abraham othman noori amiri sharifi nazari azizi
"""


def _keys(part: str) -> tuple[str, ...]:
    return tuple(sound.text for sound in sounds(part))


@cache
def _families() -> dict[str, frozenset[int]]:
    """Made when the first name is looked up: it takes longer than loading the rest."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.split("\n")):
        for form in line.split():
            found.setdefault(_keys(form)[0], set()).add(number)
    for number, name in enumerate(_NAMES.split(), start=10_000):
        found.setdefault(_keys(name)[0], {number})
    return {key: frozenset(numbers) for key, numbers in found.items()}


@cache
def _common_sounds() -> frozenset[str]:
    return frozenset(key for name in _COMMON.split() for key in _keys(name)[:1])


@lru_cache(maxsize=65_536)
def families(part: str) -> frozenset[int]:
    """Numbers of the names that a part is a form of; empty for a name not listed."""
    known = _families()
    return frozenset().union(*(known.get(key, frozenset()) for key in _keys(part)))


@lru_cache(maxsize=65_536)
def is_common(part: str) -> bool:
    return any(key in _common_sounds() for key in _keys(part))
