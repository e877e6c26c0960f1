package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes of both chats, read from where their conversations are kept. Thread-safe. */
final class InMemoryLog implements ChangeLog {

    private final InMemoryGuestChats guests;
    private final InMemoryStaffChats staff;

    InMemoryLog(InMemoryGuestChats guests, InMemoryStaffChats staff) {
        this.guests = guests;
        this.staff = staff;
    }

    @Override
    public Optional<ChangePage> read(HotelSlug hotel, ConversationId conversation, long after, int limit) {
        return shelf(hotel, conversation).map(shelf -> shelf.locked(() -> shelf.changes(after, limit)));
    }

    @Override
    public void forget(Instant before, int keep) {
        Stream.<LoggedShelf>concat(guests.shelves(), staff.shelves())
                .forEach(shelf -> shelf.locked(() -> {
                    shelf.forget(before, keep);
                    return keep;
                }));
    }

    private Optional<? extends LoggedShelf> shelf(HotelSlug hotel, ConversationId conversation) {
        Optional<GuestShelf> ofGuest = guests.shelf(hotel, conversation);
        return ofGuest.isPresent() ? ofGuest : staff.shelf(hotel, conversation);
    }
}
