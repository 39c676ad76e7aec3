"""Words found in lists, in the form `headers.plain` gives (lower case, ae/oe/ue/ss)."""
