package com.hotelmate.chat.adapter.websocket.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** What an application signs to say who a client is: a JSON object with the {@code id} of the user. */
public final class UserData {

    private static final int LONGEST_ID = 100;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private UserData() {}

    /** The id of the user, or nothing if that is no text of 1 to 100 characters. */
    public static Optional<String> id(String userData) {
        try {
            JsonNode id = JSON.readTree(userData).path("id");
            return Optional.ofNullable(id.textValue()).filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }
}
