package io.yuanheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Yuanheng {
    private Yuanheng() {}
}
