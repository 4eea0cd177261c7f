package cn.guicheng.web.office;

import cn.guicheng.casework.leaving.AccountClosing;
import cn.guicheng.casework.leaving.AccountClosing.Closed;
import cn.guicheng.casework.leaving.ClosingAsked;
import cn.guicheng.casework.leaving.ClosingDesk;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.web.kit.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing the account of somebody who leaves, and opening it again: the administrator's. */
@RestController
@RequestMapping({"/api/people", "/camunda/api/guicheng/people"})
record AccountController(
        CurrentPerson person,
        Organisation organisation,
        AccountRegister accounts,
        AccountClosing closing,
        ClosingDesk desk,
        Clock clock) {
    /** {@code handedOverTo} is a user id, or null. */
    record ClosedAccount(String id, String name, OffsetDateTime closedAt, String reason, String handedOverTo) {}

    /** AccountRegister that are closed, the latest first. */
    @GetMapping("/closed")
    List<ClosedAccount> closed() {
        checkAdministrator();
        return accounts.closed().stream()
                .map(closure -> new ClosedAccount(
                        closure.person(),
                        organisation.nameOf(closure.person()),
                        closure.closedAt().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                        closure.reason(),
                        closure.handedOverTo()))
                .toList();
    }

    /** The body is read as a text: what is wrong with it is told only to those who may close, and only where it can be. */
    @PostMapping("/{id}/close")
    Closed close(@PathVariable String id, @RequestBody(required = false) String body) {
        checkKnown(id);
        checkAdministrator();
        ClosingBody asked = ClosingBody.read(body);
        closing.check(new ClosingAsked(id, person.id(), asked.handOverTo(), asked.reason()));
        asked.check(organisation::exists, id);
        return desk.close(new ClosingAsked(id, person.id(), asked.handOverTo(), asked.reason()));
    }

    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable String id) {
        checkKnown(id);
        checkAdministrator();
        closing.reopen(id, person.id());
    }

    private void checkKnown(String id) {
        if (!organisation.exists(id)) {
            throw Refusal.unknown("没有这个人。");
        }
    }

    private void checkAdministrator() {
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("账号只能由系统管理员停用和启用。");
        }
    }
}
