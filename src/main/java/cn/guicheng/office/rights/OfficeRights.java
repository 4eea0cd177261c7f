package cn.guicheng.office.rights;

import cn.guicheng.office.account.AccountNews;
import cn.guicheng.office.account.OfficeIdentity;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.access.What;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Checks rights as the engine does, but for one question that the engine asks before each check: which groups have any right
 * at all. The answer is read from every right there is, and with one right for each open task that takes longer than the
 * check. A group without rights gives none anyway, so nothing is lost by not asking. And whoever gives or takes a right is seen.
 */
final class OfficeRights extends AuthorizationManager {
    private final ObjectProvider<OfficeIdentity> office;

    OfficeRights(ObjectProvider<OfficeIdentity> office) {
        this.office = office;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void insert(DbEntity authorization) {
        super.insert(authorization);
        tell("新增权限", authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        super.update(authorization);
        tell("修改权限", authorization);
    }

    @Override
    public void delete(DbEntity authorization) {
        super.delete(authorization);
        tell("删除权限", authorization);
    }

    /** What the engine gives by itself, for a task or a new person, is no change of rights by anybody: it is not checked either. */
    private void tell(String what, DbEntity entity) {
        if (entity instanceof AuthorizationEntity authorization
                && Context.getCommandContext().isAuthorizationCheckEnabled()
                && !Provisioning.isRunning()) {
            AccountNews news = office.getObject().news();
            String holder = AuthorizationWords.holder(authorization, news);
            String words = AuthorizationWords.of(authorization);
            news.tell(
                    What.RIGHT_CHANGED,
                    Context.getCommandContext().getAuthenticatedUserId(),
                    AuthorizationWords.holderId(authorization),
                    what + "：" + words,
                    "%s：%s，%s。".formatted(what, holder, words));
        }
    }

    /** Puts it in the place of the engine's own. */
    static final class Factory implements SessionFactory {
        private final ObjectProvider<OfficeIdentity> office;

        Factory(ObjectProvider<OfficeIdentity> office) {
            this.office = office;
        }

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OfficeRights(office);
        }
    }
}
