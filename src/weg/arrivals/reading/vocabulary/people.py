"""Sex, yes and no, relation, marital status, residence status."""

SEXES: dict[str, str] = {
    "m": "m|maennlich|mann|male|herr|hr|mr|junge|man|boy|maennl|mnl|masculin|erkek|h|maenn",
    "f": "w|weiblich|frau|female|f|fr|mrs|ms|maedchen|woman|girl|weibl|wbl|kadin|frl",
    "d": "d|divers|diverse|x|non binary|nichtbinaer|other",
}

YES = frozenset(("ja", "j", "yes", "y", "x", "1", "wahr", "true", "noetig", "erforderlich",
                 "vorhanden", "✓", "✔", "xx", "ok"))  # fmt: skip
NO = frozenset(("nein", "n", "no", "0", "falsch", "false", "keine", "kein", "nicht", "none",
                "keiner"))  # fmt: skip

# Cells that say that nothing is known.
UNKNOWN = frozenset((
    "unbekannt", "unbek", "k a", "ka", "keine angabe", "keine angaben", "n a", "na", "unknown",
    "fehlt", "nicht bekannt", "tbd", "offen", "noch offen", "wird nachgereicht", "folgt", "n n",
    "nn", "none", "null", "nicht vorhanden", "missing", "entfaellt",
))  # fmt: skip

RELATIONS: dict[str, str] = {
    "head": "hv|haushaltsvorstand|antragsteller|antragstellerin|ast|referenzperson|selbst|self|"
    "familienoberhaupt|familienvorstand|head|head of household|hauptperson|hp|vorstand|"
    "hauptantragsteller|kopf|ref|head of family|oberhaupt|bezugsperson|principal applicant",
    "spouse": "ehefrau|ehemann|ehegatte|ehegattin|gatte|gattin|ehepartner|ehepartnerin|partner|"
    "partnerin|lebensgefaehrte|lebensgefaehrtin|ef|em|eg|spouse|wife|husband|frau|"
    "lebenspartner|lebenspartnerin|verlobte|verlobter",
    "child": "kind|sohn|tochter|k|s|t|child|son|daughter|baby|saeugling|stiefkind|stiefsohn|"
    "stieftochter|pflegekind|neugeborenes|adoptivkind|children",
    "parent": "vater|mutter|father|mother|elternteil|parent|v|mu",
    "sibling": "bruder|schwester|geschwister|brother|sister|sibling|br|halbbruder|halbschwester",
    "grandparent": "grossmutter|grossvater|oma|opa|grandmother|grandfather|grandparent",
    "grandchild": "enkel|enkelin|enkelkind|grandchild|grandson|granddaughter",
    "in_law": "schwiegermutter|schwiegervater|schwiegersohn|schwiegertochter|schwager|schwaegerin",
    "other": "neffe|nichte|onkel|tante|cousin|cousine|vetter|nephew|niece|uncle|aunt|"
    "verwandter|verwandte|angehoeriger|angehoerige|other|sonstige|relative",
    "alone": "alleinstehend|einzelperson|alleinreisend|single|alleinreisender|alleinreisende|"
    "alleine|allein|ep|einzel|individual",
    "minor_alone": "uma|umf|unbegleitet|unbegleiteter minderjaehriger|unaccompanied minor|"
    "unbegleitete minderjaehrige|unaccompanied|ex uma",
}

MARITAL_STATUSES: dict[str, str] = {
    "single": "ledig|single|led|l|unverheiratet|unmarried",
    "married": "verheiratet|married|vh|verh|v",
    "widowed": "verwitwet|widowed|verw|vw|witwe|witwer",
    "divorced": "geschieden|divorced|gesch|g",
    "separated": "getrennt lebend|getrennt|separated|getr",
    "engaged": "verlobt|engaged",
    "partnered": "verpartnert|eingetragene lebenspartnerschaft|nach religioesem recht verheiratet",
}

# Residence status; the sections are those of AufenthG and AsylG in common use on lists.
STATUSES: dict[str, str] = {
    "asylum_seeker": "asylbewerber|asylbewerberin|asylsuchend|asylsuchender|asylsuchende|"
    "aufenthaltsgestattung|gestattung|gestattet|ag|55 asylg|par 55 asylg|buema|"
    "ankunftsnachweis|aka|auskunftsnachweis|asylverfahren|im verfahren|laufendes verfahren|"
    "asylantrag gestellt|asylum seeker|applicant|asylantragsteller|lfd verfahren|asyl|aufgest",
    "recognised": "anerkannt|anerkannter fluechtling|fluechtlingseigenschaft|gfk|asylberechtigt|"
    "25 1|25 2|25 abs 1|25 abs 2|recognised|recognized|refugee status|fluechtling anerkannt|"
    "fluechtlingsschutz|25 abs 2 s 1 alt 1|anerkennung|recognised refugee|bleibeberechtigt",
    "subsidiary": "subsidiaer|subsidiaerer schutz|subsidiaer schutzberechtigt|subsidiary|"
    "subsidiary protection|25 abs 2 s 1 alt 2|subs schutz|sub schutz",
    "deportation_ban": "abschiebungsverbot|abschiebeverbot|25 3|25 abs 3|national ban|avb",
    "tolerated": "duldung|geduldet|60a|60a aufenthg|tolerated|ausreisepflichtig|60b|"
    "vollziehbar ausreisepflichtig",
    "rejected": "abgelehnt|ablehnung|rejected|negativ|asylantrag abgelehnt",
    "temporary_protection": "24 aufenthg|24|par 24|ukraine|vorueberg schutz|temporary protection|"
    "voruebergehender schutz|kriegsfluechtling|fiktionsbescheinigung 24|fiktion 24",
    "humanitarian": "23|23 aufenthg|23 abs 1|23 abs 2|23 abs 4|22|22 aufenthg|resettlement|"
    "humanitaere aufnahme|aufnahmeprogramm|ortskraft|ortskraefte|humanitarian|"
    "bundesaufnahmeprogramm|kontingentfluechtling|landesaufnahmeprogramm",
    "family_reunion": "familiennachzug|familienzusammenfuehrung|family reunion|fz|nachzug|"
    "familienasyl",
    "repatriate": "spaetaussiedler|spaetaussiedlerin|aussiedler|repatriate",
    "follow_up": "folgeantrag|zweitantrag|folgeantragsteller|dublin|dublin verfahren",
}
