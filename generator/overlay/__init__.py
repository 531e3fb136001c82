"""What an organisation says in its own way, laid over what comes with the playbook."""
