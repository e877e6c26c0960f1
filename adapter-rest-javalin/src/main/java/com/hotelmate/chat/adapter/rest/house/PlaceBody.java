package com.hotelmate.chat.adapter.rest.house;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.application.port.house.StaffRegister;
import java.util.Optional;
import java.util.Set;

/** A role or department in a request: {@code {slug, name}}, or a slug alone. */
record PlaceBody(String slug, Optional<String> name) {

    private static final Set<String> PROPERTIES = Set.of("slug", "name");

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException if it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PlaceBody of(JsonNode json) {
        if (json.isTextual()) {
            return new PlaceBody(json.textValue(), Optional.empty());
        }
        boolean known = json.isObject()
                && json.properties().stream().allMatch(property -> PROPERTIES.contains(property.getKey()));
        JsonNode slug = json.path("slug");
        JsonNode name = json.path("name");
        if (!known || !slug.isTextual() || !(name.isTextual() || name.isNull() || name.isMissingNode())) {
            throw new IllegalArgumentException("Neither a slug nor an object of slug and name");
        }
        return new PlaceBody(slug.textValue(), Optional.ofNullable(name.textValue()));
    }

    StaffRegister.Place place() {
        return new StaffRegister.Place(slug, name);
    }
}
