package cn.guicheng.register.reading;

import java.util.List;

/** Registers that are not known before the program runs; asked anew with every request. */
public interface RegisterSource {
    List<ReadableRegister> registers();

    /** What in them is open about a person. */
    default List<OpenAbout> open() {
        return List.of();
    }
}
