package vn.lientinh.ui.map;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import vn.lientinh.Messages;
import vn.lientinh.analysis.Hit;
import vn.lientinh.analysis.Kilometres;
import vn.lientinh.analysis.Wording;
import vn.lientinh.geo.Viewport;
import vn.lientinh.model.Segment;
import vn.lientinh.render.MapState;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.WindowViewModel;

/** What the pointer means: the name and the highlight under it, and what a click selects. */
public final class MapPointerViewModel {

    /** How near to a line a click counts, in pixels. */
    static final double REACH_PX = 6;
    /** Half the size of the sign of a place. */
    private static final double SIGN_PX = 9;

    private final WindowViewModel window;
    private final ReadOnlyStringWrapper tip = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Position> position = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper kilometre = new ReadOnlyStringWrapper("");
    private @Nullable Kilometres kilometres;
    private @Nullable Position clicked;
    private HitTest hitTest = (lon, lat, withinM) -> List.of();

    /** A place on the ground, in degrees, WGS84. */
    public record Position(double lon, double lat) {
    }

    /** The pointer of this window; it finds nothing before {@link #setHitTest}. */
    public MapPointerViewModel(WindowViewModel window) {
        this.window = window;
    }

    /** Finds segments with this from now on. */
    public void setHitTest(HitTest newHitTest) {
        hitTest = newHitTest;
        kilometres = null;
        left();
    }

    /** What is shown within {@code withinM} metres of (lon, lat). */
    public List<Hit> at(double lon, double lat, double withinM) {
        MapState state = window.mapStateBinding().get();
        return hitTest.at(lon, lat, withinM)
                .stream()
                .filter(hit -> state.shows(hit.segment()))
                .toList();
    }

    /** Reads kilometres with this from now on, or not at all. */
    public void setKilometres(@Nullable Kilometres newKilometres) {
        kilometres = newKilometres;
    }

    /** The kilometre under the pointer in words, or empty. */
    public ReadOnlyStringProperty kilometreProperty() {
        return kilometre.getReadOnlyProperty();
    }

    /** Name of what is under the pointer and its kilometre, or empty. */
    public ReadOnlyStringProperty tipProperty() {
        return tip.getReadOnlyProperty();
    }

    /** Where the pointer is, or null when it is not on the map. */
    public ReadOnlyObjectProperty<@Nullable Position> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** The pointer is over pixel (x, y). */
    public void moved(Viewport view, double x, double y) {
        position.set(new Position(view.toLon(x), view.toLat(y)));
        Segment under = hitTest.nearest(view, window.mapStateBinding().get(), x, y, REACH_PX).orElse(null);
        window.hoveredProperty().set(under);
        String post = under == null ? "" : kilometre(under, view.toLon(x), view.toLat(y));
        kilometre.set(post);
        tip.set(under == null ? "" : post.isEmpty() ? under.name() : under.name() + "\n" + post);
    }

    /** The pointer is over pixel (x, y), and something else is done with it than to point at segments. */
    public void passed(Viewport view, double x, double y) {
        position.set(new Position(view.toLon(x), view.toLat(y)));
    }

    private String kilometre(Segment segment, double lon, double lat) {
        Kilometres read = kilometres;
        return read == null ? "" : read.at(segment, lon, lat).map(this::words).orElse("");
    }

    private String words(Kilometres.Reading reading) {
        Messages messages = window.texts().messages();
        if (reading.stated()) {
            return messages.text("ui.map.kilometre", reading.name(), Wording.kilometre(reading.km()));
        }
        NumberFormat format = NumberFormat.getInstance(messages.locale());
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(2);
        return messages.text("ui.map.along", format.format(reading.km()));
    }

    /** The pointer has left the map. */
    public void left() {
        position.set(null);
        window.hoveredProperty().set(null);
        silence();
    }

    /** The map moves under the pointer: what was told of what lay there is no longer true. */
    public void silence() {
        kilometre.set("");
        tip.set("");
    }

    /** Where the map was clicked last, or null. */
    public @Nullable Position clicked() {
        return clicked;
    }

    /** A click on pixel (x, y): selects the nearest within reach, with all that lies there too, or nothing. */
    public void clicked(Viewport view, double x, double y) {
        clicked = new Position(view.toLon(x), view.toLat(y));
        List<Segment> under = hits(view, x, y).stream().map(Hit::segment).toList();
        window.selectionProperty()
                .set(under.isEmpty() ? Selection.NOTHING : new Selection.OfSegment(under.getFirst(), under));
    }

    /** Everything within reach of pixel (x, y) that is shown: lines and signs, nearest first, then areas. */
    private List<Hit> hits(Viewport view, double x, double y) {
        double metres = view.metresPerPixel();
        // A sign is as large as it is drawn, whatever the size of the thing it stands for.
        return at(view.toLon(x), view.toLat(y), (REACH_PX + SIGN_PX) * metres)
                .stream()
                .filter(hit -> distancePx(hit, metres) <= REACH_PX)
                .sorted(Comparator
                        .comparing(MapPointerViewModel::isArea)
                        .thenComparingDouble(hit -> distancePx(hit, metres)))
                .toList();
    }

    private static double distancePx(Hit hit, double metres) {
        double pixels = hit.distanceM() / metres;
        return hit.segment().geometry().getDimension() == 0 ? Math.max(0, pixels - SIGN_PX) : pixels;
    }

    private static boolean isArea(Hit hit) {
        return hit.segment().geometry().getDimension() == 2;
    }
}
