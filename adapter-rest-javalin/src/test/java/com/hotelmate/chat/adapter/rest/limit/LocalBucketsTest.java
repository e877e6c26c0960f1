package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.application.port.limit.SharedBuckets;
import com.hotelmate.chat.testkit.ManualClock;
import com.hotelmate.chat.testkit.limit.SharedBucketsContract;
import java.time.Duration;

class LocalBucketsTest implements SharedBucketsContract {

    private final ManualClock clock = new ManualClock();
    private final LocalBuckets buckets = new LocalBuckets(clock);

    @Override
    public SharedBuckets buckets() {
        return buckets;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
