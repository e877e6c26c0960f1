package com.hotelmate.chat.domain.permission;

/** A "no" of the rules that needs no further facts. Its name is the stable code on the wire. */
public enum Refusal {
    NOT_FOUND("Not found."),
    INVALID_CREDENTIALS("Unable to log in with the given credentials."),
    INVALID_STAFF_TOKEN("The staff token is not valid."),
    GRANT_INVALID("The guest session is not valid."),
    INVALID_TOKEN("Invalid or expired token"),
    NOT_CHECKED_IN("Check-in required to access chat"),
    ALREADY_CHECKED_OUT("Chat unavailable after checkout"),
    NO_ROOM_ASSIGNED("Room assignment required"),
    CONVERSATION_MISMATCH("This conversation does not belong to your stay"),
    CHANNEL_NOT_ALLOWED("You may not listen to this channel"),
    NOT_PARTICIPANT("You are not a participant in this conversation"),
    ACTION_NOT_AVAILABLE("This action is not available for this conversation"),
    INVALID_PARTICIPANTS("Name between 1 and 49 active colleagues of your hotel"),
    INVALID_REACTION("This emoji is not among the reactions"),
    NO_FORWARD_TARGET("Name between 1 and 20 targets"),
    NOT_YOUR_MESSAGE("You can only edit your own messages"),
    DELETE_NOT_ALLOWED("You may not delete this message"),
    HARD_DELETE_NOT_ALLOWED("Only managers can hard delete"),
    MESSAGE_DELETED("The message has been deleted"),
    REPLY_TARGET_INVALID("The message to reply to does not exist in this conversation"),
    CLIENT_MESSAGE_ID_REUSED("This client_message_id was used for another message"),
    ROOM_OCCUPIED("Another stay is in house in that room"),
    BOOKING_STATE("The booking is not in a state that allows this");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    /** The reason in words. */
    public String detail() {
        return detail;
    }
}
