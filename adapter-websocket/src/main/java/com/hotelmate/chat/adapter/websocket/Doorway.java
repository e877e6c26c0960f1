package com.hotelmate.chat.adapter.websocket;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServerContainer;

/**
 * Where clients come in: {@code /app/{key}}. Everything else on that path goes on to the host's own routes.
 *
 * <p>A filter and not a Javalin websocket route, because only here can compression be declined, messages be read piece
 * by piece, and frames be sent that were encoded once for all.
 */
final class Doorway implements Filter {

    static final String PATHS = "/app/*";
    private static final Pattern PATH = Pattern.compile("/app/([^/]+)/?");

    private final Switchboard switchboard;

    Doorway(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI().substring(http.getContextPath().length());
        Matcher door = PATH.matcher(path);
        if (http.getHeader("Sec-WebSocket-Version") == null || !door.matches()) {
            next.doFilter(request, response);
            return;
        }
        Greeting greeting = new Greeting(door.group(1), http.getParameter("protocol"));
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean upgraded = JettyWebSocketServerContainer.getContainer(http.getServletContext())
                .upgrade(
                        (wish, reply) -> {
                            // Frames are shared by all listeners; compression would make each of them one's own.
                            reply.setExtensions(List.of());
                            return new Connection(switchboard, greeting);
                        },
                        http,
                        answer);
        if (!upgraded && !answer.isCommitted()) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
