package vn.lientinh.analysis;

import org.jspecify.annotations.Nullable;

import vn.lientinh.geo.AreaIndex;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.model.District;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Workspace;

/** Gives places in every coordinate system, the 3° zone by the province that they lie in. May be used by several threads. */
public final class Positions {

    /** A place at sea counts in the zone of the nearest province with a zone, up to this far out. */
    private static final double OFF_SHORE_M = 30_000;

    private final TerritoryIndex territories;
    private final TerritoryIndex withZone;
    private final AreaIndex<District> districts;
    private final Vn2000 vn2000;

    /** Places over the provinces of the workspace. */
    public Positions(Workspace workspace, Vn2000 vn2000) {
        this.territories = new TerritoryIndex(workspace.territories());
        this.withZone = new TerritoryIndex(workspace.territories().stream().filter(Positions::hasZone).toList());
        this.districts = new AreaIndex<>(workspace.districts(), District::geometry);
        this.vn2000 = vn2000;
    }

    private static boolean hasZone(Territory territory) {
        Double meridian = territory.centralMeridian();
        return meridian != null && Vn2000.zone(meridian).isPresent();
    }

    /** The place at (lon, lat), WGS84. */
    public Position of(double lon, double lat) {
        Territory inside = territories.at(lon, lat).orElse(null);
        Territory zone = inside == null ? withZone.near(lon, lat, OFF_SHORE_M).orElse(null) : inside;
        return new Position(lon, lat, vn2000.geographic(lon, lat), zone == null ? null : grid(zone, lon, lat),
                inside == null ? null : inside.id(), districts.at(lon, lat).orElse(null));
    }

    private Vn2000.@Nullable Grid grid(Territory territory, double lon, double lat) {
        Double meridian = territory.centralMeridian();
        return meridian == null || Vn2000.zone(meridian).isEmpty() ? null : vn2000.grid(lon, lat, meridian);
    }
}
