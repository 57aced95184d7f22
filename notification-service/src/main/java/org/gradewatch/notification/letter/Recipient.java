package org.gradewatch.notification.letter;

import java.util.UUID;

/// Whom a letter goes to.
///
/// @param because what of it they follow, as in "you follow ...": `East Sussex`
public record Recipient(UUID person, String email, String because) {

    @Override
    public String toString() {
        return "Recipient[" + person + "]";
    }
}
