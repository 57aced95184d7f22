package org.gradewatch.wire;

import java.util.function.Function;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Grade;
import org.gradewatch.model.SourceAddress;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Ids, areas, grades and addresses are one word on the wire. The mapper finds that out from the
/// types themselves, but then reads each of them by way of reflection.
final class PlainWords {

    private PlainWords() {}

    static SimpleModule module() {
        var module = new SimpleModule("plain-words");
        add(module, AuthorityId.class, AuthorityId::new);
        add(module, DocumentId.class, DocumentId::new);
        add(module, Area.class, Area::new);
        add(module, Grade.class, Grade::new);
        add(module, SourceAddress.class, SourceAddress::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new Read<>(type, read));
    }

    private static final class Read<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> read;

        Read(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String word = parser.hasToken(JsonToken.VALUE_STRING)
                    ? parser.getString()
                    : context.readValue(parser, String.class);
            try {
                return read.apply(word);
            } catch (IllegalArgumentException e) {
                return (T) context.handleInstantiationProblem(handledType(), word, e);
            }
        }
    }
}
