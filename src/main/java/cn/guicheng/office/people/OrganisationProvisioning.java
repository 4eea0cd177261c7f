package cn.guicheng.office.people;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the organisation into the engine: missing groups at every start, people only into an empty one. */
@Component
public class OrganisationProvisioning {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationProvisioning.class);
    private static final String LIMIT_MANAGERS = "limit-manager";

    private final IdentityService identityService;
    private final IdentitySettings settings;
    private final Personnel personnel;
    private final EarlierAdministrators earlier;

    OrganisationProvisioning(
            IdentityService identityService,
            IdentitySettings settings,
            Personnel personnel,
            EarlierAdministrators earlier) {
        this.personnel = personnel;
        this.identityService = identityService;
        this.earlier = earlier;
        this.settings = settings;
    }

    /** In one transaction: a start that dies half-way leaves nothing behind. Never changes or revives anybody. */
    @Transactional
    public void provision() {
        Provisioning.run(this::bring);
        earlier.tell();
    }

    private void bring() {
        OrganisationFile file = OrganisationFile.read(settings.organisation());
        file.groupTypes().forEach((id, type) -> createGroup(id, file.groupName(id), type));
        if (identityService.createUserQuery().count() == 0) {
            personnel.enter(
                    file.people().stream().map(OrganisationFile.Person::entry).toList(),
                    anybody -> settings.demoPassword());
        }
        warnOfALoneManager();
    }

    /** Nobody approves their own proposal: with one manager alone no limit can be changed. */
    private void warnOfALoneManager() {
        long managers =
                identityService.createUserQuery().memberOfGroup(LIMIT_MANAGERS).count();
        if (managers < 2) {
            LOG.warn(
                    "the group {} has {} member(s): no limit can be changed, as nobody approves what they proposed themselves",
                    LIMIT_MANAGERS,
                    managers);
        }
    }

    private void createGroup(String id, String name, String type) {
        if (identityService.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identityService.newGroup(id);
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }
}
