package org.gradewatch.notification.following;

/// Something in a form that has to be put right.
///
/// @param field by the name of its first input, to which the summary leads
record Mistake(String field, String words) {

    public String href() {
        return "#" + field;
    }
}
