package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.testkit.account.StaffSessionsContract;

class InMemoryStaffSessionsTest implements StaffSessionsContract {

    @Override
    public StaffSessions sessions() {
        return new InMemoryStaffSessions();
    }
}
