package vn.lientinh.io;

import java.io.InputStream;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.Territory;
import vn.lientinh.model.Text;

/** Reads {@code data/territories.geojson}. */
final class TerritoriesReader {

    /** A workspace without territories. */
    static final Territories NONE = new Territories(List.of(), Set.of());

    private final Problems problems;

    TerritoriesReader(Problems problems) {
        this.problems = problems;
    }

    /** The provinces that can be used, and the ids of all that the file names. */
    record Territories(List<Territory> usable, Set<String> ids) {
    }

    /** The provinces; the caller closes {@code in}. */
    Territories read(InputStream in) {
        AreaReader.Areas areas = new AreaReader("province", problems).read(in);
        return new Territories(areas.usable().stream().map(TerritoriesReader::territory).toList(), areas.ids());
    }

    private static Territory territory(AreaReader.Area area) {
        Fields fields = area.fields();
        Text name = fields.neededText("name", area.id());
        Text shortName = fields.text("shortName");
        return new Territory(area.id(), name, shortName == null ? name : shortName, area.geometry(),
                fields.flag("signatory"), successor(fields), fields.number("centralMeridian"));
    }

    private static Territory.@Nullable Successor successor(Fields fields) {
        Fields successor = fields.object("successor");
        return successor == null
                ? null
                : new Territory.Successor(successor.neededString("id"),
                        successor.neededText("name", successor.label()), successor.neededString("since"));
    }
}
