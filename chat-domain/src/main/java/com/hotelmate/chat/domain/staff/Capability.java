package com.hotelmate.chat.domain.staff;

/** One thing that staff may be allowed to do, by its stable name. */
public enum Capability {
    CHAT_MODULE_VIEW("chat.module.view"),
    CHAT_CONVERSATION_READ("chat.conversation.read"),
    CHAT_MESSAGE_SEND("chat.message.send"),
    CHAT_MESSAGE_DELETE_GUEST("chat.message.delete_guest"),
    CHAT_MESSAGE_MODERATE("chat.message.moderate"),
    CHAT_ATTACHMENT_UPLOAD("chat.attachment.upload"),
    CHAT_ATTACHMENT_DELETE("chat.attachment.delete"),
    CHAT_CONVERSATION_ASSIGN("chat.conversation.assign"),
    CHAT_HISTORY_READ("chat.history.read"),
    CHAT_ANALYTICS_READ("chat.analytics.read"),
    STAFF_CHAT_MODULE_VIEW("staff_chat.module.view"),
    STAFF_CHAT_CONVERSATION_READ("staff_chat.conversation.read"),
    STAFF_CHAT_CONVERSATION_CREATE("staff_chat.conversation.create"),
    STAFF_CHAT_MESSAGE_SEND("staff_chat.message.send"),
    STAFF_CHAT_ATTACHMENT_UPLOAD("staff_chat.attachment.upload"),
    STAFF_CHAT_ATTACHMENT_DELETE("staff_chat.attachment.delete"),
    STAFF_CHAT_REACTION_MANAGE("staff_chat.reaction.manage"),
    STAFF_CHAT_MESSAGE_MODERATE("staff_chat.message.moderate"),
    STAFF_CHAT_CONVERSATION_DELETE("staff_chat.conversation.delete"),
    STAFF_CHAT_HISTORY_READ("staff_chat.history.read"),
    STAFF_CHAT_PARTICIPANT_REMOVE("staff_chat.participant.remove"),
    TEST_DELETION("test.deletion");

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    /** The stable name. */
    public String wireName() {
        return wireName;
    }
}
