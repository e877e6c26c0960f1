package com.hotelmate.chat.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;

/**
 * What the server answered.
 *
 * @param text the body as it came
 */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; nothing if it is empty. */
    public JsonNode json() {
        return text.isEmpty() ? MissingNode.getInstance() : parse(text);
    }

    /** The stable code of a refusal. */
    public String code() {
        return json().path("code").asText();
    }

    /** A header, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body of an answer with that status. */
    public JsonNode expecting(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return json();
    }

    /** Makes sure that this is a refusal with that status and code. */
    public JsonNode refusing(int expected, String code) {
        JsonNode problem = expecting(expected);
        assertThat(problem.path("code").asText()).as(text).isEqualTo(code);
        return problem;
    }

    /** Status and body, but for what is different in every answer. */
    public String withoutRequestId() {
        JsonNode body = json();
        if (body instanceof ObjectNode object) {
            object.remove("request_id");
        }
        return status + " " + header("Content-Type") + " " + body;
    }

    /** JSON text as a tree. */
    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    /** A tree as JSON text. */
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
