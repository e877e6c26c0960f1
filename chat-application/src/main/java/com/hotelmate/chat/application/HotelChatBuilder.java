package com.hotelmate.chat.application;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.delivery.Sinks;
import com.hotelmate.chat.application.port.DefaultAdapters;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.push.PushService;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.application.push.PushDelivery;
import com.hotelmate.chat.application.push.Rulings;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.staff.CapabilityPolicy;
import com.hotelmate.chat.domain.stay.GuestAccess;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what a chat runs on. What is not given is taken from the {@link DefaultAdapters} on the class path
 * (the in-memory adapter), looked up when it is needed; settings have the defaults of the wire contract: private
 * channels, the dialects {@code guest-flat} and {@code envelope}, history for 30 days after check-out. Not thread-safe.
 */
public final class HotelChatBuilder {

    private final List<BroadcastSink> broadcastSinks = new ArrayList<>();
    private final List<QueueSink> queueSinks = new ArrayList<>();
    private final List<SignalSink> signalSinks = new ArrayList<>();
    private final List<PushService> pushServices = new ArrayList<>();
    private @Nullable DefaultAdapters defaults;
    private @Nullable Storage storage;
    private @Nullable Stays stays;
    private @Nullable StaffDirectory staffDirectory;
    private @Nullable InstantSource clock;
    private @Nullable RandomGenerator random;
    private CapabilityPolicy capabilities = CapabilityPolicy.STANDARD;
    private GuestAccess guestAccess = GuestAccess.STANDARD;
    private Privacy privacy = Privacy.PRIVATE;
    private Set<Dialect> dialects = Set.of(Dialect.GUEST_FLAT, Dialect.ENVELOPE);
    private ChannelSigner channelSigner = NoRealtime.INSTANCE;
    private Supplier<String> webUrl = () -> "";
    private SignalRelay relay = NoRealtime.INSTANCE;
    private LiveAccess liveAccess = LiveAccess.NONE;
    private DeliverySettings delivery = DeliverySettings.STANDARD;
    private DeliveryListener deliveryListener = DeliveryListener.NONE;
    private MessageListener messageListener = new MessageListener() {};

    HotelChatBuilder() {}

    /** Where conversations are kept; by default in memory. */
    @CanIgnoreReturnValue
    public HotelChatBuilder storage(Storage value) {
        storage = Objects.requireNonNull(value);
        return this;
    }

    /** The bookings of the house; by default none. */
    @CanIgnoreReturnValue
    public HotelChatBuilder stays(Stays value) {
        stays = Objects.requireNonNull(value);
        return this;
    }

    /** The people who work in the house; by default nobody. */
    @CanIgnoreReturnValue
    public HotelChatBuilder staffDirectory(StaffDirectory value) {
        staffDirectory = Objects.requireNonNull(value);
        return this;
    }

    /** What staff may do; by default {@link CapabilityPolicy#STANDARD}. */
    @CanIgnoreReturnValue
    public HotelChatBuilder capabilities(CapabilityPolicy value) {
        capabilities = Objects.requireNonNull(value);
        return this;
    }

    /** How long guests may read after check-out; by default 30 days. */
    @CanIgnoreReturnValue
    public HotelChatBuilder guestAccess(GuestAccess value) {
        guestAccess = Objects.requireNonNull(value);
        return this;
    }

    /** Whether channels need an authorisation; by default they do. */
    @CanIgnoreReturnValue
    public HotelChatBuilder privacy(Privacy value) {
        privacy = Objects.requireNonNull(value);
        return this;
    }

    /** The families of events to publish; by default {@code guest-flat} and {@code envelope}. */
    @CanIgnoreReturnValue
    public HotelChatBuilder dialects(Set<Dialect> value) {
        dialects = Set.copyOf(value);
        return this;
    }

    /** Also carries signals to the clients of this sink. */
    @CanIgnoreReturnValue
    public HotelChatBuilder broadcastTo(BroadcastSink sink) {
        broadcastSinks.add(Objects.requireNonNull(sink));
        return this;
    }

    /** Also hands changes to this service until it has taken them. */
    @CanIgnoreReturnValue
    public HotelChatBuilder queueTo(QueueSink sink) {
        queueSinks.add(Objects.requireNonNull(sink));
        return this;
    }

    /** Also hands signals to this realtime service until it has taken them. */
    @CanIgnoreReturnValue
    public HotelChatBuilder publishTo(SignalSink sink) {
        signalSinks.add(Objects.requireNonNull(sink));
        return this;
    }

