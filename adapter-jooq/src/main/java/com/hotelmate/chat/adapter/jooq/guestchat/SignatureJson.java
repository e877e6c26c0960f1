package com.hotelmate.chat.adapter.jooq.guestchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.Optional;

/** How a staff member's signature stands in stored JSON. */
final class SignatureJson {

    private SignatureJson() {}

    static ObjectNode write(StaffSignature signature) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", signature.id().value());
        node.put("name", signature.name());
        signature.role().ifPresent(role -> node.put("role", role));
        signature.department().ifPresent(department -> node.put("department", department));
        signature.profileImage().ifPresent(image -> node.put("image", image));
        return node;
    }

    static StaffSignature read(JsonNode node) {
        return new StaffSignature(
                new StaffId(node.required("id").longValue()),
                node.required("name").textValue(),
                text(node, "role"),
                text(node, "department"),
                text(node, "image"));
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
    }
}
