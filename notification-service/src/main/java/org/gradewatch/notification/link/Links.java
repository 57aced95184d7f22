package org.gradewatch.notification.link;

import java.net.URI;
import java.util.HexFormat;
import java.util.UUID;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.link.Tokens.Purpose;

/// Every address that we put into a mail or on a page, and the names of the mails themselves.
public final class Links {

    private final String publicAddress;
    private final String registerAddress;
    private final String host;
    private final Tokens tokens;
    private final KeyedHashes hashes;

    Links(URI publicAddress, URI registerAddress, Tokens tokens, KeyedHashes hashes) {
        this.publicAddress = withoutSlash(publicAddress);
        this.registerAddress = withoutSlash(registerAddress);
        this.host = publicAddress.getHost() == null ? "localhost" : publicAddress.getHost();
        this.tokens = tokens;
        this.hashes = hashes;
    }

    /// Of our public address, without the port.
    public String host() {
        return host;
    }

    public String confirmation(String token) {
        return publicAddress + "/confirmations/" + token;
    }

    public String manage(UUID person) {
        return publicAddress + "/subscriptions/" + tokens.make(Purpose.MANAGE, person);
    }

    public String unsubscribe(UUID person) {
        return publicAddress + "/unsubscribe/" + tokens.make(Purpose.UNSUBSCRIBE, person);
    }

    public String authority(AuthorityRef authority) {
        return registerAddress + "/authorities/" + authority.slug();
    }

    /// The name of the list for mail programs (RFC 2919).
    public String listId() {
        return "Gradewatch alerts <alerts." + host + ">";
    }

    /// The same for the same change and person, however often it is sent: a mailbox shows a second
    /// copy as the first.
    public String messageId(String changeId, UUID person) {
        byte[] hash =
                hashes.of("message", (changeId + "\n" + person).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "<%s.%s@%s>".formatted(changeId, HexFormat.of().formatHex(hash, 0, 8), host);
    }

    /// @param firstChangeId of those that one mail brings to the person
    public String gatheredMessageId(String firstChangeId, UUID person) {
        return messageId("gathered-" + firstChangeId, person);
    }

    /// What all mails on one authority refer to, so that mail programs show them together.
    public String thread(AuthorityRef authority) {
        return "<authority-%s@%s>".formatted(authority.id(), host);
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
