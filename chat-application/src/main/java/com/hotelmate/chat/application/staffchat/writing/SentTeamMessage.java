package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.staffchat.work.TeamMessage;

/**
 * A message that is stored.
 *
 * @param repeated whether it was stored before, by the same submission
 */
public record SentTeamMessage(TeamMessage message, boolean repeated) {}
