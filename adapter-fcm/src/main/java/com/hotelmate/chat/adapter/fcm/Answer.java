package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was read to its end. firebase-admin repeats what is answered by 503 up to four times, unless it is to
 * wait for longer than a minute, and what is answered by 401, unless that names another reason than the token; so this
 * says so. It follows redirections, of which there are none. Repeating is up to whoever delivers.
 */
final class Answer extends LowLevelHttpResponse {

    /** What the service said by {@code Retry-After}. */
    static final String RETRY_AFTER = "x-hotel-chat-retry-after";

    private static final int LONGEST = 64 * 1024;
    private static final String A_DAY = "86400";

    private final int status;
    private final String reason;
    private final List<String[]> headers;
    private final byte[] content;

    private Answer(int status, String reason, List<String[]> headers, byte[] content) {
        this.status = status;
        this.reason = reason;
        this.headers = headers;
        this.content = content;
    }

    static Answer of(ClassicHttpResponse response) throws IOException {
        List<String[]> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            switch (header.getName().toLowerCase(Locale.ROOT)) {
                case "location", "www-authenticate" -> {}
                case "retry-after" -> headers.add(new String[] {RETRY_AFTER, header.getValue()});
                default -> headers.add(new String[] {header.getName(), header.getValue()});
            }
        }
        headers.add(new String[] {"Retry-After", A_DAY});
        headers.add(new String[] {"WWW-Authenticate", "Bearer realm=\"fcm\""});
        return new Answer(response.getCode(), response.getReasonPhrase(), headers, bytesOf(response.getEntity()));
    }

    private static byte[] bytesOf(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream stream = entity.getContent()) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("An answer of more than " + LONGEST + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public @Nullable String getContentEncoding() {
        return valueOf("content-encoding");
    }

    @Override
    public long getContentLength() {
        return content.length;
    }

    @Override
    public @Nullable String getContentType() {
        return valueOf("content-type");
    }

    @Override
    public String getStatusLine() {
        return "HTTP/1.1 " + status + " " + reason;
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public String getReasonPhrase() {
        return reason;
    }

    @Override
    public int getHeaderCount() {
        return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
        return headers.get(index)[0];
    }

    @Override
    public String getHeaderValue(int index) {
        return headers.get(index)[1];
    }

    private @Nullable String valueOf(String name) {
        return headers.stream()
                .filter(header -> header[0].equalsIgnoreCase(name))
                .map(header -> header[1])
                .findFirst()
                .orElse(null);
    }
}
