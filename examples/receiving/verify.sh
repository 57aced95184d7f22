#!/bin/sh
# Says whether a stored request is genuine. POSIX shell and openssl.
#
#     WEBHOOK_SECRET=whsec_… ./verify.sh HEADERS BODY [SECONDS]
#
# HEADERS is a file with a line "name: value" for each header, BODY one with the bytes of the body as they came.
# SECONDS is when it arrived (since 1970); without it, now.
set -eu
headers=$1 body=$2 arrived=${3:-$(date +%s)}

header() {
  tr -d '\r' <"$headers" | awk -v name="$1" -F: 'tolower($1) == name { sub(/^[^:]*: */, ""); print; exit }'
}
no() { echo "not genuine: $1"; exit 1; }

id=$(header webhook-id)
sent=$(header webhook-timestamp)
case $sent in '' | *[!0-9]*) no "webhook-timestamp: '$sent' (expected: seconds since 1970)" ;; esac
age=$((arrived - sent))
[ "$age" -le 300 ] && [ "$age" -ge -300 ] || no "sent $age seconds before it arrived (expected: at most 300)"

key=$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -tx1 | tr -d ' \n')
wanted=v1,$({ printf '%s.%s.' "$id" "$sent"; cat "$body"; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
# While a secret is being changed there are several signatures. One that fits is enough.
for given in $(header webhook-signature); do
  [ "$given" = "$wanted" ] && echo "genuine: $id" && exit 0
done
no "no signature fits"
