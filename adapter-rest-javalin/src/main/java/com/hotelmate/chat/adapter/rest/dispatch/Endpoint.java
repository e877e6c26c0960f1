package com.hotelmate.chat.adapter.rest.dispatch;

import com.hotelmate.chat.adapter.rest.body.BodyReader;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.BodyKind;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.PathValues;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.RawBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One route at work: makes a {@link Call} of a request, in the contract's order of checks. */
final class Endpoint<B> {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_KEY = 255;

    private final Route<B> route;
    private final BodyReader<B> bodies;

    Endpoint(Route<B> route) {
        this.route = route;
        this.bodies = route.bodyKind() == BodyKind.NONE || route.tolerated().contains(Route.ANY_PROPERTY)
                ? BodyReader.tolerant(route.body())
                : new BodyReader<>(route.body(), route.tolerated());
    }

    Route<B> route() {
        return route;
    }

    /** The body of the request, where the route looks at it. */
    byte[] bytes(Incoming request) {
        return route.bodyKind() == BodyKind.IGNORED ? new byte[0] : request.body();
    }

    /** The call that the request makes. */
    Call<B> call(Incoming request, byte[] bytes, Caller caller, PathValues path) {
        B body = route.bodyKind() == BodyKind.RAW ? raw(bytes, request) : body(bytes, request.mediaType());
        List<Object> query = query(request);
        Optional<String> key = key(request);
        HotelSlug hotel = hotel(caller, path);
        Call<B> call = new Call<>(route, caller, hotel, path, query, body, request.address(), key);
        call.requirePossiblePath();
        return call;
    }

    private B raw(byte[] bytes, Incoming request) {
        return route.body()
                .cast(new RawBody(
                        new String(bytes, StandardCharsets.UTF_8), name -> Optional.ofNullable(request.header(name))));
    }

    private B body(byte[] bytes, @Nullable String mediaType) {
        if (bytes.length == 0) {
            return bodies.read(bytes);
        }
        boolean form = mediaType != null && (mediaType.equals(FORM) || mediaType.equals("multipart/form-data"));
        if (form && route.bodyKind() == BodyKind.NONE) {
            return bodies.read(new byte[0]);
        }
        if (FORM.equals(mediaType) && route.bodyKind() == BodyKind.JSON_OR_FORM) {
            return bodies.read(FormText.object(bytes));
        }
        if (!Reply.JSON.equals(mediaType)) {
            throw ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return bodies.read(bytes);
    }

    private List<Object> query(Incoming request) {
        if (route.query().isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(route.query().size());
        for (QueryParameter<?> parameter : route.query()) {
            String text = null;
            for (String name : parameter.names()) {
                text = text == null ? request.query(name) : text;
            }
            values.add(parameter.parser().apply(text));
        }
        return values;
    }

    private static Optional<String> key(Incoming request) {
        String key = request.header("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Problem.invalid("Idempotency-Key", "Must be 1 to 255 visible ASCII characters.")
                    .asException();
        }
        return Optional.of(key);
    }

    private @Nullable HotelSlug hotel(Caller caller, PathValues path) {
        HotelSlug home = caller.home().orElse(null);
        if (!path.has("slug")) {
            return home;
        }
        String slug = path.text("slug");
        if (home != null && home.value().equals(slug)) {
            return home;
        }
        if (route.audience() == Audience.INTEGRATION && !HotelSlug.isValid(slug)) {
            throw Problem.invalid("slug", "Is not a hotel slug.").asException();
        }
        if (home != null || !HotelSlug.isValid(slug)) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return new HotelSlug(slug);
    }
}
