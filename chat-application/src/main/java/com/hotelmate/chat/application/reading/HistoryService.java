package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.util.List;
import java.util.Optional;

final class HistoryService implements ReadMessages, CatchUp {

    private final VisibleConversations visible;
    private final GuestConversations conversations;
    private final GuestMessages messages;

    HistoryService(VisibleConversations visible, GuestConversations conversations, GuestMessages messages) {
        this.visible = visible;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public History handle(ReadMessages.Query query) {
        MessageQuery wanted = new MessageQuery(
                query.before(), query.after(), query.limit(), query.includeDeleted(), isGuest(query.caller()));
        MessagePage page = visible.read(
                query.caller(),
                query.conversation(),
                id -> messages.page(query.caller().hotel(), id, wanted),
                MessagePage::conversation);
        return new History(page.conversation().id(), page);
    }

    @Override
    public ChangePage handle(CatchUp.Query query) {
        ConversationChanges found = visible.read(
                query.caller(),
                Optional.of(query.conversation()),
                id -> conversations.changes(query.caller().hotel(), id, query.after(), query.limit()),
                ConversationChanges::conversation);
        ChangePage page = found.page();
        long lastSeq = isGuest(query.caller()) ? found.conversation().lastSeqForGuest() : page.lastSeq();
        if (query.after() > lastSeq) {
            throw new RejectedException(new Rejection.CursorAhead(lastSeq));
        }
        if (query.after() < page.oldestSeq() - 1) {
            throw new RejectedException(new Rejection.CursorTooOld(page.oldestSeq(), lastSeq));
        }
        List<LoggedChange> seen = page.changes().stream()
                .filter(logged -> logged.seq() <= lastSeq)
                .toList();
        return new ChangePage(seen, page.oldestSeq(), lastSeq);
    }

    private static boolean isGuest(Caller caller) {
        return caller instanceof Caller.Guest;
    }
}
