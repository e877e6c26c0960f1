package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

final class CatchUpWithTeamService implements CatchUpWithTeam {

    private final StaffConversations conversations;
    private final ChangeLog changes;
    private final Callers callers;

    CatchUpWithTeamService(StaffConversations conversations, ChangeLog changes, Callers callers) {
        this.conversations = conversations;
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    public ChangePage handle(Query query) {
        requireEntry(query);
        ChangePage page = changes.read(query.hotel(), query.conversation(), query.after(), query.limit())
                .orElseThrow(RejectedException::notFound);
        if (query.after() > page.lastSeq()) {
            throw new RejectedException(new Rejection.CursorAhead(page.lastSeq()));
        }
        if (query.after() < page.oldestSeq() - 1) {
            throw new RejectedException(new Rejection.CursorTooOld(page.oldestSeq(), page.lastSeq()));
        }
        return page;
    }

    private void requireEntry(Query query) {
        StaffConversation conversation =
                conversations.find(query.hotel(), query.conversation()).orElseThrow(RejectedException::notFound);
        if (conversation.participant(query.staff()).isEmpty()) {
            throw new RejectedException(conversation.isDeleted() ? Refusal.NOT_FOUND : Refusal.NOT_PARTICIPANT);
        }
        callers.staff(query.hotel(), query.staff(), Capability.STAFF_CHAT_CONVERSATION_READ);
    }
}
