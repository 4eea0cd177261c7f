package cn.guicheng.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the organisation into the engine: missing groups at every start, people only into an empty one. */
@Component
public class OrganisationProvisioning {
    private final IdentityService identityService;
    private final IdentitySettings settings;

    OrganisationProvisioning(IdentityService identityService, IdentitySettings settings) {
        this.identityService = identityService;
        this.settings = settings;
    }

    /** In one transaction: a start that dies half-way leaves nothing behind. Never changes or revives anybody. */
    @Transactional
    public void provision() {
        Provisioning.run(this::bring);
    }

    private void bring() {
        OrganisationFile file = OrganisationFile.read(settings.organisation());
        file.groupTypes().forEach((id, type) -> createGroup(id, file.groupName(id), type));
        if (identityService.createUserQuery().count() == 0) {
            file.people().forEach(this::createPerson);
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

    private void createPerson(OrganisationFile.Person person) {
        User user = identityService.newUser(person.id());
        user.setFirstName(person.family());
        user.setLastName(person.given());
        user.setEmail(person.id() + "@example.com");
        user.setPassword(settings.demoPassword());
        identityService.saveUser(user);
        if (person.department() != null) {
            identityService.createMembership(person.id(), person.department());
        }
        person.posts().forEach(post -> identityService.createMembership(person.id(), post));
    }
}
