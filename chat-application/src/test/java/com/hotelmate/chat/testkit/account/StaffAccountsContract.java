package com.hotelmate.chat.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of passwords does. */
public interface StaffAccountsContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    StaffId ANNA = new StaffId(1);
    StaffId BRIAN = new StaffId(2);

    /** A store without passwords, that knows Anna and Brian of Killarney. */
    StaffAccounts accounts();

    @Test
    default void hasNoPasswordOfSomebodyWhoWasGivenNone() {
        assertThat(accounts().passwordHash(KILLARNEY, ANNA)).isEmpty();
    }

    @Test
    default void keepsTheLatestPasswordOfEachPerson() {
        StaffAccounts accounts = accounts();

        accounts.setPasswordHash(KILLARNEY, ANNA, Optional.of("first"));
        accounts.setPasswordHash(KILLARNEY, ANNA, Optional.of("second"));

        assertThat(accounts.passwordHash(KILLARNEY, ANNA)).contains("second");
        assertThat(accounts.passwordHash(KILLARNEY, BRIAN)).isEmpty();
        assertThat(accounts.passwordHash(DUBLIN, ANNA)).isEmpty();
    }

    @Test
    default void takesAPasswordAway() {
        StaffAccounts accounts = accounts();
        accounts.setPasswordHash(KILLARNEY, ANNA, Optional.of("first"));

        accounts.setPasswordHash(KILLARNEY, ANNA, Optional.empty());
        accounts.setPasswordHash(KILLARNEY, ANNA, Optional.empty());

        assertThat(accounts.passwordHash(KILLARNEY, ANNA)).isEmpty();
    }
}
