package com.hotelmate.chat.domain.staffchat;

import static com.hotelmate.chat.domain.staffchat.Team.CIARA;
import static com.hotelmate.chat.domain.staffchat.Team.LIAM;
import static com.hotelmate.chat.domain.staffchat.Team.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.StaffFact.ReactionChanged;
import com.hotelmate.chat.domain.staffchat.StaffFact.ReactionChanged.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Team team = Team.of(NORA, CIARA, LIAM);

    @Nested
    class Written {

        @Test
        void waitForEverybodyElse() {
            StaffMessage message = team.writes(CIARA, "Good morning @liam");

            assertThat(List.of(team.unreadOf(CIARA), team.unreadOf(LIAM), team.unreadOf(NORA)))
                    .containsExactly(0, 1, 1);
            assertThat(team.lastChange().fact())
                    .isEqualTo(new StaffFact.MessageCreated(message.id(), Optional.of(CIARA.id()), Team.ids(LIAM)));
            assertThat(team.lastChange().unread())
                    .containsExactly(new StaffChange.Unread(LIAM.id(), 1), new StaffChange.Unread(NORA.id(), 1));
            assertThat(team.conversation().updatedAt()).isEqualTo(team.now());
        }

        @Test
        void showTheirAuthorAsOfNow() {
            StaffProfile promoted = Team.profile(AStaffMember.manager("Ciara", 7));

            StaffMessage message = team.writes(promoted, "Good morning");

            assertThat(message.author()).isEqualTo(new StaffAuthor.Colleague(promoted));
            assertThat(team.conversation().member(CIARA.id()).orElseThrow().profile())
                    .isEqualTo(promoted);
        }

        @Test
        void tellNothingOfTheirWordsToALog() {
            assertThat(team.writes(CIARA, "secret").toString()).doesNotContain("secret");
        }
    }

    @Nested
    class Read {

        @Test
        void turnReadForTheReaderAlone() {
            StaffMessage message = team.writes(CIARA, "Good morning");

            List<StaffMessage> read = team.reads(LIAM);

            assertThat(read).extracting(StaffMessage::id).containsExactly(message.id());
            assertThat(team.message(message.id()).receipts()).containsExactly(new Receipt(LIAM.id(), team.now()));
            assertThat(team.unreadOf(LIAM)).isZero();
            assertThat(team.unreadOf(NORA)).isEqualTo(1);
            assertThat(team.message(message.id()).updatedSeq()).isEqualTo(3);
        }

        @Test
        void areReadByAllOnceTheLastOneHas() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            assertThat(isReadByAll(message)).isFalse();
            team.reads(LIAM);
            assertThat(isReadByAll(message)).isFalse();
            team.reads(NORA);
            assertThat(isReadByAll(message)).isTrue();
        }

        @Test
        void areReadByAllOnceWhoHadNotReadThemLeft() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            team.reads(LIAM);
            team.leaves(NORA);

            assertThat(isReadByAll(message)).isTrue();
        }

        @Test
        void areNotReadBecauseEverybodyLeft() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            team.leaves(NORA);
            team.leaves(LIAM);

            assertThat(isReadByAll(message)).isFalse();
        }

        @Test
        void areNoNewsToTheirAuthorNorTwice() {
            team.writes(CIARA, "Good morning");
            team.reads(LIAM);
            long before = team.conversation().lastSeq();

            assertThat(team.reads(CIARA)).isEmpty();
            assertThat(team.reads(LIAM)).isEmpty();
            assertThat(team.conversation().lastSeq()).isEqualTo(before);
        }

        @Test
        void doNotMoveTheConversationUpTheList() {
            team.writes(CIARA, "Good morning");
            Instant written = team.now();
            team.reads(LIAM);

            assertThat(team.conversation().updatedAt()).isEqualTo(written);
        }

        private boolean isReadByAll(StaffMessage message) {
            return team.message(message.id()).isReadByAll(team.conversation().presentIds());
        }
    }

    @Nested
    class Edited {

        @Test
        void keepTheirFormerTextAndTellWhoIsMentionedNow() {
            StaffMessage message = team.writes(CIARA, "Who helps, @liam?");
            Instant written = team.now();

            StaffMessage edited = team.unit(chat -> chat.edit(message, CIARA, "Who helps, @liam or @nora?"));

            assertThat(edited.mentions()).isEqualTo(Team.ids(LIAM, NORA));
            assertThat(edited.editCount()).isEqualTo(1);
            assertThat(team.lastChange().fact())
                    .isEqualTo(new StaffFact.MessageEdited(message.id(), CIARA.id(), Team.ids(NORA)));
            assertThat(team.formerTexts())
                    .containsExactly(new FormerText(message.id(), 1, "Who helps, @liam?", written, team.now()));
        }

        @Test
        void changeNothingWithTheSameText() {
            StaffMessage message = team.writes(CIARA, "Good morning");

            StaffMessage same = team.unit(chat -> chat.edit(message, CIARA, "Good morning"));

            assertThat(same).isEqualTo(message);
            assertThat(team.story()).endsWith("message_created");
        }
    }

    @Nested
    class Deleted {

        @Test
        void waitForNobodyAnyMore() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            team.reads(LIAM);

            StaffMessage deleted =
                    team.deletes(CIARA, message, DeletionMode.SOFT).orElseThrow();

            assertThat(deleted.visibleText()).isEqualTo("[Message deleted]");
            assertThat(team.unreadOf(NORA)).isZero();
            assertThat(team.lastChange().unread()).containsExactly(new StaffChange.Unread(NORA.id(), 0));
        }

        @Test
        void stayDeletedWithoutAnotherChange() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            team.deletes(CIARA, message, DeletionMode.SOFT);
            long before = team.conversation().lastSeq();

            assertThat(team.deletes(NORA, message, DeletionMode.SOFT)).isPresent();
            assertThat(team.conversation().lastSeq()).isEqualTo(before);
        }

        @Test
        void goForGoodAlsoAfterwards() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            team.deletes(CIARA, message, DeletionMode.SOFT);

            assertThat(team.deletes(NORA, message, DeletionMode.HARD)).isEmpty();
            assertThat(team.messages()).isEmpty();
            assertThat(team.lastChange().fact()).isEqualTo(new StaffFact.MessageDeleted(message.id(), true, NORA.id()));
            assertThat(team.unreadOf(LIAM)).isZero();
        }
    }

    @Nested
    class ReactedTo {

        @Test
        void haveOneReactionOfEachPerson() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            Reaction fire = team.reacts(LIAM, message, Emoji.FIRE);
            Reaction heart = team.reacts(LIAM, message, Emoji.HEART);
            Reaction noras = team.reacts(NORA, message, Emoji.HEART);

            assertThat(team.message(message.id()).reactions()).containsExactly(heart, noras);
            assertThat(team.changes().subList(2, 5))
                    .extracting(StaffChange::fact)
                    .containsExactly(
                            new ReactionChanged(message.id(), Action.ADDED, fire),
                            new ReactionChanged(message.id(), Action.REPLACED, heart),
                            new ReactionChanged(message.id(), Action.ADDED, noras));
        }

        @Test
        void changeNothingWithTheSameReaction() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            Reaction first = team.reacts(LIAM, message, Emoji.FIRE);
            long before = team.conversation().lastSeq();

            assertThat(team.reacts(LIAM, message, Emoji.FIRE)).isEqualTo(first);
            assertThat(team.conversation().lastSeq()).isEqualTo(before);
        }

        @Test
        void loseOnlyTheReactionThatIsThere() {
            StaffMessage message = team.writes(CIARA, "Good morning");
            Reaction fire = team.reacts(LIAM, message, Emoji.FIRE);

            assertThat(takesBack(message, Emoji.HEART)).isFalse();
            assertThat(takesBack(message, Emoji.FIRE)).isTrue();
            assertThat(takesBack(message, Emoji.FIRE)).isFalse();
            assertThat(team.message(message.id()).reactions()).isEmpty();
            assertThat(team.lastChange().fact()).isEqualTo(new ReactionChanged(message.id(), Action.REMOVED, fire));
        }

        private boolean takesBack(StaffMessage message, Emoji emoji) {
            return team.unit(chat -> chat.takeBack(team.message(message.id()), LIAM.id(), emoji));
        }
    }

    @Nested
    class Forwarded {

        @Test
        void nameTheVeryFirstOriginal() {
            StaffMessage original = team.writes(CIARA, "The pool is closed, @liam");
            StaffMessage copy = team.unit(chat -> chat.forward(LIAM, original, Optional.empty()));
            StaffMessage copyOfCopy = team.unit(chat -> chat.forward(NORA, copy, Optional.empty()));

            Origin first = new Origin(original.id(), "Ciara Walsh", original.sentAt());
            assertThat(copy.origin()).contains(first);
            assertThat(copyOfCopy.origin()).contains(first);
            assertThat(copyOfCopy.text()).isEqualTo("The pool is closed, @liam");
            assertThat(copyOfCopy.mentions()).isEmpty();
            assertThat(copyOfCopy.author()).isEqualTo(new StaffAuthor.Colleague(NORA));
        }

        @Test
        void loseReplyAndReactions() {
            StaffMessage question = team.writes(CIARA, "Who helps?");
            StaffMessage answer =
                    team.unit(chat -> chat.write(LIAM, "I do", Optional.of(question.id()), Optional.empty()));
            team.reacts(NORA, answer, Emoji.HEART);

            StaffMessage copy = team.unit(chat -> chat.forward(NORA, team.message(answer.id()), Optional.empty()));

            assertThat(copy.replyTo()).isEmpty();
            assertThat(copy.reactions()).isEmpty();
            assertThat(copy.receipts()).isEmpty();
        }
    }
}
