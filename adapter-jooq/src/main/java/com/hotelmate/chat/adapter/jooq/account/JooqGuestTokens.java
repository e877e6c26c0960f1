package com.hotelmate.chat.adapter.jooq.account;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_TOKEN;

import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.GuestTokenRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Guest tokens as rows, remembered by each node: whose a token is, and which one of theirs is good. Thread-safe. */
public final class JooqGuestTokens implements GuestTokens {

    private final Database database;
    private final NodeMemory memory;

    /** Tokens in that database. */
    public JooqGuestTokens(Database database, NodeMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public void issue(GuestToken token) {
        memory.change(token.hotel(), (sql, changed) -> {
            changed.accept(fact(token.hotel(), token.booking()));
            return write(sql, token);
        });
    }

    @Override
    public Optional<GuestToken> find(String fingerprint) {
        return memory.isReliable()
                ? memory.recall(owner(fingerprint), () -> ask(fingerprint))
                        .flatMap(once -> ofBooking(once.hotel(), once.booking()))
                        .filter(good -> good.fingerprint().equals(fingerprint))
                : ask(fingerprint);
    }

    @Override
    public Optional<GuestToken> ofBooking(HotelSlug hotel, BookingId booking) {
        return memory.recall(fact(hotel, booking), () -> database.run(hotel, sql -> read(sql, is(hotel, booking))));
    }

    /** What is remembered of the token that is good now. */
    public static Fact<GuestToken> fact(HotelSlug hotel, BookingId booking) {
        return new Fact<>("token " + hotel + " " + booking, GuestToken.class);
    }

    /** Whose token this is or was, which never changes. */
    private static Fact<GuestToken> owner(String fingerprint) {
        return new Fact<>("owner " + fingerprint, GuestToken.class);
    }

    private Optional<GuestToken> ask(String fingerprint) {
        return database.runForAll(sql -> read(sql, GUEST_TOKEN.FINGERPRINT.eq(fingerprint)));
    }

    private static Condition is(HotelSlug hotel, BookingId booking) {
        return GUEST_TOKEN.HOTEL.eq(hotel.value()).and(GUEST_TOKEN.BOOKING.eq(booking.value()));
    }

    private static Optional<GuestToken> read(DSLContext sql, Condition which) {
        return sql.selectFrom(GUEST_TOKEN).where(which).fetchOptional(JooqGuestTokens::token);
    }

    private static int write(DSLContext sql, GuestToken token) {
        Instant issuedAt = token.issuedAt().truncatedTo(ChronoUnit.MICROS);
        return sql.insertInto(GUEST_TOKEN)
                .set(GUEST_TOKEN.HOTEL, token.hotel().value())
                .set(GUEST_TOKEN.BOOKING, token.booking().value())
                .set(GUEST_TOKEN.FINGERPRINT, token.fingerprint())
                .set(GUEST_TOKEN.ISSUED_AT, issuedAt)
                .onConflict(GUEST_TOKEN.HOTEL, GUEST_TOKEN.BOOKING)
                .doUpdate()
                .set(GUEST_TOKEN.FINGERPRINT, token.fingerprint())
                .set(GUEST_TOKEN.ISSUED_AT, issuedAt)
                .execute();
    }

    private static GuestToken token(GuestTokenRecord row) {
        return new GuestToken(
                new HotelSlug(row.getHotel()),
                new BookingId(row.getBooking()),
                row.getFingerprint(),
                row.getIssuedAt());
    }
}
