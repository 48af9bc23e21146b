package vn.lientinh.author;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.locationtech.jts.geom.GeometryFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.lientinh.io.GeoJsonWriter;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.WorkspaceFolder;

/**
 * Makes a workspace's layers, territories and base map. The recipe folder holds {@code territories.json},
 * {@code basemap.json} and one {@code layer-*.json} a layer; the register and the sources are read from the workspace
 * that is written to. What was made is checked before the first file is written.
 */
final class Author {

    /** Where the planes of tolerances are true: the middle of the three provinces. */
    private static final double MIDDLE_LAT = 21.2;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    private final GeometryFactory factory = new GeometryFactory();
    private final MetricPlane plane = MetricPlane.at(MIDDLE_LAT);
    private final Path recipe;
    private final Path out;
    private final Extracts extracts;

    /**
     * @param extracts folder of extracts
     * @param recipe   folder of the recipe
     * @param out      workspace to write to
     */
    Author(Path extracts, Path recipe, Path out) {
        this.extracts = new Extracts(extracts, mapper, factory);
        this.recipe = recipe;
        this.out = out;
    }

    /**
     * What was made.
     *
     * @param segments    all segments, by layer in file order
     * @param files       files written
     */
    record Made(List<Segment> segments, List<Path> files) {
    }

    /**
     * Makes and writes everything.
     *
     * @throws AuthorException when recipe and extracts do not fit, or the result breaks a rule
     */
    Made run() throws IOException {
        TerritoryRecipe territoryRecipe = read("territories.json", TerritoryRecipe.class);
        TerritoryAuthor.Result territories = new TerritoryAuthor(extracts, plane, factory).author(territoryRecipe);
        TerritoryMap map = new TerritoryMap(territories.territories());
        Workspace workspace = workspace();

        List<LayerRecipe> layers = new ArrayList<>();
        for (String file : layerFiles()) {
            layers.add(read(file, LayerRecipe.class));
        }
        RouteLines routes = new RouteLines(layers.stream().flatMap(layer -> layer.allRoutes().stream()).toList(),
                extracts, plane, factory);
        LayerAuthor author = new LayerAuthor(map, territories.borders(), routes, new Facts(workspace.register()), plane,
                factory);
        List<Segment> segments = layers.stream().flatMap(layer -> author.author(layer).stream()).toList();
        new LayerCheck(map, workspace.sources()).check(segments);

        BaseMapRecipe baseMap = read("basemap.json", BaseMapRecipe.class);
        List<Path> files = new ArrayList<>();
        FeatureFileWriter writer = new FeatureFileWriter(mapper);
        new TerritoryFiles(mapper, writer).write(territoryRecipe, territories, out.resolve("data"), files);
        for (LayerRecipe layer : layers) {
            Path file = out.resolve("geojson").resolve(layer.layer() + ".geojson");
            writeLayer(file, layer.layer(),
                    segments.stream().filter(segment -> segment.layer().equals(layer.layer())).toList());
            files.add(file);
        }
        new BaseMapAuthor(extracts, plane, factory, mapper).write(baseMap, writer,
                out.resolve("data").resolve("basemap"), files);
        return new Made(segments, List.copyOf(files));
    }

    private List<String> layerFiles() throws IOException {
        try (Stream<Path> files = Files.list(recipe)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("layer-") && name.endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private <T> T read(String file, Class<T> type) throws IOException {
        Path path = recipe.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new AuthorException("recipe-missing", file);
        }
        try {
            return mapper.readValue(Files.readAllBytes(path), type);
        } catch (JacksonException e) {
            throw new AuthorException("recipe-broken", file, e.getOriginalMessage());
        }
    }

    /** Register and sources of the workspace that is written to; its layers may be old or missing. */
    private Workspace workspace() {
        for (String file : List.of("register.json", "sources.json")) {
            if (!Files.isRegularFile(out.resolve("data").resolve(file))) {
                throw new AuthorException("workspace-file-missing", "data/" + file);
            }
        }
        return new WorkspaceFolder(out).read();
    }

    private static void writeLayer(Path file, String layer, List<Segment> segments) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            new GeoJsonWriter().write(writer, layer, segments);
        }
    }
}
