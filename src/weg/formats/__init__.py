"""How dates are written in a language, where Django's own way could be misread."""
