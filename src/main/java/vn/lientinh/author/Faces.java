package vn.lientinh.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The faces that lines fall into. */
final class Faces {

    /** The faces that the lines enclose, in a fixed order. */
    static List<Polygon> of(List<LineString> lines, GeometryFactory factory) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(lines, factory));
        List<Polygon> faces = new ArrayList<>();
        polygonizer.getPolygons().forEach(face -> faces.add((Polygon) face));
        faces.sort(Comparator.<Polygon>naturalOrder());
        return faces;
    }

    /** Faces put together to one area in normal form. */
    static Geometry together(List<? extends Geometry> faces, GeometryFactory factory) {
        Geometry union = UnaryUnionOp.union(faces, factory);
        union.normalize();
        return union;
    }

    private Faces() {
    }
}
