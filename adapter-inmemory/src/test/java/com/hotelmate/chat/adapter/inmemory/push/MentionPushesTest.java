package com.hotelmate.chat.adapter.inmemory.push;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.push.PushDelivery;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.push.Rulings;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.ScriptedPushService;
import com.hotelmate.chat.testkit.TeamScene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ciara writes to Liam and Sean, and edits what she wrote: each of Liam's devices is told once of being mentioned. */
class MentionPushesTest {

    private final TeamScene team = new TeamScene(InMemoryStorage::create);
    private final ChatScene scene = team.scene();
    private final ScriptedPushService service = new ScriptedPushService();
    private final PushDelivery delivery = new PushDelivery(
            service,
            new Rulings(
                    new PushWriter(() -> "https://hotel.example"),
                    scene.house(),
                    scene.storage().conversations()),
            scene.storage().devices(),
            scene.storage().pushes(),
            DeliveryListener.NONE,
            scene.clock());
    private final ConversationId conversation = begun();
    private final StaffMessage message = team.writes(team.ciara(), conversation, "Towels for 101, please");

    private ConversationId begun() {
        ConversationId id = team.begins(team.ciara(), team.liam(), team.sean());
        registers("liam-1");
        registers("liam-2");
        return id;
    }

    @Test
    void byTheMessageIfItHasNotLeft() {
        after(1);
        edited("@Liam, towels for 101, please");
        after(2);
        delivers();
        after(1);
        delivers();

        assertThat(told("liam-1")).containsExactly("mention: @Liam, towels for 101, please");
        assertThat(told("liam-2")).containsExactly("mention: @Liam, towels for 101, please");
    }

    @Test
    void byTheEditIfTheMessageHasLeft() {
        after(3);
        delivers();
        edited("@Liam, towels for 101, please");
        after(3);
        delivers();

        assertThat(told("liam-1"))
                .containsExactly("message: Towels for 101, please", "mention: @Liam, towels for 101, please");
    }

    @Test
    void byTheMessageAlthoughALaterEditMentionsThemNoLonger() {
        after(2);
        edited("@Liam, towels for 101, please");
        after(1);
        delivers();
        after(1);
        edited("Towels for 101, please");
        after(1);
        delivers();
        after(5);
        delivers();

        assertThat(told("liam-1")).containsExactly("mention: @Liam, towels for 101, please");
    }

    @Test
    void notAtAllIfTheyAreNotMentionedWhenItLeaves() {
        after(1);
        edited("@Liam, towels for 101, please");
        after(1);
        edited("Towels for 102, please");
        after(5);
        delivers();

        assertThat(told("liam-1")).containsExactly("message: Towels for 102, please");
    }

    @Test
    void byTheEditIfTheyReadTheMessageBefore() {
        after(1);
        var unused = team.reads(team.liam(), conversation);
        after(1);
        edited("@Liam, towels for 101, please");
        after(1);
        delivers();
        assertThat(told("liam-1")).isEmpty();
        after(2);
        delivers();

        assertThat(told("liam-1")).containsExactly("mention: @Liam, towels for 101, please");
    }

    @Test
    void byTheEditIfTheMessageWasRefused() {
        service.answers("liam-1", new PushResult.Refused("invalid_argument"));
        after(2);
        edited("@Liam, towels for 101, please");
        after(1);
        delivers();
        assertThat(told("liam-1")).isEmpty();
        after(2);
        delivers();

        assertThat(told("liam-1")).containsExactly("mention: @Liam, towels for 101, please");
        assertThat(told("liam-2")).containsExactly("mention: @Liam, towels for 101, please");
    }

    @Test
    void onTheDeviceThatHadTheMessageBeforeAndTheOneThatHadItAfterTheEdit() {
        service.answers("liam-1", new PushResult.TryAgain("internal", Optional.empty()));
        after(3);
        assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
        after(1);
        edited("@Liam, towels for 101, please");
        after(1);
        assertThat(deliver()).isInstanceOf(Delivery.Held.class);
        after(3);
        delivers();

        assertThat(told("liam-1")).containsExactly("mention: @Liam, towels for 101, please");
        assertThat(told("liam-2"))
                .containsExactly("message: Towels for 101, please", "mention: @Liam, towels for 101, please");
    }

    private void registers(String token) {
        var unused = scene.chat()
                .registerDevice()
                .handle(new RegisterDevice.Command(
                        staff(team.liam()), Optional.empty(), new Device(token, Optional.empty(), Optional.empty())));
    }

    private void edited(String text) {
        assertThat(team.edits(team.ciara(), message, text).text()).isEqualTo(text);
    }

    private void after(int seconds) {
        scene.clock().advance(Duration.ofSeconds(seconds));
    }

    private void delivers() {
        assertThat(deliver()).isNotInstanceOf(Delivery.TryAgain.class);
    }

    /** Hands over everything after the beginning of the conversation, as far as the sink was not told otherwise. */
    private Delivery deliver() {
        return delivery.deliver(scene.storage()
                .changes()
                .read(KILLARNEY, conversation, 1, 100)
                .orElseThrow()
                .changes());
    }

    private List<String> told(String token) {
        return service.arrived().stream()
                .filter(arrived -> arrived.token().equals(token))
                .map(arrived -> arrived.push().data().get("type").replace("staff_chat_", "") + ": "
                        + arrived.push().body())
                .toList();
    }
}
