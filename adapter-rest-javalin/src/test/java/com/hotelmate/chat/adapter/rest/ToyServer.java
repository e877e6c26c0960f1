package com.hotelmate.chat.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hotelmate.chat.adapter.rest.dispatch.Dispatcher;
import com.hotelmate.chat.adapter.rest.mount.Mount;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A real server with some routes, and a client that asks it. */
public final class ToyServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin javalin;

    private ToyServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts a server on a free port of this machine. */
    public static ToyServer with(Dispatcher.Tools tools, List<Route<?>> routes) {
        RouteTable table = new RouteTable(routes);
        Dispatcher dispatcher = new Dispatcher(table, tools);
        return of(Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Mount.routes(config, table, dispatcher::handle);
            Mount.everythingElse(config, dispatcher::handle);
        }));
    }

    /** Starts an application on a free port of this machine. */
    public static ToyServer of(Javalin application) {
        return new ToyServer(application.start("127.0.0.1", 0));
    }

    /** Sends a request with a JSON body, or none, and pairs of header names and values. */
    public Response send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Response(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request without a body. */
    public Response get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends a JSON body. */
    public Response post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** What came back. */
    public record Response(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public String text() {
            return http.body();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }
    }
}
