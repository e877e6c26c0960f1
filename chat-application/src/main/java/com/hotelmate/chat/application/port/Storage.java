package com.hotelmate.chat.application.port;

import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.Commits;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.PushLedger;
import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;

/**
 * Everything that one store keeps of the chats, written together in one unit of work. The conversations of guests and of
 * staff draw their ids from one sequence, messages theirs from another, and one log and one kind of lane serve both. So do
 * the devices of people and the ledger of what was pushed to them.
 */
public record Storage(
        GuestConversations conversations,
        GuestMessages messages,
        StaffConversations staffConversations,
        StaffMessages staffMessages,
        ChangeLog changes,
        Lanes lanes,
        Commits commits,
        Devices devices,
        PushLedger pushes,
        VacatedRooms vacatedRooms) {}
