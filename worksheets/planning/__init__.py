"""The follow-up plan: who is due when, spread over the weeks there is time for."""
