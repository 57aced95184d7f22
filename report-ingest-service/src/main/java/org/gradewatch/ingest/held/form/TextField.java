package org.gradewatch.ingest.held.form;

import org.jspecify.annotations.Nullable;

/// A field in which something is typed.
///
/// @param error what was wrong with it; absent where nothing was
public record TextField(
        String id,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error) {

    /// What describes it, for those who cannot see what stands beside it.
    public @Nullable String describedBy() {
        String by = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return by.isBlank() ? null : by.strip();
    }
}
