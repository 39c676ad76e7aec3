"""Pillar two: volunteers in circles of friends, in five rooms (README.md)."""
