package org.gradewatch.ingest.held.form;

import java.util.List;

/// The form, as it is shown.
///
/// @param version of the document that is decided about
/// @param count of the reports
/// @param wrongs in the order of the fields
public record FormView(
        int version, int count, List<ReportFields> reports, TextField why, TextField supersedes, List<Wrong> wrongs) {}
