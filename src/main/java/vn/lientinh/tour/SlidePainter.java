package vn.lientinh.tour;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Envelope;

import vn.lientinh.Messages;
import vn.lientinh.analysis.TourFacts;
import vn.lientinh.analysis.YearByYear;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Source;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.print.Typesetter;
import vn.lientinh.print.Typesetter.Align;
import vn.lientinh.print.Typesetter.Style;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.Legend;
import vn.lientinh.render.MapFonts.Weight;
import vn.lientinh.render.MapPainter;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Palette;
import vn.lientinh.render.Theme;

/**
 * Draws the stage on any graphics, as the hall sees it: map, legend, years, caption. User space is the stage, {@value #WIDTH}
 * × {@value #HEIGHT} units from its upper left corner. Safe to use from several threads, each with a graphics of its own.
 */
public final class SlidePainter {

    /** Width of the stage. */
    public static final double WIDTH = 1280;
    /** Height of the stage. */
    public static final double HEIGHT = 720;
    /** Height of the caption under the map. */
    public static final double CAPTION = 208;
    /** Height of the map. */
    public static final double MAP_HEIGHT = HEIGHT - CAPTION;
    /** Everything on the map is this much larger than in the window, lines and type alike: it is seen from the last row. */
    public static final double MAP_SCALE = 1.3;

    private static final Color INK = new Color(0x0b1626);
    private static final Color WHITE = Color.WHITE;
    private static final Color BODY = new Color(0xe3eaf3);
    private static final Color QUIET = new Color(0xb6c3d4);
    private static final Color LINE = new Color(0x2b3b52);
    private static final Color MARK = new Color(0x5cc3f2);
    private static final Color EDGE_OF_CARD = new Color(0x0b, 0x16, 0x26, 36);
    private static final double EDGE = StagePanels.EDGE;

    private final Workspace workspace;
    private final MapPainter painter;
    private final BaseMap baseMap;
    private final Messages messages;
    private final Theme theme;
    private final Envelope home;
    private final TourFacts facts;
    private final StagePanels panels;
    private final Typesetter type;

    /**
     * A painter.
     *
     * @param painter  draws the workspace
     * @param messages language of everything that is read
     * @param theme    the look of the map
     */
    public SlidePainter(Workspace workspace, MapPainter painter, BaseMap baseMap, Messages messages, Theme theme) {
        this.workspace = workspace;
        this.painter = painter;
        this.baseMap = baseMap;
        this.messages = messages;
        this.theme = theme;
        this.panels = new StagePanels(messages);
        this.type = panels.type();
        this.home = home(workspace);
        this.facts = new TourFacts(workspace, messages);
    }

    /** What is seen where a stop does not say: the provinces that signed, (lon, lat). */
    public static Envelope home(Workspace workspace) {
        Envelope all = new Envelope();
        workspace.territories()
                .stream()
                .filter(territory -> territory.signatory())
                .forEach(territory -> all.expandToInclude(territory.geometry().getEnvelopeInternal()));
        return all.isNull() ? new Envelope(105.87, 108.08, 20.62, 21.68) : all;
    }

    Workspace workspace() {
        return workspace;
    }

    Messages messages() {
        return messages;
    }

    /** The view of a stop on the map of a slide, in the map's own pixels, {@value #MAP_SCALE} units each. */
    Viewport view(StopScene scene) {
        return scene.view(home, WIDTH / MAP_SCALE, MAP_HEIGHT / MAP_SCALE, 1, panels);
    }

    /**
     * Draws one moment of a tour.
     *
     * @param detail device pixels for one unit
     */
    void paint(Graphics2D g, Tour tour, Moment moment, double detail) throws IOException {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Viewport view = moment.view();
        Viewport seen = new Viewport(view.lon(), view.lat(), view.zoom(), WIDTH / MAP_SCALE,
                MAP_HEIGHT / MAP_SCALE, detail * MAP_SCALE);
        map(g, seen, moment);
        legend(g, moment.legend(), moment, seen);
        Years years = moment.scene().years(moment.time());
        if (years != null) {
            years(g, years);
        }
        scale(g, seen);
        attribution(g);
        caption(g, tour, moment.number(), moment.scene().stop(), moment.caption());
    }

