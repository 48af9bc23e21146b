package vn.lientinh.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import vn.lientinh.model.Segment;

/** The reader of a row finds its item on the map. */
class ItemMarksTest {

    private static MapBlock map(SheetChoices choices) throws PrintException {
        return ((SheetPage) Printed.SHEETS.sheet(choices).document().pages().getFirst()).blocks()
                .stream()
                .map(SheetPage.Placed::block)
                .filter(MapBlock.class::isInstance)
                .map(MapBlock.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<ItemMarks.Mark> marks(MapBlock map) {
        return map.overlays()
                .stream()
                .filter(ItemMarks.class::isInstance)
                .flatMap(overlay -> ((ItemMarks) overlay).marks().stream())
                .toList();
    }

    private static Geometry onPage(Segment segment, MapFrame frame) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence positions, Geometry parent) {
                Coordinate[] page = new Coordinate[positions.size()];
                for (int i = 0; i < page.length; i++) {
                    Point2D.Double at = frame.toPage(positions.getX(i), positions.getY(i));
                    page[i] = new Coordinate(at.x, at.y);
                }
                return factory.getCoordinateSequenceFactory().create(page);
            }
        }.transform(segment.geometry());
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void eachRowHasItsNumberAtItsItemAndNoneCoversAnother(Template template) throws Exception {
        MapBlock map = map(Printed.choices(template));
        List<ItemMarks.Mark> marks = marks(map);
        assertEquals(Printed.WORKSPACE.register()
                .items()
                .stream()
                .filter(item -> Printed.WORKSPACE.segments()
                        .stream()
                        .anyMatch(
                                segment -> item.id().equals(segment.item()) || segment.moreItems().contains(item.id())))
                .count(), marks.size());
        Look look = new Look(template.typeFactor(template.paper()));
        List<String> items = Printed.WORKSPACE.register().items().stream().map(item -> item.id()).toList();
        for (int i = 0; i < marks.size(); i++) {
            ItemMarks.Mark mark = marks.get(i);
            assertEquals(i + 1, mark.number());
            Geometry home = new GeometryFactory().createPoint(new Coordinate(mark.home().x, mark.home().y));
            String item = items.get(i);
            double away = Printed.WORKSPACE.segments()
                    .stream()
                    .filter(segment -> item.equals(segment.item()) || segment.moreItems().contains(item))
                    .mapToDouble(segment -> onPage(segment, map.frame()).distance(home))
                    .min()
                    .orElseThrow();
            assertTrue(away < 0.5, item + " is " + away + " points away from its number");
            for (int j = i + 1; j < marks.size(); j++) {
                assertTrue(mark.at().distance(marks.get(j).at()) >= 2 * ItemMarks.radius(look) - 0.01,
                        mark + " meets " + marks.get(j));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void numbersInARowBesideAPlaceReadFromLeftToRight(Template template) throws Exception {
        List<ItemMarks.Mark> marks = marks(map(Printed.choices(template)));
        int rows = 0;
        for (ItemMarks.Mark left : marks) {
            for (ItemMarks.Mark right : marks) {
                boolean row = left.home().equals(right.home()) && left.at().y == right.at().y
                        && right.at().x < right.home().x;
                if (row && left.at().x < right.at().x) {
                    rows++;
                    assertTrue(left.number() < right.number(), left + " is left of " + right);
                }
            }
        }
        assertTrue(rows > 0, "some stand in a row");
    }

    @Test
    void aMapWithoutItsTableHasNoNumbers() throws Exception {
        SheetChoices choices = Printed.choices(Template.CONFERENCE);
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.remove(Part.TABLE);
        SheetChoices bare = choices.with(new SheetChoices.Page(Template.CONFERENCE, PaperSize.A3, true, parts));
        assertEquals(List.of(), marks(map(bare)));
    }
}
