package com.hotelmate.chat.adapter.rest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build wrote down. */
final class Versions {

    private static final Properties FACTS = read();

    private Versions() {}

    /** The version of this product. */
    static String product() {
        return FACTS.getProperty("version", "");
    }

    /** The version of the page that shows the document. */
    static String swaggerUi() {
        return FACTS.getProperty("swagger-ui", "");
    }

    private static Properties read() {
        Properties facts = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
            if (stream != null) {
                facts.load(stream);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts;
    }
}
