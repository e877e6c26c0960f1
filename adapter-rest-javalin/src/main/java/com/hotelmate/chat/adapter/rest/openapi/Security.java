package com.hotelmate.chat.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Audience;
import java.util.ArrayList;
import java.util.List;

/** The credentials that operations ask for, and how they refuse others. */
final class Security {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String STAFF = "staffToken";
    private static final String SESSION = "guestSession";
    private static final String GUEST_HEADER = "guestToken";
    private static final String GUEST_QUERY = "guestTokenInQuery";
    private static final String INTEGRATION = "integrationKey";

    private Security() {}

    static ObjectNode schemes() {
        ObjectNode schemes = NODES.objectNode();
        schemes.putObject(STAFF)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "From login; the scheme word Token is accepted too");
        schemes.putObject(SESSION).put("type", "apiKey").put("in", "header").put("name", "X-Guest-Chat-Session");
        schemes.putObject(GUEST_HEADER)
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put("description", "The word GuestToken, a blank, and the token of the guest's link");
        schemes.putObject(GUEST_QUERY).put("type", "apiKey").put("in", "query").put("name", "token");
        schemes.putObject(INTEGRATION).put("type", "http").put("scheme", "bearer");
        return schemes;
    }

    static ArrayNode of(Audience audience) {
        ArrayNode any = NODES.arrayNode();
        for (String scheme : names(audience)) {
            any.addObject().putArray(scheme);
        }
        return any;
    }

    static List<ProblemCode> refusals(Audience audience) {
        List<ProblemCode> codes = new ArrayList<>();
        if (audience == Audience.INTEGRATION) {
            codes.add(ProblemCode.AUTHENTICATION_REQUIRED);
            codes.add(ProblemCode.INVALID_INTEGRATION_KEY);
            codes.add(ProblemCode.NOT_FOUND);
        } else if (audience != Audience.PUBLIC) {
            codes.add(ProblemCode.AMBIGUOUS_CREDENTIALS);
            codes.add(ProblemCode.RATE_LIMITED);
        }
        if (audience == Audience.STAFF || audience == Audience.STAFF_OR_GUEST) {
            codes.add(ProblemCode.AUTHENTICATION_REQUIRED);
            codes.add(ProblemCode.INVALID_STAFF_TOKEN);
            codes.add(ProblemCode.STAFF_TOKEN_EXPIRED);
        }
        if (audience == Audience.GUEST || audience == Audience.STAFF_OR_GUEST) {
            codes.add(audience == Audience.GUEST ? ProblemCode.TOKEN_REQUIRED : ProblemCode.AUTHENTICATION_REQUIRED);
            codes.add(ProblemCode.INVALID_TOKEN);
            codes.add(ProblemCode.GRANT_INVALID);
            codes.add(ProblemCode.GRANT_EXPIRED);
            codes.add(ProblemCode.GRANT_SCOPE_MISMATCH);
            codes.add(ProblemCode.GRANT_HOTEL_MISMATCH);
            codes.add(ProblemCode.TOKEN_THROTTLED);
        }
        return codes;
    }

    private static List<String> names(Audience audience) {
        return switch (audience) {
            case PUBLIC -> List.of();
            case STAFF -> List.of(STAFF);
            case GUEST -> List.of(SESSION, GUEST_HEADER, GUEST_QUERY);
            case STAFF_OR_GUEST -> List.of(STAFF, SESSION, GUEST_HEADER, GUEST_QUERY);
            case INTEGRATION -> List.of(INTEGRATION);
        };
    }
}
