"""The follow-up worksheet: a dated plan for keeping in touch."""
