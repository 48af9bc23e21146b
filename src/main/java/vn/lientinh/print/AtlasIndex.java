package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Register;
import vn.lientinh.render.MapState;

/** The first pages of an atlas: a map of what it holds, and the names of its pages with their numbers. */
final class AtlasIndex {
    private static final double MAP_SHARE = 0.42;
    private static final double COLUMN_MM = 84;

    private final PaperMap map;
    private final Typesetter type;
    private final SheetChoices choices;
    private final MapState state;
    private final Messages messages;
    private final String title;
    private final List<AtlasLeaf> leaves;
    private final boolean outlines;
    private final Look look;
    private final Box sheet;
    private final Box page;

    /**
     * An index.
     *
     * @param outlines whether the map shows how far pages reach; otherwise it marks where they are
     */
    AtlasIndex(PaperMap map, Typesetter type, SheetChoices choices, MapState state, Messages messages, String title,
            List<AtlasLeaf> leaves, boolean outlines) {
        this.map = map;
        this.type = type;
        this.choices = choices;
        this.state = state;
        this.messages = messages;
        this.title = title;
        this.leaves = leaves;
        this.outlines = outlines;
        this.look = new Look(choices.page().template().typeFactor(choices.page().paper()));
        this.sheet = choices.page().paper().sheet(choices.page().landscape());
        this.page = sheet.inset(SheetPlan.margin(choices.page().paper()));
    }

    /** Where the list goes: the page it stands on, and its box there. */
    private record Column(int page, Box box) {
    }

    /**
     * The pages of the index.
     *
     * @param pages  those of each leaf; none where it has no place
     * @param frames where the map of each leaf lies
     */
    List<SheetPage> pages(List<List<SheetPage>> pages, List<Optional<MapFrame>> frames) {
        IndexList list = new IndexList(look, type, messages, leaves);
        List<Column> columns = new ArrayList<>();
        List<int[]> runs = new ArrayList<>();
        HeaderBlock header = header();
        double headHeight = header.height(page.width());
        Box body = page.below(headHeight + look.mm(3));
        boolean landscape = choices.page().landscape();
        Box mapBox = landscape ? body.left(body.width() * 0.55) : body.top(body.height() * MAP_SHARE);
        Box room = landscape
                ? body.beside(mapBox.width() + look.mm(6))
                : body.below(mapBox.height() + look.mm(5));
        RunningHead running = new RunningHead(look, type, title, agreement());
        int from = 0;
        for (int number = 0; from < leaves.size(); number++) {
            Box here = number == 0 ? room : page.below(running.height(page.width()) + look.mm(3));
            int count = Math.max(1, (int) (here.width() / look.mm(COLUMN_MM)));
            double gap = look.mm(8);
            double width = (here.width() - (count - 1) * gap) / count;
            double height = Math.min(here.height(), list.evenHeight(from, count, width));
            for (int column = 0; column < count && from < leaves.size(); column++) {
                int to = list.fitting(from, width, height);
                columns.add(new Column(number, new Box(here.x() + column * (width + gap), here.y(), width, height)));
                runs.add(new int[]{from, to});
                from = to;
            }
        }
        int count = columns.getLast().page + 1;
        int[] numbers = new int[leaves.size()];
        int next = count;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = pages.get(i).isEmpty() ? -1 : next;
            next += pages.get(i).size();
        }
        List<SheetPage> result = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<SheetPage.Placed> blocks = new ArrayList<>();
            List<Page.Link> links = new ArrayList<>();
            MapFrame frame = null;
            if (number == 0) {
                blocks.add(new SheetPage.Placed(header, page.top(headHeight)));
                frame = frame(mapBox, frames);
                IndexMap indexMap = new IndexMap(map, frame, state, look, type, leaves, frames, outlines);
                blocks.add(new SheetPage.Placed(indexMap, mapBox));
            } else {
                blocks.add(new SheetPage.Placed(running, page.top(running.height(page.width()))));
            }
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).page == number) {
                    IndexList.Run run = list.run(runs.get(i)[0], runs.get(i)[1], numbers);
                    blocks.add(new SheetPage.Placed(run, columns.get(i).box));
                    links.addAll(run.links(columns.get(i).box));
                }
            }
            result.add(new SheetPage(sheet, messages.text("print.atlas.index"), frame, blocks, links));
        }
        return result;
    }

    private HeaderBlock header() {
        String subtitle = choices.marginalia().subtitle();
        return new HeaderBlock(look, type, choices.marginalia().agency().toUpperCase(state.locale()), title,
                subtitle == null ? "" : subtitle, agreement(), choices.page().landscape());
    }

    private String agreement() {
        Register.Agreement agreement = map.workspace().register().agreement();
        return agreement.number().isEmpty()
                ? ""
                : messages.text("print.agreement", agreement.number(), Wording.date(agreement.date()));
    }

    private MapFrame frame(Box box, List<Optional<MapFrame>> frames) {
        Envelope bounds = new Envelope();
        if (outlines) {
            for (Optional<MapFrame> frame : frames) {
                frame.ifPresent(shown -> bounds.expandToInclude(shown.outline().getEnvelopeInternal()));
            }
        } else {
            leaves.forEach(leaf -> leaf.request()
                    .ifPresent(request -> bounds.expandToInclude(request.place().content().getEnvelopeInternal())));
        }
        bounds.expandBy(Math.max(0.03, bounds.getWidth() * 0.03), Math.max(0.03, bounds.getHeight() * 0.03));
        Vn2000Zone zone = leaves.stream()
                .flatMap(leaf -> leaf.request().stream())
                .map(AtlasLeaf.Request::zone)
                .findFirst()
                .orElseGet(() -> Vn2000Zone.nearest(bounds.centre().x));
        return FrameFit.tight(new GeometryFactory().toGeometry(bounds), zone, box);
    }
}
