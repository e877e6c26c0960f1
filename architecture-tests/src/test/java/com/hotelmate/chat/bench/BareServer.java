package com.hotelmate.chat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What Javalin costs alone: a server that parses JSON and answers it, with the settings of the standalone server.
 *
 * <p>{@code /echo} answers what it was sent; {@code /answer} answers a sample, put there before, with what it was sent in
 * it, so that the answer is as long as the real one.
 */
final class BareServer {

    private BareServer() {}

    /** Takes the name of a file to write the port to. */
    public static void main(String[] arguments) throws Exception {
        AtomicReference<ObjectNode> sample = new AtomicReference<>();
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.post("/echo", context -> context.json(context.bodyAsClass(JsonNode.class)));
                    config.routes.put("/answer", context -> sample.set(context.bodyAsClass(ObjectNode.class)));
                    config.routes.post("/answer", context -> {
                        JsonNode sent = context.bodyAsClass(JsonNode.class);
                        ObjectNode answer = sent.isObject() ? ((ObjectNode) sent).objectNode() : sample.get();
                        answer.setAll(sample.get());
                        answer.set("conversation_id", sent.get("message"));
                        context.status(201).json(answer);
                    });
                })
                .start("127.0.0.1", 0);
        Files.writeString(Path.of(arguments[0]), Integer.toString(server.port()));
    }
}
