package com.hotelmate.chat.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A chat in a house with people in it. In Killarney, Mary lives in room 101, John in 102, Eve is expected; Ciara and Liam
 * are receptionists, Nora is the manager. In Dublin a guest lives in room 101 under the same booking id as Mary; Oisin is
 * receptionist there, Orla manager.
 */
public final class ChatScene {

    /** The hotel where most of it happens. */
    public static final HotelSlug KILLARNEY = new HotelSlug("killarney");

    /** Another hotel. */
    public static final HotelSlug DUBLIN = new HotelSlug("dublin");

    private final ManualClock clock = new ManualClock();
    private final AHouse house = new AHouse();
    private final RecordingSink sink = new RecordingSink();
    private final RecordingAccess access = new RecordingAccess(sink);
    private final Storage storage;
    private final HotelChatBuilder builder;
    private final HotelChat chat;
    private final BookingId mary = house.book(KILLARNEY, "BK-MARY", "Mary");
    private final BookingId john = house.book(KILLARNEY, "BK-JOHN", "John");
    private final BookingId eve = house.book(KILLARNEY, "BK-EVE", "Eve");
    private final StaffId ciara = house.hire(KILLARNEY, "Ciara", "receptionist");
    private final StaffId liam = house.hire(KILLARNEY, "Liam", "receptionist");
    private final StaffId nora = house.hire(KILLARNEY, "Nora", "manager");
    private final StaffId oisin = house.hire(DUBLIN, "Oisin", "receptionist");
    private final StaffId orla = house.hire(DUBLIN, "Orla", "manager");

    /** The scene on that store, not delivering yet. */
    public ChatScene(Function<InstantSource, Storage> store) {
        storage = store.apply(clock);
        builder = HotelChat.builder()
                .storage(storage)
                .stays(house)
                .staffDirectory(house)
                .clock(clock)
                .random(new Random(1))
                .broadcastTo(sink)
                .channels(access, access);
        chat = builder.build();
        house.book(DUBLIN, "BK-MARY", "Mary");
        moveIn(KILLARNEY, mary, "101");
        moveIn(KILLARNEY, john, "102");
        moveIn(DUBLIN, mary, "101");
    }

    /** The door to the use cases. */
    public HotelChat chat() {
        return chat;
    }

    /** What the chat was built of, to build another one. */
    public HotelChatBuilder builder() {
        return builder;
    }

    public ManualClock clock() {
        return clock;
    }

    public AHouse house() {
        return house;
    }

    public Storage storage() {
        return storage;
    }

    public RecordingSink sink() {
        return sink;
    }

    public RecordingAccess access() {
        return access;
    }

    public BookingId mary() {
        return mary;
    }

    public BookingId john() {
        return john;
    }

    public BookingId eve() {
        return eve;
    }

    public StaffId ciara() {
        return ciara;
    }

    public StaffId liam() {
        return liam;
    }

    public StaffId nora() {
        return nora;
    }

    public StaffId oisin() {
        return oisin;
    }

    public StaffId orla() {
        return orla;
    }

    /** The guest of Killarney as a caller. */
    public static Caller guest(BookingId booking) {
        return new Caller.Guest(KILLARNEY, booking);
    }

    /** The staff member of Killarney as a caller. */
    public static Caller staff(StaffId id) {
        return new Caller.Staff(KILLARNEY, id);
    }

    /** The conversation of a stay in Killarney, made if there is none. */
    public ConversationId conversation(BookingId booking) {
        return conversation(KILLARNEY, booking);
    }

    /** The conversation of a stay, made if there is none. */
    public ConversationId conversation(HotelSlug hotel, BookingId booking) {
        return chat.openStay()
                .handle(new OpenStay.Query(hotel, booking))
                .conversation()
                .id();
    }

    /** A guest of Killarney writes. */
    public GuestMessage guestWrites(BookingId booking, String text) {
        return guestWrites(KILLARNEY, booking, text);
    }

    /** A guest writes. */
    public GuestMessage guestWrites(HotelSlug hotel, BookingId booking, String text) {
        return chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(hotel, booking, text, Optional.empty(), Optional.empty()))
                .message()
                .message();
    }

    /** Somebody of the staff of Killarney writes. */
    public GuestMessage staffWrites(StaffId staff, ConversationId conversation, String text) {
        return chat.sendStaffMessage()
                .handle(SendStaffMessage.Command.answer(KILLARNEY, staff, conversation, text))
                .message()
                .message();
    }

    /** Somebody deletes a message. */
    public DeleteMessage.DeletedMessage deletes(Caller caller, MessageId message, DeletionMode mode) {
        return chat.deleteMessage().handle(new DeleteMessage.Command(caller, message, mode));
    }

    /** The guest gets that room, and the chat is told. */
    public void moves(BookingId booking, String room) {
        house.move(KILLARNEY, booking, room);
        chat.followStay().handle(new FollowStay.Command(KILLARNEY, booking));
    }

    /** The guest leaves the house, and the chat is told. */
    public void checksOut(BookingId booking) {
        house.checkOut(KILLARNEY, booking, clock.instant());
        chat.followStay().handle(new FollowStay.Command(KILLARNEY, booking));
    }

    /** The conversation as it is stored. */
    public GuestConversation stored(ConversationId conversation) {
        return storage.conversations()
                .find(KILLARNEY, conversation)
                .or(() -> storage.conversations().find(DUBLIN, conversation))
                .orElseThrow();
    }

    /** The messages of a conversation as they are stored. */
    public List<GuestMessage> messages(ConversationId conversation) {
        MessageQuery all = new MessageQuery(OptionalLong.empty(), OptionalLong.empty(), 10_000, true, false);
        return storage
                .messages()
                .page(stored(conversation).hotel(), conversation, all)
                .orElseThrow()
                .messages()
                .stream()
                .map(quoted -> quoted.message())
                .toList();
    }

    /** The changes of a conversation as they are stored. */
    public List<GuestChange> changes(ConversationId conversation) {
        return storage
                .changes()
                .read(stored(conversation).hotel(), conversation, 0, 10_000)
                .orElseThrow()
                .changes()
                .stream()
                .map(logged -> ((LoggedGuestChange) logged).change())
                .toList();
    }

    /** The types of the changes of a conversation. */
    public List<String> facts(ConversationId conversation) {
        return changes(conversation).stream()
                .map(change -> change.fact().type())
                .toList();
    }

    /** The code of the refusal that the call ends with, having stored nothing. */
    public String refusal(ThrowingCallable call) {
        return rejection(call).code();
    }

    /** The rejection that the call ends with, having stored nothing. */
    public Rejection rejection(ThrowingCallable call) {
        List<ConversationSummary> before = everything();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RejectedException.class);
        assertThat(everything()).as("what is stored after a refusal").isEqualTo(before);
        return ((RejectedException) thrown).rejection();
    }

    private List<ConversationSummary> everything() {
        ConversationQuery all = new ConversationQuery(ConversationQuery.State.ALL, Optional.empty(), 1000);
        return Stream.of(KILLARNEY, DUBLIN)
                .flatMap(hotel -> storage.conversations().list(hotel, all).stream())
                .toList();
    }

    private void moveIn(HotelSlug hotel, BookingId booking, String room) {
        house.checkIn(hotel, booking);
        house.move(hotel, booking, room);
    }
}
