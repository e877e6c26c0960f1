package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.TeamScene.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage.Command;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage.Forwarded;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage.Result;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Origin;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForwardTeamMessageTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId pair = scene.begins(scene.ciara(), scene.liam());
    private final ConversationId group = scene.begins(scene.nora(), scene.ciara(), scene.sean());
    private final ConversationId ofOthers = scene.begins(scene.nora(), scene.sean());
    private final StaffMessage original = scene.writes(scene.liam(), pair, "The pool is closed, @ciara");

    @Test
    void copiesTheTextAndNothingElse() {
        StaffMessage answer = scene.answers(scene.ciara(), pair, original, "Since when, @liam?");
        scene.reacts(scene.liam(), answer, Emoji.FIRE);

        Result result = forward(answer, List.of(group), List.of()).results().get(0);

        StaffMessage copy = scene.stored(result.copy().orElseThrow()).orElseThrow();
        assertThat(copy.conversation()).isEqualTo(group);
        assertThat(copy.text()).isEqualTo("Since when, @liam?");
        assertThat(copy.author().is(scene.ciara())).isTrue();
        assertThat(copy.origin()).contains(new Origin(answer.id(), "Ciara Walsh", answer.sentAt()));
        assertThat(copy.replyTo()).isEmpty();
        assertThat(copy.mentions()).isEmpty();
        assertThat(copy.reactions()).isEmpty();
        assertThat(scene.unread(scene.sean(), group)).isEqualTo(1);
    }

    @Test
    void pointsToTheVeryFirstOriginal() {
        StaffMessage copy = copy(forward(original, List.of(group), List.of()), 0);

        StaffMessage copyOfCopy = copy(
                scene.team()
                        .forward()
                        .handle(new Command(
                                KILLARNEY, scene.nora(), copy.id(), List.of(ofOthers), List.of(), Optional.empty())),
                0);

        assertThat(copyOfCopy.origin().orElseThrow().message()).isEqualTo(original.id());
    }

    @Test
    void answersForEveryTargetAlone() {
        Forwarded forwarded = forward(
                original,
                List.of(group, ofOthers, new ConversationId(999_999)),
                List.of(scene.maeve(), scene.liam(), scene.scene().oisin(), scene.ciara()));

        List<Result> results = forwarded.results();
        assertThat(results.stream()
                        .map(result -> result.refusal().map(Rejection::code).orElse("fine")))
                .containsExactly(
                        "fine",
                        "NOT_PARTICIPANT",
                        "NOT_FOUND",
                        "fine",
                        "fine",
                        "INVALID_PARTICIPANTS",
                        "INVALID_PARTICIPANTS");
        assertThat(results).extracting(Result::created).containsExactly(false, false, false, true, false, false, false);
        assertThat(results.get(3).person()).contains(scene.maeve());
        assertThat(results.get(3).conversation()).contains(scene.begins(scene.maeve(), scene.ciara()));
        assertThat(results.get(4).conversation()).contains(pair);
        assertThat(scene.facts(ofOthers)).containsExactly("conversation_created");
    }

    @Test
    void countsTargetsThatAreNamedTwiceOnce() {
        Forwarded forwarded = forward(original, List.of(pair, group, pair), List.of(scene.liam(), scene.liam()));

        assertThat(forwarded.results()).hasSize(3);
        assertThat(forwarded.results().get(0).copy())
                .isEqualTo(forwarded.results().get(2).copy());
        assertThat(scene.facts(pair)).containsExactly("conversation_created", "message_created", "message_created");
    }

    @Test
    void needsBetweenOneAndTwentyTargets() {
        List<ConversationId> twenty =
                LongStream.rangeClosed(1001, 1020).mapToObj(ConversationId::new).toList();

        assertThat(scene.refusal(() -> forward(original, List.of(), List.of()))).isEqualTo("NO_FORWARD_TARGET");
        assertThat(forward(original, twenty, List.of()).results()).hasSize(20);
        assertThat(scene.refusal(() -> forward(original, twenty, List.of(scene.nora()))))
                .isEqualTo("NO_FORWARD_TARGET");
    }

    @Test
    void refusesWhatIsDeletedOrNotToBeSeen() {
        StaffMessage secret = scene.writes(scene.nora(), ofOthers, "Psst");
        assertThat(scene.refusal(() -> forward(secret, List.of(group), List.of())))
                .isEqualTo("NOT_PARTICIPANT");
        scene.deletes(scene.liam(), original, DeletionMode.SOFT);
        assertThat(scene.refusal(() -> forward(original, List.of(group), List.of())))
                .isEqualTo("MESSAGE_DELETED");
    }

    @Test
    void answersARepetitionWithTheFirstCopies() {
        Forwarded first = submit(List.of(group, pair), List.of(scene.maeve()), 1);
        scene.deletes(scene.liam(), original, DeletionMode.SOFT);

        Forwarded again = submit(List.of(pair, group, pair), List.of(scene.maeve()), 1);

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(copies(again)).containsExactlyInAnyOrderElementsOf(copies(first));
        assertThat(scene.facts(group)).containsExactly("conversation_created", "message_created");
    }

    @Test
    void completesWhatWasBegunBefore() {
        ConversationId later = scene.begins(scene.nora(), scene.liam(), scene.sean());
        Forwarded first = submit(List.of(group, later), List.of(), 1);
        assertThat(first.results().get(1).refusal()).isPresent();

        Forwarded again = submit(List.of(group, later), List.of(), 1);

        assertThat(again.repeated()).isTrue();
        assertThat(again.results()).isEqualTo(first.results());
    }

    @Test
    void refusesTheSameIdForSomethingElse() {
        submit(List.of(group), List.of(), 1);
        StaffMessage other = scene.writes(scene.liam(), pair, "The sauna too");

        assertThat(scene.refusal(() -> submit(List.of(group, pair), List.of(), 1)))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> submit(List.of(group), List.of(scene.maeve()), 1)))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> scene.team()
                        .forward()
                        .handle(new Command(
                                KILLARNEY, scene.ciara(), other.id(), List.of(group), List.of(), draft(1)))))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> scene.team()
                        .send()
                        .handle(new SendTeamMessage.Command(
                                KILLARNEY, scene.ciara(), pair, "Hello", Optional.empty(), draft(1)))))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
    }

    @Test
    void storesEveryCopyOnceHoweverOftenItIsSubmittedAtOnce() {
        List<Forwarded> all = Crowd.atOnce(16, person -> submit(List.of(group, pair), List.of(scene.maeve()), 1));

        assertThat(all.stream().flatMap(one -> copies(one).stream()).distinct()).hasSize(3);
        assertThat(all.stream().filter(one -> !one.repeated())).isNotEmpty();
        assertThat(scene.facts(group)).containsExactly("conversation_created", "message_created");
    }

    @Test
    void neverBlocksFiftyPeopleWhoForwardIntoTheSameTwentyConversations() {
        StaffId[] people = new StaffId[47];
        for (int i = 0; i < people.length; i++) {
            people[i] = scene.scene().house().hire(KILLARNEY, "Colleague" + i, "receptionist");
        }
        List<ConversationId> targets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<StaffId> members = new ArrayList<>(List.of(people));
            members.add(scene.liam());
            members.add(scene.ciara());
            members.remove(i);
            targets.add(scene.begins(scene.nora(), members.toArray(StaffId[]::new)));
        }
        ConversationId everybody = scene.begins(scene.nora(), withCiaraAndLiam(people));
        StaffMessage news = scene.writes(scene.nora(), everybody, "Free cake at six");
        List<StaffId> crowd = new ArrayList<>(List.of(people));
        crowd.addAll(List.of(scene.nora(), scene.ciara(), scene.liam()));

        List<Forwarded> all = Crowd.atOnce(50, person -> {
            List<ConversationId> order = new ArrayList<>(targets);
            Collections.shuffle(order, new Random(person));
            return scene.team()
                    .forward()
                    .handle(new Command(KILLARNEY, crowd.get(person), news.id(), order, List.of(), Optional.empty()));
        });

        long stored = all.stream()
                .flatMap(one -> one.results().stream())
                .filter(result -> result.copy().isPresent())
                .count();
        assertThat(stored).isEqualTo(50 * 20 - 20);
        for (ConversationId target : targets) {
            assertThat(scene.stored(target).lastSeq()).isEqualTo(1 + 49);
        }
    }

    private StaffId[] withCiaraAndLiam(StaffId... people) {
        List<StaffId> all = new ArrayList<>(List.of(people));
        all.add(scene.ciara());
        all.add(scene.liam());
        return all.toArray(StaffId[]::new);
    }

    private Forwarded forward(StaffMessage message, List<ConversationId> conversations, List<StaffId> people) {
        return scene.team()
                .forward()
                .handle(new Command(KILLARNEY, scene.ciara(), message.id(), conversations, people, Optional.empty()));
    }

    private Forwarded submit(List<ConversationId> conversations, List<StaffId> people, long draft) {
        return scene.team()
                .forward()
                .handle(new Command(KILLARNEY, scene.ciara(), original.id(), conversations, people, draft(draft)));
    }

    private StaffMessage copy(Forwarded forwarded, int index) {
        return scene.stored(forwarded.results().get(index).copy().orElseThrow()).orElseThrow();
    }

    private static List<MessageId> copies(Forwarded forwarded) {
        return forwarded.results().stream()
                .flatMap(result -> result.copy().stream())
                .toList();
    }
}
