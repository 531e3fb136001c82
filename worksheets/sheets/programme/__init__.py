"""Programme: a year of events from the plays, with what to do before and after each."""
