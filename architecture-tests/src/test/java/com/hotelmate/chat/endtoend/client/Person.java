package com.hotelmate.chat.endtoend.client;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who calls the server, with the headers that say who they are.
 *
 * @param headers sent with every request
 */
public record Person(DemoServer server, String name, Map<String, String> headers) {

    /** Asks for something. */
    public Answer get(String path) {
        return server.call("GET", path, headers, null);
    }

    /** Does something that asks for no body. */
    public Answer post(String path) {
        return server.call("POST", path, headers, null);
    }

    /** Does something. */
    public Answer post(String path, Map<String, ?> body) {
        return call("POST", path, body);
    }

    /** Removes something. */
    public Answer delete(String path) {
        return server.call("DELETE", path, headers, null);
    }

    /** Sends a JSON body with any method. */
    public Answer call(String method, String path, Map<String, ?> body) {
        return server.call(method, path, headers, Answer.text(body));
    }

    /** The same person, who calls another node. */
    public Person at(DemoServer node) {
        return new Person(node, name, headers);
    }

    /** The same person with one more header. */
    public Person with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Person(server, name, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
