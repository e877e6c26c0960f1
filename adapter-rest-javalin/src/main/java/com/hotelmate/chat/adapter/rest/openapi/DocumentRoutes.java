package com.hotelmate.chat.adapter.rest.openapi;

import com.google.common.base.Suppliers;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** O4: the API document, and Swagger UI to read it. */
public final class DocumentRoutes {

    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "index.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "swagger-ui-standalone-preset.js", "text/javascript",
            "favicon-32x32.png", "image/png");
    private static final String SCRIPT = """
            window.onload = () => {
              window.ui = SwaggerUIBundle({
                url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null,
                presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: "BaseLayout"
              });
            };
            """;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Hotel Chat</title>
              <link rel="stylesheet" href="/docs/swagger-ui.css">
              <link rel="stylesheet" href="/docs/index.css">
              <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
            </head>
            <body>
              <div id="swagger-ui"></div>
              <script src="/docs/swagger-ui-bundle.js"></script>
              <script src="/docs/swagger-ui-standalone-preset.js"></script>
              <script src="/docs/start.js"></script>
            </body>
            </html>
            """;

    private final Supplier<byte[]> document;

    /**
     * Routes that answer a document.
     *
     * @param routes what to document, asked for when somebody first reads the document
     */
    public DocumentRoutes(Supplier<List<Route<?>>> routes) {
        this.document = Suppliers.memoize(() -> OpenApi.of(routes.get(), Versions.product()));
    }

    /** The declarations. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("O4", "/openapi.json", "This document")
                        .answers(200, Map.class)
                        .handledBy(call -> text("application/json", document.get())),
                Route.get("O4_docs", "/docs", "A page to read this document")
                        .answers(200, Answer.Text.class)
                        .handledBy(call -> text("text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8))),
                Route.get("O4_docs", "/docs/start.js", "What makes the page show this document")
                        .undocumented()
                        .handledBy(call -> text("text/javascript", SCRIPT.getBytes(StandardCharsets.UTF_8))),
                Route.get("O4_docs", "/docs/{file}", "The files of the page")
                        .undocumented()
                        .handledBy(DocumentRoutes::file));
    }

    private static Answer file(Call<NoBody> call) {
        String name = call.path().text("file");
        String type = FILES.get(name);
        if (type == null) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return text(type, read(WEBJAR + Versions.swaggerUi() + "/" + name));
    }

    private static byte[] read(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = DocumentRoutes.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return stream;
    }

    private static Answer text(String type, byte[] bytes) {
        return Answer.ok(new Answer.Text(type, bytes));
    }
}
