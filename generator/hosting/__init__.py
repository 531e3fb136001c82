"""What a finished site gets beside its pages, whatever host it is put on."""
