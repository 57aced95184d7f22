package org.gradewatch.rating.topology;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;

/// A report that cannot be folded is copied to the topic of dead letters, counted and passed over.
/// What the engine itself fails at, on a full disk say, is no fault of the report: it stays, and is
/// tried again.
public final class PassOverTheUnfoldable extends LogAndContinueProcessingExceptionHandler {

    private Map<String, ?> settings = Map.of();

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        settings = configs;
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> message, Exception exception) {
        if (exception instanceof StreamsException) {
            return Response.fail();
        }
        DeadLetters.passedOver(settings, context.topic(), DeadLetters.Reason.UNFOLDABLE);
        return super.handleError(context, message, exception);
    }
}
