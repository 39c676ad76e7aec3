"""Public pages: circles, and becoming a volunteer. No account, seven languages."""
