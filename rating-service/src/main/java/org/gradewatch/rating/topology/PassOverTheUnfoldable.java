package org.gradewatch.rating.topology;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;

/// A report that cannot be folded is copied to the topic of dead letters and passed over. What the
/// engine itself fails at, on a full disk say, is no fault of the report: it stays, and is tried
/// again.
public final class PassOverTheUnfoldable extends LogAndContinueProcessingExceptionHandler {

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> message, Exception exception) {
        return exception instanceof StreamsException ? Response.fail() : super.handleError(context, message, exception);
    }
}
