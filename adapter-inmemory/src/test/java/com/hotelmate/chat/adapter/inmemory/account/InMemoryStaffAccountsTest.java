package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.testkit.account.StaffAccountsContract;

class InMemoryStaffAccountsTest implements StaffAccountsContract {

    @Override
    public StaffAccounts accounts() {
        return new InMemoryStaffAccounts();
    }
}
