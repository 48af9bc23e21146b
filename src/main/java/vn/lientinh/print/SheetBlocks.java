package vn.lientinh.print;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lientinh.Messages;

/** Makes the blocks of a sheet. */
final class SheetBlocks {
    private final SheetPlan plan;
    private final SheetContent content;
    private final Look look;
    private final Typesetter type;
    private final Messages messages;

    SheetBlocks(SheetPlan plan, SheetContent content) {
        this.plan = plan;
        this.content = content;
        this.look = plan.look;
        this.type = plan.type;
        this.messages = plan.messages;
    }

    /** The map in its frames; {@code panels} hold other blocks in a corner of it. */
    MapBlock map(Box box, List<Panel> panels) {
        MapFrame frame = content.frame().in(box);
        Grid grid = Grid.of(frame, plan.choices.view().grid(), look.mm(48), messages);
        List<MapOverlay> overlays = new ArrayList<>(plan.subject.overlays());
        if (isNumbered()) {
            overlays.add(
                    ItemMarks.of(content.table(), frame, panels.stream().map(panel -> panel.box().shape()).toList(),
                            plan.subject.overlays(), look, type));
        }
        return new MapBlock(plan.map, frame, grid, plan.state, overlays, panels, plan.pixel(), look, type);
    }

    /** Whether the map shows the numbers that items have in the table; a single item needs none. */
    private boolean isNumbered() {
        return plan.has(Part.TABLE) && content.table().rows().size() > 1;
    }

    HeaderBlock header() {
        return new HeaderBlock(look, type,
                plan.choices.marginalia().agency().toUpperCase(plan.state.locale()), plan.title, plan.subtitle,
                plan.agreement(), plan.choices.page().landscape());
    }

    LegendBlock legend(int columns) {
        return new LegendBlock(look, type, messages, plan.state, content.legend(), isNumbered(), columns,
                plan.pixel());
    }

    NoteBlock note() {
        return new NoteBlock(look, type, messages.text("print.note"), plan.subject.note());
    }

    boolean hasScale() {
        return plan.has(Part.SCALE) || plan.has(Part.NORTH_ARROW);
    }

    ScaleBlock scale() {
        return new ScaleBlock(look, type, messages, content.frame(), plan.has(Part.SCALE),
                plan.has(Part.NORTH_ARROW));
    }

    OverviewBlock overview() {
        return new OverviewBlock(look, type, messages, plan.map, content.frame(), plan.state);
    }

    ApprovalBlock approval() {
        return new ApprovalBlock(look, type, messages, plan.choices.marginalia().maker(),
                plan.choices.marginalia().approver());
    }

    boolean hasTable() {
        return plan.has(Part.TABLE) && !content.table().rows().isEmpty();
    }

    TableBlock table() {
        return new TableBlock(look, type, messages, content.table().rows(), false);
    }

    FooterBlock footer() {
        List<String> left = new ArrayList<>();
        left.add(messages.text("print.projection", plan.zone.meridianText(), Integer.toString(plan.zone.epsg()),
                messages.text("print.grid." + content.grid().kind().name(),
                        content.grid().stepText(plan.state.locale()))));
        if (plan.has(Part.SOURCES)) {
            left.add(content.sources().sources());
            left.add(content.sources().attribution());
            left.add(content.sources().asOf());
        }
        SheetChoices.Marginalia words = plan.choices.marginalia();
        List<String> right = new ArrayList<>();
        if (!words.agency().isEmpty()) {
            right.add(messages.text("print.by.agency", words.agency()));
        }
        if (!words.maker().isEmpty()) {
            right.add(messages.text("print.by.maker", words.maker()));
        }
        right.add(messages.text("print.by.date",
                DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(words.date())));
        return new FooterBlock(look, type, left, right);
    }
}
