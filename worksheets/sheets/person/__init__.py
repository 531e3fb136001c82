"""The worksheet about one person: everything known, and what happened."""
