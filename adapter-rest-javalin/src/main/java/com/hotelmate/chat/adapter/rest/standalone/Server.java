package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.inmemory.account.SecureSecrets;
import com.hotelmate.chat.adapter.rest.HotelChatRest;
import com.hotelmate.chat.adapter.rest.RestSettings;
import com.hotelmate.chat.adapter.rest.limit.Limits;
import com.hotelmate.chat.adapter.rest.operations.Readiness;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.standalone.backing.Backing;
import com.hotelmate.chat.adapter.rest.standalone.demo.DemoCredentials;
import com.hotelmate.chat.adapter.rest.standalone.demo.DemoHotel;
import com.hotelmate.chat.adapter.rest.standalone.demo.DemoHouse;
import com.hotelmate.chat.adapter.rest.standalone.demo.DemoTeams;
import com.hotelmate.chat.adapter.rest.standalone.external.AlarmReport;
import com.hotelmate.chat.adapter.rest.standalone.external.External;
import com.hotelmate.chat.adapter.rest.standalone.metrics.DeliveryReport;
import com.hotelmate.chat.adapter.rest.standalone.metrics.MessageMetrics;
import com.hotelmate.chat.adapter.rest.standalone.metrics.QueueMetrics;
import com.hotelmate.chat.adapter.rest.standalone.realtime.Realtime;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.adapter.rest.standalone.settings.Settings;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.limit.SharedLimits;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.stay.GuestAccess;
import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standalone server: one node, with everything in memory or in a database that it shares, and realtime on the same
 * port. Put together here, by hand. Thread-safe.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private final Settings settings;
    private final InstantSource clock = InstantSource.system();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Backing backing;
    private final Secrets secrets;
    private final Realtime realtime;
    private final Optional<FcmPushService> push;
    private final LiveAccess access;
    private final HotelChat chat;
    private final Launch launch;
    private final House house;
    private final Limits limits;
    private final Optional<LimitExchange> limitExchange;
    private final HotelChatRest rest;
    private final Javalin http;
    private final Optional<String> integrationKey;
    private volatile boolean draining;

    private Server(Settings settings) {
        this.settings = settings;
        this.backing = Backing.of(settings, registry, clock);
        this.secrets = Secrets.of(settings);
        Alarms alarms = new AlarmReport(registry);
        this.realtime = Realtime.of(settings, secrets.realtime(), alarms, clock);
        this.push = settings.firebase().map(firebase -> new FcmPushService(firebase, alarms, clock));
        this.access = backing.askingAnew(
                realtime.hasClientsOnEveryNode() ? backing.shared(realtime.access()) : realtime.access());
        this.integrationKey = settings.integrationKey()
                .or(() -> settings.mode() == Mode.DEMO ? Optional.of(new SecureSecrets().next()) : Optional.empty());
        GuestAccess guestAccess = new GuestAccess(settings.guestHistory());
        this.chat = chat(guestAccess);
        this.launch = new Launch(backing, chat);
        this.house = House.around(
                chat,
                backing.storage(),
                access,
                backing.house(),
                new House.Settings(settings.staffTokenLife(), guestAccess),
                clock);
        Optional<SharedLimits> shared = backing.limits();
        this.limits = shared.map(with -> Limits.shared(settings.limits(), with, clock))
                .orElseGet(() -> Limits.alone(settings.limits(), clock));
        this.limitExchange = shared.map(with -> LimitExchange.begin(limits.exchange()));
        this.rest = rest();
        this.http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.modifyServer(Server::finishWhatIsUnderWay);
            realtime.register(config);
            rest.registerAlone(config);
        });
    }

    /**
     * A server inside a program that goes on, say a test, until it is closed. Without a {@code MODE} it runs in test mode;
     * port 0 is any free port.
     *
     * @param environment the settings, by the names that they have in the environment
     * @throws RuntimeException if any of them is wrong; its message names all that are
     */
    public static Server start(Map<String, String> environment) {
        return start(Settings.read(environment, Mode.TEST));
    }

    /**
     * A server that listens.
     *
     * @throws RuntimeException if it cannot; a database that is merely away is waited for
     */
    public static Server start(Settings settings) {
        Server server = new Server(settings);
        if (settings.privacy() == Privacy.PUBLIC) {
            LOG.warn("Channels are public: whoever knows the name of one listens in");
        }
        if (settings.firebase().isEmpty()) {
            LOG.info("Push notifications are off: FIREBASE_CREDENTIALS is not set");
        }
        settings.dialects().stream()
                .filter(Dialect::isDeprecated)
                .forEach(dialect -> LOG.warn(
                        "The dialect {} is deprecated: clients should go over to {}",
                        dialect.wireName(),
                        Dialect.ENVELOPE.wireName()));
        try {
            server.launch.begin();
            server.http.start(settings.port());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        LOG.info("Listening on port {} with {}", server.http.port(), settings);
        return server;
    }

    /** The same, which stops when the process is told to. */
    public Server untilTheProcessEnds() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "hotel-chat-shutdown"));
        return this;
    }

    /** Enters the sample hotels, and tells who is in them, in the words of the demo's credentials file. */
    public String furnish() {
        return furnishDemo().asJson();
    }

    /** The inventory of what it answers over HTTP. */
    public List<Route<?>> routes() {
        return rest.routes();
    }

    /** Enters the sample hotels, and tells who is in them. */
    public DemoCredentials furnishDemo() {
        DemoTeams teams = new DemoTeams(chat.staffChat());
        List<DemoHotel> hotels = new DemoHouse(house, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .furnish().stream().map(teams::talkIn).toList();
        return DemoCredentials.of(baseUrl(), integrationKey, realtime.address(URI.create(baseUrl())), hotels);
    }

    /** Where clients reach this server, without a slash at the end. */
    public String baseUrl() {
        return settings.publicBaseUrl().orElseGet(() -> "http://localhost:" + http.port());
    }

    private String webUrl() {
        return settings.publicWebUrl().orElseGet(this::baseUrl);
    }

    /** Takes nothing new, sends connected clients elsewhere one by one, and stops. */
    @Override
    public synchronized void close() {
        if (!draining) {
            draining = true;
            realtime.drain(DRAIN);
            http.stop();
            launch.close();
            chat.close();
            push.ifPresent(FcmPushService::close);
            realtime.close();
            limitExchange.ifPresent(LimitExchange::close);
            backing.close();
        }
    }

    private static void finishWhatIsUnderWay(org.eclipse.jetty.server.Server jetty) {
        jetty.setHandler(new GracefulHandler());
        jetty.setStopTimeout(LONGEST_REQUEST.toMillis());
    }

    private HotelChat chat(GuestAccess guestAccess) {
        HotelChatBuilder builder = HotelChat.builder()
                .clock(clock)
                .guestAccess(guestAccess)
                .privacy(settings.privacy())
                .dialects(settings.dialects())
                .delivery(DeliverySettings.STANDARD.keepingChanges(settings.changeRetention()))
                .deliveryListener(new DeliveryReport(registry))
                .webUrl(this::webUrl)
                .messageListener(new MessageMetrics(registry));
        backing.connect(builder);
        realtime.connect(builder, access);
        push.ifPresent(builder::pushBy);
        return builder.build();
    }

    private Readiness readiness() {
        return new Readiness(backing.isThere(), launch.isDone() && backing.isMigrated(), draining, external());
    }

    private Map<String, String> external() {
        Map<String, String> words = new LinkedHashMap<>(Readiness.ALONE.external());
        services().forEach(service -> words.put(service.name(), service.word()));
        return words;
    }

    private List<External> services() {
        return Stream.concat(
                        realtime.external().stream(),
                        push.stream()
                                .map(fcm -> new External(fcm.name(), fcm::isUp, fcm::circuit, FcmPushService.ALARMS)))
                .toList();
    }

    private HotelChatRest rest() {
        realtime.measure(registry);
        services().forEach(service -> service.measure(registry));
        chat.queues()
                .forEach(sink ->
                        QueueMetrics.of(sink, () -> backing.storage().lanes().backlog(sink), clock, registry));
        return HotelChatRest.of(
                chat,
                house,
                backing.idempotencyKeys(),
                new RestSettings(
                        this::baseUrl,
                        this::webUrl,
                        Set.copyOf(settings.corsOrigins()),
                        () -> realtime.address(URI.create(baseUrl())),
                        secrets.staffTokens(),
                        secrets.guestSessions(),
                        settings.guestSessionLife(),
                        integrationKey,
                        settings.limits(),
                        settings.mode().allowsRehearsals(),
                        realtime.webhooks()),
                new HotelChatRest.Operations(launch::isAlive, this::readiness, registry),
                limits,
                clock);
    }
}
