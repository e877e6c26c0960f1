package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import java.time.Instant;
import java.util.List;

/** A realtime server says that nobody listens to some channels any more, so that no former guest of a room can. */
public interface NoteEmptyChannels {

    /** Wires the use case to its ports. */
    static NoteEmptyChannels using(ChannelNames names, VacatedRooms rooms) {
        return command -> command.channels()
                .forEach(channel -> names.roomNamedBy(channel)
                        .ifPresent(named -> rooms.emptied(named.hotel(), named.room(), command.at())));
    }

    /** Takes note of it, for those that are channels of rooms. May be repeated. */
    void handle(Command command);

    /** Which channels were empty when. */
    record Command(List<Channel> channels, Instant at) {

        public Command {
            channels = List.copyOf(channels);
        }
    }
}
