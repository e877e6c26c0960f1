package com.hotelmate.chat.adapter.pusher;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.client.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or the date of a server whose clock may be off. */
final class RetryAfter {

    /** A service that asks for more is asked again after this. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    static Optional<Duration> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.trim();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        Date date = DateUtils.parseDate(text);
        return date == null ? Optional.empty() : Optional.of(bounded(Duration.between(now, date.toInstant())));
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
