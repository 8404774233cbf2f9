"""Files, folders, archives and libraries of any number -> reports -> one library file."""
