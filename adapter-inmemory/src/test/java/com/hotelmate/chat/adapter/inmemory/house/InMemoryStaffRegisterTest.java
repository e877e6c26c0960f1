package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.testkit.house.StaffRegisterContract;

class InMemoryStaffRegisterTest implements StaffRegisterContract {

    @Override
    public StaffRegister register() {
        return new InMemoryStaffRegister(new InMemoryHotels());
    }
}
