#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Holds a session to its transcript, byte for byte: run.sh XUEQU_CLI CASE_DIR [--accept]
# session.txt: lines that begin with "# " are remarks, with "$ " commands, run in a copy of town/; what stands below each is what it must print,
# errors as "! …", and the exit code where it is not 0. --accept writes what it printed into session.txt instead.
set -u
cli=$(realpath "$1")
case=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$case"/../town/* "$work"
cd "$work" || exit 1
export LC_ALL=C.UTF-8

xuequ-cli() { "$cli" "$@"; }

while IFS= read -r line; do
  printf '%s\n' "$line"
  case $line in
    '$ '*)
      eval "${line#??}" >"$work/.out" 2>"$work/.err"
      code=$?
      cat "$work/.out"
      sed 's/^/! /' "$work/.err"
      [ $code = 0 ] || echo "exit $code"
      ;;
  esac
done < <(grep -E '^(\$|#) ' "$case/session.txt") >"$work/.actual"

if [ "${3:-}" = --accept ]; then
  cp "$work/.actual" "$case/session.txt"
else
  diff -u "$case/session.txt" "$work/.actual"
fi