    /** Also notifies people whose app is closed by this service. */
    @CanIgnoreReturnValue
    public HotelChatBuilder pushBy(PushService service) {
        pushServices.add(Objects.requireNonNull(service));
        return this;
    }

    /** Where clicks on notifications lead, without a slash at the end; asked for every one of them. By default nowhere. */
    @CanIgnoreReturnValue
    public HotelChatBuilder webUrl(Supplier<String> value) {
        webUrl = Objects.requireNonNull(value);
        return this;
    }

    /** What carries signals without a change to the clients of other nodes; by default there are no other nodes. */
    @CanIgnoreReturnValue
    public HotelChatBuilder relayBy(SignalRelay value) {
        relay = Objects.requireNonNull(value);
        return this;
    }

    /** What lets clients into private channels and ends their rights; by default no client is let in. */
    @CanIgnoreReturnValue
    public HotelChatBuilder channels(ChannelSigner signer, LiveAccess access) {
        channelSigner = Objects.requireNonNull(signer);
        liveAccess = Objects.requireNonNull(access);
        return this;
    }

    /** How delivery behaves; by default {@link DeliverySettings#STANDARD}. */
    @CanIgnoreReturnValue
    public HotelChatBuilder delivery(DeliverySettings value) {
        delivery = Objects.requireNonNull(value);
        return this;
    }

    /** Who is told how delivery goes; by default nobody. */
    @CanIgnoreReturnValue
    public HotelChatBuilder deliveryListener(DeliveryListener value) {
        deliveryListener = Objects.requireNonNull(value);
        return this;
    }

    /** Who is told of every new message; by default nobody. It must return at once and never throw. */
    @CanIgnoreReturnValue
    public HotelChatBuilder messageListener(MessageListener value) {
        messageListener = Objects.requireNonNull(value);
        return this;
    }

    /** What time it is; by default the time of the machine. */
    @CanIgnoreReturnValue
    public HotelChatBuilder clock(InstantSource value) {
        clock = Objects.requireNonNull(value);
        return this;
    }

    /** Randomness for waiting times; by default that of the JDK. */
    @CanIgnoreReturnValue
    public HotelChatBuilder random(RandomGenerator value) {
        random = Objects.requireNonNull(value);
        return this;
    }

    /**
     * The chat, not delivering yet. The builder may be used again.
     *
     * @throws IllegalStateException if a port is missing and there are no default adapters on the class path
     */
    public HotelChat build() {
        return new HotelChat(this);
    }

    Storage storage() {
        return or(storage, adapters -> adapters.storage(clock()));
    }

    Stays stays() {
        return or(stays, DefaultAdapters::stays);
    }

    StaffDirectory staffDirectory() {
        return or(staffDirectory, DefaultAdapters::staffDirectory);
    }

    InstantSource clock() {
        return or(clock, DefaultAdapters::clock);
    }

    RandomGenerator random() {
        return or(random, DefaultAdapters::random);
    }

    CapabilityPolicy capabilities() {
        return capabilities;
    }

    GuestAccess guestAccess() {
        return guestAccess;
    }

    Privacy privacy() {
        return privacy;
    }

    Set<Dialect> dialects() {
        return dialects;
    }

    Sinks sinks(Rulings rulings, Storage store, InstantSource time) {
        Stream<QueueSink> pushes = pushServices.stream()
                .map(service ->
                        new PushDelivery(service, rulings, store.devices(), store.pushes(), deliveryListener, time));
        return new Sinks(
                broadcastSinks, Stream.concat(queueSinks.stream(), pushes).toList(), signalSinks, relay);
    }

    Supplier<String> webUrl() {
        return webUrl;
    }

    ChannelSigner channelSigner() {
        return channelSigner;
    }

    LiveAccess liveAccess() {
        return liveAccess;
    }

    DeliverySettings delivery() {
        return delivery;
    }

    MessageListener messageListener() {
        return messageListener;
    }

    DeliveryListener deliveryListener() {
        return deliveryListener;
    }

    private <T> T or(@Nullable T given, Function<DefaultAdapters, T> standIn) {
        return given != null ? given : standIn.apply(defaults());
    }

    private DefaultAdapters defaults() {
        DefaultAdapters found = defaults;
        if (found == null) {
            found = ServiceLoader.load(DefaultAdapters.class)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "A port is missing: give it to the builder, or add adapter-inmemory to the class path"));
            defaults = found;
        }
        return found;
    }
}
