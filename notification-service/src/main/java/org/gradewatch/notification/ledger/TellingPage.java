package org.gradewatch.notification.ledger;

import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.support.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/// How many were told of a change, for everyone to look at; nobody is named.
@PageController
class TellingPage {

    private final Alerts alerts;
    private final Equations equations;

    TellingPage(Alerts alerts, Equations equations) {
        this.alerts = alerts;
        this.equations = equations;
    }

    @GetMapping(path = "/deliveries/{changeId}", produces = MediaType.TEXT_HTML_VALUE)
    Rendering told(@PathVariable String changeId) {
        Alert alert = alerts.find(changeId)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No change has this id. Please look for it in the register."));
        return Rendering.view("following/told")
                .modelAttribute("page", WhoWasTold.of(alert.change(), equations.of(alert)))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
