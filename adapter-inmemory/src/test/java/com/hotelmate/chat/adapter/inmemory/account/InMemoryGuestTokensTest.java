package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.testkit.account.GuestTokensContract;

class InMemoryGuestTokensTest implements GuestTokensContract {

    @Override
    public GuestTokens tokens() {
        return new InMemoryGuestTokens();
    }
}
