"""How a problem is solved: scene (all pairs as arrays), master (the linear program, and the same
with whole decisions), proof (the bound), rounding (a first plan), search (the whole), others
(runners-up)."""
