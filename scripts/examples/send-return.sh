#!/bin/sh
# Sends a return, shows what was found in it, and publishes it when nothing is wrong:
#   URL=https://outcomes.example.gov.uk KEY=… sh send-return.sh october.csv
# REASON says why what was warned of is right. AGAIN=2 sends an earlier file anew, as another submission.
set -eu
: "${URL:?is the address of the dashboard}" "${KEY:?is the key that a performance lead made}"
stop() { echo "${1:-There was no answer that could be read.}" >&2; exit 1; }
# Read by curl from its input, the key is in no list of processes.
ask() { printf 'Authorization: Bearer %s\n' "$KEY" | curl -sS --fail-with-body -H @- "$@"; }
plain() { sed 's/"message":"\(.*\)"$/\1/; s/\\\(["\\]\)/\1/g'; }
words() { grep -oE "\"$1\":\"([^\"\\\\]|\\\\.)*\"" | head -1 | sed "s/\"$1\"/\"message\"/" | plain; }

sum=$({ sha256sum 2>/dev/null || shasum -a 256; } <"$1" | cut -d' ' -f1)
sent=$(ask -H "Idempotency-Key: $sum${AGAIN:+-$AGAIN}" -F "file=@\"$1\"" "$URL/api/v1/submissions") ||
  stop "$(printf %s "$sent" | words detail)"
id=$(printf %s "$sent" | words id)
state=$(printf %s "$sent" | words state)
case $state in
  checked) ;;
  published) echo "Submission $id is published already."; exit 0 ;;
  *) stop "Submission $id held this file, and was $state since: AGAIN=2 sends it anew." ;;
esac
printf %s "$sent" | grep -oE '"severity":"[a-z]+","row":[a-z0-9]+|"message":"([^"\\]|\\.)*"' | paste -d' ' - - |
  sed 's/"severity":"\([a-z]*\)","row":/\1, row /; s/, row null/:/; s/\(, row [0-9]*\)/\1:/' | plain
case $sent in *'"canPublish":false'*) stop "Submission $id is not published. See $URL/returns/$id" ;; esac

reason=$(printf %s "${REASON:-}" | tr '\n\t' '  ' | sed 's/[\\"]/\\&/g')
reasons=
for rule in $(printf %s "$sent" | grep -oE '"rule":"[^"]*","severity":"warning","count"' | cut -d'"' -f4); do
  [ -n "$reason" ] || stop "Submission $id waits for a reason: set REASON and run this again, or see $URL/returns/$id"
  reasons="$reasons${reasons:+,}\"$rule\":\"$reason\""
done
done=$(ask -H 'Content-Type: application/json' -d "{\"reasons\":{$reasons}}" "$URL/api/v1/submissions/$id/publish") ||
  stop "$(printf %s "$done" | words detail)"
echo "Submission $id is published."
