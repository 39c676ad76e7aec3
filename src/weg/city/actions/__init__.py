from weg.city.actions.packs import apply_pack

__all__ = ["apply_pack"]
