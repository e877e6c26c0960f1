package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Optional;

final class ReactToTeamMessageService implements ReactToTeamMessage {

    private final StaffWork work;

    ReactToTeamMessageService(StaffWork work) {
        this.work = work;
    }

    @Override
    public Reacted react(Command command) {
        return work.on(
                command.hotel(),
                command.staff(),
                command.message(),
                Capability.STAFF_CHAT_REACTION_MANAGE,
                (scene, chat) -> {
                    StaffMessage message = scene.message().message();
                    Emoji emoji = Emoji.of(command.emoji())
                            .orElseThrow(() -> new RejectedException(Refusal.INVALID_REACTION));
                    if (message.isDeleted()) {
                        throw new RejectedException(Refusal.MESSAGE_DELETED);
                    }
                    Optional<Reaction> former = message.reactionOf(command.staff());

                    Reaction reaction = chat.react(message, command.staff(), emoji);

                    boolean isNew = former.filter(reaction::equals).isEmpty();
                    Optional<Emoji> replaced = former.filter(before -> isNew).map(Reaction::emoji);
                    return StaffOutcome.of(new Reacted(chat.conversation(), reaction, replaced, isNew), chat);
                });
    }

    @Override
    public void takeBack(Command command) {
        boolean unused = work.on(
                command.hotel(),
                command.staff(),
                command.message(),
                Capability.STAFF_CHAT_REACTION_MANAGE,
                (scene, chat) -> {
                    boolean takenBack = Emoji.of(command.emoji())
                            .filter(emoji -> chat.takeBack(scene.message().message(), command.staff(), emoji))
                            .isPresent();
                    if (!takenBack) {
                        throw RejectedException.notFound();
                    }
                    return StaffOutcome.of(true, chat);
                });
    }
}
