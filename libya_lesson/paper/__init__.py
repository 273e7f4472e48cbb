"""Pages to print: homework without Jupyter, and ten minutes on each lesson for who was absent."""
