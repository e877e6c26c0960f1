package com.hotelmate.chat.adapter.rest.realtime;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.AUTHENTICATION_REQUIRED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_INTEGRATION_KEY;

import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.RawBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.live.NoteEmptyChannels;
import java.util.List;

/**
 * What Pusher Channels reports by itself, signed with the secret of the application.
 *
 * <pre>
 * POST /api/pusher/webhook
 * </pre>
 */
public final class WebhookRoutes {

    private final ChannelWebhooks webhooks;
    private final NoteEmptyChannels noteEmptyChannels;

    /** Routes for the reports that these read. */
    public WebhookRoutes(ChannelWebhooks webhooks, NoteEmptyChannels noteEmptyChannels) {
        this.webhooks = webhooks;
        this.noteEmptyChannels = noteEmptyChannels;
    }

    /** The declarations. */
    public List<Route<?>> routes() {
        return List.of(Route.post("A3", "/api/pusher/webhook", "Takes note of what the realtime service reports")
                .rawBody()
                .answersNothing()
                .refuses(AUTHENTICATION_REQUIRED, INVALID_INTEGRATION_KEY)
                .handledBy(this::receive));
    }

    private Answer receive(Call<RawBody> call) {
        RawBody body = call.body();
        boolean genuine = webhooks.receive(
                header(body, "X-Pusher-Key"), header(body, "X-Pusher-Signature"), body.text(), noteEmptyChannels);
        if (!genuine) {
            throw ProblemException.of(INVALID_INTEGRATION_KEY);
        }
        return Answer.noContent();
    }

    private static String header(RawBody body, String name) {
        return body.headers().apply(name).orElseThrow(() -> ProblemException.of(AUTHENTICATION_REQUIRED));
    }
}
