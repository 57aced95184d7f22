package org.gradewatch.notification.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/// Where what comes back is delivered, by SMTP. It takes mail for the return paths of our own
/// deliveries and for `feedback@`, answers nobody, and says "later" while the database is away.
final class Letterbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);

    /// A report stands at the beginning; the mail that came back may hang on behind.
    private static final int READ = 256 << 10;
    private static final int LARGEST = 10 << 20;
    private static final int MOST_RECIPIENTS = 10;
    private static final int MOST_CONNECTIONS = 50;

    private final BounceSettings settings;
    private final ReturnPaths paths;
    private final Bounces bounces;
    private volatile @Nullable SMTPServer server;

    Letterbox(BounceSettings settings, ReturnPaths paths, Bounces bounces) {
        this.settings = settings;
        this.paths = paths;
        this.bounces = bounces;
    }

    @Override
    public void start() {
        if (settings.port() == 0 || settings.domain() == null) {
            return;
        }
        SMTPServer fresh = SMTPServer.port(settings.port())
                .bindAddress(address())
                .hostName(settings.domain())
                .softwareName("Gradewatch")
                .maxMessageSize(LARGEST)
                .maxRecipients(MOST_RECIPIENTS)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(1, TimeUnit.MINUTES)
                .messageHandlerFactory(context -> new Visit())
                .build();
        fresh.start();
        server = fresh;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "gradewatch.bounces.address: '%s' (expected: an address of this machine)"
                            .formatted(settings.address()),
                    e);
        }
    }

    @Override
    public void stop() {
        SMTPServer current = server;
        server = null;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /// One mail, for one or a few of our addresses.
    private final class Visit implements MessageHandler {

        private final List<Long> deliveries = new ArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            OptionalLong delivery = paths.read(recipient);
            if (delivery.isPresent()) {
                deliveries.add(delivery.getAsLong());
            } else if (!paths.isFeedback(recipient)) {
                throw new RejectException(550, "5.1.1 no such mailbox");
            }
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            byte[] beginning = data.readNBytes(READ);
            skipRest(data);
            try {
                take(Reports.read(beginning));
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("what came back cannot be written down, its sender is to try later: {}", e.toString());
                throw new RejectException(451, "4.3.0 later, please");
            }
            return "thank you";
        }

        private void take(Returned returned) {
            if (deliveries.isEmpty() && returned instanceof Returned.Complaint(var returnPath)) {
                returnPath.map(paths::read).ifPresent(of -> of.ifPresent(deliveries::add));
            }
            deliveries.forEach(delivery -> bounces.came(delivery, returned));
        }

        private static void skipRest(InputStream data) throws IOException {
            var rest = new byte[16 << 10];
            int all = 0;
            for (int some = data.read(rest); some >= 0; some = data.read(rest)) {
                all += some;
                if (all > LARGEST) {
                    throw new TooMuchDataException();
                }
            }
        }

        @Override
        public void done() {}
    }
}
