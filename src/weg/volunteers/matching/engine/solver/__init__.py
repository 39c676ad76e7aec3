"""How a problem is solved: scene (all pairs as arrays), master (the linear program), proof (the bound),
whole (decisions), search (the whole)."""
