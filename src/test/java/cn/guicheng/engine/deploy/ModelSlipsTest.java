package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class ModelSlipsTest {
    @Autowired
    ModelCheck check;

    @Test
    void x() {
        assertThat(check).isNotNull();
    }
}
