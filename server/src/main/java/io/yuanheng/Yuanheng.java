package io.yuanheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where Spring begins to look for the modules; the program itself starts in `platform.command`.
@SpringBootApplication(proxyBeanMethods = false)
public class Yuanheng {}
