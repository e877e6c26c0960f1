package com.hotelmate.chat.endtoend.client;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one server that the stories share to their constructors. Each story brings guests of its own, so that none
 * disturbs another. Every answer is held against the API document.
 */
public final class OneDemo implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DemoServer.class;
    }

    @Override
    public DemoServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneDemo.class))
                .computeIfAbsent(DemoServer.class, type -> start(), DemoServer.class);
    }

    private static DemoServer start() {
        DemoServer server = DemoServer.with(Map.of());
        return server.watchedBy(
                new ApiDocument(server.stranger().get("/openapi.json").expecting(200)));
    }
}
