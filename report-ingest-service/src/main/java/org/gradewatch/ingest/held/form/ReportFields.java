package org.gradewatch.ingest.held.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of one authority.
///
/// @param basis absent where it was understood
/// @param grades of the areas that are likely
/// @param others of areas that other frameworks have
/// @param othersOpen whether one of them needs to be seen
/// @param leaveOut the name of the box that leaves it out; absent where there is only one
public record ReportFields(
        String id,
        String legend,
        SelectField authority,
        SelectField kind,
        SelectField framework,
        @Nullable SelectField basis,
        List<TextField> days,
        List<GradeField> grades,
        List<GradeField> others,
        boolean othersOpen,
        @Nullable String leaveOut,
        boolean leftOut) {}
