package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What sort of event at the authority a document reports. Only inspections in full rate an
/// authority.
public enum Kind {
    FULL_INSPECTION,
    REINSPECTION,
    FOCUSED_VISIT,
    MONITORING_VISIT,
    ASSURANCE_VISIT,
    JTAI,
    /// Of the area's services for special educational needs: another remit, kept as history.
    AREA_SEND,
    /// Anything else, and every word that this version does not know.
    @JsonEnumDefaultValue
    OTHER;

    /// Whether its judgements are judgements of the authority.
    public boolean rates() {
        return this == FULL_INSPECTION || this == REINSPECTION;
    }

    /// Whether it is a letter about the authority that gives no grade.
    public boolean isVisit() {
        return this == FOCUSED_VISIT || this == MONITORING_VISIT || this == ASSURANCE_VISIT || this == JTAI;
    }
}
