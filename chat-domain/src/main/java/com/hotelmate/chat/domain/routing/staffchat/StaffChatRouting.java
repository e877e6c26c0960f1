package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.staffchat.StaffBodies.Body;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffChange;
import com.hotelmate.chat.domain.staffchat.StaffFact;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says where every change of a staff conversation is announced, under which names and with what: the contract's event
 * table as a function. Immutable.
 *
 * <p>What concerns a conversation goes to its own channel, which only those who take part may listen to; what somebody has
 * to learn without listening there goes to their personal one.
 */
public final class StaffChatRouting {

    private final ChannelNames names;
    private final Set<Dialect> dialects;

    /** Routes for those dialects, with channels of that privacy. */
    public StaffChatRouting(Privacy privacy, Set<Dialect> dialects) {
        this.names = new ChannelNames(privacy);
        this.dialects = Set.copyOf(dialects);
    }

    /** The names of the channels that signals go to. */
    public ChannelNames names() {
        return names;
    }

    /** The dialects that are spoken. */
    public Set<Dialect> dialects() {
        return dialects;
    }

    /**
     * The signals of a change, in the order they are to leave.
     *
     * @param totals what waits in all conversations together for each person whose number of unread messages changed;
     *     asked only when somebody is shown it
     * @param roster who works in the hotel; asked only when people are shown
     */
    public List<Signal> signals(
            LoggedStaffChange logged, Supplier<Map<StaffId, UnreadTotals>> totals, Supplier<Roster> roster) {
        StaffChange change = logged.change();
        StaffFact fact = change.fact();
        StaffAnnouncement out = new StaffAnnouncement(this, change.hotel(), change.conversation());
        Occasion occasion = occasion(logged);
        Body body = StaffBodies.of(logged, roster);
        if (fact instanceof StaffFact.ConversationCreated) {
            out.people(occasion, change.present(), fact.type(), List.of("new-conversation"), body);
        } else {
            out.team(occasion, fact.type(), flatEvents(fact), body);
        }
        if (fact instanceof StaffFact.MessageCreated created) {
            out.webPeople(occasion, others(change, created.by()), fact.type(), body);
            mentions(out, occasion, logged, created.mentioned());
        } else if (fact instanceof StaffFact.MessageEdited edited) {
            mentions(out, occasion, logged, edited.mentioned());
        } else if (fact instanceof StaffFact.ParticipantsChanged parted) {
            List<StaffId> leftAndGone = Stream.concat(change.present().stream(), Stream.of(parted.left()))
                    .toList();
            out.people(occasion, leftAndGone, fact.type(), List.of(), body);
        } else if (fact instanceof StaffFact.ConversationDeleted) {
            out.people(occasion, change.present(), fact.type(), List.of(), body);
        }
        for (StaffChange.Unread unread : change.unread()) {
            Occasion notice = occasion.notice("unread/" + unread.staff());
            out.people(
                    notice,
                    List.of(unread.staff()),
                    "unread_updated",
                    List.of(),
                    NoticeBodies.unread(change, unread, totals));
        }
        return out.signals();
    }

    static Occasion occasion(LoggedStaffChange logged) {
        StaffFact fact = logged.change().fact();
        return Occasion.of(logged, fact.about(), Optional.empty(), fact.by());
    }

    private static void mentions(
            StaffAnnouncement out, Occasion occasion, LoggedStaffChange logged, List<StaffId> mentioned) {
        for (StaffId person : mentioned) {
            Occasion notice = occasion.notice("mention/" + person);
            out.people(
                    notice,
                    List.of(person),
                    "staff_mentioned",
                    List.of("message-mention"),
                    NoticeBodies.mention(logged, person));
        }
    }

    private static List<StaffId> others(StaffChange change, Optional<StaffId> author) {
        return change.present().stream()
                .filter(person -> author.filter(person::equals).isEmpty())
                .toList();
    }

    /** The names on the conversation's flat channel. */
    private static List<String> flatEvents(StaffFact fact) {
        if (fact instanceof StaffFact.MessageCreated) {
            return List.of("message-created", "new-message");
        }
        if (fact instanceof StaffFact.MessageEdited) {
            return List.of("message-edited");
        }
        if (fact instanceof StaffFact.MessageDeleted) {
            return List.of("message-deleted");
        }
        if (fact instanceof StaffFact.MessagesRead) {
            return List.of("messages-read");
        }
        return List.of(fact instanceof StaffFact.ReactionChanged ? "message-reaction" : "conversation-updated");
    }
}
