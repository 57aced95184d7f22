package org.gradewatch.rating.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.gradewatch.wire.Json;

/// Answers in JSON as they go out, each written once for as long as it stays the same.
public final class WrittenAnswers {

    /// Of memory, for all of them together.
    private static final long BYTES = 32 << 20;

    /// What an answer costs beside its bytes, about.
    private static final int MORE = 500;

    private final Cache<Question, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Question _, byte[] answer) -> answer.length + MORE)
            .build();

    private record Question(Object asked, String state) {}

    /// @param asked everything that the answer depends on, but the state
    /// @param state of what is asked about, as it was before the answer is made; what comes in
    ///     between is in an answer that is replaced at once
    public byte[] answer(Object asked, String state, Supplier<?> answer) {
        return written.get(new Question(asked, state), _ -> Json.mapper().writeValueAsBytes(answer.get()));
    }
}
