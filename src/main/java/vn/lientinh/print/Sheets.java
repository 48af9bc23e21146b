package vn.lientinh.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lientinh.Messages;
import vn.lientinh.geo.Vn2000Zone;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Workspace;
import vn.lientinh.render.BaseMap;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.MapFonts;
import vn.lientinh.render.MapState;
import vn.lientinh.render.Theme;

/** Makes sheets of a workspace. Safe to use from several threads at once; prepared maps are kept from sheet to sheet. */
public final class Sheets {
    private final PaperMap map;
    private final Typesetter type;

    /** Sheets of {@code workspace} over {@code baseMap}. */
    public Sheets(Workspace workspace, BaseMap baseMap, MapFonts fonts) {
        this.map = new PaperMap(workspace, baseMap);
        this.type = new Typesetter(fonts);
    }

    /** Sheets of a workspace that is yet to be read; meanwhile the letters and the coast are made ready on another thread. */
    public static Sheets of(Supplier<Workspace> workspace, BaseMap baseMap) {
        CompletableFuture<MapFonts> fonts = CompletableFuture.supplyAsync(MapFonts::new);
        CompletableFuture.runAsync(() -> Land.readAhead(baseMap));
        return new Sheets(workspace.get(), baseMap, fonts.join());
    }

    /** The workspace that sheets are made of. */
    public Workspace workspace() {
        return map.workspace();
    }

    /**
     * Lays out a sheet; nothing is drawn yet.
     *
     * @throws PrintException when what it should show does not exist
     */
    public Sheet sheet(SheetChoices choices) throws PrintException {
        return sheet(choices, choices.content().locale());
    }

    /**
     * Lays out a sheet for someone who reads another language than the sheet is in; nothing is drawn yet.
     *
     * @param reader language of the findings
     * @throws PrintException when what it should show does not exist
     */
    public Sheet sheet(SheetChoices choices, Locale reader) throws PrintException {
        Place place = map.place(choices.view().extent());
        return new SheetComposer(
                new SheetPlan(map, type, choices, place, zone(choices, place), state(choices), Subject.NONE),
                new Messages(reader)).sheet();
    }

    /**
     * Lays out an atlas: an index, then page after page; nothing is drawn yet. What {@code choices} says of extent and title
     * is for the index; of parts, words and scale it holds for every page.
     *
     * @param reader language of the findings
     * @throws PrintException when there is nothing to make pages of
     */
    public Atlas atlas(SheetChoices choices, AtlasBy by, Locale reader) throws PrintException {
        MapState state = state(choices);
        return new AtlasMaker(map, type, choices, state, place -> zone(choices, place), new Messages(reader)).make(by);
    }

    private Vn2000Zone zone(SheetChoices choices, Place place) throws PrintException {
        Double meridian = choices.view().centralMeridian();
        if (meridian == null) {
            return place.zone(map.workspace());
        }
        return Vn2000Zone.of(meridian)
                .orElseThrow(() -> new PrintException("print.error.unknownZone", Double.toString(meridian),
                        Vn2000Zone.all().stream().map(Vn2000Zone::meridianText).collect(Collectors.joining(", "))));
    }

    /** What the painter is to draw of it. */
    MapState state(SheetChoices choices) throws PrintException {
        SheetChoices.Content content = choices.content();
        return new MapState(visible(choices), null, null, content.colourBy(), Theme.PAPER, content.locale())
                .with(content.emphasis())
                .with(content.stack())
                .showing(content.shown())
                .at(content.clock());
    }

    private Set<String> visible(SheetChoices choices) throws PrintException {
        @Nullable
        Set<String> chosen = choices.content().layers();
        Set<String> known = map.workspace().layers().stream().map(Layer::id).collect(Collectors.toSet());
        if (chosen == null) {
            return known;
        }
        for (String id : chosen) {
            if (!known.contains(id)) {
                throw new PrintException("print.error.unknownLayer", id,
                        String.join(", ", map.workspace().layers().stream().map(Layer::id).toList()));
            }
        }
        return chosen;
    }

    /** Titles of everything that a page keeps apart, from below. */
    static Map<String, String> layerTitles(Workspace workspace, Locale locale) {
        Messages messages = new Messages(locale);
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(LayerHint.BASE, messages.text("print.layer.base"));
        titles.put(LayerHint.GRID, messages.text("print.layer.grid"));
        List<Layer> layers = new ArrayList<>(workspace.layers());
        layers.forEach(layer -> titles.put(layer.id(), layer.title().in(locale)));
        titles.put(LayerHint.LABELS, messages.text("print.layer.labels"));
        titles.put(KilometrePosts.LAYER, messages.text("print.layer.posts"));
        titles.put(ItemMarks.LAYER, messages.text("print.layer.numbers"));
        titles.put(LayerHint.MARGINALIA, messages.text("print.layer.marginalia"));
        return titles;
    }
}
