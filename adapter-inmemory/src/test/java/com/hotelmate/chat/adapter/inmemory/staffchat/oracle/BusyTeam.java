package com.hotelmate.chat.adapter.inmemory.staffchat.oracle;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.conversation.LeaveTeamChat;
import com.hotelmate.chat.application.staffchat.live.SignalTeamTyping;
import com.hotelmate.chat.application.staffchat.writing.DeleteTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.EditTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.TeamScene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two hotels whose staff do everything that staff chat offers, at random and at the same time. */
final class BusyTeam {

    /** What may go wrong when people cross each other's ways; anything else is a defect. */
    private static final Set<String> CROSSED = Set.of(
            "NOT_FOUND",
            "NOT_PARTICIPANT",
            "REPLY_TARGET_INVALID",
            "MESSAGE_DELETED",
            "NOT_YOUR_MESSAGE",
            "CLIENT_MESSAGE_ID_REUSED");

    /**
     * A conversation, who reads it to the end, who writes in it, and what was written.
     *
     * @param mayLeave whoever leaves in the course of the day
     */
    record Place(
            HotelSlug hotel,
            ConversationId conversation,
            StaffId manager,
            List<StaffId> people,
            List<StaffId> mayLeave,
            Queue<MessageId> written) {}

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final StaffChatUseCases team = scene.team();
    private final List<Place> places;
    private final Place doomed;

    BusyTeam() {
        List<StaffId> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            crowd.add(scene.scene().house().hire(KILLARNEY, "Colleague" + i, "receptionist"));
        }
        StaffId nora = scene.nora();
        places = List.of(
                place(KILLARNEY, nora, List.of(scene.ciara()), List.of()),
                place(KILLARNEY, nora, List.of(scene.ciara(), scene.liam(), scene.sean()), List.of(scene.sean())),
                place(KILLARNEY, nora, crowd, crowd.subList(2, 5)),
                place(DUBLIN, scene.scene().orla(), List.of(scene.scene().oisin()), List.of()));
        doomed = place(KILLARNEY, scene.maeve(), List.of(scene.ciara(), scene.liam()), List.of());
    }

    ChatScene scene() {
        return scene.scene();
    }

    StaffChatUseCases team() {
        return team;
    }

    /** The conversations that stay. */
    List<Place> places() {
        return places;
    }

    /** The conversation that is deleted in the course of the day. */
    Place doomed() {
        return doomed;
    }

    /** Somebody does something. */
    void act(Random random) {
        Place place = random.nextInt(8) == 0 ? doomed : pick(places, random);
        scene().clock().advance(Duration.ofMillis(random.nextInt(3)));
        try {
            act(place, random);
        } catch (RejectedException e) {
            if (!CROSSED.contains(e.rejection().code())) {
                throw e;
            }
        }
    }

    /** Somebody leaves each of the groups, and somebody else is sent away. */
    void part() {
        for (Place place : places) {
            for (int i = 0; i < place.mayLeave().size(); i++) {
                StaffId person = place.mayLeave().get(i);
                if (i % 2 == 0) {
                    team.leave().leave(place.hotel(), person, place.conversation());
                } else {
                    team.leave()
                            .remove(new LeaveTeamChat.Removal(
                                    place.hotel(), place.manager(), place.conversation(), person));
                }
            }
        }
    }

    /** The doomed conversation ends. */
    void end() {
        team.deleteConversation().handle(doomed.hotel(), doomed.manager(), doomed.conversation());
    }

    private void act(Place place, Random random) {
        HotelSlug hotel = place.hotel();
        StaffId who = random.nextInt(4) == 0 ? place.manager() : pick(place.people(), random);
        MessageId message = any(place, random);
        int dice = random.nextInt(100);
        if (dice < 32) {
            write(place, who, random);
        } else if (dice < 42) {
            team.edit().handle(new EditTeamMessage.Command(hotel, who, message, "Edited for @nora " + dice));
        } else if (dice < 48) {
            deletes(hotel, place.manager(), message, DeletionMode.SOFT);
        } else if (dice < 52) {
            deletes(hotel, place.manager(), message, DeletionMode.HARD);
        } else if (dice < 64) {
            Emoji emoji = pick(List.of(Emoji.values()).subList(0, 3), random);
            team.react().react(new ReactToTeamMessage.Command(hotel, who, message, emoji.symbol()));
        } else if (dice < 70) {
            Emoji emoji = pick(List.of(Emoji.values()).subList(0, 3), random);
            team.react().takeBack(new ReactToTeamMessage.Command(hotel, who, message, emoji.symbol()));
        } else if (dice < 78) {
            team.markRead().all(hotel, who, place.conversation());
        } else if (dice < 82) {
            team.markRead().these(hotel, who, place.conversation(), List.of(message, any(place, random)));
        } else if (dice < 86) {
            team.markRead().one(hotel, who, message);
        } else if (dice < 89) {
            team.markRead()
                    .several(
                            hotel, who, places.stream().map(Place::conversation).toList());
        } else if (dice < 97) {
            forward(place, who, message, random);
        } else {
            team.typing().handle(new SignalTeamTyping.Command(hotel, who, place.conversation(), true));
        }
    }

    private void write(Place place, StaffId who, Random random) {
        Optional<MessageId> replyTo = random.nextInt(3) == 0 ? Optional.of(any(place, random)) : Optional.empty();
        place.written()
                .add(team.send()
                        .handle(new SendTeamMessage.Command(
                                place.hotel(), who, place.conversation(), "Hello @ciara", replyTo, draft(random)))
                        .message()
                        .message()
                        .message()
                        .id());
    }

    private void forward(Place place, StaffId who, MessageId message, Random random) {
        ForwardTeamMessage.Forwarded forwarded = team.forward()
                .handle(new ForwardTeamMessage.Command(
                        place.hotel(),
                        who,
                        message,
                        places.stream().map(Place::conversation).toList(),
                        List.of(),
                        draft(random)));
        forwarded
                .results()
                .forEach(result -> result.copy()
                        .ifPresent(copy -> places.stream()
                                .filter(target -> result.conversation()
                                        .filter(target.conversation()::equals)
                                        .isPresent())
                                .forEach(target -> target.written().add(copy))));
    }

    private void deletes(HotelSlug hotel, StaffId who, MessageId message, DeletionMode mode) {
        team.delete().handle(new DeleteTeamMessage.Command(hotel, who, message, mode));
    }

    /** Few enough drafts that some are sent again. */
    private static Optional<ClientMessageId> draft(Random random) {
        return random.nextBoolean()
                ? Optional.of(new ClientMessageId(new UUID(1, random.nextInt(80))))
                : Optional.empty();
    }

    private static MessageId any(Place place, Random random) {
        List<MessageId> written = List.copyOf(place.written());
        return written.isEmpty() ? new MessageId(Long.MAX_VALUE) : pick(written, random);
    }

    private Place place(HotelSlug hotel, StaffId manager, List<StaffId> people, List<StaffId> mayLeave) {
        ConversationId conversation = team.begin()
                .handle(new BeginTeamChat.Command(hotel, manager, people, Optional.empty()))
                .summary()
                .conversation()
                .id();
        return new Place(hotel, conversation, manager, people, mayLeave, new ConcurrentLinkedQueue<>());
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
