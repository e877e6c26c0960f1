package com.hotelmate.chat.adapter.rest.mount;

import com.hotelmate.chat.adapter.rest.body.Json;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Problem details for requests that the server refuses before any route sees them, such as those that are no HTTP. */
final class ServerRefusals implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        ProblemCode code = codeOf(status);
        String requestId = UUID.randomUUID().toString();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", code.type());
        problem.put("title", code.title());
        problem.put("status", status);
        problem.put("detail", code.detail());
        problem.put("code", code.name());
        problem.put("error", code.detail());
        problem.put("request_id", requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("X-Request-Id", requestId);
        response.write(true, ByteBuffer.wrap(Json.write(problem)), callback);
        return true;
    }

    private static ProblemCode codeOf(int status) {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.status() == status && status != 400) {
                return code;
            }
        }
        return status < 500 ? ProblemCode.VALIDATION_FAILED : ProblemCode.INTERNAL_ERROR;
    }
}
