package org.gradewatch.notification.template;

/// Typographic signs in characters that every mail program has.
final class Ascii {

    private Ascii() {}

    static String inHtml(String html) {
        if (html.chars().allMatch(c -> c < 128)) {
            return html;
        }
        var ascii = new StringBuilder(html.length() + 64);
        html.codePoints().forEach(c -> {
            if (c < 128) {
                ascii.append((char) c);
            } else {
                ascii.append("&#").append(c).append(';');
            }
        });
        return ascii.toString();
    }

    /// Letters stay what they are; only quotation marks, dashes and spaces are made plain.
    static String inText(String text) {
        return text.replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-')
                .replace('—', '-')
                .replace('\u00a0', ' ')
                .replace("…", "...");
    }
}
