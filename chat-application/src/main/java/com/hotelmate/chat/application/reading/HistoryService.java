package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.util.List;

final class HistoryService implements ReadMessages, CatchUp {

    private final VisibleConversations visible;
    private final GuestMessages messages;
    private final ChangeLog changes;

    HistoryService(VisibleConversations visible, GuestMessages messages, ChangeLog changes) {
        this.visible = visible;
        this.messages = messages;
        this.changes = changes;
    }

    @Override
    public History handle(ReadMessages.Query query) {
        VisibleConversations.View view = visible.to(query.caller(), query.conversation());
        return messages.page(
                        query.caller().hotel(),
                        view.conversation().id(),
                        new MessageQuery(
                                query.before(), query.after(), query.limit(), query.includeDeleted(), view.lastSeq()))
                .map(page -> new History(view.conversation().id(), view.limited(page)))
                .orElseThrow(RejectedException::notFound);
    }

    @Override
    public ChangePage handle(CatchUp.Query query) {
        VisibleConversations.View view = visible.to(query.caller(), query.conversation());
        ChangePage page = changes.read(query.caller().hotel(), query.conversation(), query.after(), query.limit())
                .orElseThrow(RejectedException::notFound);
        long lastSeq = Math.min(page.lastSeq(), view.lastSeq());
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
}
