package com.hotelmate.chat.adapter.inmemory.presence;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.live.IdentifyUser;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.ChatScene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifyUserTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);

    @Test
    void signsTheNameOfAStaffMemberWhicheverSessionTheyUse() {
        IdentifyUser.Identity desk = identify(new Holder.Staff(KILLARNEY, scene.ciara(), Optional.of("desk")));
        IdentifyUser.Identity phone = identify(new Holder.Staff(KILLARNEY, scene.ciara(), Optional.of("phone")));

        assertThat(desk.userData()).isEqualTo("{\"id\":\"killarney_staff_" + scene.ciara() + "\"}");
        assertThat(phone).isEqualTo(desk);
        assertThat(desk.auth()).isEqualTo("signed:1.2::user::" + desk.userData());
    }

    @Test
    void signsTheNameOfAGuestUntilTheyGo() {
        Holder mary = new Holder.Guest(KILLARNEY, scene.mary());
        assertThat(identify(mary).userData()).isEqualTo("{\"id\":\"killarney_booking_BK-MARY\"}");

        scene.checksOut(scene.mary());

        assertThat(scene.refusal(() -> identify(mary))).isEqualTo("CHANNEL_NOT_ALLOWED");
    }

    @Test
    void signsForNobodyWhoDoesNotWorkHere() {
        scene.house().dismiss(scene.liam());

        assertThat(scene.refusal(() -> identify(new Holder.Staff(KILLARNEY, scene.liam(), Optional.empty()))))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> identify(new Holder.Staff(DUBLIN, scene.ciara(), Optional.empty()))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void shortensNamesThatServersWouldNotTakeWithoutMixingPeopleUp() {
        HotelSlug longest = new HotelSlug("a" + "-b".repeat(59));
        Holder one = new Holder.Guest(longest, new BookingId("B".repeat(39) + "1"));
        Holder other = new Holder.Guest(longest, new BookingId("B".repeat(39) + "2"));

        assertThat(one.userId())
                .hasSizeLessThanOrEqualTo(Holder.LONGEST_USER_ID)
                .matches("[A-Za-z0-9_-]+");
        assertThat(other.userId()).isNotEqualTo(one.userId());
    }

    private IdentifyUser.Identity identify(Holder holder) {
        return scene.chat().identifyUser().handle(new IdentifyUser.Command(holder, "1.2"));
    }
}
