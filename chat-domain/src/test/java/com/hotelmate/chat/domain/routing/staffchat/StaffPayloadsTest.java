package com.hotelmate.chat.domain.routing.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Golden;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the bodies of events, field by field and in order, against the files in {@code payloads}. */
class StaffPayloadsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # file                 | what happens                  | dialect         | event
            begins.envelope        | CONVERSATION_BEGINS           | ENVELOPE        | realtime_staff_chat_conversation_created
            writes.envelope        | COLLEAGUE_WRITES              | ENVELOPE        | realtime_staff_chat_message_created
            writes.flat            | COLLEAGUE_WRITES              | STAFF_FLAT      | new-message
            answers.flat           | COLLEAGUE_ANSWERS             | STAFF_FLAT      | message-created
            mentions.flat          | COLLEAGUE_MENTIONS            | STAFF_FLAT      | message-created
            mention.envelope       | COLLEAGUE_MENTIONS            | ENVELOPE        | realtime_staff_chat_staff_mentioned
            mention.flat           | COLLEAGUE_MENTIONS            | STAFF_FLAT      | message-mention
            unread.envelope        | COLLEAGUE_WRITES              | ENVELOPE        | realtime_staff_chat_unread_updated
            forwards.flat          | COLLEAGUE_FORWARDS            | STAFF_FLAT      | message-created
            chat-writes.flat       | CHAT_WRITES                   | STAFF_FLAT      | message-created
            edits.envelope         | COLLEAGUE_EDITS               | ENVELOPE        | realtime_staff_chat_message_edited
            mention-by-edit.flat   | COLLEAGUE_MENTIONS_BY_EDITING | STAFF_FLAT      | message-mention
            deleted-softly.flat    | COLLEAGUE_DELETES_SOFTLY      | STAFF_FLAT      | message-deleted
            deleted-for-good.flat  | MANAGER_DELETES_FOR_GOOD      | STAFF_FLAT      | message-deleted
            reads.envelope         | COLLEAGUE_READS               | ENVELOPE        | realtime_staff_chat_message_read
            reads.web              | COLLEAGUE_READS               | WEB_CLIENT_2026 | realtime_staff_chat_messages_read
            reacts.envelope        | COLLEAGUE_REACTS              | ENVELOPE        | realtime_staff_chat_message_reaction
            reacts-otherwise.flat  | COLLEAGUE_REACTS_OTHERWISE    | STAFF_FLAT      | message-reaction
            takes-back.flat        | COLLEAGUE_TAKES_REACTION_BACK | STAFF_FLAT      | message-reaction
            leaves.flat            | COLLEAGUE_LEAVES              | STAFF_FLAT      | conversation-updated
            sent-away.flat         | COLLEAGUE_IS_SENT_AWAY        | STAFF_FLAT      | conversation-updated
            deleted.envelope       | CONVERSATION_IS_DELETED       | ENVELOPE        | realtime_staff_chat_conversation_deleted
            """)
    void areAsTheFilesSay(String file, StaffScenario scenario, Dialect dialect, String event)
            throws JsonProcessingException {
        LoggedStaffChange logged = scenario.logged();
        Signal signal = StaffScenario.in(dialect, logged).stream()
                .filter(candidate -> event.equals(candidate.event()))
                .findFirst()
                .orElseThrow();

        assertThat(Rendered.json(signal.payload().full(), logged))
                .isEqualTo(Golden.text(StaffPayloadsTest.class, "payloads/" + file + ".json"));
    }
}
