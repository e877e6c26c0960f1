package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.google.common.base.Suppliers;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the JSON bodies of one route into its record, strictly: no unknown property, no other type than the record's.
 * Thread-safe.
 */
public final class BodyReader<B> {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    /** Made with the first body: to make those of all routes at start takes longer than all else there. */
    private final Supplier<ObjectReader> reader;

    private final Supplier<BodyDiagnosis> diagnosis;

    /** A reader for that record which skips the properties that are tolerated. */
    public BodyReader(Class<B> type, Set<String> tolerated) {
        this(
                () -> Json.mapper().readerFor(type).withHandler(new Tolerance(type, tolerated)),
                () -> new BodyDiagnosis(type, tolerated));
    }

    /** A reader for that record which skips every other property. */
    public static <B> BodyReader<B> tolerant(Class<B> type) {
        return new BodyReader<>(
                () -> Json.mapper().readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                () -> new BodyDiagnosis(type, Set.of()));
    }

    private BodyReader(Supplier<ObjectReader> reader, Supplier<BodyDiagnosis> diagnosis) {
        this.reader = Suppliers.memoize(reader::get);
        this.diagnosis = Suppliers.memoize(diagnosis::get);
    }

    /**
     * The record that the bytes say. No bytes at all equal an empty object.
     *
     * @throws ProblemException if they are no JSON object, or not one that the route takes
     */
    public B read(byte[] bytes) {
        byte[] json = bytes.length == 0 ? EMPTY_OBJECT : bytes;
        ObjectReader records = reader.get();
        try (JsonParser parser = records.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ProblemException.of(ProblemCode.MALFORMED_BODY);
            }
            return records.readValue(parser);
        } catch (IOException refused) {
            throw diagnosis.get().of(json).asException();
        }
    }

    /** The record that a form says, given as an object of texts. */
    public B read(JsonNode form) {
        try {
            return reader.get().readValue(form);
        } catch (IOException refused) {
            throw diagnosis.get().of(form).asException();
        }
    }

    private static final class Tolerance extends DeserializationProblemHandler {

        private final Class<?> type;
        private final Set<String> tolerated;

        Tolerance(Class<?> type, Set<String> tolerated) {
            this.type = type;
            this.tolerated = tolerated;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            boolean skip = deserializer.handledType() == type && tolerated.contains(name);
            if (skip) {
                parser.skipChildren();
            }
            return skip;
        }
    }
}
