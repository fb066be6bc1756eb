package io.yuanheng.access.web;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParkController {

    private final Access access;

    ParkController(Access access) {
        this.access = access;
    }

    @GetMapping("/api/parks")
    List<ParkView> parks(Caller caller) {
        return ParkView.of(access, caller);
    }
}
