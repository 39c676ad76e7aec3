"""Names: scripts, spellings, sounds, and how alike two names are."""
