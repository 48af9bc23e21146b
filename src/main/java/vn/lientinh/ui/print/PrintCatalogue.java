package vn.lientinh.ui.print;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lientinh.analysis.Routes;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** What a sheet can be chosen to show, in the language of the window. */
public final class PrintCatalogue {
    private final WindowViewModel window;

    PrintCatalogue(WindowViewModel window) {
        this.window = window;
    }

    /** Id of the item that is selected in the window, or of the one that the selected segment belongs to. */
    Optional<String> selectedItem() {
        return switch (window.selectionProperty().get()) {
            case Selection.Nothing nothing -> Optional.empty();
            case Selection.OfItem chosen -> Optional.of(chosen.item().id());
            case Selection.OfSegment chosen -> Optional.ofNullable(chosen.segment().item());
        };
    }

    /** The items that have a place on the map, in the order of the agreement. */
    public List<Named> items() {
        Workspace workspace = window.workspace();
        if (workspace == null) {
            return List.of();
        }
        Set<String> placed = new HashSet<>();
        for (Segment segment : workspace.segments()) {
            if (segment.item() != null) {
                placed.add(segment.item());
            }
            placed.addAll(segment.moreItems());
        }
        return workspace.register()
                .items()
                .stream()
                .filter(item -> placed.contains(item.id()))
                .map(item -> new Named(item.id(), window.texts()
                        .messages()
                        .text("ui.print.item", item.id(), item.name().in(window.texts().locale()))))
                .toList();
    }

    /** The layers that hold something. */
    public List<Named> layers() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : workspace.layers()
                        .stream()
                        .filter(layer -> !layer.segments().isEmpty())
                        .map(layer -> new Named(layer.id(), layer.title().in(window.texts().locale())))
                        .toList();
    }

    /** The provinces and neighbours that have an outline, those that signed first. */
    List<Named> territories() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : workspace.territories()
                        .stream()
                        .filter(territory -> !territory.geometry().isEmpty())
                        .sorted(Comparator.comparing(Territory::signatory).reversed())
                        .map(territory -> new Named(territory.id(), territory.name().in(window.texts().locale())))
                        .toList();
    }

    /** The routes that strips can follow. */
    public List<Named> routes() {
        Workspace workspace = window.workspace();
        return workspace == null
                ? List.of()
                : new Routes(workspace).all()
                        .stream()
                        .map(route -> new Named(route.id(), workspace.register()
                                .item(route.id())
                                .map(item -> item.name().in(window.texts().locale()))
                                .orElse(route.id())))
                        .toList();
    }

    /** The same id if it can be chosen, else the first that can; empty where none can. */
    static String known(String id, List<Named> choices) {
        return choices.stream().anyMatch(choice -> choice.id().equals(id))
                ? id
                : choices.stream().findFirst().map(Named::id).orElse("");
    }
}
