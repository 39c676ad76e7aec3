"""Pillar one: social care and house management from one hand, in six rooms (README.md)."""
