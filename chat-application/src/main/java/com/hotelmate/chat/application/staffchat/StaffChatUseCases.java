package com.hotelmate.chat.application.staffchat;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.MessageListener;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.conversation.DeleteTeamChat;
import com.hotelmate.chat.application.staffchat.conversation.LeaveTeamChat;
import com.hotelmate.chat.application.staffchat.live.ConfirmDelivery;
import com.hotelmate.chat.application.staffchat.live.SignalTeamTyping;
import com.hotelmate.chat.application.staffchat.overview.CountUnread;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues;
import com.hotelmate.chat.application.staffchat.overview.ListTeamChats;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.application.staffchat.reading.MarkTeamRead;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamMessages;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamVersions;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.writing.DeleteTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.EditTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ReactToTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.SendTeamMessage;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import java.time.InstantSource;

/** Everything that staff can do in their own conversations. */
public record StaffChatUseCases(
        BeginTeamChat begin,
        LeaveTeamChat leave,
        DeleteTeamChat deleteConversation,
        ListTeamChats list,
        ListColleagues colleagues,
        CountUnread unread,
        ReadTeamMessages read,
        CatchUpWithTeam catchUp,
        MarkTeamRead markRead,
        ReadTeamVersions versions,
        ReadPushes pushes,
        SendTeamMessage send,
        ForwardTeamMessage forward,
        EditTeamMessage edit,
        DeleteTeamMessage delete,
        ReactToTeamMessage react,
        SignalTeamTyping typing,
        ConfirmDelivery confirmDelivery) {

    /** Wires the use cases to their ports. */
    public static StaffChatUseCases using(
            Storage storage,
            StaffDirectory staff,
            Callers callers,
            StaffChatRouting routing,
            Announcer announcer,
            MessageListener listener,
            InstantSource clock) {
        StaffConversations conversations = storage.staffConversations();
        StaffMessages messages = storage.staffMessages();
        StaffWork work = new StaffWork(conversations, messages, callers, clock);
        ReadTeamVersions versions = ReadTeamVersions.using(messages, work);
        BeginTeamChat begin = BeginTeamChat.using(conversations, messages, staff, callers, clock);
        return new StaffChatUseCases(
                begin,
                LeaveTeamChat.using(work),
                DeleteTeamChat.using(work),
                ListTeamChats.using(conversations, messages, staff, callers, work),
                ListColleagues.using(staff, callers),
                CountUnread.using(conversations, callers),
                ReadTeamMessages.using(messages, work),
                CatchUpWithTeam.using(conversations, storage.changes(), callers),
                MarkTeamRead.using(work),
                versions,
                ReadPushes.using(storage.pushes(), query -> {
                    // Who was told of a message may know whoever may know what it said before.
                    var unused = versions.handle(query.hotel(), query.staff(), query.message());
                }),
                SendTeamMessage.using(work, listener),
                ForwardTeamMessage.using(messages, begin, work, listener),
                EditTeamMessage.using(work),
                DeleteTeamMessage.using(work),
                ReactToTeamMessage.using(work),
                SignalTeamTyping.using(work, callers, routing, announcer, clock),
                ConfirmDelivery.using(messages, work, callers, routing, announcer, clock));
    }
}
