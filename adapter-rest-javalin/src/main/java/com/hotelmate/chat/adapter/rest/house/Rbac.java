package com.hotelmate.chat.adapter.rest.house;

import static com.hotelmate.chat.domain.staff.Capability.CHAT_ANALYTICS_READ;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_ATTACHMENT_DELETE;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_ATTACHMENT_UPLOAD;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_CONVERSATION_ASSIGN;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_CONVERSATION_READ;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_HISTORY_READ;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_MESSAGE_DELETE_GUEST;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_MESSAGE_MODERATE;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_MESSAGE_SEND;
import static com.hotelmate.chat.domain.staff.Capability.CHAT_MODULE_VIEW;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_ATTACHMENT_DELETE;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_ATTACHMENT_UPLOAD;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_CONVERSATION_CREATE;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_CONVERSATION_DELETE;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_CONVERSATION_READ;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_HISTORY_READ;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_MESSAGE_MODERATE;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_MESSAGE_SEND;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_MODULE_VIEW;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_PARTICIPANT_REMOVE;
import static com.hotelmate.chat.domain.staff.Capability.STAFF_CHAT_REACTION_MANAGE;

import com.hotelmate.chat.domain.staff.Capability;
import java.util.Set;

/** What a front end shows of both chats, by the names it has always known. */
record Rbac(Chat chat, StaffChat staffChat) {

    record Chat(boolean visible, boolean read, ChatActions actions) {}

    record ChatActions(
            boolean messageSend,
            boolean messageModerate,
            boolean messageDeleteAny,
            boolean messageHardDelete,
            boolean attachmentUpload,
            boolean attachmentDelete,
            boolean conversationAssign,
            boolean historyRead,
            boolean analyticsRead) {}

    record StaffChat(boolean visible, boolean read, StaffChatActions actions) {}

    record StaffChatActions(
            boolean conversationCreate,
            boolean messageSend,
            boolean messageModerate,
            boolean attachmentUpload,
            boolean attachmentDelete,
            boolean reactionManage,
            boolean messageDeleteAny,
            boolean messageHardDelete,
            boolean conversationDelete,
            boolean historyRead,
            boolean participantRemove) {}

    /** {@code message_moderate} shows the button "Delete"; whether a message may go is judged message by message. */
    static Rbac of(Set<Capability> may) {
        return new Rbac(
                new Chat(
                        may.contains(CHAT_MODULE_VIEW),
                        may.contains(CHAT_CONVERSATION_READ),
                        new ChatActions(
                                may.contains(CHAT_MESSAGE_SEND),
                                may.contains(CHAT_MESSAGE_DELETE_GUEST),
                                may.contains(CHAT_MESSAGE_MODERATE),
                                may.contains(CHAT_MESSAGE_MODERATE),
                                may.contains(CHAT_ATTACHMENT_UPLOAD),
                                may.contains(CHAT_ATTACHMENT_DELETE),
                                may.contains(CHAT_CONVERSATION_ASSIGN),
                                may.contains(CHAT_HISTORY_READ),
                                may.contains(CHAT_ANALYTICS_READ))),
                new StaffChat(
                        may.contains(STAFF_CHAT_MODULE_VIEW),
                        may.contains(STAFF_CHAT_CONVERSATION_READ),
                        new StaffChatActions(
                                may.contains(STAFF_CHAT_CONVERSATION_CREATE),
                                may.contains(STAFF_CHAT_MESSAGE_SEND),
                                may.contains(STAFF_CHAT_MESSAGE_SEND),
                                may.contains(STAFF_CHAT_ATTACHMENT_UPLOAD),
                                may.contains(STAFF_CHAT_ATTACHMENT_DELETE),
                                may.contains(STAFF_CHAT_REACTION_MANAGE),
                                may.contains(STAFF_CHAT_MESSAGE_MODERATE),
                                may.contains(STAFF_CHAT_MESSAGE_MODERATE),
                                may.contains(STAFF_CHAT_CONVERSATION_DELETE),
                                may.contains(STAFF_CHAT_HISTORY_READ),
                                may.contains(STAFF_CHAT_PARTICIPANT_REMOVE))));
    }
}
