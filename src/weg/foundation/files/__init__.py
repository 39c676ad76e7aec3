"""What comes in as a picture: read carefully, kept small, freed of what nobody asked for."""
