package com.hotelmate.chat.adapter.rest.house;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_CREDENTIALS;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.LOGIN_THROTTLED;

import com.hotelmate.chat.adapter.rest.limit.FailedCredentials;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.Login;
import com.hotelmate.chat.application.account.Logout;
import com.hotelmate.chat.application.house.House;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.CapabilityPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How staff come in and go.
 *
 * <pre>
 * POST /api/staff/login/
 * POST /api/staff/logout/
 * </pre>
 */
final class AccountRoutes {

    record Credentials(String username, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** A device that is to be forgotten, beside those that the session registered. */
    record Device(@Nullable String fcmToken) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Device";
        }
    }

    private final House house;
    private final Function<StaffSession, String> tokens;
    private final CapabilityPolicy capabilities;
    private final FailedCredentials failures;

    AccountRoutes(
            House house,
            Function<StaffSession, String> tokens,
            CapabilityPolicy capabilities,
            FailedCredentials failures) {
        this.house = house;
        this.tokens = tokens;
        this.capabilities = capabilities;
        this.failures = failures;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post("L1", "/api/staff/login/", "Logs a staff member in")
                        .bodyOrForm(Credentials.class)
                        .answers(200, LoginAnswer.class)
                        .refuses(INVALID_CREDENTIALS, LOGIN_THROTTLED)
                        .handledBy(this::login),
                Route.post("L2", "/api/staff/logout/", "Ends the caller's login")
                        .staff()
                        .body(Device.class)
                        .answersNothing()
                        .handledBy(this::logout));
    }

    private Answer login(Call<Credentials> call) {
        Credentials credentials = call.body();
        FailedCredentials.Login attempt = failures.beginLogin(credentials.username(), call.address());
        try {
            Login.LoggedIn login =
                    house.login().handle(new Login.Command(credentials.username(), credentials.password()));
            attempt.succeeded();
            return Answer.ok(LoginAnswer.of(login, tokens.apply(login.session()), capabilities.of(login.member())));
        } catch (RejectedException refused) {
            attempt.failed();
            throw refused.rejection().code().equals(Refusal.INVALID_CREDENTIALS.name())
                    ? Problem.of(INVALID_CREDENTIALS)
                            .with(
                                    "non_field_errors",
                                    List.of(refused.rejection().detail()))
                            .because(refused.rejection().detail())
                            .asException()
                    : refused;
        }
    }

    private Answer logout(Call<Device> call) {
        house.logout()
                .handle(new Logout.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.staff().session(),
                        Optional.ofNullable(call.body().fcmToken())));
        return Answer.noContent();
    }
}
