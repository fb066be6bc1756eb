package io.yuanheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Where Spring begins to look for the modules; the program itself starts in `platform.command`.
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class Yuanheng {}
