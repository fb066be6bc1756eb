package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.List;
import java.util.stream.Stream;

/// The matters of a joint approval (联合审批): what each department has to grant, within how many working days, and what must be granted before.
///
/// Taking `step` on a row of `of` whose field `scheme` names this template opens a row of `items` for each matter, in the same change.
///
/// @param code also the option of the case's field `scheme`
/// @param step the step of the case that opens its matters
public record ApprovalDefinition(
        String code, String title, LedgerCode of, String step, LedgerCode items, List<Stage> stages, String pack, Place.InFile place) {

    /// Fields of the case: which template it follows, and the day on which its matters begin.
    public static final FieldCode SCHEME = new FieldCode("scheme");
    public static final FieldCode ACCEPTED_ON = new FieldCode("accepted_on");

    /// Fields of the matters.
    public static final FieldCode ITEM_NO = new FieldCode("item_no");
    public static final FieldCode CASE = new FieldCode("approval");
    public static final FieldCode TITLE = new FieldCode("title");
    public static final FieldCode STAGE = new FieldCode("stage");
    public static final FieldCode DEPARTMENT = new FieldCode("department");
    public static final FieldCode LIMIT = new FieldCode("limit_days");
    public static final FieldCode MATERIALS = new FieldCode("materials");
    public static final FieldCode FILED_ON = new FieldCode("filed_on");
    public static final FieldCode GRANTED_ON = new FieldCode("granted_on");

    /// Where a matter names those that must be granted before; a matter may have as many.
    public static final List<FieldCode> AFTER = List.of(new FieldCode("after"), new FieldCode("after_2"), new FieldCode("after_3"));

    public ApprovalDefinition {
        stages = List.copyOf(stages);
    }

    public record Stage(String title, List<Item> items) {
        public Stage {
            items = List.copyOf(items);
        }
    }

    /// @param days the limit in working days
    /// @param after codes of the matters that must be granted before; they stand above it
    /// @param materials what the enterprise has to hand in
    public record Item(String code, String title, String department, int days, List<String> after, List<String> materials) {
        public Item {
            after = List.copyOf(after);
            materials = List.copyOf(materials);
        }
    }

    public Stream<Item> all() {
        return stages.stream().flatMap(stage -> stage.items().stream());
    }
}
