from weg.foundation.access.retention import Kept

KEPT: tuple[Kept, ...] = ()
