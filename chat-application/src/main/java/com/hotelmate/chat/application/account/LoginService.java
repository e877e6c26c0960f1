package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class LoginService implements Login {

    private final StaffRegister register;
    private final Hotels hotels;
    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final StaffSessions sessions;
    private final Secrets secrets;
    private final Duration sessionLife;
    private final InstantSource clock;

    LoginService(
            StaffRegister register,
            Hotels hotels,
            StaffAccounts accounts,
            PasswordHashes hashes,
            StaffSessions sessions,
            Secrets secrets,
            Duration sessionLife,
            InstantSource clock) {
        this.register = register;
        this.hotels = hotels;
        this.accounts = accounts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.secrets = secrets;
        this.sessionLife = sessionLife;
        this.clock = clock;
    }

    @Override
    public LoggedIn handle(Command command) {
        Optional<StaffMember> named = register.byUsername(command.username());
        Optional<String> hash = named.flatMap(this::hashOf);
        boolean right = hashes.verify(command.password(), hash);
        StaffMember member =
                named.filter(found -> right && found.active()).orElseThrow(LoginService::invalidCredentials);
        Hotel hotel = hotels.find(member.hotel()).orElseThrow(LoginService::invalidCredentials);

        Instant now = clock.instant();
        StaffSession session =
                new StaffSession(secrets.next(), member.hotel(), member.id(), now, now.plus(sessionLife));
        sessions.open(session);

        // Deactivation and password change end the open sessions: one opened just after that has to end itself.
        if (!isActive(member) || !hashOf(member).equals(hash)) {
            sessions.end(session.hotel(), session.id());
            throw invalidCredentials();
        }
        return new LoggedIn(member, hotel, session);
    }

    private Optional<String> hashOf(StaffMember member) {
        return accounts.passwordHash(member.hotel(), member.id());
    }

    private boolean isActive(StaffMember member) {
        return register.find(member.hotel(), member.id())
                .filter(StaffMember::active)
                .isPresent();
    }

    private static RejectedException invalidCredentials() {
        return new RejectedException(Refusal.INVALID_CREDENTIALS);
    }
}
