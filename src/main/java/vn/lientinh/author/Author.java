package vn.lientinh.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.locationtech.jts.geom.GeometryFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a workspace's layers, territories and base map. The recipe folder holds {@code territories.json},
 * {@code basemap.json} and one {@code layer-*.json} a layer; the register and the sources are read from the workspace
 * that is written to. What was made is checked before the first file is written.
 */
final class Author {

    /** Where the planes of tolerances are true: the middle of the three provinces. */
    private static final double MIDDLE_LAT = 21.2;

    private final JsonMapper mapper = JsonMapper.builder()
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
    record Made(List<AuthoredSegment> segments, List<Path> files) {
    }

    /**
     * Makes and writes everything.
     *
     * @throws AuthorException when recipe and extracts do not fit, or the result breaks a rule
     */
    Made run() throws IOException {
        TerritoryRecipe territoryRecipe = read("territories.json", TerritoryRecipe.class);
        TerritoryAuthor.Result territories = new TerritoryAuthor(extracts, plane, factory).author(territoryRecipe);
        TerritoryMap map = new TerritoryMap(territories.territories(), plane, factory);

        List<LayerRecipe> layers = new ArrayList<>();
        for (String file : layerFiles()) {
            layers.add(read(file, LayerRecipe.class));
        }
        RouteLines routes = new RouteLines(layers.stream().flatMap(layer -> layer.allRoutes().stream()).toList(),
                extracts, plane, factory);
        LayerAuthor author = new LayerAuthor(map, territories.borders(), routes, facts(), plane, factory, mapper);
        List<AuthoredSegment> segments = layers.stream().flatMap(layer -> author.author(layer).stream()).toList();
        new LayerCheck(map, plane, sourceIds()).check(segments);

        BaseMapRecipe baseMap = read("basemap.json", BaseMapRecipe.class);
        List<Path> files = new ArrayList<>();
        GeoJsonWriter writer = new GeoJsonWriter(mapper);
        new TerritoryFiles(mapper, writer).write(territoryRecipe, territories, out.resolve("data"), files);
        for (LayerRecipe layer : layers) {
            Path file = out.resolve("geojson").resolve(layer.layer() + ".geojson");
            writer.write(file, layer.layer(),
                    segments.stream()
                            .filter(segment -> segment.layer().equals(layer.layer()))
                            .map(segment -> new GeoJsonWriter.Feature(segment.id(), segment.properties(),
                                    segment.geometry()))
                            .toList());
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

    private Facts facts() throws IOException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : workspaceFile("register.json").path("items")) {
            items.put(item.path("id").asString(), item);
        }
        return new Facts(items);
    }

    private List<String> sourceIds() throws IOException {
        return workspaceFile("sources.json").valueStream().map(source -> source.path("id").asString()).toList();
    }

    private JsonNode workspaceFile(String name) throws IOException {
        Path file = out.resolve("data").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new AuthorException("workspace-file-missing", "data/" + name);
        }
        return mapper.readTree(Files.readAllBytes(file));
    }
}
