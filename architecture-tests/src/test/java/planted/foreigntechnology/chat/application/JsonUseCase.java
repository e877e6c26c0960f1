package planted.foreigntechnology.chat.application;

import com.fasterxml.jackson.databind.JsonNode;

/** A use case that speaks a format. */
public record JsonUseCase(JsonNode command) {}
