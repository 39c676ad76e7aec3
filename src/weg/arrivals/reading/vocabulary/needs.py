"""What a remark asks of a place. The reason behind it is not kept, only the requirement.

Each pattern is searched in the plain text of the remark; a "kein", "nicht" or "ohne" shortly
before it turns it off.
"""

REQUIREMENTS: dict[str, str] = {
    "wheelchair": r"rollstuhl\w*|rolli\b|rollifahrer\w*|wheelchair",
    "step_free": r"gehbehindert\w*|gehbehinderung|gehhilfe|rollator|kruecken|barrierefrei\w*|"
    r"stufenlos|treppen?\w*|step free|stufenfrei|ebenerdig|mobilitaetseinschr\w*|"
    r"walking difficult\w*|prothese|amputiert|amputation|blind\w*|aufzug|lift\b|elevator",
    "ground_floor": r"ebenerdig|erdgeschoss|\beg\b|ground floor|parterre",
    "own_bath": r"eigenes bad|eigene dusche|eigene sanitaer\w*|own bath\w*|dialyse|stoma|"
    r"immunsuppri\w*|chemotherapie|private bathroom|eigene nasszelle|inkontinen\w*",
    "single_room": r"einzelzimmer|einzelunterbringung|single room|eigenes zimmer",
    "women_only": r"frauenhaus|nur frauen|frauenschutz\w*|women only|frauenetage|"
    r"schutzbeduerftige frau|alleinreisende frau|frauenunterkunft|weibliche etage",
    "cot": r"saeugling\w*|baby\w*|neugebor\w*|kinderbett|newborn|infant|wickel\w*",
    "pregnant": r"schwanger\w*|pregnan\w*|\d+\.? ?ssw|entbindung\w*|hochschwanger|mutterschutz|"
    r"\bet \d\d?\b",
    "carer": r"pflegebeduerftig\w*|pflegegrad|begleitperson|carer|pflegestufe",
    "quiet": r"ruhige\w* unterkunft|ruhige\w* zimmer|quiet room",
    "near_clinic": r"kliniknah|krankenhausnaehe|naehe klinik|near hospital|naehe krankenhaus",
    "pet": r"haustier\w*|\bhund\b|\bkatze\b|assistenzhund|blindenhund|\bdog\b|\bcat\b",
}

NEGATION = r"(?:kein\w*|nicht|ohne|no|not|without|nein)(?: \w+)? $"

INTERPRETER = (
    r"dolmetscher\w*( \w+)? ?(noetig|erforderlich|benoetigt|notwendig|ja|needed|required)?|"
    r"interpreter|sprachmittl\w*|spricht kein deutsch|kein deutsch|keine deutschkenntnisse|"
    r"no german|speaks no german|uebersetzer\w*"
)

KEEP_NEAR = (
    r"zusammen mit|gehoert zu|bruder von|schwester von|sohn von|tochter von|mutter von|vater von|"
    r"eltern von|in der naehe von|zu familie|verwandt mit|together with|brother of|sister of|"
    r"near family|naehe zu|gemeinsam mit|ehefrau von|ehemann von|onkel von|tante von"
)

KEEP_APART = (
    r"nicht zusammen mit|nicht mit|getrennt von|trennung von|keep apart|separate from|"
    r"nicht gemeinsam mit|gewaltschutz|streit mit|kein kontakt"
)
