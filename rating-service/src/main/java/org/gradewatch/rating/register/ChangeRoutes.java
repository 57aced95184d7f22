package org.gradewatch.rating.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.RatingChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was announced, in order.
@RestController
@Tag(name = "rating-changes")
class ChangeRoutes {

    private static final int MOST = 1000;

    private final ChangeLog changes;
    private final Register register;

    ChangeRoutes(ChangeLog changes, Register register) {
        this.changes = changes;
        this.register = register;
    }

    /// @param next the sequence to ask after next time
    record Listing(List<Item> items, long next) {}

    record Item(
            String id,
            long sequence,
            long version,
            AuthorityRef authority,
            ChangeReason reason,
            boolean provisional,
            Instant announcedAt,
            RatingChanged.@Nullable InspectionRef inspection,
            List<RatingChanged.AreaChange> areas,
            List<DocumentId> documents) {

        static Item of(ChangeLog.Sequenced sequenced) {
            RatingChanged change = sequenced.change();
            return new Item(
                    change.id(),
                    sequenced.sequence(),
                    change.version(),
                    change.authority(),
                    change.reason(),
                    change.provisional(),
                    change.announcedAt(),
                    change.inspection(),
                    change.areas(),
                    change.documents());
        }
    }

    @GetMapping("/rating-changes")
    @Operation(summary = "Every change that was announced after a sequence, in order")
    Listing changes(
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @RequestParam(defaultValue = "0")
                    String after,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    @RequestParam(defaultValue = "100")
                    String limit,
            @RequestParam(required = false) @Nullable List<String> authority,
            @RequestParam(required = false) @Nullable List<String> region,
            @RequestParam(required = false) @Nullable List<String> area,
            @RequestParam(required = false) @Nullable List<String> direction) {
        ChangeFilter filter = ChangeFilter.of(register, authority, region, area, direction);
        ChangeLog.Page page = changes.after(
                Asked.number("after", after, 0, Long.MAX_VALUE),
                (int) Asked.number("limit", limit, 1, MOST),
                filter::takes);
        return new Listing(page.items().stream().map(Item::of).toList(), page.next());
    }
}
