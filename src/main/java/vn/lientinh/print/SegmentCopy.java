package vn.lientinh.print;

import org.locationtech.jts.geom.Geometry;
import vn.lientinh.model.Segment;

/** Segments as they lie on paper: everything that is told of them stays. */
final class SegmentCopy {

    /** The segment with another geometry and length. */
    static Segment of(Segment segment, Geometry geometry, double lengthKm) {
        return new Segment(segment.id(), segment.layer(), geometry, segment.item(), segment.moreItems(),
                segment.name(), segment.route(), segment.segmentClass(), segment.works(), segment.territory(),
                segment.borderWith(), segment.investor(), segment.investorBasis(), segment.targetFrom(),
                segment.targetTo(), segment.targetBasis(), segment.alignment(), segment.note(), segment.clause(),
                lengthKm, segment.chainage(), segment.sources());
    }

    private SegmentCopy() {
    }
}
