package com.hotelmate.chat.adapter.pusher;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Signal;
import com.pusher.rest.SignatureUtil;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Realtime by Pusher Channels, or any server that speaks its HTTP API.
 *
 * <p>A service that is away for everybody is left alone for growing pauses, and found to be back by one call at a time.
 * Raises the alarms {@code pusher_credentials} when the service refuses the key or the plan, {@code pusher_circuit} when it
 * begins to be away, and {@code pusher_access} when somebody's connections could not be ended.
 *
 * <p>It has no thread before it is first used and none after it is closed; closing it twice is harmless. Thread-safe.
 */
public final class PusherRealtime implements SignalSink, ChannelSigner, LiveAccess, AutoCloseable {

    /** The kinds of the alarms that it may raise. */
    public static final List<String> ALARMS = List.of("pusher_credentials", "pusher_circuit", "pusher_access");

    private final PusherSettings settings;
    private final PusherHttp http;
    private final Circuit circuit;
    private final Service service;
    private final Announcements announcements;
    private final Terminations terminations;
    private final Unfinished unfinished = new Unfinished();
    private final InstantSource clock;

    /**
     * A service that is called when there is something to say.
     *
     * @param random spreads the calls of several nodes; safe for use by several threads
     */
    public PusherRealtime(PusherSettings settings, Alarms alarms, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.http = new PusherHttp(settings, clock);
        this.circuit = new Circuit(settings.pauses(), alarms, clock, random);
        this.service = new Service(http, circuit);
        this.announcements = new Announcements(service, circuit);
        this.terminations = new Terminations(service, circuit, alarms, clock, random);
    }

    @Override
    public String name() {
        return "pusher";
    }

    @Override
    public Delivery deliver(HotelSlug hotel, ConversationId conversation, List<ChangeSignals> changes) {
        Progress before = unfinished.take(conversation, clock.instant());
        Handover handover = new Handover(service, circuit, settings.deadline(), changes, before);
        Delivery result = handover.run();
        handover.progress().ifPresent(progress -> unfinished.keep(conversation, progress, clock.instant()));
        return result;
    }

    @Override
    public Duration pause() {
        return circuit.pause();
    }

    @Override
    public void announce(List<Signal> signals) {
        announcements.announce(signals);
    }

    @Override
    public boolean isOccupied(Channel channel) {
        if (!circuit.isClosed() || !Outgoing.isChannel(channel.name())) {
            return true;
        }
        Outcome outcome = service.channel(channel.name());
        return !(outcome.is(Outcome.Kind.TAKEN) && saysEmpty(outcome.answer().body()));
    }

    @Override
    public String sign(String text) {
        return settings.key() + ":" + SignatureUtil.sign(text, settings.secret());
    }

    /** Nothing to remember: the service knows its connections by the users that they signed in as. */
    @Override
    public void granted(String socketId, Channel channel, Holder holder) {}

    /** All sessions of the person, since the service knows people but not their sessions. */
    @Override
    public void closeConnections(Holder holder) {
        terminations.end(holder.userId());
    }

    /**
     * The person's connections, since the service cannot end single subscriptions. Official clients come back only when their
     * app says so.
     */
    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {
        terminations.end(holder.userId());
    }

    /** Whether the last call worked and the service is not being left alone. True before the first call. */
    public boolean isUp() {
        return circuit.isUp();
    }

    /** Whether the service is called: {@code closed} if so, {@code open} if not, {@code half_open} while it is probed. */
    public String circuit() {
        return circuit.state();
    }

    /** Ends the calls under way and frees connections and threads. What is handed over afterwards fails. */
    @Override
    public void close() {
        announcements.close();
        terminations.close();
        http.close();
    }

    private static boolean saysEmpty(String body) {
        try {
            JsonElement answer = JsonParser.parseString(body);
            return answer.isJsonObject()
                    && answer.getAsJsonObject().get("occupied") instanceof JsonPrimitive occupied
                    && occupied.isBoolean()
                    && !occupied.getAsBoolean();
        } catch (JsonParseException garbled) {
            return false;
        }
    }
}
