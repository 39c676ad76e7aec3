"""An XLS file (Excel 97) of two families, packed: nothing installed writes it."""

import base64
import zlib

# Title; empty row; Fall-Nr., Name, Vorname, Geb.-Datum, Staatsangehörigkeit; a merged case number
# over the first two of three people; real dates.
_PACKED = (
    "eNrtWEloE2EUfjOZSZPYtEk3aIVSCm61DYgXEWqM1FalCdWCSxF02g5pyCaTqVAPWq09CoIXFREq9eCl6sUFRfTW"
    "g1DRgyAIrdvFk6CikHZ872WmJlGhAS1U5hvmzf+W/5t///+ZZzP+2YnbDXNQhG3ggAXDDc48m4C321J8gH7DoKT1"
    "dOFt2FhRcLuwI50yPPA+LaM+pP6eAxFuSU9QArzB+zAcg0g6pTYtI3ZwGRSBytCOUoAraKmAei5VFcsBltUsb3Lk"
    "Q5bb2XKOZTvGzgp9MBOMtGwxR/FBsZl9FUC8dznPK7ZsglqYplF86ryQi5UhpMWUxApzNErlMAnYoV1qStVIr4Tr"
    "4AHo6AiEw4FDiFmowc6ehC9GE8Bna1Y/brLty2sXAO3fCu1lf7C7sBOL7RdECWAUjKM8ScbBC6MSeWTojmV0NQsX"
    "oRJVL944HvqGo+9SURVX6k4lkWiLaAEMjihJFX3701oKUx4aNf2Btg5FH05WA/TqiqJnFMw19FWLReNqTMdNINTd"
    "tivU2xuKIFU4PaQkk+ogcmRGtFhmYMhJ/HosqWAinE0kVA0Te7JaVE1hvJ7V4hTlof2E1x9fwfrj5XlZjnIQy05p"
    "P89OHzZA9san5+H+nuARtozynpPbmdZQQ4ABpykHZq4Ai48aA6CFc2xkeYZZV3O6gWUNxuBzbU+tmegc45iz7F2L"
    "79nMeBFcl5dej+nxj3vvNY6/DW7A9FTX3ImaqZfBCWjGnXIQ89M1Bq1Cq3D5EuF+0HoK5ir2mmX9LyuaS/SZdTPM"
    "7bcS5mkOI/wsKULk2hVGiBxBbZLTrPbLaSJqjkXNgZq0qEmoySazo4j5pOhhmx+u7s7FO5jZCZZGzNSJuUgH1m/r"
    "B8H0EbPLZJaKmB+hRzJrRdFSAa/EvG6TV2Leuu+C6cvnlX9TYpl5r5kllpnZA5ZGzKtMZpmZj08Lpo+Yy9H3HjWB"
    "a8DnIrEK7lBj4i7zEx6wYcOGDRs2bNhYKaBTIh1n6GQnmSdlZ+5bgf/rzOO9YP8m+W+xD9J46fhRuRNS+NRgpKTx"
    "UweyYHEJS8xj/S8kHMC3axCHfi5HvOTxi99QQn59lpzR9/emUKnvXyilnP/4/T8AlKwOZg=="
)

XLS = zlib.decompress(base64.b64decode(_PACKED))
