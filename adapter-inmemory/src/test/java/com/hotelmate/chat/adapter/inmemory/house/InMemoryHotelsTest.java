package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.testkit.house.HotelsContract;

class InMemoryHotelsTest implements HotelsContract {

    @Override
    public Hotels hotels() {
        return new InMemoryHotels();
    }
}
