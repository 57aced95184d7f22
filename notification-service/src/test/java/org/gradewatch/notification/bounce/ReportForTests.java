package org.gradewatch.notification.bounce;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// Reports as mail servers send them, in the forms of RFC 3464 and RFC 5965.
public final class ReportForTests {

    private ReportForTests() {}

    public static String failed(String status, String diagnostic) {
        return delivery("failed", status, diagnostic);
    }

    public static String delivery(String action, String status, String diagnostic) {
        return """
            From: Mail Delivery Subsystem <mailer-daemon@mx.example.net>
            To: the sender
            Subject: Returned mail: see transcript for details
            Date: Mon, 16 Nov 2026 10:00:00 +0000
            MIME-Version: 1.0
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status;
             boundary="a/b.c"

            This is a MIME-encapsulated message.

            --a/b.c
            Content-Type: text/plain; charset=us-ascii

            Status: 2.0.0
            Your mail could not be brought to one or more of its recipients.

            --a/b.c
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net
            Arrival-Date: Mon, 16 Nov 2026 09:59:00 +0000

            Original-Recipient: rfc822;anna@example.org
            Final-Recipient: rfc822; anna@example.org
            Action: %s
            Status: %s
            Remote-MTA: dns; mail.example.org
            Diagnostic-Code: smtp;
             %s
            Last-Attempt-Date: Mon, 16 Nov 2026 09:59:30 +0000

            --a/b.c
            Content-Type: text/rfc822-headers

            From: Gradewatch <alerts@example.org>
            Subject: a report

            --a/b.c--
            """.formatted(action, status, diagnostic).replace("\n", "\r\n");
    }

    public static String complaint(String type, String originalSender) {
        return """
            From: <abusedesk@example.net>
            To: <feedback@bounces.example.org>
            Subject: FW: a report
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary=part

            --part
            Content-Type: text/plain; charset="US-ASCII"

            This is an abuse report.

            --part
            Content-Type: message/feedback-report

            Feedback-Type: %s
            User-Agent: SomeGenerator/1.0
            Version: 1
            Arrival-Date: Mon, 16 Nov 2026 10:00:00 +0000
            %s
            --part
            Content-Type: message/rfc822
            Content-Disposition: inline

            Return-Path: <bounce+none@elsewhere.example>
            From: Gradewatch <alerts@example.org>
            Subject: a report

            the text
            --part--
            """.formatted(type, originalSender.isEmpty() ? "" : "Original-Mail-From: <" + originalSender + ">\n")
                .replace("\n", "\r\n");
    }

    static Returned read(String report) {
        return Reports.read(report.getBytes(US_ASCII));
    }
}
