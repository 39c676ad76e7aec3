"""Papers of a house: protocols, the fire list, notices."""
