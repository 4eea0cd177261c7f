package cn.guicheng.casework.declared;

import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The registers and holds that the deployed models declare, each version as it is and all of them together. */
@Component
public class DeclaredRegisters {
    private final ProcedureModels models;
    private final Map<String, Declared> versions = new ConcurrentHashMap<>();
    private volatile Known known = new Known(List.of(), List.of());

    DeclaredRegisters(ProcedureModels models) {
        this.models = models;
    }

    private record Declared(List<DeclaredRegister> registers, List<DeclaredHold> holds) {}

    /** {@code latest}: the versions for which this is the answer. */
    private record Known(List<String> latest, List<DeclaredRegister> registers) {}

    /** The register that an element of this version is about: the first that it declares, unless the element names another. */
    public Optional<DeclaredRegister> register(String processDefinitionId, String element) {
        String key =
                RegisterProperties.of(models.of(processDefinitionId), element).key();
        return declared(processDefinitionId).registers().stream()
                .filter(register -> register.key().equals(key))
                .findFirst();
    }

    /** What cases of this version hold. */
    public List<DeclaredHold> holds(String processDefinitionId) {
        return declared(processDefinitionId).holds();
    }

    /**
     * Every register that any version ever declared, by name: as the newest of them says, with the columns of all. It is read
     * anew when a procedure has a new version.
     */
    public List<DeclaredRegister> all() {
        List<String> latest = models.latestIds();
        Known answer = known;
        if (!answer.latest().equals(latest)) {
            Map<String, DeclaredRegister> registers = new LinkedHashMap<>();
            models.allIds().forEach(id -> declared(id)
                    .registers()
                    .forEach(register -> registers.merge(register.name(), register, DeclaredRegister::after)));
            answer = new Known(latest, List.copyOf(registers.values()));
            known = answer;
        }
        return answer.registers();
    }

    /** What a version says never changes, so it is read once. */
    private Declared declared(String processDefinitionId) {
        return versions.computeIfAbsent(processDefinitionId, id -> {
            ProcedureModel model = models.of(id);
            boolean declares = model.properties().keySet().stream()
                    .anyMatch(
                            name -> name.startsWith(RegisterProperties.PROPERTY) || name.startsWith(Declarations.HOLD));
            if (!declares) {
                return new Declared(List.of(), List.of());
            }
            List<FormField> fields = ProcedureWords.of(models, id).fields();
            return new Declared(Declarations.registers(model, fields), Declarations.holds(model, fields));
        });
    }
}
