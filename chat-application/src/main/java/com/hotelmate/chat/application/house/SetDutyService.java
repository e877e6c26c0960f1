package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.application.port.house.StaffRegister.Details;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.Optional;

final class SetDutyService implements SetDuty {

    private final StaffRegister register;

    SetDutyService(StaffRegister register) {
        this.register = register;
    }

    @Override
    public StaffMember handle(Command command) {
        return register.put(command.hotel(), command.username(), present -> changed(present, command.onDuty()))
                .map(Put::after)
                .orElseThrow(RejectedException::notFound);
    }

    private static Details changed(Optional<StaffMember> present, boolean onDuty) {
        return Details.of(present.orElseThrow(RejectedException::notFound)).onDuty(onDuty);
    }
}
