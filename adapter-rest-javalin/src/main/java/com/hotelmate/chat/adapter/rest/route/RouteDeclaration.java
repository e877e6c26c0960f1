package com.hotelmate.chat.adapter.rest.route;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Route.Repetition;
import com.hotelmate.chat.adapter.rest.route.Route.Success;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A route that is being declared; complete once it is {@linkplain #handledBy handled}. Not thread-safe. */
public final class RouteDeclaration<B> {

    private final String id;
    private final List<Method> methods;
    private final String path;
    private final String summary;
    private final List<String> aliases = new ArrayList<>();
    private final List<QueryParameter<?>> query = new ArrayList<>();
    private final List<Success> successes = new ArrayList<>();
    private final Set<ProblemCode> refusals = new LinkedHashSet<>();
    private boolean deprecated;
    private boolean documented = true;
    private Audience audience = Audience.PUBLIC;
    private @Nullable Capability capability;
    private Repetition repetition = Repetition.PLAIN;
    private BodyKind bodyKind;
    private Class<?> body = NoBody.class;
    private Set<String> tolerated = Set.of();

    RouteDeclaration(String id, List<Method> methods, String path, String summary) {
        this.id = id;
        this.methods = methods;
        this.path = path;
        this.summary = summary;
        this.bodyKind = methods.equals(List.of(Method.GET)) ? BodyKind.IGNORED : BodyKind.NONE;
    }

    /** A further spelling of the path. */
    public RouteDeclaration<B> alias(String spelling) {
        aliases.add(spelling);
        return this;
    }

    /** Clients should stop using this route, whatever its spelling. */
    public RouteDeclaration<B> deprecated() {
        deprecated = true;
        return this;
    }

    /** It is left out of the API document. */
    public RouteDeclaration<B> undocumented() {
        documented = false;
        return this;
    }

    /** Staff may call it. */
    public RouteDeclaration<B> staff() {
        audience = Audience.STAFF;
        return this;
    }

    /** Staff may call it, with that capability; the use case decides. */
    public RouteDeclaration<B> staff(Capability needed) {
        capability = needed;
        return staff();
    }

    /** Guests may call it. */
    public RouteDeclaration<B> guest() {
        audience = Audience.GUEST;
        return this;
    }

    /** Staff and guests may call it. */
    public RouteDeclaration<B> staffOrGuest() {
        audience = Audience.STAFF_OR_GUEST;
        return this;
    }

    /** The hotel's booking system may call it. */
    public RouteDeclaration<B> integration() {
        audience = Audience.INTEGRATION;
        return this;
    }

    /** It reads these query parameters. */
    public RouteDeclaration<B> query(QueryParameter<?>... parameters) {
        query.addAll(List.of(parameters));
        return this;
    }

    /** It reads a JSON body into that record, and lets pass the properties that are tolerated. */
    public <N> RouteDeclaration<N> body(Class<N> type, String... toleratedProperties) {
        return reads(BodyKind.JSON, type, toleratedProperties);
    }

    /** It reads a body into that record, from JSON or from a form. */
    public <N> RouteDeclaration<N> bodyOrForm(Class<N> type, String... toleratedProperties) {
        return reads(BodyKind.JSON_OR_FORM, type, toleratedProperties);
    }

    /** It reads a body of any kind as it was sent. */
    public RouteDeclaration<RawBody> rawBody() {
        return reads(BodyKind.RAW, RawBody.class);
    }

    @SuppressWarnings("unchecked") // the parameter says nothing but the type of the body, which is set here
    private <N> RouteDeclaration<N> reads(BodyKind kind, Class<N> type, String... toleratedProperties) {
        bodyKind = kind;
        body = type;
        tolerated = Set.of(toleratedProperties);
        return (RouteDeclaration<N>) this;
    }

    /** It may succeed with that status and a body of that type. */
    public RouteDeclaration<B> answers(int status, Class<?> type) {
        successes.add(new Success(status, type, false));
        return this;
    }

    /** It may succeed with that status and a bare array. */
    public RouteDeclaration<B> answersListOf(int status, Class<?> element) {
        successes.add(new Success(status, element, true));
        return this;
    }

    /** It may succeed with 204. */
    public RouteDeclaration<B> answersNothing() {
        return answers(204, NoBody.class);
    }

    /** It may refuse in these ways, beyond those that all routes share. */
    public RouteDeclaration<B> refuses(ProblemCode... codes) {
        refusals.addAll(List.of(codes));
        return this;
    }

    /** It takes the header {@code Idempotency-Key}, under which its answer is kept. */
    public RouteDeclaration<B> keepsAnswers() {
        repetition = Repetition.KEYED;
        return this;
    }

    /** It is a send: repeatable by {@code client_message_id}, and counted against the limit on sends. */
    public RouteDeclaration<B> countsAsSend() {
        repetition = Repetition.SEND;
        return this;
    }

    /** Completes the declaration. */
    @SuppressWarnings("unchecked") // the class was given with the type parameter
    public Route<B> handledBy(Handler<B> handler) {
        return new Route<>(
                id,
                methods,
                path,
                aliases,
                summary,
                deprecated,
                documented,
                audience,
                Optional.ofNullable(capability),
                query,
                bodyKind,
                (Class<B>) body,
                tolerated,
                successes,
                refusals,
                repetition,
                handler);
    }
}
