package org.gradewatch.ingest.reading.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewatch.model.Authority;

/// Whose grade is it, where an article names several authorities?
record Attribution(Mentioned mentioned) {

    /// Whose is the news? The only authority that is named; each of the "two councils" of a
    /// headline; or the one that every sentence with the news names.
    Map<Authority, List<Statement>> of(List<Statement> news) {
        List<Authority> all = mentioned.all();
        var its = new LinkedHashMap<Authority, List<Statement>>();
        if (all.size() == 1) {
            its.put(all.getFirst(), news);
        } else if (news.stream().anyMatch(s -> Integer.valueOf(all.size()).equals(Counted.councils(s.sentence())))) {
            all.forEach(authority -> its.put(authority, newsOf(authority, news)));
        } else {
            for (Statement statement : news) {
                Set<Authority> here = mentioned.in(statement.sentence());
                if (here.size() == 1) {
                    its.computeIfAbsent(here.iterator().next(), _ -> new ArrayList<>())
                            .add(statement);
                }
            }
            if (!isClear(its, news)) {
                its.clear();
            }
        }
        return its;
    }

    private List<Statement> newsOf(Authority authority, List<Statement> news) {
        return news.stream()
                .filter(s -> mentioned.in(s.sentence()).isEmpty()
                        || mentioned.in(s.sentence()).contains(authority))
                .toList();
    }

    /// Several authorities are named: the news must be of the one that is named most, or every
    /// piece of it must name its own.
    private boolean isClear(Map<Authority, List<Statement>> its, List<Statement> news) {
        if (its.size() == 1) {
            int own = mentioned.times().getOrDefault(its.keySet().iterator().next(), 0);
            return mentioned.times().values().stream()
                            .filter(times -> times >= own)
                            .count()
                    == 1;
        }
        return its.values().stream().mapToInt(List::size).sum() == news.size();
    }
}
