package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;

/** How a staff member's profile stands in stored JSON. */
final class ProfileJson {

    private ProfileJson() {}

    static ObjectNode write(StaffProfile profile) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", profile.id().value());
        node.put("username", profile.username());
        node.put("first_name", profile.firstName());
        node.put("last_name", profile.lastName());
        profile.role().ifPresent(role -> node.put("role", role));
        profile.department().ifPresent(department -> node.put("department", department));
        profile.profileImage().ifPresent(image -> node.put("image", image));
        node.put("on_duty", profile.onDuty());
        return node;
    }

    static StaffProfile read(Row row) {
        return new StaffProfile(
                new StaffId(row.number("id")),
                row.text("username"),
                row.text("first_name"),
                row.text("last_name"),
                row.mayText("role"),
                row.mayText("department"),
                row.mayText("image"),
                row.flag("on_duty"));
    }
}
