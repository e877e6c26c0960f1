package com.hotelmate.chat.endtoend.client;

/**
 * A request and its answer.
 *
 * @param path the path as it was sent, with its query
 */
public record Exchange(String method, String path, Answer answer) {

    /** The path without its query. */
    public String bare() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + answer.status() + " " + answer.text();
    }
}
