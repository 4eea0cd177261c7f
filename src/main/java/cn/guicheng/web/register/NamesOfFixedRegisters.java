package cn.guicheng.web.register;

import cn.guicheng.casework.declared.TakenNames;
import cn.guicheng.register.reading.ReadableRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names of the registers that the program brings: no model may take them. */
@Component
record NamesOfFixedRegisters(List<ReadableRegister> fixed) implements TakenNames {
    @Override
    public boolean isTaken(String register) {
        return fixed.stream().anyMatch(known -> known.name().equals(register));
    }
}
