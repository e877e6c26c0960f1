package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** A request that firebase-admin makes once: what goes wrong below HTTP is unchecked, since it would repeat the others. */
final class OneAttempt extends LowLevelHttpRequest {

    /** Carries it out. */
    @FunctionalInterface
    interface Execution {
        LowLevelHttpResponse of(HttpUriRequestBase request) throws IOException;
    }

    private final HttpUriRequestBase request;
    private final Execution execution;

    OneAttempt(HttpUriRequestBase request, Execution execution) {
        this.request = request;
        this.execution = execution;
    }

    @Override
    public void addHeader(String name, String value) {
        request.addHeader(name, value);
    }

    @Override
    public LowLevelHttpResponse execute() {
        try {
            var content = getStreamingContent();
            if (content != null) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                content.writeTo(bytes);
                request.setEntity(new ByteArrayEntity(
                        bytes.toByteArray(), ContentType.parseLenient(getContentType()), getContentEncoding()));
            }
            return execution.of(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
