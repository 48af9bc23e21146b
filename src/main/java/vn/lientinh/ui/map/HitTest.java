package vn.lientinh.ui.map;

import java.util.List;
import java.util.Optional;

import vn.lientinh.analysis.Hit;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.render.MapState;

/** Finds what lies at a place. */
@FunctionalInterface
public interface HitTest {

    /** Segments within {@code withinM} metres of (lon, lat): lines and points nearest first, then areas. */
    List<Hit> at(double lon, double lat, double withinM);

    /**
     * The segment that is pointed at: the nearest line or sign within {@code reach} pixels of pixel (x, y), else the area that
     * the pixel lies in. Asked whenever the pointer moves, so it must not look at everything that lies there.
     */
    default Optional<Segment> nearest(Viewport view, MapState state, double x, double y, double reach) {
        return at(view.toLon(x), view.toLat(y), reach * view.metresPerPixel()).stream()
                .map(Hit::segment)
                .filter(state::shows)
                .findFirst();
    }
}
