package com.hotelmate.chat.application;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.caller.MessageWork;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.deletion.RehearseDeletion;
import com.hotelmate.chat.application.delivery.DeadLetters;
import com.hotelmate.chat.application.delivery.DeliveryLoop;
import com.hotelmate.chat.application.delivery.Signals;
import com.hotelmate.chat.application.delivery.Sinks;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.editing.ReadVersions;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.application.live.AuthorizeChannel;
import com.hotelmate.chat.application.live.IdentifyUser;
import com.hotelmate.chat.application.live.NoteEmptyChannels;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.push.ForgetDevice;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.push.Rulings;
import com.hotelmate.chat.application.reading.CatchUp;
import com.hotelmate.chat.application.reading.ListConversations;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.application.reading.VisibleConversations;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.staff.Roster;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The chat of a hotel, ready to be embedded: the one door to its use cases, and the delivery that carries what they commit
 * to connected clients and services outside.
 *
 * <p>Use cases work at once and without threads of their own; signals flow between {@link #start()} and {@link #close()}.
 * Several instances may live in one JVM. Thread-safe.
 */
public final class HotelChat implements AutoCloseable {

    private final SendGuestMessage sendGuestMessage;
    private final SendStaffMessage sendStaffMessage;
    private final EditMessage editMessage;
    private final ReadVersions readVersions;
    private final DeleteMessage deleteMessage;
    private final RehearseDeletion rehearseDeletion;
    private final ReadMessages readMessages;
    private final CatchUp catchUp;
    private final MarkRead markRead;
    private final ListConversations listConversations;
    private final AssignStaff assignStaff;
    private final LeaveConversation leaveConversation;
    private final OpenStay openStay;
    private final FollowStay followStay;
    private final SignalTyping signalTyping;
    private final AuthorizeChannel authorizeChannel;
    private final IdentifyUser identifyUser;
    private final NoteEmptyChannels noteEmptyChannels;
    private final ReadPushes readPushes;
    private final RegisterDevice registerDevice;
    private final ForgetDevice forgetDevice;
    private final StaffChatUseCases staffChat;
    private final StaffDirectory staffDirectory;
    private final Callers callers;
    private final GuestChatRouting routing;
    private final StaffChatRouting staffChatRouting;
    private final DeliveryLoop delivery;
    private final List<String> queues;
    private final DeadLetters deadLetters;

    HotelChat(HotelChatBuilder ports) {
        InstantSource clock = () -> ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Storage storage = ports.storage();
        GuestConversations conversations = storage.conversations();
        Stays stays = ports.stays();
        StaffDirectory staff = ports.staffDirectory();
        staffDirectory = staff;
        routing = new GuestChatRouting(ports.privacy(), ports.dialects());
        staffChatRouting = new StaffChatRouting(ports.privacy(), ports.dialects());
        callers = new Callers(staff, stays, ports.capabilities(), ports.guestAccess());
        Sinks sinks = ports.sinks(new Rulings(new PushWriter(ports.webUrl()), staff, conversations), storage, clock);
        delivery = new DeliveryLoop(
                storage,
                new Signals(routing, staffChatRouting, staff, storage.staffConversations()),
                sinks,
                ports.liveAccess(),
                routing.names(),
                ports.delivery(),
                ports.deliveryListener(),
                clock,
                ports.random());
        queues = List.copyOf(sinks.withLanes());
        deadLetters = new DeadLetters(storage.lanes(), queues);

        openStay = OpenStay.using(conversations, stays, storage.devices(), callers, clock);
        followStay = FollowStay.using(conversations, stays, storage.devices(), callers, clock);
        MessageListener listener = ports.messageListener();
        SendGuestMessage guestSends = SendGuestMessage.using(conversations, callers, openStay, clock);
        sendGuestMessage = command -> told(listener, command.hotel(), guestSends.handle(command));
        SendStaffMessage staffSends = SendStaffMessage.using(conversations, stays, callers, clock);
        sendStaffMessage = command -> told(listener, command.hotel(), staffSends.handle(command));

        MessageWork work = new MessageWork(conversations, storage.messages(), callers, clock);
        editMessage = EditMessage.using(work);
        readVersions = ReadVersions.using(storage.messages(), callers);
        readPushes = ReadPushes.using(storage.pushes(), query -> {
            // Who was told of a message may know whoever may know what it said before.
            var unused = readVersions.handle(new ReadVersions.Query(query.hotel(), query.staff(), query.message()));
        });
        registerDevice = RegisterDevice.using(storage.devices(), openStay, callers, clock);
        forgetDevice = ForgetDevice.using(storage.devices());
        deleteMessage = DeleteMessage.using(work);
        rehearseDeletion =
                RehearseDeletion.using(conversations, storage.messages(), stays, callers, routing, delivery, clock);

        VisibleConversations visible = new VisibleConversations(conversations, callers, openStay, clock);
        readMessages = ReadMessages.using(visible, conversations, storage.messages());
        catchUp = CatchUp.using(visible, conversations, storage.messages());
        markRead = MarkRead.using(conversations, visible, callers, clock);
        listConversations = ListConversations.using(conversations, stays, callers, followStay, clock);

        assignStaff = AssignStaff.using(conversations, staff, callers, clock);
        leaveConversation = LeaveConversation.using(conversations, staff, callers, clock);

        staffChat = StaffChatUseCases.using(storage, staff, callers, staffChatRouting, delivery, listener, clock);
        signalTyping = SignalTyping.using(conversations, callers, routing, delivery, clock);
        authorizeChannel = AuthorizeChannel.using(
                routing.names(), storage, stays, callers, ports.channelSigner(), ports.liveAccess(), clock);
        identifyUser = IdentifyUser.using(callers, ports.channelSigner(), clock);
        noteEmptyChannels = NoteEmptyChannels.using(routing.names(), storage.vacatedRooms());
    }

    private static SentMessage told(MessageListener listener, HotelSlug hotel, SentMessage sent) {
        if (!sent.repeated()) {
            listener.writtenInGuestChat(hotel, sent.message().message());
        }
        return sent;
    }

    /** Begins a chat: bring what you have, the rest is kept in memory. */
    public static HotelChatBuilder builder() {
        return new HotelChatBuilder();
    }

    /**
     * Begins to deliver.
     *
     * @throws IllegalStateException if it delivers already
     */
    public void start() {
        delivery.start();
    }

    /** Whether delivery runs, with all its threads. */
    public boolean isDelivering() {
        return delivery.isRunning();
    }

    /** Ends delivery and its threads; closing twice does no harm. */
    @Override
    public void close() {
        delivery.close();
    }

    public SendGuestMessage sendGuestMessage() {
        return sendGuestMessage;
    }

    public SendStaffMessage sendStaffMessage() {
        return sendStaffMessage;
    }

    public EditMessage editMessage() {
        return editMessage;
    }

    public ReadVersions readVersions() {
        return readVersions;
    }

    public DeleteMessage deleteMessage() {
        return deleteMessage;
    }

    public RehearseDeletion rehearseDeletion() {
        return rehearseDeletion;
    }

    public ReadMessages readMessages() {
        return readMessages;
    }

    public CatchUp catchUp() {
        return catchUp;
    }

    public MarkRead markRead() {
        return markRead;
    }

    public ListConversations listConversations() {
        return listConversations;
    }

    public AssignStaff assignStaff() {
        return assignStaff;
    }

    public LeaveConversation leaveConversation() {
        return leaveConversation;
    }

    public OpenStay openStay() {
        return openStay;
    }

    public FollowStay followStay() {
        return followStay;
    }

    public SignalTyping signalTyping() {
        return signalTyping;
    }

    public AuthorizeChannel authorizeChannel() {
        return authorizeChannel;
    }

    public IdentifyUser identifyUser() {
        return identifyUser;
    }

    public NoteEmptyChannels noteEmptyChannels() {
        return noteEmptyChannels;
    }

    public ReadPushes readPushes() {
        return readPushes;
    }

    public RegisterDevice registerDevice() {
        return registerDevice;
    }

    public ForgetDevice forgetDevice() {
        return forgetDevice;
    }

    /** The names of the sinks for which changes wait in lanes. */
    public List<String> queues() {
        return queues;
    }

    /** What could not be delivered, for those who run the chat. */
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /** What staff can do in their own conversations. */
    public StaffChatUseCases staffChat() {
        return staffChat;
    }

    /** Resolves who calls, for adapters that show what a caller may do. */
    public Callers callers() {
        return callers;
    }

    /** Where changes are announced, for adapters that tell clients what to listen to. */
    public GuestChatRouting routing() {
        return routing;
    }

    /** Who works in a hotel, for adapters that show people to their colleagues. */
    public Roster roster(HotelSlug hotel) {
        return staffDirectory.roster(hotel);
    }
}
