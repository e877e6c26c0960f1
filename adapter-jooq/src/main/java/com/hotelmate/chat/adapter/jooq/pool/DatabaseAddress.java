package com.hotelmate.chat.adapter.jooq.pool;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who comes there. Its text shows no password.
 *
 * @param jdbcUrl without the user, and without the password
 */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

    private static final String JDBC = "jdbc:postgresql:";
    private static final List<String> SCHEMES = List.of("postgres", "postgresql");
    private static final int USUAL_PORT = 5432;

    /**
     * Reads {@code postgres://user:password@host:port/database?parameters}, as many platforms hand it out, or a
     * {@code jdbc:postgresql:} URL, which may name user and password among its parameters.
     *
     * @throws IllegalArgumentException if it is neither; the message does not repeat it
     */
    public static DatabaseAddress parse(String text) {
        try {
            DatabaseAddress address = text.startsWith(JDBC) ? ofJdbc(text) : ofUri(text);
            new PGSimpleDataSource().setUrl(address.jdbcUrl);
            return address;
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message may repeat the password.
            throw new IllegalArgumentException("Not the address of a PostgreSQL database");
        }
    }

    private static DatabaseAddress ofJdbc(String text) {
        int question = text.indexOf('?');
        if (text.substring(0, question < 0 ? text.length() : question).contains("@")) {
            throw new IllegalArgumentException();
        }
        if (question < 0) {
            return new DatabaseAddress(text, Optional.empty(), Optional.empty());
        }
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        StringBuilder rest = new StringBuilder(text.substring(0, question));
        char joint = '?';
        for (String parameter : text.substring(question + 1).split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else {
                rest.append(joint).append(parameter);
                joint = '&';
            }
        }
        return new DatabaseAddress(rest.toString(), user, password);
    }

    private static DatabaseAddress ofUri(String text) {
        URI uri = URI.create(text);
        String host = uri.getHost();
        String path = uri.getRawPath();
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme())
                || host == null
                || path == null
                || path.length() < 2
                || path.indexOf('/', 1) > 0) {
            throw new IllegalArgumentException();
        }
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        String parameters = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = who.indexOf(':');
        return new DatabaseAddress(
                JDBC + "//" + host + ":" + port + path + parameters,
                decoded(colon < 0 ? who : who.substring(0, colon)),
                decoded(colon < 0 ? "" : who.substring(colon + 1)));
    }

    private static Optional<String> decoded(String part) {
        // A plus sign is a plus sign outside of forms.
        return part.isEmpty()
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        int question = jdbcUrl.indexOf('?');
        return (question < 0 ? jdbcUrl : jdbcUrl.substring(0, question))
                + user.map(name -> " as " + name).orElse("");
    }
}
