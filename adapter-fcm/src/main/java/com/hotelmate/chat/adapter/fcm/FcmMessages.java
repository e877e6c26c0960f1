package com.hotelmate.chat.adapter.fcm;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import com.google.firebase.messaging.WebpushNotification;
import com.hotelmate.chat.application.port.push.PushService.Addressed;
import com.hotelmate.chat.domain.push.Push;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Writes a push as FCM takes it, for every kind of device at once. All are urgent, since all are shown at once; a later
 * one of the same conversation takes the place of an earlier one, and after a day none is news any more.
 */
final class FcmMessages {

    /** The longest that FCM takes, without what it is addressed and sorted by. */
    private static final int LONGEST_BYTES = 4096 - 512;

    private static final Duration LIFE = Duration.ofDays(1);
    private static final String URL = "url";

    private FcmMessages() {}

    @SuppressWarnings("deprecation") // Apps register by token; installation ids are not yet what theirs hand out.
    static Message of(Addressed addressed, Instant now) {
        Push push = addressed.push();
        return Message.builder()
                .setToken(addressed.to().device().token())
                .setNotification(Notification.builder()
                        .setTitle(titleOf(push))
                        .setBody(push.body())
                        .build())
                .putAllData(push.data())
                .setAndroidConfig(android(push))
                .setApnsConfig(apple(push, now))
                .setWebpushConfig(web(push))
                .build();
    }

    private static AndroidConfig android(Push push) {
        return AndroidConfig.builder()
                .setCollapseKey(push.collapseKey())
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(LIFE.toMillis())
                .setNotification(
                        AndroidNotification.builder().setTag(push.collapseKey()).build())
                .build();
    }

    private static ApnsConfig apple(Push push, Instant now) {
        return ApnsConfig.builder()
                .putHeader("apns-collapse-id", push.collapseKey())
                .putHeader("apns-priority", "10")
                .putHeader("apns-expiration", Long.toString(now.plus(LIFE).getEpochSecond()))
                .setAps(Aps.builder()
                        .setThreadId(push.collapseKey())
                        .setSound("default")
                        .build())
                .build();
    }

    private static WebpushConfig web(Push push) {
        WebpushConfig.Builder web = WebpushConfig.builder()
                .putHeader("TTL", Long.toString(LIFE.toSeconds()))
                .putHeader("Urgency", "high")
                .putHeader("Topic", push.collapseKey())
                .setNotification(WebpushNotification.builder()
                        .setTag(push.collapseKey())
                        .setRenotify(true)
                        .build());
        String url = push.data().getOrDefault(URL, "");
        // FCM refuses any other link.
        return url.startsWith("https://")
                ? web.setFcmOptions(WebpushFcmOptions.withLink(url)).build()
                : web.build();
    }

    private static String titleOf(Push push) {
        int room = LONGEST_BYTES - bytes(push.body());
        for (Map.Entry<String, String> entry : push.data().entrySet()) {
            room -= bytes(entry.getKey()) + bytes(entry.getValue());
        }
        return bytes(push.title()) <= room ? push.title() : shortened(push.title(), room);
    }

    private static String shortened(String title, int room) {
        int points = title.codePointCount(0, title.length());
        String shorter = "…";
        do {
            points--;
            shorter = title.substring(0, title.offsetByCodePoints(0, Math.max(0, points))) + "…";
        } while (points > 0 && bytes(shorter) > room);
        return shorter;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
