package cn.guicheng.register.attachment;

import cn.guicheng.register.attachment.PackageMarkup.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a package says its parts are: some by name, the others by ending. */
final class ContentTypes {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    private ContentTypes() {}

    static ContentTypes of(List<Element> elements) {
        ContentTypes types = new ContentTypes();
        for (Element element : elements) {
            String type = element.attribute("ContentType").toLowerCase(Locale.ROOT);
            switch (element.name()) {
                case "Override" -> types.byName.put(PartNames.normal(element.attribute("PartName")), type);
                case "Default" ->
                    types.byEnding.put(element.attribute("Extension").toLowerCase(Locale.ROOT), type);
                default -> {
                    // The element around them, or what a later version of the rules adds.
                }
            }
        }
        return types;
    }

    /** In small letters; empty where nothing is said. */
    String of(String part) {
        return byName.getOrDefault(part, byEnding.getOrDefault(PartNames.ending(part), ""));
    }
}
