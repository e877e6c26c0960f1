package com.hotelmate.chat.adapter.rest.problem;

import java.util.Locale;
import java.util.Optional;

/** Every refusal of the wire contract by its stable name, with its status and its usual words. */
public enum ProblemCode {
    MALFORMED_BODY(400, "Malformed body", "The body is not a JSON object."),
    UNKNOWN_PROPERTY(400, "Unknown property", "The body has a property that is not known here."),
    VALIDATION_FAILED(400, "Validation failed", "The request is not valid."),
    AMBIGUOUS_CREDENTIALS(400, "Ambiguous credentials", "Send either a staff or a guest credential, not both."),
    MESSAGE_EMPTY(400, "Message empty", "Message cannot be empty"),
    MESSAGE_TOO_LONG(400, "Message too long", "The message is too long."),
    REPLY_TARGET_INVALID(400, "Reply target invalid", "The message to reply to does not exist in this conversation."),
    MESSAGE_DELETED(400, "Message deleted", "The message has been deleted."),
    NO_FILES(400, "No files", "No files were sent."),
    TOO_MANY_FILES(400, "Too many files", "At most 10 files may be sent at once."),
    FILE_REJECTED(400, "File rejected", "The files cannot be accepted."),
    INVALID_REACTION(400, "Invalid reaction", "This emoji is not among the reactions."),
    INVALID_PARTICIPANTS(400, "Invalid participants", "The participants are not valid."),
    NO_FORWARD_TARGET(400, "No forward target", "Name between 1 and 20 targets."),
    INVALID_PAGE(400, "Invalid page", "The page is not valid."),
    CHANNEL_AUTH_INVALID(400, "Channel authorisation invalid", "socket_id or channel_name is missing or malformed."),
    AUTHENTICATION_REQUIRED(401, "Authentication required", "Authentication credentials were not provided."),
    INVALID_INTEGRATION_KEY(401, "Invalid integration key", "The integration key is not valid."),
    INVALID_STAFF_TOKEN(401, "Invalid staff token", "The staff token is not valid."),
    STAFF_TOKEN_EXPIRED(401, "Staff token expired", "The staff token has expired."),
    INVALID_CREDENTIALS(401, "Invalid credentials", "Unable to log in with the given credentials."),
    TOKEN_REQUIRED(401, "Token required", "A guest token or session is required."),
    INVALID_TOKEN(401, "Invalid token", "Invalid or expired token"),
    GRANT_EXPIRED(401, "Guest session expired", "The guest session has expired."),
    GRANT_INVALID(401, "Guest session invalid", "The guest session is not valid."),
    INVALID_PIN(401, "Invalid PIN", "The PIN is not valid."),
    CAPABILITY_REQUIRED(403, "Capability required", "You do not have the right to do this."),
    NOT_PARTICIPANT(403, "Not a participant", "You are not a participant in this conversation"),
    NOT_YOUR_MESSAGE(403, "Not your message", "You can only edit your own messages"),
    DELETE_NOT_ALLOWED(403, "Delete not allowed", "You may not delete this message"),
    HARD_DELETE_NOT_ALLOWED(403, "Hard delete not allowed", "Only managers can hard delete"),
    ACTION_NOT_AVAILABLE(403, "Action not available", "This action is not available."),
    MISSING_SCOPE(403, "Missing scope", "The guest token does not include the chat."),
    NOT_CHECKED_IN(403, "Not checked in", "Check-in required to access chat"),
    ALREADY_CHECKED_OUT(403, "Already checked out", "Chat unavailable after checkout"),
    GRANT_SCOPE_MISMATCH(403, "Guest session of another scope", "The guest session was made for something else."),
    GRANT_HOTEL_MISMATCH(403, "Guest session of another hotel", "The guest session belongs to another hotel."),
    CONVERSATION_MISMATCH(403, "Conversation mismatch", "This conversation does not belong to your stay"),
    CHANNEL_NOT_ALLOWED(403, "Channel not allowed", "You may not listen to this channel"),
    LINK_INVALID(403, "Link invalid", "The file link is not valid."),
    NOT_FOUND(404, "Not found", "Not found."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This method is not allowed here."),
    NO_ROOM_ASSIGNED(409, "No room assigned", "Room assignment required"),
    ROOM_OCCUPIED(409, "Room occupied", "Another stay is in house in that room"),
    BOOKING_STATE(409, "Booking state", "The booking is not in a state that allows this"),
    COLLEAGUE_REPLIED(409, "Colleague replied", "A colleague has replied meanwhile."),
    CLIENT_MESSAGE_ID_REUSED(409, "Client message id reused", "This client_message_id was used for another message"),
    IDEMPOTENCY_KEY_REUSED(409, "Idempotency key reused", "This Idempotency-Key was used for another request."),
    REQUEST_IN_PROGRESS(409, "Request in progress", "The first request with this id is still being worked on."),
    PIN_EXHAUSTED(409, "PIN exhausted", "Ask the reception for a new PIN."),
    CURSOR_TOO_OLD(410, "Cursor too old", "Changes that old are no longer kept; read the messages again."),
    CURSOR_AHEAD(410, "Cursor ahead", "The conversation has no such change yet; read the messages again."),
    LINK_EXPIRED(410, "Link expired", "The file link has expired."),
    BODY_TOO_LARGE(413, "Body too large", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send the body as application/json."),
    RATE_LIMITED(429, "Rate limited", "Too many requests."),
    LOGIN_THROTTLED(429, "Login throttled", "Too many failed logins."),
    PIN_LOCKED(429, "PIN locked", "Too many wrong PINs."),
    TOKEN_THROTTLED(429, "Token throttled", "Too many wrong tokens."),
    INTERNAL_ERROR(500, "Internal error", "Something went wrong."),
    TEMPORARILY_UNAVAILABLE(503, "Temporarily unavailable", "The service is temporarily unavailable."),
    STORAGE_FULL(507, "Storage full", "There is no room for more files.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemCode(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem this is, in a few words. */
    public String title() {
        return title;
    }

    /** The words for a person, unless the occasion knows better ones. */
    public String detail() {
        return detail;
    }

    /** The relative URI that names this kind of problem. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scheme to ask for in {@code WWW-Authenticate}, for refusals that another credential would cure. */
    public Optional<String> challenge() {
        return switch (this) {
            case AUTHENTICATION_REQUIRED, INVALID_INTEGRATION_KEY, INVALID_STAFF_TOKEN, STAFF_TOKEN_EXPIRED ->
                Optional.of("Bearer");
            case TOKEN_REQUIRED, INVALID_TOKEN, GRANT_EXPIRED, GRANT_INVALID -> Optional.of("GuestToken");
            default -> Optional.empty();
        };
    }
}
