package planted.channel.chat.application;

import com.hotelmate.chat.domain.channel.Channel;

/** Makes up a name that no client listens to. */
public final class ChannelForger {

    public Channel forge(String room) {
        return new Channel("room-" + room);
    }
}
