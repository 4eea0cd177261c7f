package cn.guicheng.office.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The organisation as its file lists it.
 *
 * @param departments Chinese names by group id
 * @param posts Chinese names by group id
 * @param technical Chinese names by group id
 * @param people everybody, in the order of the file
 */
record OrganisationFile(
        Map<String, String> departments,
        Map<String, String> posts,
        Map<String, String> technical,
        List<Person> people) {
    OrganisationFile {
        departments = departments == null ? Map.of() : departments;
        posts = posts == null ? Map.of() : posts;
        technical = technical == null ? Map.of() : technical;
        people = people == null ? List.of() : people;
    }

    /** A person; {@code department} and {@code posts} may be missing. */
    record Person(String id, String family, String given, String department, List<String> posts) {
        Person {
            posts = posts == null ? List.of() : posts;
        }

        PersonEntry entry() {
            return new PersonEntry(id, family, given, id + "@example.com", department, new TreeSet<>(posts));
        }

        @Override
        public String toString() {
            return id + " (" + family + given + ")";
        }
    }

    static OrganisationFile read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            OrganisationFile organisation = new ObjectMapper().convertValue(tree, OrganisationFile.class);
            if (organisation == null) {
                throw new IllegalArgumentException("it is empty");
            }
            organisation.check();
            return organisation;
        } catch (IOException | IllegalArgumentException | YAMLException e) {
            throw new IllegalStateException("cannot read the organisation from " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is misspelt is told with whom it concerns, before anybody is brought in. */
    private void check() {
        Set<String> ids = new HashSet<>();
        Map<String, String> types = groupTypes();
        for (Person person : people) {
            if (person.id() == null || !ids.add(person.id())) {
                throw new IllegalArgumentException("a person's id is missing or there twice: " + person);
            }
            if (person.department() != null && !departments.containsKey(person.department())) {
                throw new IllegalArgumentException("there is no department \"%s\", which %s is said to be of"
                        .formatted(person.department(), person));
            }
            for (String post : person.posts()) {
                if (!types.containsKey(post) || departments.containsKey(post)) {
                    throw new IllegalArgumentException(
                            "there is no post \"%s\", which %s is said to hold".formatted(post, person));
                }
            }
        }
    }

    /** Group types by group id. */
    Map<String, String> groupTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        departments.keySet().forEach(id -> types.put(id, Organisation.DEPARTMENT));
        posts.keySet().forEach(id -> types.put(id, Organisation.POST));
        technical.keySet().forEach(id -> types.put(id, Organisation.TECHNICAL));
        return types;
    }

    String groupName(String id) {
        return departments.getOrDefault(id, posts.getOrDefault(id, technical.get(id)));
    }
}
