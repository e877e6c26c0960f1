package com.hotelmate.chat.testkit;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead;
import com.hotelmate.chat.application.staffchat.writing.DeleteTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.EditTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The staff of Killarney among themselves: Ciara, Liam and Sean are receptionists, Nora and Maeve managers. Everybody else
 * is as in {@link ChatScene}.
 */
public final class TeamScene {

    private final ChatScene scene;
    private final StaffId sean;
    private final StaffId maeve;

    /** The scene on that store, not delivering yet. */
    public TeamScene(Function<InstantSource, Storage> store) {
        scene = new ChatScene(store);
        sean = scene.house().hire(KILLARNEY, "Sean", "receptionist");
        maeve = scene.house().hire(KILLARNEY, "Maeve", "manager");
    }

    /** The house around it. */
    public ChatScene scene() {
        return scene;
    }

    /** The door to the use cases. */
    public StaffChatUseCases team() {
        return scene.chat().staffChat();
    }

    public StaffId ciara() {
        return scene.ciara();
    }

    public StaffId liam() {
        return scene.liam();
    }

    public StaffId nora() {
        return scene.nora();
    }

    public StaffId sean() {
        return sean;
    }

    public StaffId maeve() {
        return maeve;
    }

    /** The first begins a conversation with the others, or finds the one they have. */
    public ConversationId begins(StaffId creator, StaffId... others) {
        return begins(creator, Optional.empty(), others)
                .summary()
                .conversation()
                .id();
    }

    /** The same with a title. */
    public BeginTeamChat.Begun begins(StaffId creator, Optional<String> title, StaffId... others) {
        return team().begin().handle(new BeginTeamChat.Command(KILLARNEY, creator, List.of(others), title));
    }

    public StaffMessage writes(StaffId author, ConversationId in, String text) {
        return team().send()
                .handle(SendTeamMessage.Command.saying(KILLARNEY, author, in, text))
                .message()
                .message()
                .message();
    }

    public StaffMessage answers(StaffId author, ConversationId in, StaffMessage target, String text) {
        return team().send()
                .handle(new SendTeamMessage.Command(
                        KILLARNEY, author, in, text, Optional.of(target.id()), Optional.empty()))
                .message()
                .message()
                .message();
    }

    public StaffMessage edits(StaffId author, StaffMessage message, String text) {
        return team().edit()
                .handle(new EditTeamMessage.Command(KILLARNEY, author, message.id(), text))
                .message()
                .message();
    }

    public DeleteTeamMessage.Deleted deletes(StaffId who, StaffMessage message, DeletionMode mode) {
        return team().delete().handle(new DeleteTeamMessage.Command(KILLARNEY, who, message.id(), mode));
    }

    public Reaction reacts(StaffId who, StaffMessage message, Emoji emoji) {
        return team().react()
                .react(new ReactToTeamMessage.Command(KILLARNEY, who, message.id(), emoji.symbol()))
                .reaction();
    }

    public MarkTeamRead.Receipt reads(StaffId who, ConversationId in) {
        return team().markRead().all(KILLARNEY, who, in);
    }

    public void leaves(StaffId who, ConversationId in) {
        team().leave().leave(KILLARNEY, who, in);
    }

    /** The conversation as it is stored. */
    public StaffConversation stored(ConversationId id) {
        return scene.storage().staffConversations().find(KILLARNEY, id).orElseThrow();
    }

    /** The message as it is stored, if it is. */
    public Optional<StaffMessage> stored(MessageId id) {
        return scene.storage().staffMessages().find(KILLARNEY, id).map(quoted -> quoted.message());
    }

    /** How much of the conversation waits for the person. */
    public int unread(StaffId who, ConversationId in) {
        return stored(in).member(who).map(Member::unread).orElseThrow();
    }

    /** The changes of the conversation as they are stored. */
    public List<StaffChange> changes(ConversationId of) {
        return scene.storage().changes().read(KILLARNEY, of, 0, 100_000).orElseThrow().changes().stream()
                .map(logged -> ((LoggedStaffChange) logged).change())
                .toList();
    }

    /** The types of the changes of the conversation. */
    public List<String> facts(ConversationId of) {
        return changes(of).stream().map(change -> change.fact().type()).toList();
    }

    /** The id that a client gives what it sends. */
    public static Optional<ClientMessageId> draft(long number) {
        return Optional.of(new ClientMessageId(new UUID(0, number)));
    }

    /** The code of the refusal that the call ends with, having stored nothing. */
    public String refusal(ThrowingCallable call) {
        return rejection(call).code();
    }

    /** The rejection that the call ends with, having stored nothing. */
    public Rejection rejection(ThrowingCallable call) {
        List<StaffConversationSummary> before = everything();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RejectedException.class);
        assertThat(everything()).as("what is stored after a refusal").isEqualTo(before);
        return ((RejectedException) thrown).rejection();
    }

    private List<StaffConversationSummary> everything() {
        return scene.house().ofHotel(KILLARNEY).stream()
                .map(StaffMember::id)
                .map(person -> new StaffConversationQuery(
                        person, Optional.empty(), StaffConversationQuery.Order.OLDEST_FIRST, 0, 1000))
                .flatMap(query -> scene.storage().staffConversations().list(KILLARNEY, query).conversations().stream())
                .toList();
    }
}
