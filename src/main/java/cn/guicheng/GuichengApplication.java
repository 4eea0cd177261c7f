package cn.guicheng;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Guicheng 规程: an office's written procedures, running. */
@SpringBootApplication
@EnableScheduling
public class GuichengApplication {
    static {
        // The engine writes and reads times in the zone of the machine; the office keeps Chinese time.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        // Lets --guicheng.data-directory be any path, also one without a leading "./".
        System.setProperty("h2.implicitRelativePath", "true");
    }

    public static void main(String[] args) {
        OutOfMemory.endsTheProgram();
        SpringApplication.run(GuichengApplication.class, args);
    }
}
