"""What every room of Weg stands on."""
