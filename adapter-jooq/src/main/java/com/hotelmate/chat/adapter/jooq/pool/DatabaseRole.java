package com.hotelmate.chat.adapter.jooq.pool;

import java.util.regex.Pattern;

/**
 * The role of the database that requests are worked on with, when the database itself keeps the hotels apart. It owns
 * nothing; whoever connects has to be a member of it.
 *
 * @param name lower-case letters, digits and underscores
 */
public record DatabaseRole(String name) {

    private static final Pattern SHAPE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** The role that is made if nobody names another. */
    public static final DatabaseRole USUAL = new DatabaseRole("hotelchat_app");

    public DatabaseRole {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a role");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
