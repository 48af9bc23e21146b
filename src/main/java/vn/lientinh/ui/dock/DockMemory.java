package vn.lientinh.ui.dock;

import java.util.Optional;
import vn.lientinh.store.Setting;
import vn.lientinh.store.Settings;

/** Keeps which page of the dock is open, and how high the dock is, as the user left them. */
public final class DockMemory {

    private static final Setting<Double> HEIGHT = Setting.of("dock.height", DockViewModel.USUAL_HEIGHT);
    private static final Setting<Optional<String>> PAGE = Setting.optional("dock.page", String.class);
    private static final double HIGHEST = 5_000;

    /** Gives the dock the height and the page that are remembered, and remembers its changes. */
    public static void keep(DockViewModel dock, Settings settings) {
        settings.find(HEIGHT)
                .filter(height -> height >= DockViewModel.LEAST_HEIGHT && height <= HIGHEST)
                .ifPresent(dock.heightProperty()::set);
        dock.pageProperty().set(settings.get(PAGE).orElse(null));
        dock.heightProperty().subscribe((before, now) -> settings.set(HEIGHT, now.doubleValue()));
        dock.pageProperty().subscribe((before, now) -> settings.set(PAGE, Optional.ofNullable(now)));
    }

    private DockMemory() {
    }
}
