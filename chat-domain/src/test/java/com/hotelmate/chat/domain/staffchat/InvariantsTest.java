package com.hotelmate.chat.domain.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random conversations, the same in every run, of which the laws of the conversation are asked after each step. */
class InvariantsTest {

    private static final int STEPS = 120;
    private static final List<StaffProfile> PEOPLE = List.of(Team.CIARA, Team.LIAM, Team.NORA, Team.SEAN);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdWhateverHappens(long seed) {
        Random random = new Random(seed);
        Team team = Team.of(Team.CIARA, Team.LIAM, Team.NORA, Team.SEAN);

        for (int step = 0; step < STEPS; step++) {
            long before = team.conversation().lastSeq();
            act(team, random);
            assertThat(team.conversation().lastSeq()).isGreaterThanOrEqualTo(before);
            numbersHaveNoGap(team);
            countersEqualARecount(team);
            countersAreToldWhenTheyChange(team);
            messagesKnowTheirChanges(team);
            nobodyAppearsTwice(team);
            versionsAreComplete(team);
        }
        assertThat(new HashSet<>(team.story())).hasSizeGreaterThanOrEqualTo(6);
    }

    private static void act(Team team, Random random) {
        List<StaffProfile> present =
                team.conversation().present().stream().map(Member::profile).toList();
        StaffProfile person = pick(present, random);
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 ->
                team.writes(person, "Words for @" + pick(PEOPLE, random).username());
            case 4, 5 -> team.reads(person);
            case 6 ->
                anyMessage(team, random)
                        .ifPresent(message -> team.unit(chat -> chat.read(person.id(), List.of(message))));
            case 7 ->
                anyMessage(team, random)
                        .ifPresent(message -> team.unit(chat -> chat.edit(
                                message,
                                person,
                                "Edited for @" + pick(PEOPLE, random).username())));
            case 8 -> delete(team, random, DeletionMode.SOFT, person);
            case 9 -> delete(team, random, DeletionMode.HARD, person);
            case 10, 11 ->
                anyMessage(team, random)
                        .ifPresent(message -> team.reacts(person, message, pick(List.of(Emoji.values()), random)));
            case 12 ->
                anyMessage(team, random)
                        .ifPresent(message -> message.reactionOf(person.id())
                                .ifPresent(reaction ->
                                        team.unit(chat -> chat.takeBack(message, person.id(), reaction.emoji()))));
            case 13 ->
                anyMessage(team, random)
                        .ifPresent(message -> team.unit(chat -> chat.forward(person, message, Optional.empty())));
            case 14 -> part(team, random, present, person);
            default -> team.writes(person, "Words");
        }
    }

    private static void part(Team team, Random random, List<StaffProfile> present, StaffProfile person) {
        if (present.size() > 1 && random.nextInt(20) == 0) {
            team.leaves(person);
        }
    }

    private static void delete(Team team, Random random, DeletionMode mode, StaffProfile person) {
        anyMessage(team, random).ifPresent(message -> team.deletes(person, message, mode));
    }

    private static void numbersHaveNoGap(Team team) {
        assertThat(team.changes())
                .extracting(StaffChange::seq)
                .isEqualTo(LongStream.rangeClosed(1, team.conversation().lastSeq())
                        .boxed()
                        .toList());
    }

    private static void countersEqualARecount(Team team) {
        for (Member member : team.conversation().present()) {
            long recount = team.messages().stream()
                    .filter(message -> message.author().person().isPresent()
                            && !message.author().is(member.id())
                            && message.deletedAt().isEmpty()
                            && message.receipts().stream()
                                    .noneMatch(receipt -> receipt.reader().equals(member.id())))
                    .count();
            assertThat((long) member.unread()).isEqualTo(recount);
        }
    }

    /** Whoever only hears changes knows every count. */
    private static void countersAreToldWhenTheyChange(Team team) {
        Map<StaffId, Integer> heard = new HashMap<>();
        team.changes()
                .forEach(change -> change.unread().forEach(unread -> heard.put(unread.staff(), unread.messages())));
        for (Member member : team.conversation().present()) {
            assertThat(heard.getOrDefault(member.id(), 0)).isEqualTo(member.unread());
        }
    }

    private static void messagesKnowTheirChanges(Team team) {
        for (StaffMessage message : team.messages()) {
            List<Long> touching = touching(team, message.id());
            assertThat(message.createdSeq()).isEqualTo(touching.get(0));
            assertThat(message.updatedSeq()).isEqualTo(touching.get(touching.size() - 1));
        }
    }

    private static List<Long> touching(Team team, MessageId id) {
        return team.changes().stream()
                .filter(change -> change.fact().about().filter(id::equals).isPresent()
                        || (change.fact() instanceof StaffFact.MessagesRead read
                                && read.messages().contains(id)))
                .map(StaffChange::seq)
                .toList();
    }

    private static void nobodyAppearsTwice(Team team) {
        for (StaffMessage message : team.messages()) {
            assertThat(message.reactions()).extracting(Reaction::staff).doesNotHaveDuplicates();
            assertThat(message.receipts()).extracting(Receipt::reader).doesNotHaveDuplicates();
            assertThat(message.receipts())
                    .extracting(Receipt::reader)
                    .allSatisfy(
                            reader -> assertThat(message.author().is(reader)).isFalse());
            assertThat(message.mentions())
                    .doesNotHaveDuplicates()
                    .allSatisfy(person ->
                            assertThat(team.conversation().member(person)).isPresent());
        }
    }

    private static void versionsAreComplete(Team team) {
        for (StaffMessage message : team.messages()) {
            assertThat(team.formerTexts().stream()
                            .filter(text -> text.message().equals(message.id()))
                            .map(FormerText::version)
                            .distinct())
                    .hasSize(message.editCount());
        }
    }

    private static Optional<StaffMessage> anyMessage(Team team, Random random) {
        return team.messages().isEmpty() ? Optional.empty() : Optional.of(pick(team.messages(), random));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
