package com.hotelmate.chat.adapter.jooq.push;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.PUSH_DEVICE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.google.common.hash.Hashing;
import com.hotelmate.chat.adapter.jooq.memory.Turn;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.PushDeviceRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Devices as rows. Registrations take turns for each owner and for each token, in this order, and rows are locked by id
 * before they go; so nobody waits for somebody who waits for them. Thread-safe.
 */
public final class JooqDevices implements Devices {

    /**
     * Takes out what a registration replaces: whoever has the token, the owner's device of that name, and of the owner's
     * others those for which there is no place beside the new one.
     */
    private static final String MAKE_PLACE = """
            WITH found AS (
                SELECT hotel, id, fingerprint = ? OR coalesce(device = CAST(? AS text), false) AS replaced
                FROM hotelchat.push_device
                WHERE fingerprint = ? OR (hotel = ? AND (staff = CAST(? AS bigint) OR booking = CAST(? AS text)))
                ORDER BY id
                FOR UPDATE),
            ranked AS (
                SELECT hotel, id, replaced, row_number() OVER (PARTITION BY replaced ORDER BY id DESC) AS place
                FROM found)
            DELETE FROM hotelchat.push_device d USING ranked
            WHERE d.hotel = ranked.hotel AND d.id = ranked.id AND (ranked.replaced OR ranked.place >= ?)
            """;

    private final Database database;

    /** Devices in that database. */
    public JooqDevices(Database database) {
        this.database = database;
    }

    @Override
    public void register(Recipient owner, Device device, Optional<String> session, Instant at) {
        RecipientColumns columns = RecipientColumns.of(owner);
        String hotel = owner.hotel().value();
        String fingerprint = fingerprint(device.token());
        String name = device.deviceId().orElse(null);
        int unused = database.inTransaction(sql -> {
            Turn.take(sql, "devices of " + hotel + " " + columns);
            Turn.take(sql, "device " + fingerprint);
            sql.execute(
                    MAKE_PLACE,
                    fingerprint,
                    name,
                    fingerprint,
                    hotel,
                    columns.staff(),
                    columns.booking(),
                    owner.devicesAtMost());
            return sql.insertInto(PUSH_DEVICE)
                    .set(PUSH_DEVICE.HOTEL, hotel)
                    .set(PUSH_DEVICE.STAFF, columns.staff())
                    .set(PUSH_DEVICE.BOOKING, columns.booking())
                    .set(PUSH_DEVICE.FINGERPRINT, fingerprint)
                    .set(PUSH_DEVICE.TOKEN, device.token())
                    .set(PUSH_DEVICE.DEVICE, name)
                    .set(
                            PUSH_DEVICE.PLATFORM,
                            device.platform().map(Device.Platform::wireName).orElse(null))
                    .set(PUSH_DEVICE.SESSION, session.orElse(null))
                    .set(PUSH_DEVICE.REGISTERED_AT, at.truncatedTo(ChronoUnit.MICROS))
                    .execute();
        });
    }

    @Override
    public List<Registration> of(HotelSlug hotel, Collection<? extends Recipient> owners) {
        List<RecipientColumns> wanted = owners.stream()
                .filter(owner -> owner.hotel().equals(hotel))
                .map(RecipientColumns::of)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Long[] staff = wanted.stream()
                .map(RecipientColumns::staff)
                .filter(Objects::nonNull)
                .toArray(Long[]::new);
        String[] bookings = wanted.stream()
                .map(RecipientColumns::booking)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return database.run(
                hotel,
                sql -> sql.selectFrom(PUSH_DEVICE)
                        .where(PUSH_DEVICE.HOTEL.eq(hotel.value()))
                        .and(PUSH_DEVICE.STAFF.eq(any(staff)).or(PUSH_DEVICE.BOOKING.eq(any(bookings))))
                        .orderBy(PUSH_DEVICE.ID)
                        .fetch(JooqDevices::registration));
    }

    @Override
    public void forget(Recipient owner, String token) {
        forget(owner.hotel(), isOf(owner).and(PUSH_DEVICE.FINGERPRINT.eq(fingerprint(token))));
    }

    @Override
    public void forgetSession(Recipient owner, String session) {
        forget(owner.hotel(), isOf(owner).and(PUSH_DEVICE.SESSION.eq(session)));
    }

    @Override
    public void forgetAll(Recipient owner) {
        forget(owner.hotel(), isOf(owner));
    }

    @Override
    public void forgetUnchanged(HotelSlug hotel, Collection<Registration> registrations) {
        if (!registrations.isEmpty()) {
            Long[] ids = registrations.stream().map(Registration::id).toArray(Long[]::new);
            forget(hotel, PUSH_DEVICE.ID.eq(any(ids)));
        }
    }

    private void forget(HotelSlug hotel, Condition which) {
        int unused = database.run(
                hotel,
                sql -> sql.deleteFrom(PUSH_DEVICE)
                        .where(row(PUSH_DEVICE.HOTEL, PUSH_DEVICE.ID)
                                .in(select(PUSH_DEVICE.HOTEL, PUSH_DEVICE.ID)
                                        .from(PUSH_DEVICE)
                                        .where(PUSH_DEVICE.HOTEL.eq(hotel.value()))
                                        .and(which)
                                        .orderBy(PUSH_DEVICE.ID)
                                        .forUpdate()))
                        .execute());
    }

    private static Condition isOf(Recipient owner) {
        RecipientColumns columns = RecipientColumns.of(owner);
        return columns.staff() != null
                ? PUSH_DEVICE.STAFF.eq(columns.staff())
                : PUSH_DEVICE.BOOKING.eq(columns.booking());
    }

    private static String fingerprint(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }

    private static Registration registration(PushDeviceRecord row) {
        return new Registration(
                row.getId(),
                new RecipientColumns(row.getStaff(), row.getBooking()).in(new HotelSlug(row.getHotel())),
                new Device(
                        row.getToken(),
                        Optional.ofNullable(row.getDevice()),
                        Optional.ofNullable(row.getPlatform())
                                .map(platform -> Device.Platform.valueOf(platform.toUpperCase(Locale.ROOT)))),
                Optional.ofNullable(row.getSession()));
    }
}
