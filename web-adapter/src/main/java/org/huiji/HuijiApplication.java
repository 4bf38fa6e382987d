package org.huiji;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Huiji. */
@SpringBootApplication
public class HuijiApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuijiApplication.class, args);
    }
}
