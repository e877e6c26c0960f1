package com.hotelmate.chat.adapter.rest.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is needed to try the demo out: for programs as a file, for people as text. */
public record DemoCredentials(String baseUrl, String integrationKey, Realtime realtime, List<DemoHotel> hotels) {

    /** What there is to know about these hotels. */
    public static DemoCredentials of(
            String baseUrl, Optional<String> integrationKey, RealtimeAddress realtime, List<DemoHotel> hotels) {
        return new DemoCredentials(
                baseUrl, integrationKey.orElse(""), Realtime.of(realtime, baseUrl.startsWith("https:")), hotels);
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Where the realtime server listens. */
    public record Realtime(
            String key, @Nullable String host, @Nullable Integer port, boolean tls) {

        static Realtime of(RealtimeAddress address, boolean tls) {
            return new Realtime(address.key(), address.host(), address.port(), tls);
        }
    }

    /** Everything as JSON text. */
    public String asJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file as a whole, so that nobody reads half of it. */
    public void writeTo(Path file) {
        try {
            Path target = file.toAbsolutePath();
            Path draft = Files.createTempFile(target.getParent(), "credentials", ".json");
            Files.writeString(draft, asJson());
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials file cannot be written", e);
        }
    }

    /** Who can log in, and lines to paste into a terminal. */
    public String forPeople() {
        StringBuilder text = new StringBuilder();
        line(text, "Hotel Chat demo on " + baseUrl + " (docs: " + baseUrl + "/docs)");
        line(text, "Everything is in memory and gone when it stops. Integration key: " + integrationKey);
        for (DemoHotel hotel : hotels) {
            line(text, "");
            line(text, hotel.name() + " (" + hotel.slug() + "), password of all staff: " + DemoHouse.PASSWORD);
            for (DemoHotel.Staff member : hotel.staff()) {
                line(
                        text,
                        String.format(
                                "  %-24s %-14s %-14s %s",
                                member.username(),
                                member.name(),
                                member.role(),
                                member.onDuty() ? "on duty" : "off duty"));
            }
            for (DemoHotel.Stay stay : hotel.stays()) {
                line(
                        text,
                        String.format(
                                "  %s room %s %-12s %s",
                                stay.bookingId(), stay.roomNumber(), stay.state(), link(hotel, stay)));
            }
            for (DemoHotel.Team team : hotel.teams()) {
                line(text, "  staff chat " + team.conversationId() + ": " + String.join(", ", team.usernames()));
            }
        }
        commands(text);
        return text.toString();
    }

    private void commands(StringBuilder text) {
        DemoHotel hotel = hotels.get(0);
        DemoHotel.Stay guest = hotel.stays().get(0);
        DemoHotel.Staff receptionist = hotel.staff().get(1);
        line(text, "");
        line(text, "A guest writes:");
        line(text, "  curl -s " + baseUrl + "/api/public/chat/" + hotel.slug() + "/guest/chat/messages/ \\");
        line(text, "    -H 'Authorization: GuestToken " + guest.token() + "' -H 'Content-Type: application/json' \\");
        line(text, "    -d '{\"message\": \"Is there a late check-out?\"}'");
        line(text, "A receptionist logs in, and lists the conversations:");
        line(text, "  TOKEN=$(curl -s " + baseUrl + "/api/staff/login/ -H 'Content-Type: application/json' \\");
        line(
                text,
                "    -d '{\"username\": \"" + receptionist.username() + "\", \"password\": \"" + receptionist.password()
                        + "\"}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')");
        line(
                text,
                "  curl -s " + baseUrl + "/api/chat/" + hotel.slug()
                        + "/conversations/ -H \"Authorization: Bearer $TOKEN\"");
    }

    private String link(DemoHotel hotel, DemoHotel.Stay stay) {
        return baseUrl + "/api/public/chat/" + hotel.slug() + "/guest/chat/context/?token=" + stay.token();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return "DemoCredentials for " + baseUrl;
    }
}
