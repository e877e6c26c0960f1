package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes times as ISO-8601, and remembers the last one: a message says the same time under several names. */
final class TimeText extends StdScalarSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    private record Written(Instant time, String text) {}

    private transient volatile @Nullable Written last;

    TimeText() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
        Written present = last;
        if (present == null || !present.time().equals(time)) {
            present = new Written(time, time.toString());
            last = present;
        }
        json.writeString(present.text());
    }
}
