package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.staffchat.conversation.LeaveTeamChat.Removal;
import com.hotelmate.chat.application.staffchat.live.ConfirmDelivery;
import com.hotelmate.chat.application.staffchat.live.SignalTeamTyping;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamMessages;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of rights, asked of the use cases; Ciara writes, and Nora is the manager who takes part. */
class RightsInATeamTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.liam(), scene.ciara(), scene.nora(), scene.sean());
    private final StaffMessage byCiara = scene.writes(scene.ciara(), group, "Good morning");
    private final StaffMessage bySystem = lineOfSean();

    @ParameterizedTest(name = "{0}: {1} of {2} message: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # who    | what        | whose     | answer
            ciara    | edit        | OWN       | yes
            liam     | edit        | COLLEAGUE | NOT_YOUR_MESSAGE
            nora     | edit        | COLLEAGUE | NOT_YOUR_MESSAGE
            nora     | edit        | SYSTEM    | NOT_YOUR_MESSAGE
            maeve    | edit        | COLLEAGUE | NOT_PARTICIPANT
            ciara    | soft delete | OWN       | yes
            liam     | soft delete | COLLEAGUE | DELETE_NOT_ALLOWED
            liam     | soft delete | SYSTEM    | DELETE_NOT_ALLOWED
            nora     | soft delete | COLLEAGUE | yes
            nora     | soft delete | SYSTEM    | yes
            maeve    | soft delete | COLLEAGUE | NOT_PARTICIPANT
            maeve    | soft delete | SYSTEM    | NOT_PARTICIPANT
            ciara    | hard delete | OWN       | HARD_DELETE_NOT_ALLOWED
            liam     | hard delete | COLLEAGUE | HARD_DELETE_NOT_ALLOWED
            liam     | hard delete | SYSTEM    | HARD_DELETE_NOT_ALLOWED
            nora     | hard delete | COLLEAGUE | yes
            nora     | hard delete | SYSTEM    | yes
            maeve    | hard delete | COLLEAGUE | NOT_PARTICIPANT
            sean     | edit        | COLLEAGUE | NOT_PARTICIPANT
            sean     | soft delete | COLLEAGUE | NOT_PARTICIPANT
            sean     | hard delete | COLLEAGUE | NOT_PARTICIPANT
            """)
    void answersAsTheMatrixSays(String who, String what, String whose, String answer) {
        StaffMessage message = whose.equals("SYSTEM") ? bySystem : byCiara;
        StaffId person = person(who);
        ThrowingCallable call = () -> {
            switch (what) {
                case "edit" -> scene.edits(person, message, "Good evening");
                case "soft delete" -> scene.deletes(person, message, DeletionMode.SOFT);
                case "hard delete" -> scene.deletes(person, message, DeletionMode.HARD);
                default -> throw new IllegalArgumentException(what);
            }
        };

        assertThat(answer(call, answer)).isEqualTo(answer);
    }

    @Test
    void closesEverythingToManagersWhoTakeNoPart() {
        StaffId maeve = scene.maeve();
        Map<String, ThrowingCallable> doors = new LinkedHashMap<>();
        doors.put("show", () -> scene.team().list().show(KILLARNEY, maeve, group, 10));
        doors.put(
                "read",
                () -> scene.team()
                        .read()
                        .handle(new ReadTeamMessages.Query(
                                KILLARNEY, maeve, group, StaffMessageQuery.newest(10, true))));
        doors.put(
                "catch up",
                () -> scene.team().catchUp().handle(new CatchUpWithTeam.Query(KILLARNEY, maeve, group, 0, 10)));
        doors.put("send", () -> scene.writes(maeve, group, "Hello"));
        doors.put("react", () -> scene.reacts(maeve, byCiara, Emoji.FIRE));
        doors.put(
                "take back",
                () -> scene.team()
                        .react()
                        .takeBack(new ReactToTeamMessage.Command(KILLARNEY, maeve, byCiara.id(), "🔥")));
        doors.put("mark read", () -> scene.reads(maeve, group));
        doors.put(
                "mark these read", () -> scene.team().markRead().these(KILLARNEY, maeve, group, List.of(byCiara.id())));
        doors.put("mark one read", () -> scene.team().markRead().one(KILLARNEY, maeve, byCiara.id()));
        doors.put(
                "forward",
                () -> scene.team()
                        .forward()
                        .handle(new ForwardTeamMessage.Command(
                                KILLARNEY, maeve, byCiara.id(), List.of(group), List.of(), Optional.empty())));
        doors.put("versions", () -> scene.team().versions().handle(KILLARNEY, maeve, byCiara.id()));
        doors.put("leave", () -> scene.leaves(maeve, group));
        doors.put("remove", () -> scene.team().leave().remove(new Removal(KILLARNEY, maeve, group, scene.ciara())));
        doors.put("delete", () -> scene.team().deleteConversation().handle(KILLARNEY, maeve, group));
        doors.put(
                "typing",
                () -> scene.team().typing().handle(new SignalTeamTyping.Command(KILLARNEY, maeve, group, true)));
        doors.put(
                "delivered",
                () -> scene.team()
                        .confirmDelivery()
                        .handle(new ConfirmDelivery.Command(KILLARNEY, maeve, group, List.of(byCiara.id()))));

        doors.forEach((name, door) -> assertThat(scene.refusal(door)).as(name).isEqualTo("NOT_PARTICIPANT"));
    }

    @Test
    void keepsHistoriesAndTheConversationForManagers() {
        scene.edits(scene.ciara(), byCiara, "Good evening");

        assertThat(scene.rejection(() -> scene.team().versions().handle(KILLARNEY, scene.ciara(), byCiara.id())))
                .isEqualTo(new Rejection.CapabilityRequired(Capability.STAFF_CHAT_HISTORY_READ));
        assertThat(scene.team()
                        .versions()
                        .handle(KILLARNEY, scene.nora(), byCiara.id())
                        .formerTexts())
                .singleElement()
                .satisfies(former -> assertThat(former.text()).isEqualTo("Good morning"));
        assertThat(scene.rejection(() -> scene.team().deleteConversation().handle(KILLARNEY, scene.liam(), group)))
                .isEqualTo(new Rejection.CapabilityRequired(Capability.STAFF_CHAT_CONVERSATION_DELETE));
    }

    @Test
    void remembersWhatWasDeletedForGoodForManagersOnly() {
        scene.deletes(scene.nora(), byCiara, DeletionMode.HARD);

        assertThat(scene.deletes(scene.nora(), byCiara, DeletionMode.HARD).alreadyDeleted())
                .isTrue();
        assertThat(scene.refusal(() -> scene.deletes(scene.nora(), byCiara, DeletionMode.SOFT)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.deletes(scene.ciara(), byCiara, DeletionMode.HARD)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.deletes(scene.maeve(), byCiara, DeletionMode.HARD)))
                .isEqualTo("NOT_PARTICIPANT");
    }

    private String answer(ThrowingCallable call, String expected) {
        if (!expected.equals("yes")) {
            return scene.refusal(call);
        }
        try {
            call.call();
            return "yes";
        } catch (Throwable e) {
            throw new AssertionError("It was refused", e);
        }
    }

    private StaffId person(String name) {
        return switch (name) {
            case "ciara" -> scene.ciara();
            case "liam" -> scene.liam();
            case "nora" -> scene.nora();
            case "sean" -> scene.sean();
            case "maeve" -> scene.maeve();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private StaffMessage lineOfSean() {
        scene.leaves(scene.sean(), group);
        return scene.team()
                .list()
                .show(KILLARNEY, scene.ciara(), group, 1)
                .messages()
                .messages()
                .get(0)
                .message();
    }
}
