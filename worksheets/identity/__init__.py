"""What makes two entries one person: how names and addresses are compared, from any source."""
