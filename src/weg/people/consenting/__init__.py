"""Consent: what a person is asked, in their language, and how they end it."""
