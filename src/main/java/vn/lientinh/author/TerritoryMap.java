package vn.lientinh.author;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;

import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.model.Territory;

/** The authored territories: which one a point lies in, and how far outside of one it lies. */
final class TerritoryMap {

    private final Map<String, AuthoredTerritory> byId = new LinkedHashMap<>();
    private final TerritoryIndex index;

    TerritoryMap(Collection<AuthoredTerritory> territories) {
        territories.forEach(territory -> byId.put(territory.id(), territory));
        this.index = new TerritoryIndex(all());
    }

    /** All territories, in the order of the recipe. */
    List<Territory> all() {
        return byId.values().stream().map(AuthoredTerritory::territory).toList();
    }

    /** The territory with this id. */
    AuthoredTerritory get(String entry, String id) {
        AuthoredTerritory territory = byId.get(id);
        if (territory == null) {
            throw new AuthorException("unknown-territory", entry, id);
        }
        return territory;
    }

    /** The territory that the point (lon, lat) lies in; empty outside of all. */
    Optional<String> at(Coordinate degrees) {
        return index.at(degrees.x, degrees.y).map(Territory::id);
    }

    /** Metres from the point (lon, lat) to the territory; 0 inside. */
    double distance(Coordinate degrees, String id) {
        if (at(degrees).filter(id::equals).isPresent()) {
            return 0;
        }
        return TerritoryIndex.distanceM(get(id, id).territory(), degrees.x, degrees.y);
    }
}
