package vn.lientinh.ui.present;

import javafx.beans.value.ObservableValue;

import org.locationtech.jts.geom.Envelope;

import vn.lientinh.model.Workspace;
import vn.lientinh.render.MapPainter;
import vn.lientinh.tiles.TileSource;
import vn.lientinh.ui.map.HitTest;

/**
 * What a map on stage needs to show a workspace.
 *
 * @param workspace what is shown
 * @param painter   draws it
 * @param hitTest   finds what lies at a place
 * @param tiles     the base map; the stage follows it
 * @param home      what is seen where a stop does not say, (lon, lat)
 */
public record StageContent(Workspace workspace, MapPainter painter, HitTest hitTest, ObservableValue<TileSource> tiles,
        Envelope home) {
}
