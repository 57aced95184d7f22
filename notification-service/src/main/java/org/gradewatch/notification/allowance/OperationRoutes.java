package org.gradewatch.notification.allowance;

import java.security.Principal;
import java.util.List;
import org.gradewatch.notification.allowance.Operations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What operators do to the sending of mails. All of it needs the scope `operations`, and is
/// written down with the name of the token.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class OperationRoutes {

    private final Switch turned;
    private final Operations operations;

    OperationRoutes(Switch turned, Operations operations) {
        this.turned = turned;
        this.operations = operations;
    }

    /// @param stopped `true`: nothing goes out; `false`: everything does, after the brake too
    record Turn(@Nullable Boolean stopped, @Nullable String reason) {}

    record Done(List<Operation> items) {}

    @GetMapping("/operations/sending")
    Sending sending() {
        return turned.sending();
    }

    @PostMapping(path = "/operations/sending", consumes = MediaType.APPLICATION_JSON_VALUE)
    Sending turn(@RequestBody Turn turn, Principal holder) {
        if (turn.stopped() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "stopped: none (expected: true or false)");
        }
        turned.turn(turn.stopped(), holder.getName(), Reason.read(turn.reason()));
        return turned.sending();
    }

    /// What was done, the latest first.
    @GetMapping("/operations")
    Done operations(@RequestParam(defaultValue = "100") int limit) {
        return new Done(operations.latest(Math.clamp(limit, 1, 1000)));
    }
}
