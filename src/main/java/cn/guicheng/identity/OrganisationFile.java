package cn.guicheng.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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

    /** A person; {@code department} and {@code posts} may be missing. */
    record Person(String id, String family, String given, String department, List<String> posts) {
        Person {
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }

    static OrganisationFile read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return new ObjectMapper().convertValue(tree, OrganisationFile.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read the organisation from " + file, e);
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
