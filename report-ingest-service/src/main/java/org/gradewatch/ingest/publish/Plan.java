package org.gradewatch.ingest.publish;

import java.util.List;
import org.gradewatch.model.Event;

/// What is about to be published, and what the caller gets once it was.
public record Plan<T>(T outcome, List<? extends Event> events) {}
