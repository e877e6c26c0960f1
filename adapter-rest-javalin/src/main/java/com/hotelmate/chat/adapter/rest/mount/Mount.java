package com.hotelmate.chat.adapter.rest.mount;

import com.hotelmate.chat.adapter.rest.route.RouteTable;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Has a Javalin application send requests to a handler that finds the route itself. */
public final class Mount {

    private static final String EVERYWHERE = "/*";
    private static final Set<HandlerType> METHODS = Set.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.QUERY);

    private Mount() {}

    /**
     * Sends every request for one of the routes, and no other: the application may have routes and files of its own. Its
     * server keeps apart what its clients send, which Jetty alone does not always do.
     */
    public static void routes(JavalinConfig application, RouteTable table, Handler handler) {
        table.mounts().forEach(path -> on(application, path, handler));
        OrderlyConnections.in(application);
    }

    /**
     * Sends every request that nobody else answers, whatever its path and method, and puts what the server itself refuses
     * into the words of the contract. To be called last.
     */
    public static void everythingElse(JavalinConfig application, Handler handler) {
        on(application, EVERYWHERE, handler);
        application.routes.before(context -> {
            if (!METHODS.contains(context.method())) {
                handler.handle(context);
                context.skipRemainingHandlers();
            }
        });
        application.jetty.modifyServer(server -> server.setErrorHandler(new ServerRefusals()));
    }

    private static void on(JavalinConfig application, String path, Handler handler) {
        METHODS.forEach(method -> application.routes.addHttpHandler(method, path, handler));
    }
}
