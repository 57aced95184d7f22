package org.gradewatch.ingest.reading.named;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.gradewatch.ingest.reading.worded.Words;

/// What the words around a name make of it, as data: `reading/other-names.yml` says what each list
/// is for.
record OtherNames(
        Words places,
        Words titles,
        @JsonProperty("first_names") Words firstNames,
        Words bodies,
        Words clubs,
        Words players,
        Words offices,
        Words lands,
        Words words,
        @JsonProperty("never_by_place") Words neverByPlace,
        @JsonProperty("bodies_of_several") Words bodiesOfSeveral) {

    static final OtherNames SHIPPED = Words.shipped("/reading/other-names.yml", OtherNames.class);
}
