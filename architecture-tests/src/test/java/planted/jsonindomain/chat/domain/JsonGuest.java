package planted.jsonindomain.chat.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** A guest who knows a format. */
public record JsonGuest(JsonNode name) {}
