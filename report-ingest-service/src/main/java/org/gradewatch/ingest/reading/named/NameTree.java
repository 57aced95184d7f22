package org.gradewatch.ingest.reading.named;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Names by their words.
final class NameTree {

    private final Map<String, NameTree> next = new HashMap<>();
    private final Set<Authority> here = new LinkedHashSet<>();

    void add(String name, Authority authority) {
        NameTree node = this;
        for (Token token : Token.of(name)) {
            node = node.next.computeIfAbsent(token.word(), _ -> new NameTree());
        }
        node.here.add(authority);
    }

    List<Authority> get(List<Token> name) {
        @Nullable NameTree node = this;
        for (Token token : name) {
            node = node.next.get(token.word());
            if (node == null) {
                return List.of();
            }
        }
        return name.isEmpty() ? List.of() : List.copyOf(node.here);
    }

    /// How many tokens the longest name has that begins here; 0 for none.
    int longestAt(List<Token> tokens, int from, String text) {
        @Nullable NameTree node = this;
        int longest = 0;
        for (int at = from; at < tokens.size() && isJoined(tokens, from, at, text); at++) {
            node = node.next.get(tokens.get(at).word());
            if (node == null) {
                break;
            }
            if (!node.here.isEmpty()) {
                longest = at - from + 1;
            }
        }
        return tokens.get(from).capital() ? longest : 0;
    }

    private static boolean isJoined(List<Token> tokens, int from, int at, String text) {
        return at == from
                || text.substring(tokens.get(at - 1).end(), tokens.get(at).start())
                        .chars()
                        .noneMatch(c -> c == '.' && !tokens.get(at - 1).word().equals("st")
                                || c == '!'
                                || c == '?'
                                || c == ';'
                                || c == ':');
    }
}
