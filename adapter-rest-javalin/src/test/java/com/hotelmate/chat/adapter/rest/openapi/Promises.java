package com.hotelmate.chat.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.WholeServer;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Locale;

/** What the API document of a server promises, to be held against what it answers. */
record Promises(WholeServer server, JsonNode document) {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    Promises(WholeServer server) {
        this(server, server.http.get("/openapi.json").json());
    }

    /** Sends a request and checks that its answer is as documented. */
    JsonNode ask(String caller, String method, String template, long id, String body, int status) {
        String path = template.replace("{slug}", "killarney")
                .replace("{room_number}", "101")
                .replace("{username}", "mary")
                .replace("{booking_id}", "BK-1")
                .replace("{id}", Long.toString(id));
        Response response = caller.startsWith("Session ")
                ? server.http.send(method, path, body, "X-Guest-Chat-Session", caller.substring(8))
                : server.http.send(method, path, body, "Authorization", caller);
        assertThat(response.status())
                .as("%s %s: %s", method, path, response.text())
                .isEqualTo(status);

        JsonNode promised = document.at("/paths/" + template.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                + "/responses/" + status);
        assertThat(promised.isMissingNode())
                .as("%s %s %d is documented", method, template, status)
                .isFalse();
        if (status == 204) {
            assertThat(response.text()).isEmpty();
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode schema = promised.at("/content/application~1json/schema").deepCopy();
        schema.set("components", document.path("components"));
        assertThat(SCHEMAS.getSchema(schema).validate(response.json()))
                .as("%s %s: %s", method, path, response.text())
                .isEmpty();
        return response.json();
    }
}
