package cn.guicheng.web.register;

import cn.guicheng.casework.declared.TakenNames;
import cn.guicheng.register.reading.ReadableRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names of the registers that the program brings: no model may take them. */
@Component
class NamesOfFixedRegisters implements TakenNames {
    private final List<ReadableRegister> fixed;

    NamesOfFixedRegisters(List<ReadableRegister> fixed) {
        this.fixed = fixed;
    }

    @Override
    public boolean isTaken(String register) {
        return fixed.stream().anyMatch(known -> known.name().equals(register));
    }
}
