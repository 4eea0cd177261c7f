package cn.guicheng.casework.declared;

import cn.guicheng.engine.model.ProcedureModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model says of one of its registers: {@code register} and {@code register.…} of the first, {@code register/<key>} and
 * {@code register/<key>.…} of a further one.
 *
 * @param model the model
 * @param key what the model calls it; empty for the first
 */
record RegisterProperties(ProcedureModel model, String key) {
    /** On an element: which register it is about, where that is not the first. */
    static final String PROPERTY = "register";

    private static final Pattern NAME = Pattern.compile("register(?:/([a-z]+))?(?:\\.(.+))?");

    /** The keys of all registers of which a model says something, in the order of the file. */
    static Set<String> keys(ProcedureModel model) {
        Set<String> keys = new LinkedHashSet<>();
        model.properties().keySet().forEach(property -> {
            Matcher name = NAME.matcher(property);
            if (name.matches()) {
                keys.add(name.group(1) == null ? "" : name.group(1));
            }
        });
        return keys;
    }

    /** Of the register that an element is about. */
    static RegisterProperties of(ProcedureModel model, String element) {
        return new RegisterProperties(
                model, model.property(element, PROPERTY).map(String::strip).orElse(""));
    }

    /** As the property with the name and title is called. */
    String name() {
        return key.isEmpty() ? "register" : "register/" + key;
    }

    /** As a property behind it is called. */
    String name(String behind) {
        return name() + "." + behind;
    }

    Optional<String> title() {
        return model.property(name());
    }

    Optional<String> get(String behind) {
        return model.property(name(behind));
    }

    /** Those with a name behind {@code column.}, by that name. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        String before = name("column.");
        model.properties().forEach((property, text) -> {
            if (property.startsWith(before)) {
                columns.put(property.substring(before.length()), text);
            }
        });
        return columns;
    }
}
