package com.hotelmate.chat.adapter.inmemory.oracle;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.ChatScene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two hotels in which everybody does everything a guest chat offers, at random and at the same time. */
final class BusyHouse {

    /** What may go wrong when people cross each other's ways; anything else is a defect. */
    private static final Set<String> CROSSED = Set.of(
            "NOT_FOUND",
            "ALREADY_CHECKED_OUT",
            "REPLY_TARGET_INVALID",
            "MESSAGE_DELETED",
            "NOT_YOUR_MESSAGE",
            "COLLEAGUE_REPLIED",
            "CLIENT_MESSAGE_ID_REUSED");

    /** A stay with its conversation, the people who serve it, and what was written in it. */
    record Place(
            HotelSlug hotel,
            BookingId booking,
            ConversationId conversation,
            List<StaffId> staff,
            StaffId manager,
            Queue<GuestMessage> written) {

        Caller.Staff reader() {
            return new Caller.Staff(hotel, manager);
        }

        Caller guest() {
            return new Caller.Guest(hotel, booking);
        }
    }

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final HotelChat chat = scene.chat();
    private final List<Place> places = List.of(
            place(ChatScene.KILLARNEY, scene.mary(), List.of(scene.ciara(), scene.liam()), scene.nora()),
            place(ChatScene.KILLARNEY, scene.john(), List.of(scene.ciara(), scene.liam()), scene.nora()),
            place(ChatScene.DUBLIN, scene.mary(), List.of(scene.oisin()), scene.orla()));

    ChatScene scene() {
        return scene;
    }

    List<Place> places() {
        return places;
    }

    /** Somebody does something. */
    void act(Random random) {
        Place place = places.get(random.nextInt(places.size()));
        scene.clock().advance(Duration.ofMillis(random.nextInt(3)));
        try {
            act(place, random);
        } catch (RejectedException e) {
            if (!CROSSED.contains(e.rejection().code())) {
                throw e;
            }
        }
    }

    /** The guest leaves; the rest of the day is the staff's. */
    void checkOut(Place place) {
        scene.house().checkOut(place.hotel(), place.booking(), scene.clock().instant());
        chat.followStay().handle(new FollowStay.Command(place.hotel(), place.booking()));
    }

    private void act(Place place, Random random) {
        StaffId staff = place.staff().get(random.nextInt(place.staff().size()));
        Caller someone = random.nextBoolean() ? place.guest() : new Caller.Staff(place.hotel(), staff);
        int dice = random.nextInt(100);
        if (dice < 25) {
            guestWrites(place, random);
        } else if (dice < 45) {
            staffWrites(place, staff, random);
        } else if (dice < 55) {
            chat.editMessage().handle(new EditMessage.Command(someone, any(place, random), "Edited " + dice));
        } else if (dice < 63) {
            deletes(place.reader(), any(place, random), DeletionMode.SOFT);
        } else if (dice < 69) {
            deletes(place.reader(), any(place, random), DeletionMode.HARD);
        } else if (dice < 85) {
            MarkRead.Receipt unused = chat.markRead().handle(new MarkRead.Command(someone, place.conversation()));
        } else if (dice < 90) {
            chat.assignStaff()
                    .handle(new AssignStaff.Command(
                            place.hotel(), place.manager(), place.conversation(), Optional.of(staff)));
        } else if (dice < 94) {
            chat.leaveConversation().handle(new LeaveConversation.Command(place.hotel(), staff, place.conversation()));
        } else if (dice < 97) {
            scene.house().move(place.hotel(), place.booking(), Integer.toString(200 + random.nextInt(5)));
            chat.followStay().handle(new FollowStay.Command(place.hotel(), place.booking()));
        } else {
            chat.signalTyping().handle(new SignalTyping.Command(someone, place.conversation(), true));
        }
    }

    private void guestWrites(Place place, Random random) {
        Optional<MessageId> replyTo = random.nextInt(3) == 0 ? Optional.of(any(place, random)) : Optional.empty();
        place.written()
                .add(chat.sendGuestMessage()
                        .handle(new SendGuestMessage.Command(
                                place.hotel(), place.booking(), "Hello", replyTo, draft(random)))
                        .message()
                        .message());
    }

    private void staffWrites(Place place, StaffId staff, Random random) {
        OptionalLong seen = random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(200)) : OptionalLong.empty();
        Optional<MessageId> replyTo = random.nextInt(3) == 0 ? Optional.of(any(place, random)) : Optional.empty();
        place.written()
                .add(chat.sendStaffMessage()
                        .handle(new SendStaffMessage.Command(
                                place.hotel(),
                                staff,
                                place.conversation(),
                                "Good morning",
                                replyTo,
                                draft(random),
                                seen,
                                random.nextBoolean()))
                        .message()
                        .message());
    }

    private void deletes(Caller caller, MessageId message, DeletionMode mode) {
        chat.deleteMessage().handle(new DeleteMessage.Command(caller, message, mode));
    }

    /** Few enough drafts that some are sent again. */
    private static Optional<ClientMessageId> draft(Random random) {
        return random.nextBoolean()
                ? Optional.of(new ClientMessageId(new UUID(1, random.nextInt(60))))
                : Optional.empty();
    }

    private static MessageId any(Place place, Random random) {
        List<GuestMessage> written = List.copyOf(place.written());
        return written.isEmpty()
                ? new MessageId(Long.MAX_VALUE)
                : written.get(random.nextInt(written.size())).id();
    }

    private Place place(HotelSlug hotel, BookingId booking, List<StaffId> staff, StaffId manager) {
        ConversationId conversation = scene.conversation(hotel, booking);
        return new Place(hotel, booking, conversation, staff, manager, new ConcurrentLinkedQueue<>());
    }
}
