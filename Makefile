.PHONY: run verify format fuzz kills mail-kills mail-outages benchmark-reading benchmark-following benchmark-answers benchmark-pages benchmark-topology benchmark-fan-out benchmark-webhooks

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

# Three rating services under load, killed KILLS times; prints its seed, and how long readers waited.
KILLS ?= 30
kills:
	mvn -q -pl rating-service -am test -Dtest=ThreeInstancesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgradewatch.kills=$(KILLS)

# A fan-out to 10,000 people, killed KILLS times, with the lease that it has in production; prints its
# seed, how many got a second copy, and how long what was in hand took.
mail-kills:
	mvn -q -pl notification-service -am test -Dtest=KilledDuringAFanOutTest -Dsurefire.failIfNoSpecifiedTests=false -Dgradewatch.kills=$(KILLS) -Dgradewatch.kills.lease=30s

# The mail server, the database and the broker away during fan-outs, each for AWAY seconds.
AWAY ?= 3,60,300
mail-outages:
	mvn -q -pl notification-service -am test -Dtest=OutagesDuringAFanOutTest -Dsurefire.failIfNoSpecifiedTests=false -Dgradewatch.outages=$(AWAY)

# benchmarks/README.md says what is measured; FOLDER= is a folder of reports, made ones otherwise.
benchmark-reading:
	benchmarks/reading $(FOLDER)

# Needs 5,000 open files in each of two processes.
benchmark-following:
	benchmarks/following

# Needs wrk.
benchmark-answers:
	benchmarks/answers

# Every page made anew, beside its JSON.
benchmark-pages:
	benchmarks/pages

# The same README; OPTIONS= are those of the command.
benchmark-topology:
	benchmarks/topology $(OPTIONS)

benchmark-fan-out:
	benchmarks/fan-out $(OPTIONS)

benchmark-webhooks:
	benchmarks/webhooks $(OPTIONS)
