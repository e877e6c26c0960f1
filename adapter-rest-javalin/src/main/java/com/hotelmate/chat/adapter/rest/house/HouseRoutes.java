package com.hotelmate.chat.adapter.rest.house;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.limit.FailedCredentials;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.domain.staff.CapabilityPolicy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** All routes of the house around the chat. */
public final class HouseRoutes {

    private HouseRoutes() {}

    /**
     * The routes of that house.
     *
     * @param tokens makes the token of a login
     * @param capabilities what staff may do, the same as the chat's
     * @param webUrl where the links of guests lead
     */
    public static List<Route<?>> of(
            House house,
            Function<StaffSession, String> tokens,
            CapabilityPolicy capabilities,
            FailedCredentials failures,
            Supplier<String> webUrl) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new AccountRoutes(house, tokens, capabilities, failures).routes())
                .addAll(new IntegrationRoutes(house).routes())
                .addAll(new BookingRoutes(house, webUrl).routes())
                .build();
    }
}
