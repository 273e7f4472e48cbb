#!/bin/sh
# Gets the browser that the tests click through: browser.sh PYTHON. Debian's own for root on Debian, else Playwright's.
set -e
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && grep -qs '^ID=debian' /etc/os-release; then
  echo "Installing Debian's Chromium for the browser tests."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core </dev/null >/dev/null
else
  "$1" -m playwright install chromium </dev/null
fi
