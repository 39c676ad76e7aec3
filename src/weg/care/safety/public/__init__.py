"""What residents see who complain: no account, seven languages, simple words."""
