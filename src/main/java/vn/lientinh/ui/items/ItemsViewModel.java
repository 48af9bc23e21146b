package vn.lientinh.ui.items;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** All items of the agreement, also those without a place, in the order of the agreement by kind. */
public final class ItemsViewModel {

    private final WindowViewModel window;
    private final ObjectBinding<List<Group>> groups;
    private final ObjectBinding<@Nullable Completeness> completeness;

    /** Items of one kind. */
    public record Group(ItemKind kind, List<Row> rows) {
    }

    /**
     * An item in the list.
     *
     * @param id       register id
     * @param code     the id where readers of the agreement know it, or null
     * @param name     in the language of the moment
     * @param investor who invests, in words
     * @param years    by when, in words
     * @param payer    id of the only investor, or null
     * @param placed   whether it has a place of its own on the map
     */
    public record Row(String id, @Nullable String code, String name, String investor, String years,
            @Nullable String payer, boolean placed) {
    }

    /** The items of the workspace that {@code window} shows. */
    public ItemsViewModel(WindowViewModel window) {
        this.window = window;
        groups = Bindings.createObjectBinding(this::currentGroups, window.workspaceProperty(),
                window.territoryViewProperty(), window.texts().messagesProperty());
        completeness = Bindings.createObjectBinding(() -> {
            Workspace workspace = window.workspace();
            return workspace == null ? null : Completeness.of(workspace);
        }, window.workspaceProperty());
    }

    private List<Group> currentGroups() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return List.of();
        }
        Wording wording = new Wording(workspace, window.texts().messages(), window.territoryViewProperty().get());
        Map<ItemKind, List<Row>> byKind = new EnumMap<>(ItemKind.class);
        for (Item item : workspace.register().items()) {
            byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>())
                    .add(row(item, wording, window.texts().messages()));
        }
        return byKind.entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Row row(Item item, Wording wording, Messages messages) {
        List<String> investors = item.investor().investors();
        String words = investors.isEmpty()
                ? messages.text("ui.item.noInvestor")
                : String.join(", ", investors.stream().map(wording::investor).distinct().toList());
        Integer from = item.target().from();
        Integer to = item.target().to();
        return new Row(item.id(), Wording.code(item).orElse(null), wording.of(item.name()), words,
                from == null && to == null ? messages.text("ui.item.noYear") : wording.years(from, to),
                investors.size() == 1 ? investors.getFirst() : null, !item.layers().isEmpty());
    }

    /** The items by kind. */
    public ObjectBinding<List<Group>> groupsBinding() {
        return groups;
    }

    /** How much the agreement says, or null as long as nothing has been read. */
    public ObjectBinding<@Nullable Completeness> completenessBinding() {
        return completeness;
    }

    /** Shows an item in the inspector. */
    public void choose(String id) {
        Workspace workspace = window.workspace();
        if (workspace != null) {
            workspace.register()
                    .item(id)
                    .ifPresent(item -> window.selectionProperty().set(new Selection.OfItem(item, null)));
        }
    }
}
