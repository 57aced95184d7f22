# Sourced by the commands: `find_jdk` prints where a JDK 25 is, or ends with one sentence.

is_25() { [ -x "$1/bin/java" ] && grep -qs '^JAVA_VERSION="25[.\"]' "$1/release"; }

find_jdk() {
  local candidate on_path
  on_path=$(command -v java 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$candidate" ] && is_25 "$candidate"; then printf '%s' "$candidate"; return; fi
  done
  printf '%s\n' "Gradewatch needs a JDK 25, and none was found in JAVA_HOME, on the PATH or in /usr/lib/jvm; install one (Temurin 25, for example)." >&2
  exit 1
}
