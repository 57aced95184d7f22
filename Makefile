.PHONY: run verify format

run:
	./gradewatch run

verify:
	mvn verify

# The whole project, in place.
format:
	mvn -q -pl test-support test -Dtest=FormattingTest -Dgradewatch.format=apply
