import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to channels of a running Hotel Chat and prints what happens on them:
 *
 * <pre>java docs/walk/Listen.java http://localhost:8080 "Bearer $TOKEN" CHANNEL...</pre>
 *
 * The Pusher protocol in a hundred lines of plain JDK; front ends use one of the Pusher libraries instead.
 */
public class Listen {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String KEY = System.getProperty("key", "hotel-chat-key");

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("java Listen.java BASE_URL AUTHORIZATION CHANNEL...");
            System.exit(2);
        }
        URI base = URI.create(arguments[0]);
        String authorization = arguments[1];
        List<String> channels = List.of(arguments).subList(2, arguments.length);
        String scheme = base.getScheme().equals("https") ? "wss" : "ws";
        URI socket = URI.create(scheme + "://" + base.getAuthority() + "/app/" + KEY + "?protocol=7&client=walk");
        HTTP.newWebSocketBuilder().buildAsync(socket, new Screen(base, authorization, channels)).join();
        Thread.currentThread().join();
    }

    static class Screen implements WebSocket.Listener {
        final URI base;
        final String authorization;
        final List<String> channels;
        final StringBuilder frame = new StringBuilder();

        Screen(URI base, String authorization, List<String> channels) {
            this.base = base;
            this.authorization = authorization;
            this.channels = channels;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            frame.append(text);
            if (last) {
                receive(socket, frame.toString());
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            System.out.println("closed: " + code + " " + reason);
            System.exit(0);
            return null;
        }

        void receive(WebSocket socket, String json) {
            String event = text(json, "event");
            switch (event) {
                case "pusher:connection_established" -> {
                    String socketId = text(text(json, "data"), "socket_id");
                    channels.forEach(channel -> subscribe(socket, socketId, channel));
                }
                case "pusher:ping" -> socket.sendText("{\"event\":\"pusher:pong\",\"data\":{}}", true).join();
                case "pusher_internal:subscription_succeeded" ->
                    System.out.println("listening to " + text(json, "channel"));
                default -> System.out.println(text(json, "channel") + "  " + event + "  "
                        + (json.contains("\"data\":\"") ? text(json, "data") : json));
            }
        }

        void subscribe(WebSocket socket, String socketId, String channel) {
            try {
                String form = "socket_id=" + socketId + "&channel_name="
                        + URLEncoder.encode(channel, StandardCharsets.UTF_8);
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(base.resolve("/api/pusher/auth"))
                                .header("Authorization", authorization)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    System.out.println("not let into " + channel + ": " + answer.body());
                    return;
                }
                socket.sendText(
                                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\",\"auth\":\""
                                        + text(answer.body(), "auth") + "\"}}",
                                true)
                        .join();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The text of a property: enough JSON for frames of this protocol. */
    static String text(String json, String property) {
        Matcher found = Pattern.compile("\"" + property + "\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(json);
        return found.find() ? found.group(1).replace("\\\"", "\"").replace("\\\\", "\\") : "";
    }
}
