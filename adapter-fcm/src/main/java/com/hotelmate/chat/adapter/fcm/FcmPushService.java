package com.hotelmate.chat.adapter.fcm;

import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.port.push.PushService;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Notifies devices by Firebase Cloud Messaging. It asks nothing of Firebase before the first send, and leaves it alone
 * while it is away. Raises {@code fcm_circuit} when it goes away, {@code fcm_credentials} when it refuses the service
 * account, and {@code fcm_third_party_auth} when Apple or a browser's push service refuses the Firebase project; each
 * once until that is over, the last for each kind of device, and once and for all for devices that do not say what they are.
 * Thread-safe; its threads end when it is closed.
 */
public final class FcmPushService implements PushService, AutoCloseable {

    /** The kinds of the alarms that it may raise. */
    public static final List<String> ALARMS = List.of("fcm_credentials", "fcm_circuit", "fcm_third_party_auth");

    private static final String NAME = "fcm";
    private static final int AT_ONCE = 16;

    private final Duration deadline;
    private final InstantSource time;
    private final FcmThreads threads = new FcmThreads(AT_ONCE);
    private final FcmTransport transport;
    private final AccessTokens tokens;
    private final FirebaseApp app;
    private final FirebaseMessaging messaging;
    private final Judge judge;
    private final Reports reports;
    private final Circuit circuit;

    /** A service that is not called yet. */
    public FcmPushService(FcmSettings settings, Alarms alarms, InstantSource time) {
        this(settings, alarms, time, Patience.USUAL);
    }

    FcmPushService(FcmSettings settings, Alarms alarms, InstantSource time, Patience patience) {
        ServiceAccount account = ServiceAccount.parse(settings.credentials());
        this.deadline = settings.deadline();
        this.time = time;
        this.reports = new Reports(alarms);
        this.circuit = new Circuit(patience, time, reports::away);
        this.transport = new FcmTransport(settings, AT_ONCE);
        this.tokens = account.tokens(transport);
        FirebaseOptions options = FirebaseOptions.builder()
                .setCredentials(tokens)
                .setProjectId(settings.projectId().or(account::projectId).orElseThrow())
                .setHttpTransport(transport)
                .setThreadManager(threads)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis())
                .build();
        this.judge = new Judge(new ErrorBodies(options.getJsonFactory()), time);
        this.app = FirebaseApp.initializeApp(options, "hotel-chat-" + UUID.randomUUID());
        this.messaging = FirebaseMessaging.getInstance(app);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PushResult> send(List<Addressed> messages) {
        return new Sending(threads.pool(), this::width, this::call, messages).within(deadline);
    }

    @Override
    public Duration pause() {
        return circuit.pause();
    }

    /** Whether the last call worked and the service is not being left alone. True before the first call. */
    public boolean isUp() {
        return circuit.isUp();
    }

    /** {@code closed} while it is called as usual, {@code open} while it is left alone, {@code half_open} while it is tried. */
    public String circuit() {
        return circuit.state();
    }

    @Override
    public void close() {
        app.delete();
        transport.shutdown();
        threads.end();
    }

    /** One alone, until the service is known to work. */
    private int width() {
        return circuit.isWorking() ? AT_ONCE : 1;
    }

    private PushResult call(Call call, Addressed message) {
        if (!circuit.admits()) {
            return new PushResult.NotTried();
        }
        Verdict verdict = Verdict.away("unknown");
        transport.enter(call);
        try {
            verdict = attempt(message, true);
        } finally {
            transport.leave();
            settle(verdict, message.to().device());
        }
        return verdict.result();
    }

    private Verdict attempt(Addressed message, boolean first) {
        try {
            String id = messaging.send(FcmMessages.of(message, time.instant()));
            return id == null ? Verdict.away("unreadable_answer") : Verdict.SENT;
        } catch (FirebaseMessagingException e) {
            Verdict verdict = judge.of(e);
            // An access token may end before its time.
            return first && Judge.isAboutAccess(verdict, e) && renewsAccess() ? attempt(message, false) : verdict;
        } catch (RuntimeException e) {
            return judge.of(e);
        }
    }

    private boolean renewsAccess() {
        try {
            tokens.refresh();
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void settle(Verdict verdict, Device device) {
        switch (verdict.about()) {
            case NOTHING -> {
                circuit.answered();
                reports.answered(verdict.result(), device);
            }
            case THIRD_PARTY -> {
                circuit.answered();
                reports.thirdParty(device);
            }
            case SERVICE -> circuit.failed(verdict.wish());
            case CREDENTIALS -> {
                if (circuit.refused()) {
                    reports.refused();
                }
            }
        }
    }
}
