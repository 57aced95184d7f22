.PHONY: run verify format fuzz benchmark-reading

run:
	./gradewatch run

verify:
	mvn verify

# The whole project, in place.
format:
	mvn -q -pl test-support test -Dtest=FormattingTest -Dgradewatch.format=apply

# Ten thousand damaged reports instead of a thousand; prints its seed.
fuzz:
	mvn -q -pl report-ingest-service -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dgradewatch.fuzz.cases=10000

# benchmarks/README.md says what is measured; FOLDER= is a folder of reports, made ones otherwise.
benchmark-reading:
	benchmarks/reading $(FOLDER)
