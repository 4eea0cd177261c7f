package cn.guicheng.web.door;

import cn.guicheng.office.login.AccountState;
import cn.guicheng.office.login.AccountStates;
import cn.guicheng.office.login.LoginRefused;
import cn.guicheng.office.login.LoginSlowed;
import cn.guicheng.office.login.Logins;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks the office whether somebody is who they say, for scripts and for the web login alike. */
@Component
record OfficeLogin(Logins logins, AccountStates accounts) implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            String person = logins.verify(asked.getName(), String.valueOf(asked.getCredentials()), address);
            AccountState account = accounts.of(person);
            if (!account.open()) {
                throw new BadCredentialsException("用户名或密码不正确。");
            }
            return new PersonLoggedIn(
                    new OfficePerson(person, account.credentialsVersion()),
                    account.groups(),
                    account.mustChangePassword());
        } catch (LoginRefused refused) {
            throw new BadCredentialsException(refused.getMessage(), refused);
        } catch (LoginSlowed slowed) {
            throw new SlowedDown(slowed);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
