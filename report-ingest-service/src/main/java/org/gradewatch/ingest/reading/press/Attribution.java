package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Claim.Sense;
import org.gradewatch.model.Authority;

/// Whose grade is it?
record Attribution(Story story, Mentioned mentioned) {

    private static final Pattern BOTH = Pattern.compile("(?i)\\bboth\\b|\\brespectively\\b");

    /// A place that is none of ours: "services in Cardiff", "Fife Council".
    private static final Pattern UNKNOWN =
            Pattern.compile("\\b(?:[Ss]ervices|[Cc]are|[Dd]epartment|[Cc]ouncil) (?:in|at|for|of|across) (?:the"
                + " )?(\\p{Lu}[\\p{L}-]+)|\\b(\\p{Lu}[\\p{Ll}-]+)(?: (?:City|County|Borough|District|Metropolitan))*"
                + " Council\\b|\\b(\\p{Lu}[\\p{Ll}-]+)'s? (?:children's|council)\\b");

    private static final Set<String> NO_PLACE = Set.of(
            "Ofsted",
            "The",
            "Children",
            "England",
            "Inspectors",
            "Our",
            "County",
            "City",
            "Borough",
            "Unitary",
            "Town",
            "This",
            "His",
            "Her",
            "Their",
            "Its",
            "Council");

    /// By authority, the news that is surely its own; empty when it cannot be told whose the news
    /// is.
    Map<Authority, List<Claim>> of(List<Claim> news) {
        var its = new LinkedHashMap<Authority, List<Claim>>();
        var nobodys = new ArrayList<Claim>();
        for (Claim claim : news) {
            List<Authority> owners = owners(claim);
            owners.forEach(
                    owner -> its.computeIfAbsent(owner, _ -> new ArrayList<>()).add(claim));
            if (owners.isEmpty()) {
                nobodys.add(claim);
            }
        }
        if (its.size() > 1) {
            dropComparisons(its);
        }
        boolean clear =
                its.size() == 1 ? isItsStory(its.entrySet().iterator().next()) : its.size() == 2 && isOfEach(its);
        boolean told = nobodys.stream().noneMatch(claim -> claim.sense() == Sense.FRESH && namesUnknown(claim))
                && nobodys.stream().allMatch(claim -> its.values().stream().allMatch(own -> agrees(claim, own)));
        return clear && told ? its : Map.of();
    }

    private static boolean agrees(Claim claim, List<Claim> own) {
        return own.stream().anyMatch(other -> other.grade().equals(claim.grade()));
    }

    /// Of its own clause, of its sentence, of the nearest sentence before; the headline's
    /// "council" is the one of the story. None, where that cannot be told.
    List<Authority> owners(Claim claim) {
        Clause clause = Clause.around(claim.sentence().text(), claim.from(), claim.to());
        Set<Authority> here = mentioned.within(claim.sentence(), clause);
        List<Authority> all = mentioned.all();
        if (here.size() <= 1
                && Integer.valueOf(all.size()).equals(Counted.councils(clause.text()))
                && all.size() == 2) {
            return all;
        }
        if (here.size() == 1 && !namesUnknown(claim.sentence(), clause)) {
            return List.copyOf(here);
        }
        if (here.size() > 1) {
            return here.size() == 2
                            && BOTH.matcher(clause.text()).find()
                            && !clause.text().contains("respectively")
                    ? List.copyOf(here)
                    : List.of();
        }
        if (namesUnknown(claim.sentence(), clause)) {
            return List.of();
        }
        Set<Authority> sentence = mentioned.named(claim.sentence());
        if (!sentence.isEmpty()) {
            return sentence.size() == 1 ? List.copyOf(sentence) : List.of();
        }
        return nearest(claim.sentence()).map(List::of).orElse(List.of());
    }

    private Optional<Authority> nearest(Sentence sentence) {
        for (int number = sentence.number() - 1; number >= 0; number--) {
            Set<Authority> named = mentioned.named(story.sentences().get(number));
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
            }
        }
        return mentioned.main().filter(mentioned::isSpokenOf);
    }

    private boolean namesUnknown(Claim claim) {
        return namesUnknown(claim.sentence(), Clause.around(claim.sentence().text(), claim.from(), claim.to()));
    }

    private boolean namesUnknown(Sentence sentence, Clause clause) {
        List<MatchResult> named = UNKNOWN.matcher(clause.text()).results().toList();
        return named.stream().anyMatch(name -> {
            int group = name.group(1) != null ? 1 : name.group(2) != null ? 2 : 3;
            int at = clause.from() + name.start(group);
            return !NO_PLACE.contains(name.group(group))
                    && mentioned.in(sentence).stream()
                            .noneMatch(place -> place.start() <= at && at < place.end()
                                    || place.start() >= at && place.start() < clause.from() + name.end());
        });
    }

    /// What is told of another in the simple past, while one has fresh news, is there for
    /// comparison.
    private void dropComparisons(Map<Authority, List<Claim>> its) {
        List<Authority> fresh = its.keySet().stream()
                .filter(authority ->
                        its.getOrDefault(authority, List.of()).stream().anyMatch(claim -> claim.sense() == Sense.FRESH))
                .toList();
        if (fresh.size() == 1 && mentioned.main().equals(Optional.of(fresh.getFirst()))) {
            its.keySet().retainAll(fresh);
        }
    }

    /// Several may be named: the story is of the one that is named most, surely and early.
    private boolean isItsStory(Map.Entry<Authority, List<Claim>> its) {
        Authority authority = its.getKey();
        boolean early = story.lead().stream()
                .anyMatch(sentence -> mentioned.named(sentence).contains(authority));
        return mentioned.isSure(authority)
                && early
                && (mentioned.main().equals(Optional.of(authority)) || isToldFirst(authority, its.getValue()));
    }

    /// All its news is told, some of it as what has just come to be, before any other is named.
    private boolean isToldFirst(Authority authority, List<Claim> its) {
        int last =
                its.stream().mapToInt(claim -> claim.sentence().number()).max().orElse(0);
        boolean alone = story.sentences().subList(0, last + 1).stream()
                .map(mentioned::named)
                .allMatch(named -> Set.of(authority).containsAll(named));
        return alone && its.stream().anyMatch(claim -> claim.sense() == Sense.FRESH);
    }

    /// Of two only where the story is of both: one grade is told of both, or its headline names
    /// both.
    private boolean isOfEach(Map<Authority, List<Claim>> its) {
        Sentence first = story.sentences().getFirst();
        boolean headed = first.isHeadline() && mentioned.named(first).equals(its.keySet());
        boolean shared = its.values().stream()
                .flatMap(List::stream)
                .anyMatch(claim -> owners(claim).size() == 2);
        return mentioned.all().size() == 2
                && (shared || headed)
                && its.keySet().stream().allMatch(mentioned::isSure)
                && its.values().stream()
                        .allMatch(claims -> claims.stream().anyMatch(claim -> claim.sense() == Sense.FRESH));
    }
}
