# Builds the benchmarks and runs one of those of the package serving: serving CLASS [OPTION...]
# shellcheck shell=bash
serving() {
  local class=$1 root
  shift
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
  # shellcheck source=standalone/find-jdk.sh
  . "$root/standalone/find-jdk.sh"
  jdk=$(find_jdk)
  mvn -q -B -f "$root/pom.xml" -pl benchmarks -am -DskipTests -Dspring-boot.repackage.skip=true package
  # Word splitting is wanted: JAVA_OPTS holds several options.
  # shellcheck disable=SC2086
  exec "$jdk/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED ${JAVA_OPTS:-} \
    -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
    "org.gradewatch.benchmarks.serving.$class" "$@"
}
