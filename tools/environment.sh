#!/bin/sh
# Makes an empty environment: environment.sh PYTHON FOLDER. One sentence when this machine's Python cannot.
python=$1
folder=$2

if [ -z "$python" ]; then
  echo "The lessons need Python 3.11 or newer and none was found: install it from python.org, or name yours with make lesson PYTHON=/path/to/python3." >&2
  exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "The lessons need Python 3.11 or newer, and $python is not: name another one with make lesson PYTHON=/path/to/python3." >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  echo "This Python cannot make environments, because its ensurepip part is missing: run sudo apt-get install python3-venv (Debian, Ubuntu), then the same command again." >&2
  exit 1
fi
rm -rf "$folder"
exec "$python" -m venv "$folder"
