package com.hotelmate.chat.adapter.rest.dispatch;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request as it came in. */
public final class Incoming {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LARGEST_DISCARDED = 4 * 1024 * 1024;
    private static final int BUFFER = 8 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
    private static final byte[] NOTHING = {};

    private final HttpServletRequest request;

    /** The request of a servlet container. */
    public Incoming(HttpServletRequest request) {
        this.request = request;
    }

    /** A header; none if it is absent or blank. */
    public @Nullable String header(String name) {
        String value = request.getHeader(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first value of a query parameter; none if it is absent. */
    public @Nullable String query(String name) {
        String query = request.getQueryString();
        return query == null ? null : FormText.first(query, name);
    }

    /** The path as it was sent, still percent-encoded, below the place where the application is mounted. */
    public String path() {
        String path = request.getRequestURI();
        String context = request.getContextPath();
        return context == null || context.isEmpty() ? path : path.substring(context.length());
    }

    /** The name of the method. */
    public String method() {
        return request.getMethod();
    }

    /** Where the request came from, as far as the network tells. */
    public String address() {
        String address = request.getRemoteAddr();
        return address == null ? "?" : address;
    }

    /** The media type of the body, in lower case and without parameters; none if the request does not say. */
    public @Nullable String mediaType() {
        String type = request.getContentType();
        if (type == null || type.isBlank()) {
            return null;
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads on for a while without looking, so that a client that is still sending is there to hear a refusal: a
     * connection that is closed on it would be all it learns.
     */
    void discardBody() {
        if (request.getContentLengthLong() > LARGEST_DISCARDED) {
            return;
        }
        try {
            ServletInputStream stream = request.getInputStream();
            long left = LARGEST_DISCARDED;
            byte[] buffer = new byte[BUFFER];
            while (left > 0 && !stream.isFinished()) {
                int read = stream.read(buffer);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException | IllegalStateException nobodyListens) {
            LOG.debug("A client went away", nobodyListens);
        }
    }

    /**
     * The whole body.
     *
     * @throws ProblemException if it is larger than JSON may be, which is found without reading it all, or compressed,
     *     or breaks off
     */
    public byte[] body() {
        long announced = request.getContentLengthLong();
        if (announced == 0) {
            return NOTHING;
        }
        if (announced > LARGEST_BODY) {
            throw ProblemException.of(ProblemCode.BODY_TOO_LARGE);
        }
        if (header("Content-Encoding") != null) {
            throw ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] bytes;
        try {
            InputStream stream = request.getInputStream();
            bytes = announced > 0 ? exactly((int) announced, stream) : stream.readNBytes(LARGEST_BODY + 1);
        } catch (IOException brokenOff) {
            throw ProblemException.of(ProblemCode.MALFORMED_BODY);
        }
        if (bytes.length > LARGEST_BODY) {
            throw ProblemException.of(ProblemCode.BODY_TOO_LARGE);
        }
        return bytes;
    }

    /** Spares the larger buffers that reading to an unknown end takes. */
    private static byte[] exactly(int length, InputStream stream) throws IOException {
        byte[] bytes = new byte[length];
        if (stream.readNBytes(bytes, 0, length) < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
