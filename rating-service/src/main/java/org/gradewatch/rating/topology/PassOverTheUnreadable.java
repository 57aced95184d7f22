package org.gradewatch.rating.topology;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/// What is no report is copied to the topic of dead letters, counted and passed over.
public final class PassOverTheUnreadable extends LogAndContinueExceptionHandler {

    private Map<String, ?> settings = Map.of();

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        settings = configs;
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> message, Exception exception) {
        DeadLetters.passedOver(settings, context.topic(), DeadLetters.Reason.UNREADABLE);
        return super.handleError(context, message, exception);
    }
}
