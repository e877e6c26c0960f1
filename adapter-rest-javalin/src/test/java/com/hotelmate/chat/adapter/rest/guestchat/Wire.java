package com.hotelmate.chat.adapter.rest.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import java.util.ArrayList;
import java.util.List;

/** How the contract writes things down, to be compared with what came over the wire. */
public final class Wire {

    /** The fields of a GuestMessage, in their order. */
    public static final List<String> GUEST_MESSAGE = names(
            "id message_id conversation conversation_id created_seq updated_seq"
                    + " client_message_id room room_number booking_id sender_type sender_role sender_id sender_name staff"
                    + " staff_id staff_name staff_display_name staff_role_name staff_info guest_name message timestamp"
                    + " created_at status delivered_at read_by_staff staff_read_at read_by_guest guest_read_at"
                    + " is_read_by_recipient read_at is_edited edited_at edit_count is_deleted deleted_at is_system_message"
                    + " is_staff_reply reply_to reply_to_id reply_to_message attachments has_attachments attachment_count");

    /** The fields of a StaffMessage, in their order. */
    public static final List<String> STAFF_MESSAGE = names(
            "id message_id conversation conversation_id created_seq updated_seq client_message_id sender sender_id"
                    + " sender_name sender_avatar sender_info message content timestamp created_at status delivered_at"
                    + " is_read is_read_by_current_user read_by read_by_list read_by_count is_edited edited_at edit_count"
                    + " is_deleted deleted_at is_system_message reply_to reply_to_id reply_to_message forwarded_from"
                    + " forwarded_from_message attachments has_attachments attachment_count reactions reaction_summary"
                    + " mentions mentioned_staff");

    /** The fields of a StaffConversation, in their order. */
    public static final List<String> STAFF_CONVERSATION = names(
            "id conversation_id hotel hotel_name title is_group participants participant_count created_by_id created_at"
                    + " updated_at unread_count last_seq last_message");

    /** The fields of a StaffPerson, in their order. */
    public static final List<String> STAFF_PERSON = names(
            "id first_name last_name full_name username email phone_number department role department_name role_name"
                    + " is_active is_on_duty hotel_name profile_image_url avatar");

    private Wire() {}

    public static List<String> names(String blankSeparated) {
        return Splitter.on(' ').splitToList(blankSeparated);
    }

    public static List<String> fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** Refused with that code, in the shape of all refusals. */
    public static void assertRefused(Response response, int status, String code) {
        assertThat(response.code()).as(response.text()).isEqualTo(code);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.json().path("status").asInt()).isEqualTo(status);
        assertThat(response.json().path("error")).isEqualTo(response.json().path("detail"));
        assertThat(response.json().path("request_id").asText()).isEqualTo(response.header("X-Request-Id"));
    }

    public static List<Long> ids(JsonNode messages) {
        List<Long> ids = new ArrayList<>();
        messages.forEach(message -> ids.add(message.path("id").asLong()));
        return ids;
    }

    public static List<String> texts(JsonNode messages) {
        List<String> texts = new ArrayList<>();
        messages.forEach(message -> texts.add(message.path("message").asText()));
        return texts;
    }
}