    private void map(Graphics2D g, Viewport view, Moment moment) throws IOException {
        Shape clip = g.getClip();
        AffineTransform saved = g.getTransform();
        g.clip(new Rectangle2D.Double(0, 0, WIDTH, MAP_HEIGHT));
        g.setRenderingHint(LayerHint.LAYER, LayerHint.BASE);
        g.setColor(Palette.of(theme).base().water());
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, MAP_HEIGHT));
        g.scale(MAP_SCALE, MAP_SCALE);
        AffineTransform ofMap = g.getTransform();
        baseMap.paint(g, view, theme);
        g.setTransform(ofMap);
        Moment.Part leaving = moment.leaving();
        if (leaving != null) {
            overlay(g, view, leaving.scene(), leaving.scene().end(), leaving.opacity());
        }
        overlay(g, view, moment.scene(), moment.time(), moment.coming());
        g.setTransform(saved);
        g.setClip(clip);
        g.setRenderingHint(LayerHint.LAYER, LayerHint.MARGINALIA);
    }

    /** What a stop shows on the map; where it is not opaque, as a picture: lines that cross must not show through each other. */
    private void overlay(Graphics2D g, Viewport view, StopScene scene, double time, double opacity) {
        if (opacity <= 0) {
            return;
        }
        MapState state = scene.state(theme, messages.locale(), time);
        List<Rectangle2D> clear = panels.over(scene, view);
        if (opacity >= 1) {
            painter.paint(g, view, state, clear);
        } else {
            translucent(g, view.width(), view.height(), view.pixelScale(), opacity,
                    picture -> painter.paint(picture, view, state, clear));
        }
    }

    /** Draws something as a picture of so many units that lets through what lies under it. */
    private static void translucent(Graphics2D g, double width, double height, double detail, double opacity,
            Consumer<Graphics2D> drawn) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width * detail), (int) Math.ceil(height * detail),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D picture = image.createGraphics();
        picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        picture.clipRect(0, 0, image.getWidth(), image.getHeight());
        picture.scale(detail, detail);
        drawn.accept(picture);
        picture.dispose();
        Composite saved = g.getComposite();
        g.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        g.drawImage(image, AffineTransform.getScaleInstance(1 / detail, 1 / detail), null);
        g.setComposite(saved);
    }

    // ---- on the map ----

    private void card(Graphics2D g, double x, double y, double width, double height) {
        g.setColor(EDGE_OF_CARD);
        g.fill(new RoundRectangle2D.Double(x - 1, y, width + 2, height + 2, 18, 18));
        g.setColor(Palette.of(theme).symbolPlate());
        g.fill(new RoundRectangle2D.Double(x, y, width, height, 16, 16));
    }

    private Style on(Weight weight, double size) {
        return new Style(weight, size, Palette.of(theme).text());
    }

    private void legend(Graphics2D g, Moment.Part part, Moment moment, Viewport view) {
        StopScene scene = part.scene();
        double time = scene == moment.scene() ? moment.time() : scene.end();
        // A legend that goes is that of its stop as it stood.
        Viewport standing = scene == moment.scene() ? view : view(scene);
        MapState state = scene.state(theme, messages.locale(), time);
        if (part.opacity() >= 1) {
            legend(g, scene, state, standing);
        } else if (part.opacity() > 0) {
            translucent(g, WIDTH, MAP_HEIGHT, view.pixelScale() / MAP_SCALE, part.opacity(),
                    picture -> legend(picture, scene, state, standing));
        }
    }

    private void legend(Graphics2D g, StopScene scene, MapState state, Viewport view) {
        Legend legend = scene.legend(state, view);
        PaleLines pale = scene.pale(state, view);
        Rectangle2D plate = panels.legend(legend, pale, WIDTH);
        if (plate == null) {
            return;
        }
        card(g, plate.getX(), plate.getY(), plate.getWidth(), plate.getHeight());
        double y = plate.getY() + StagePanels.TOP;
        Legend.Section section = null;
        for (Legend.Entry entry : legend.entries()) {
            y += section != null && section != entry.section() ? StagePanels.SECTION : 0;
            section = entry.section();
            row(g, plate.getX(), y, entry.label(), sample -> entry.swatch()
                    .paint(sample, StagePanels.SWATCH_WIDTH, StagePanels.SWATCH_HEIGHT));
            y += StagePanels.ROW;
        }
        if (pale != null) {
            row(g, plate.getX(), y + StagePanels.SECTION, messages.text(pale.key()),
                    sample -> pale.paint(sample, StagePanels.SWATCH_WIDTH, StagePanels.SWATCH_HEIGHT));
        }
    }

    private void row(Graphics2D g, double x, double y, String words, Consumer<Graphics2D> sample) {
        AffineTransform saved = g.getTransform();
        g.translate(x + StagePanels.LEFT, y + (StagePanels.ROW - StagePanels.SWATCH_HEIGHT) / 2);
        sample.accept(g);
        g.setTransform(saved);
        type.line(g, words, x + StagePanels.words(), y + 20, on(Weight.REGULAR, StagePanels.TYPE), Align.LEFT);
    }

    private void years(Graphics2D g, Years years) {
        Rectangle2D panel = StagePanels.years(MAP_HEIGHT);
        double inner = panel.getWidth() - 30;
        Palette palette = Palette.of(theme);
        Style line = on(Weight.REGULAR, 17);
        Style quiet = new Style(Weight.REGULAR, 17, palette.quietText());
        String due = messages.text("tour.years.due", Integer.toString(years.year()), years.moment().due().items());
        YearByYear.Sum conditional = years.moment().conditional();
        String condition = conditional.km() > 0
                ? messages.text("tour.years.conditional", km(conditional.km()))
                : "";
        String apart = years.apart().items() > 0
                ? messages.text("tour.years.apart", years.apart().items(), km(years.apart().km()))
                : "";
        card(g, panel.getX(), panel.getY(), panel.getWidth(), panel.getHeight());
        double x = EDGE + 14;
        double y = EDGE + 12;
        type.line(g, Integer.toString(years.year()), x, y + 48, on(Weight.BOLD, 56), Align.LEFT);
        y += 58;
        if (years.played()) {
            int count = years.to() - years.from() + 1;
            double each = (inner - 3 * (count - 1)) / count;
            for (int i = 0; i < count; i++) {
                g.setColor(years.from() + i == years.year()
                        ? palette.quangNinh()
                        : years.from() + i < years.year()
                                ? palette.receding(palette.quangNinh())
                                : palette.base().border());
                g.fill(new RoundRectangle2D.Double(x + i * (each + 3), y + 2, each, 6, 6, 6));
            }
            y += 14;
        }
        type.line(g, messages.text("ui.unit.km", km(years.moment().due().km())), x, y + 30,
                new Style(Weight.SEMIBOLD, 30, palette.quangNinh()), Align.LEFT);
        y += 40;
        y = type.paragraph(g, due, x, y, inner, line, Align.LEFT);
        type.paragraph(g, condition, x, y, inner, line, Align.LEFT);
        if (!apart.isEmpty()) {
            double low = panel.getMaxY() - 12 - type.height(apart, quiet, inner);
            g.setColor(palette.quietText());
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[]{4, 4}, 0));
            g.draw(new Line2D.Double(x, low - 8, x + inner, low - 8));
            type.paragraph(g, apart, x, low, inner, quiet, Align.LEFT);
        }
    }

    private String km(double km) {
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(km);
    }

    private void scale(Graphics2D g, Viewport view) {
        double metres = 110 * view.metresPerPixel();
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double first = metres / power;
        double round = power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
        double length = round / view.metresPerPixel();
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        String words = round >= 1000
                ? messages.text("ui.unit.km", format.format(round / 1000))
                : messages.text("ui.unit.m", format.format(round));
        AffineTransform saved = g.getTransform();
        g.scale(MAP_SCALE, MAP_SCALE);
        double y = MAP_HEIGHT / MAP_SCALE - 12 - 32;
        card(g, 12, y, length + 16, 32);
        type.line(g, words, 20, y + 15, on(Weight.REGULAR, 12), Align.LEFT);
        g.setColor(Palette.of(theme).text());
        g.setStroke(new BasicStroke(1.5f));
        g.draw(new Line2D.Double(20, y + 25, 20 + length, y + 25));
        g.draw(new Line2D.Double(20, y + 20, 20, y + 25));
        g.draw(new Line2D.Double(20 + length, y + 20, 20 + length, y + 25));
        g.setTransform(saved);
    }

    private void attribution(Graphics2D g) {
        String base = baseMap.attribution().in(messages.locale());
        Stream<String> layers = workspace.sources()
                .stream()
                .map(Source::attribution)
                .filter(Objects::nonNull)
                .map(words -> words.in(messages.locale()))
                .filter(words -> !base.contains(words));
        String words = Stream.concat(Stream.of(base), layers).distinct().collect(Collectors.joining("; "));
        Style style = type.fitted(words, new Style(Weight.REGULAR, 9.5, Palette.of(theme).quietText()), WIDTH - 200, 6);
        double width = type.width(words, style);
        double x = WIDTH - EDGE - width - 16;
        double y = MAP_HEIGHT - EDGE - 20;
        card(g, x, y, width + 16, 20);
        type.line(g, words, x + 8, y + 13.5, style, Align.LEFT);
    }

    // ---- caption ----

    private void caption(Graphics2D g, Tour tour, int number, Tour.Stop stop, double opacity) {
        g.setColor(INK);
        g.fill(new Rectangle2D.Double(0, MAP_HEIGHT, WIDTH, CAPTION));
        int count = tour.stops().size();
        double each = (WIDTH - 2.0 * (count - 1)) / count;
        for (int i = 0; i < count; i++) {
            g.setColor(i <= number ? MARK : LINE);
            g.fill(new Rectangle2D.Double(i * (each + 2), MAP_HEIGHT, each, 4));
        }
        Composite saved = g.getComposite();
        if (opacity < 1) {
            g.setComposite(AlphaComposite.SrcOver.derive((float) Math.max(0, opacity)));
        }
        type.line(g, Integer.toString(number + 1), 28, MAP_HEIGHT + 64, new Style(Weight.BOLD, 50, MARK), Align.LEFT);
        type.line(g, "/ " + count, 28, MAP_HEIGHT + 90, new Style(Weight.REGULAR, 17, QUIET), Align.LEFT);
        Caption set = panels.caption(facts, stop, WIDTH);
        for (double x : set.separator()) {
            g.setColor(LINE);
            g.fill(new Rectangle2D.Double(x, MAP_HEIGHT + Caption.ANSWERS_TOP, 1, Caption.SEPARATOR));
        }
        for (Caption.Stripe stripe : set.stripes()) {
            g.setColor(Palette.of(Theme.DARK).investor(stripe.investor()));
            g.fill(new RoundRectangle2D.Double(stripe.x(), MAP_HEIGHT + Caption.ANSWERS_TOP, stripe.width(),
                    Caption.STRIPE, 4, 4));
        }
        set.blocks().forEach(block -> block(g, block));
        g.setComposite(saved);
    }

    private void block(Graphics2D g, Caption.Block block) {
        Style style = new Style(block.heavy() ? Weight.SEMIBOLD : Weight.REGULAR, block.size(), switch (block.tone()) {
            case LOUD -> WHITE;
            case PLAIN -> BODY;
            case QUIET -> QUIET;
        });
        double baseline = MAP_HEIGHT + block.top() + block.ascent();
        for (String line : block.lines()) {
            type.line(g, line, block.x(), baseline, style, Align.LEFT);
            baseline += block.leading();
        }
    }
}
