package com.hotelmate.chat.endtoend.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Spelling;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.OneDemo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inventory of routes, the API document and the router are one and the same. */
@ExtendWith(OneDemo.class)
class InventoryTest {

    /** The rows of the contract that this version answers. */
    private static final List<String> ROWS = List.of(
            "L1", "L2", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G11", "G14", "C1", "C2", "C3", "C4", "C5", "C6",
            "C7", "C8", "C9", "C10", "C11", "C12", "C12b", "C16", "C17", "C19", "A1", "A2", "C20", "G12", "G13", "G15",
            "L3", "L4", "T27", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "O1", "O2", "O3", "O4", "T1", "T2", "T3", "T4",
            "T5", "T6", "T7", "T8", "T9", "T10", "T12", "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21",
            "T22", "T25", "T26");

    private final DemoServer demo;

    InventoryTest(DemoServer demo) {
        this.demo = demo;
    }

    @Test
    void holdsEveryRowOfTheContractThatIsBuiltAndNoOther() {
        Set<String> rows = demo.routes().stream()
                .map(route -> route.id().replaceAll("^(I6|O4|T5|T6).*", "$1"))
                .collect(Collectors.toSet());

        assertThat(rows).containsExactlyInAnyOrderElementsOf(ROWS);
    }

    @Test
    void isTheApiDocument() {
        Set<String> inventory = new TreeSet<>();
        for (Route<?> route : demo.routes()) {
            if (route.documented()) {
                for (Spelling spelling : route.spellings()) {
                    route.methods().forEach(method -> inventory.add(method + " " + spelling.path()));
                }
            }
        }
        Set<String> documented = new TreeSet<>();
        JsonNode paths = demo.stranger().get("/openapi.json").expecting(200).path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(inventory).hasSizeGreaterThan(130);
        assertThat(demo.routes())
                .filteredOn(route -> !route.documented())
                .allMatch(route -> route.path().startsWith("/docs"));
    }

    @Test
    void isWhatIsAnsweredInEverySpellingWithAndWithoutASlashAtTheEnd() {
        List<Route<?>> documented =
                demo.routes().stream().filter(Route::documented).toList();
        for (Route<?> route : documented) {
            for (Spelling spelling : route.spellings()) {
                String path =
                        spelling.path().replace("{slug}", "hotel-killarney").replaceAll("\\{[a-z_]+}", "1");
                String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
                for (String asked : List.of(path, other)) {
                    int status = demo.stranger().get(asked).status();

                    assertThat(status).as("GET %s for %s", asked, route).isNotEqualTo(404);
                    if (route.methods().contains(Method.GET)) {
                        assertThat(status).as("GET %s for %s", asked, route).isNotEqualTo(405);
                    }
                }
            }
        }
        assertThat(demo.stranger().get("/api/staff/nowhere/").status()).isEqualTo(404);
    }

    @Test
    void holdsNothingOfWhatIsStillToBeBuilt() {
        for (String path : List.of("conversations/1/upload/", "attachments/1/delete/", "attachments/1/url/")) {
            demo.stranger().post("/api/staff_chat/hotel-killarney/" + path).refusing(404, "NOT_FOUND");
        }
    }

    @Test
    void saysWhichMethodsAPathKnows() {
        Answer refused = demo.stranger().delete("/api/staff/login/");

        refused.refusing(405, "METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow")).contains("POST");
    }

    @Test
    void marksTheOldSpellingsInEveryAnswer() {
        Answer old = demo.stranger().get("/api/guest/hotel/hotel-killarney/chat/messages/");

        assertThat(old.header("Deprecation")).isEqualTo("@1767571200");
        assertThat(old.header("Link"))
                .contains("/api/public/chat/hotel-killarney/guest/chat/messages/")
                .contains("rel=\"successor-version\"");
    }
}
