"""Claims: what could be true or false, who answers for it, how sure it is put and what could be checked."""
