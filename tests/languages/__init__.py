"""The playbook in a language nobody speaks."""
