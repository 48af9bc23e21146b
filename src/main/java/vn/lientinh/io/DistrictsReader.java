package vn.lientinh.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import vn.lientinh.model.District;
import vn.lientinh.model.Problem;

/** Reads {@code data/districts.geojson}, which a workspace may do without. */
final class DistrictsReader {

    private final References references;
    private final Problems problems;

    DistrictsReader(References references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** The districts; the caller closes {@code in}. */
    List<District> read(InputStream in) {
        List<District> districts = new ArrayList<>();
        for (AreaReader.Area area : new AreaReader("district", problems).read(in).usable()) {
            String territory = area.fields().neededString("territory");
            if (!territory.isEmpty() && !references.knowsTerritory(territory)) {
                problems.addTo(area.id(), Problem.Kind.UNKNOWN_REFERENCE, "unknown-reference", "territory", territory,
                        WorkspaceReader.TERRITORIES);
            }
            districts.add(new District(area.id(), area.fields().neededText("name", area.id()), territory,
                    area.geometry()));
        }
        return List.copyOf(districts);
    }
}
