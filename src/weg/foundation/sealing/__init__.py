"""Contents that are encrypted before they reach the database, with a key kept outside of it."""

from weg.foundation.sealing.fields import SealedTextField
from weg.foundation.sealing.keys import Unsealable, check_key, open_seal, seal

__all__ = ["SealedTextField", "Unsealable", "check_key", "open_seal", "seal"]
