package vn.lientinh.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

import vn.lientinh.geo.Geodesic;
import vn.lientinh.geo.TerritoryIndex;
import vn.lientinh.geo.TerritorySplit;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Territory;
import vn.lientinh.model.Works;
import vn.lientinh.model.Workspace;

/**
 * Cuts the lines of a layer at provincial borders and fills in territory and investor. An investor that a segment names, or
 * that is proposed, stays; otherwise the register's rule for the item decides, and without an item the territory rule: each
 * side invests inside its own boundary. A road that is there already has no investor.
 */
public final class LayerSplit {

    private final Workspace workspace;
    private final TerritorySplit split;
    private final TerritoryIndex territories;

    /** Cuts at the borders of this workspace's territories. */
    public LayerSplit(Workspace workspace) {
        this.workspace = workspace;
        this.split = new TerritorySplit(workspace.territories());
        this.territories = new TerritoryIndex(workspace.territories());
    }

    /**
     * The parts of all segments, in their order. A segment that is cut gives {@code id-1}, {@code id-2} …; one that is not
     * keeps its id. Outside all territories the territory is empty.
     */
    public List<Segment> split(List<Segment> segments) {
        List<Segment> parts = new ArrayList<>();
        for (Segment segment : segments) {
            parts.addAll(split(segment));
        }
        return List.copyOf(parts);
    }

    private List<Segment> split(Segment segment) {
        List<TerritorySplit.Part> pieces = new ArrayList<>();
        for (int i = 0; i < segment.geometry().getNumGeometries(); i++) {
            if (segment.geometry().getGeometryN(i) instanceof LineString line) {
                pieces.addAll(split.split(line));
            }
        }
        if (pieces.isEmpty()) {
            Point middle = segment.geometry().getInteriorPoint();
            return List.of(part(segment, segment.id(), segment.geometry(),
                    territories.at(middle.getX(), middle.getY()).map(Territory::id).orElse(null), segment.chainage()));
        }
        List<Segment> parts = new ArrayList<>();
        Double chainage = segment.chainage();
        for (int i = 0; i < pieces.size(); i++) {
            TerritorySplit.Part piece = pieces.get(i);
            String id = pieces.size() == 1 ? segment.id() : segment.id() + "-" + (i + 1);
            parts.add(part(segment, id, piece.line(), piece.territory(), chainage));
            chainage = chainage == null ? null : chainage + Geodesic.lengthM(piece.line()) / 1000;
        }
        return parts;
    }

    private Segment part(Segment whole, String id, Geometry geometry, @Nullable String territory,
            @Nullable Double chainage) {
        InvestorBasis basis = basis(whole);
        String investor = switch (basis) {
            case TERRITORY -> territory;
            case NAMED, PROPOSED -> whole.investor() == null ? ofItem(whole) : whole.investor();
            case NONE -> null;
        };
        return new Segment(id, whole.layer(), geometry, whole.item(), whole.moreItems(), whole.name(), whole.route(),
                whole.segmentClass(), whole.works(), Objects.requireNonNullElse(territory, ""), whole.borderWith(),
                investor, investor == null ? InvestorBasis.NONE : basis, whole.targetFrom(), whole.targetTo(),
                whole.targetBasis(), whole.alignment(), whole.note(), whole.clause(),
                Geodesic.lengthM(geometry) / 1000, chainage, whole.sources());
    }

    private InvestorBasis basis(Segment segment) {
        if (segment.investorBasis() == InvestorBasis.NAMED || segment.investorBasis() == InvestorBasis.PROPOSED) {
            return segment.investorBasis();
        }
        Item item = segment.item() == null ? null : workspace.register().item(segment.item()).orElse(null);
        if (item != null) {
            return item.investor().rule();
        }
        return segment.works() == Works.EXISTING ? InvestorBasis.NONE : InvestorBasis.TERRITORY;
    }

    /** The investor of the item when it has exactly one. */
    private @Nullable String ofItem(Segment segment) {
        List<String> investors = segment.item() == null ? List.of()
                : workspace.register().item(segment.item()).map(item -> item.investor().investors()).orElse(List.of());
        return investors.size() == 1 ? investors.getFirst() : null;
    }
}
