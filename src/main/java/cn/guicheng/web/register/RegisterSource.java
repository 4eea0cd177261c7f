package cn.guicheng.web.register;

import java.util.List;

/** Registers that are not known before the program runs; asked anew with every request. */
interface RegisterSource {
    List<ReadableRegister> registers();
}
