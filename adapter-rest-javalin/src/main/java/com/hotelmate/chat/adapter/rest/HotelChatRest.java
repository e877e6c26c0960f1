package com.hotelmate.chat.adapter.rest;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.credential.GuestSessions;
import com.hotelmate.chat.adapter.rest.credential.Identities;
import com.hotelmate.chat.adapter.rest.credential.StaffTicket;
import com.hotelmate.chat.adapter.rest.credential.StaffTokens;
import com.hotelmate.chat.adapter.rest.dispatch.CredentialDoorkeeper;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.guestchat.ChatSessions.ChatSession;
import com.hotelmate.chat.adapter.rest.guestchat.GuestChatRoutes;
import com.hotelmate.chat.adapter.rest.house.HouseRoutes;
import com.hotelmate.chat.adapter.rest.limit.Limits;
import com.hotelmate.chat.adapter.rest.mount.Mount;
import com.hotelmate.chat.adapter.rest.openapi.DocumentRoutes;
import com.hotelmate.chat.adapter.rest.operations.HttpMetrics;
import com.hotelmate.chat.adapter.rest.operations.OperationRoutes;
import com.hotelmate.chat.adapter.rest.operations.Readiness;
import com.hotelmate.chat.adapter.rest.problem.Rejections;
import com.hotelmate.chat.adapter.rest.push.PushRoutes;
import com.hotelmate.chat.adapter.rest.realtime.WebhookRoutes;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import com.hotelmate.chat.adapter.rest.staffchat.StaffChatRoutes;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.account.StaffSession;
import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The wire contract over HTTP, for a Javalin application: routes, refusals, credentials, limits, health, metrics and the API
 * document that is drawn from the routes. Thread-safe once registered.
 */
public final class HotelChatRest {

    private final List<Route<?>> routes = new ArrayList<>();
    private final Dispatcher.Tools tools;

    private HotelChatRest(
            HotelChat chat,
            Identities identities,
            IdempotencyKeys keys,
            RestSettings settings,
            Operations operations,
            Supplier<List<Route<?>>> more,
            Workshop workshop,
            InstantSource clock) {
        routes.addAll(GuestChatRoutes.of(
                chat, workshop::sessionOf, settings.realtime(), settings.baseUrl(), settings.rehearsals()));
        routes.addAll(StaffChatRoutes.of(chat.staffChat(), chat::roster, settings.baseUrl(), clock));
        routes.addAll(PushRoutes.of(chat));
        settings.webhooks()
                .ifPresent(webhooks -> routes.addAll(new WebhookRoutes(webhooks, chat.noteEmptyChannels()).routes()));
        routes.addAll(more.get());
        routes.addAll(new OperationRoutes(operations.live(), operations.readiness(), operations.registry()).routes());
        routes.addAll(new DocumentRoutes(() -> List.copyOf(routes)).routes());
        HttpMetrics metrics = new HttpMetrics(operations.registry());
        tools = new Dispatcher.Tools(
                new CredentialDoorkeeper(new CredentialDoorkeeper.Tools(
                        workshop.staffTokens(),
                        workshop.guestSessions(),
                        identities,
                        workshop.limits().failures(),
                        metrics,
                        settings.integrationKey())),
                workshop.limits().rates(),
                keys,
                metrics,
                settings.origins(),
                Rejections::problem);
    }

    /** The chat of a host that knows its people itself, and makes their credentials with the keys in the settings. */
    public static HotelChatRest of(
            HotelChat chat,
            Identities identities,
            IdempotencyKeys keys,
            RestSettings settings,
            Operations operations,
            InstantSource clock) {
        Workshop workshop = Workshop.of(settings, Limits.alone(settings.limits(), clock), clock);
        return new HotelChatRest(chat, identities, keys, settings, operations, List::of, workshop, clock);
    }

    /** The chat together with the house around it: staff log in here, and the booking system says who stays. */
    public static HotelChatRest of(
            HotelChat chat,
            House house,
            IdempotencyKeys keys,
            RestSettings settings,
            Operations operations,
            InstantSource clock) {
        return of(chat, house, keys, settings, operations, Limits.alone(settings.limits(), clock), clock);
    }

    /**
     * The same on one of several nodes: limits are kept together with the others.
     *
     * @param limits according to the settings; whoever brings them runs their exchange
     */
    public static HotelChatRest of(
            HotelChat chat,
            House house,
            IdempotencyKeys keys,
            RestSettings settings,
            Operations operations,
            Limits limits,
            InstantSource clock) {
        Workshop workshop = Workshop.of(settings, limits, clock);
        return new HotelChatRest(
                chat,
                new HouseIdentities(house),
                keys,
                settings,
                operations,
                () -> HouseRoutes.of(
                        house, workshop::tokenOf, chat.callers().capabilities(), limits.failures(), settings.webUrl()),
                workshop,
                clock);
    }

    /** Has the application answer these routes, beside whatever else it answers. */
    public void register(JavalinConfig application) {
        RouteTable table = new RouteTable(routes);
        Mount.routes(application, table, new Dispatcher(table, tools)::handle);
    }

    /**
     * Has the application answer these routes, and refuse in the words of the contract whatever nobody else answers; so
     * this is to be called after other routes were added.
     */
    public void registerAlone(JavalinConfig application) {
        RouteTable table = new RouteTable(routes);
        Dispatcher dispatcher = new Dispatcher(table, tools);
        Mount.routes(application, table, dispatcher::handle);
        Mount.everythingElse(application, dispatcher::handle);
    }

    /** All routes, in the order of the contract: the inventory that router and document are made of. */
    public List<Route<?>> routes() {
        return List.copyOf(routes);
    }

    /**
     * What operators see of the server around the routes.
     *
     * @param live whether the process does its work
     */
    public record Operations(BooleanSupplier live, Supplier<Readiness> readiness, PrometheusMeterRegistry registry) {}

    /** Makes and reads credentials. */
    private record Workshop(StaffTokens staffTokens, GuestSessions guestSessions, Limits limits) {

        static Workshop of(RestSettings settings, Limits limits, InstantSource clock) {
            return new Workshop(
                    new StaffTokens(settings.staffTokenKeys(), clock),
                    new GuestSessions(settings.guestSessionKeys(), settings.guestSessionLife(), clock),
                    limits);
        }

        String tokenOf(StaffSession session) {
            return staffTokens.issue(new StaffTicket(
                    session.hotel(), session.staff(), session.id(), session.openedAt(), session.expiresAt()));
        }

        ChatSession sessionOf(Caller.Guest guest) {
            GuestSession session = guest.session()
                    .orElseGet(() -> guestSessions.begin(
                            guest.hotel(), guest.booking(), GuestSession.Origin.TOKEN, guest.fingerprint()));
            return new ChatSession(guestSessions.write(session), session.expiresAt());
        }
    }
}
