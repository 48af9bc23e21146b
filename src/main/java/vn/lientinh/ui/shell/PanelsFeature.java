package vn.lientinh.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.lientinh.ui.items.ItemsPanel;
import vn.lientinh.ui.items.ItemsViewModel;
import vn.lientinh.ui.layers.ColourSwitch;
import vn.lientinh.ui.layers.LayersPanel;
import vn.lientinh.ui.layers.LayersViewModel;
import vn.lientinh.ui.layers.LegendPanel;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;

/** Layers, legend and items, on the left. */
final class PanelsFeature implements Feature {

    @Override
    public void join(Workbench bench) {
        WindowViewModel window = bench.window();
        Texts texts = bench.texts();
        LayersViewModel layers = new LayersViewModel(window, bench::flyTo);
        VBox map = new VBox(heading("ui.colourBy.title", texts), new ColourSwitch(layers, texts),
                new LegendPanel(layers, texts),
                heading("ui.layers.title", texts), new LayersPanel(layers, texts));
        map.getStyleClass().add("side-content");
        bench.side().add(SidePanel.Page.of("map", 10, "ui.side.map", map));
        VBox items = new VBox(new ItemsPanel(new ItemsViewModel(window), window));
        items.getStyleClass().add("side-content");
        bench.side().add(SidePanel.Page.of("items", 20, "ui.side.items", items));
    }

    private static Label heading(String key, Texts texts) {
        Label label = new Label();
        label.getStyleClass().add("panel-heading");
        label.textProperty().bind(texts.of(key));
        return label;
    }
}
