"""What volunteers see who answer an invitation by its link: no sign-in, seven languages."""
