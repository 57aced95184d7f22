package org.gradewatch.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/// A template of `notification/templates`, read once. It holds no logic beyond "if there" and "for
/// each"; what it needs and does not get is an error, not a gap.
public final class Template {

    private final com.samskivert.mustache.Template compiled;
    private final boolean html;

    private Template(String file, boolean html) {
        this.html = html;
        var compiler =
                Mustache.compiler().escapeHTML(html).emptyStringIsFalse(true).withLoader(Template::open);
        try (Reader reader = open(file)) {
            this.compiled = compiler.compile(reader);
        } catch (IOException e) {
            throw new IllegalStateException("template " + file + ": " + e.getMessage(), e);
        }
    }

    /// Every value is escaped.
    public static Template html(String file) {
        return new Template(file, true);
    }

    /// For plain text, where nothing has a second meaning.
    public static Template text(String file) {
        return new Template(file, false);
    }

    /// Only ASCII comes out, so that mail needs no encoding that somebody's program could get
    /// wrong.
    public String fill(Object values) {
        String filled = compiled.execute(values);
        return html ? Ascii.inHtml(filled) : Ascii.inText(filled);
    }

    private static Reader open(String file) {
        InputStream in = Template.class.getResourceAsStream("/notification/templates/" + file);
        if (in == null) {
            throw new IllegalStateException("template %s: not on the class path".formatted(file));
        }
        return new InputStreamReader(in, UTF_8);
    }
}
