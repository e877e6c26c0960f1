package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A node that does nothing but publish what was committed, to an {@link Outlet}. Runs until it is killed. */
final class PublishingNode implements QueueSink {

    /** The name of the lanes; whoever commits has to open them too. */
    static final String SINK = "outlet";

    /** Long enough for every delivery here, short enough to wait for in a test. */
    static final Duration LEASE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final String name;
    private final URI outlet;

    private PublishingNode(String name, URI outlet) {
        this.name = name;
        this.outlet = outlet;
    }

    /** Takes its name, the database's address and the outlet's. */
    public static void main(String[] arguments) throws InterruptedException {
        Pool pool = Pool.open(PoolSettings.of(DatabaseAddress.parse(arguments[1])));
        Notifications notifications = new Notifications(pool.unpooled());
        HotelChat chat = HotelChat.builder()
                .storage(PostgresStore.create(new Database(pool.pooled(), false), notifications))
                .queueTo(new PublishingNode(arguments[0], URI.create(arguments[2])))
                .delivery(new DeliverySettings(
                        4, LEASE, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofDays(30)))
                .build();
        notifications.start();
        chat.start();
        new CountDownLatch(1).await();
    }

    @Override
    public String name() {
        return SINK;
    }

    @Override
    public Delivery deliver(List<LoggedChange> changes) {
        String numbers =
                changes.stream().map(change -> Long.toString(change.seq())).collect(Collectors.joining(" "));
        String body = name + " " + changes.get(0).conversation().value() + " " + numbers;
        try {
            int status = http.send(
                            HttpRequest.newBuilder(outlet)
                                    .timeout(Duration.ofSeconds(1))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            return status == 204 ? new Delivery.Done() : new Delivery.TryAgain("status " + status, Optional.empty());
        } catch (IOException e) {
            return new Delivery.TryAgain("no answer", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.TryAgain("interrupted", Optional.empty());
        }
    }
}
