package com.hotelmate.chat.adapter.rest.route;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the wire contract: everything that the router, the checks before the handler, and the API document need to
 * know of it.
 *
 * <pre>{@code
 * Route.post("C6", "{P}/conversations/{id}/messages/send/", "Writes to the guest")
 *         .staff()
 *         .body(Send.class, "staff_id", "attachments")
 *         .answers(201, Sent.class)
 *         .answers(200, Sent.class)
 *         .refuses(MESSAGE_EMPTY, MESSAGE_TOO_LONG)
 *         .countsAsSend()
 *         .handledBy(this::send)
 * }</pre>
 *
 * <p>Paths may begin with the prefixes {@code {P}}, {@code {G}} and {@code {Q}} of the contract, or with {@code {M}},
 * the path of a message; {@link Spelling} says what becomes of them.
 *
 * @param id the row's name in the contract
 * @param body the record that the body is read into
 * @param tolerated properties of the body that are allowed and read by nobody
 */
public record Route<B>(
        String id,
        List<Method> methods,
        String path,
        List<String> aliases,
        String summary,
        boolean deprecated,
        boolean documented,
        Audience audience,
        Optional<Capability> capability,
        List<QueryParameter<?>> query,
        BodyKind bodyKind,
        Class<B> body,
        Set<String> tolerated,
        List<Success> successes,
        Set<ProblemCode> refusals,
        Repetition repetition,
        Handler<B> handler) {

    /** Stands among the tolerated properties for all that there are. */
    public static final String ANY_PROPERTY = "*";

    public Route {
        methods = List.copyOf(methods);
        aliases = List.copyOf(aliases);
        query = List.copyOf(query);
        successes = List.copyOf(successes);
    }

    /**
     * One way to succeed.
     *
     * @param body the record that is answered; {@link NoBody} for an empty answer
     * @param list whether a bare array of such records is answered
     */
    public record Success(int status, Class<?> body, boolean list) {

        /** Whether the answer has no body. */
        public boolean isEmpty() {
            return body == NoBody.class;
        }
    }

    /** What makes a repeated call harmless. */
    public enum Repetition {
        /** The method itself, or nothing. */
        PLAIN,
        /** The header {@code Idempotency-Key}, under which the first answer is kept. */
        KEYED,
        /** The {@code client_message_id} of a send. */
        SEND
    }

    /** Begins the declaration of a route that reads. */
    public static RouteDeclaration<NoBody> get(String id, String path, String summary) {
        return on(id, path, summary, Method.GET);
    }

    /** Begins the declaration of a route that acts; without {@code body(..)} it asks for none. */
    public static RouteDeclaration<NoBody> post(String id, String path, String summary) {
        return on(id, path, summary, Method.POST);
    }

    /** Begins the declaration of a route that makes something be as said. */
    public static RouteDeclaration<NoBody> put(String id, String path, String summary) {
        return on(id, path, summary, Method.PUT);
    }

    /** Begins the declaration of a route that removes something. */
    public static RouteDeclaration<NoBody> delete(String id, String path, String summary) {
        return on(id, path, summary, Method.DELETE);
    }

    /** Begins the declaration of a route that answers several methods. */
    public static RouteDeclaration<NoBody> on(String id, String path, String summary, Method... methods) {
        return new RouteDeclaration<>(id, List.of(methods), path, summary);
    }

    /** All ways to write this route's path, the primary one first. */
    public List<Spelling> spellings() {
        List<Spelling> all = new ArrayList<>(Spelling.of(path, path, deprecated));
        aliases.forEach(alias -> all.addAll(Spelling.of(alias, path, deprecated)));
        return all;
    }

    @Override
    public String toString() {
        return id + " " + methods + " " + path;
    }
}
