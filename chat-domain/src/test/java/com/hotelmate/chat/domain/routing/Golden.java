package com.hotelmate.chat.domain.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the files beside a test that say what is right. */
public final class Golden {

    private Golden() {}

    /** One line of an event table. */
    public record Row(String dialect, String channel, String event) {}

    /** An event table: what happens, then a line for each signal. */
    public static Map<String, List<Row>> table(Class<?> test, String file) {
        Map<String, List<Row>> table = new LinkedHashMap<>();
        List<Row> block = new ArrayList<>();
        for (String line : text(test, file).lines().toList()) {
            if (line.startsWith("    ")) {
                String[] cells = line.strip().split("\\s{2,}", 3);
                block.add(new Row(cells[0], cells[1], cells[2]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                block = new ArrayList<>();
                table.put(line.strip(), block);
            }
        }
        return table;
    }

    /** The event as tables spell it: its name, and what else tells it from others of that name. */
    public static String event(Signal signal, String usualCategory) {
        Map<String, ?> payload = signal.payload().full();
        String type = payload.containsKey("category") ? " / " + payload.get("type") : "";
        String notice = Rendered.isNotice(signal) ? " (notice)" : "";
        Object category = payload.containsKey("category") ? payload.get("category") : usualCategory;
        return signal.event() + type + notice + (usualCategory.equals(category) ? "" : " (" + category + ")");
    }

    public static String text(Class<?> test, String file) {
        try (InputStream golden = test.getResourceAsStream(file)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
