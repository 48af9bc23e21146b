package vn.lientinh.ui.map;

import java.util.List;

import vn.lientinh.analysis.Hit;

/** Finds what lies at a place. */
@FunctionalInterface
public interface HitTest {

    /** Segments within {@code withinM} metres of (lon, lat): lines and points nearest first, then areas. */
    List<Hit> at(double lon, double lat, double withinM);
}
