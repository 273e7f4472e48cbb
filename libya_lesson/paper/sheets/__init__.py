"""One homework sheet for each lesson: fifteen minutes with a pencil, and the answers for the teacher."""
