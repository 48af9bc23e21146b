package vn.lientinh.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.lientinh.model.District;
import vn.lientinh.model.Item;
import vn.lientinh.model.Layer;
import vn.lientinh.model.Problem;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;
import vn.lientinh.model.Workspace;

/**
 * Reads all files of a workspace, layers side by side. Whatever is wrong with a file or a feature becomes a problem of the
 * workspace; the rest is read.
 */
public final class WorkspaceReader {

    /** The register of a workspace. */
    public static final String REGISTER = "data/register.json";
    /** Its territories. */
    public static final String TERRITORIES = "data/territories.geojson";
    /** Its districts, which it may do without. */
    public static final String DISTRICTS = "data/districts.geojson";
    /** Its sources. */
    public static final String SOURCES = "data/sources.json";
    /** Its list of layers, which it may do without. */
    public static final String LAYERS = "data/layers.json";
    /** The folder of its layers. */
    public static final String LAYER_FOLDER = "geojson";

    private final WorkspaceFiles files;

    /** A file that was read: what it holds, or null when it cannot be used, and what was wrong. */
    private record FileRead<T>(@Nullable T content, List<Problem> problems) {

        private T or(T fallback) {
            return content == null ? fallback : content;
        }

        /** The ids in the file, or null when part of the file could not be read, so that some may be unknown. */
        private @Nullable Set<String> ids(Function<T, Stream<String>> ids) {
            return content == null || problems.stream().anyMatch(problem -> problem.feature() == null)
                    ? null
                    : ids.apply(content).collect(Collectors.toSet());
        }
    }

    /** Reads a workspace that lies in these files. */
    public WorkspaceReader(WorkspaceFiles files) {
        this.files = files;
    }

    /** The workspace, called {@code name}. */
    public Workspace read(String name) {
        CompletableFuture<FileRead<TerritoriesReader.Territories>> territoriesLater = CompletableFuture
                .supplyAsync(() -> readFile(TERRITORIES, (problems, in) -> new TerritoriesReader(problems).read(in)));
        FileRead<Register> register = readFile(REGISTER, (problems, in) -> new RegisterReader(problems).read(in));
        FileRead<List<Source>> sources = readFile(SOURCES, (problems, in) -> new SourcesReader(problems).read(in));
        Problems ofList = new Problems(LAYERS);
        Problems ofFolder = new Problems(LAYER_FOLDER);
        List<LayerList.Entry> entries = layerList(ofList, ofFolder);
        FileRead<TerritoriesReader.Territories> territories = territoriesLater.join();

        References references = new References(register.ids(all -> all.items().stream().map(Item::id)),
                territories.ids(all -> all.ids().stream()),
                sources.ids(all -> all.stream().map(Source::id)));
        CompletableFuture<FileRead<List<District>>> districtsLater = CompletableFuture
                .supplyAsync(() -> readDistricts(references));
        List<FileRead<List<Segment>>> read = entries.parallelStream()
                .map(entry -> readFile(LAYER_FOLDER + "/" + entry.file(),
                        (problems, in) -> readLayer(entry, references, problems, in)))
                .toList();

        FileRead<List<District>> districts = districtsLater.join();
        List<Problem> problems = new ArrayList<>();
        problems.addAll(register.problems());
        problems.addAll(territories.problems());
        problems.addAll(districts.problems());
        problems.addAll(sources.problems());
        problems.addAll(ofList.toList());
        problems.addAll(ofFolder.toList());
        Map<String, String> fileOfId = HashMap
                .newHashMap(read.stream().mapToInt(file -> file.or(List.of()).size()).sum());
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LayerList.Entry entry = entries.get(i);
            problems.addAll(read.get(i).problems());
            Problems ofLayer = new Problems(LAYER_FOLDER + "/" + entry.file());
            layers.add(new Layer(entry.id(), entry.title(), entry.group(),
                    withoutDuplicates(read.get(i).or(List.of()), fileOfId, ofLayer)));
            problems.addAll(ofLayer.toList());
        }
        return new Workspace(name, List.copyOf(layers), register.or(RegisterReader.EMPTY),
                territories.or(TerritoriesReader.NONE).usable(), districts.or(List.of()),
                sources.or(List.of()), List.copyOf(problems));
    }

    private List<Segment> readLayer(LayerList.Entry entry, References references, Problems problems, InputStream in) {
        List<Segment> inParts = new LayerParts(entry.id(), references, files, problems.file()).read();
        return inParts == null ? new LayerReader(entry.id(), references, problems).read(in) : inParts;
    }

    private FileRead<List<District>> readDistricts(References references) {
        FileRead<List<District>> read = readFile(DISTRICTS,
                (problems, in) -> new DistrictsReader(references, problems).read(in));
        boolean isThere = read.problems().stream().noneMatch(problem -> problem.kind() == Problem.Kind.MISSING_FILE);
        return isThere ? read : new FileRead<>(List.of(), List.of());
    }

    /** Listed layers in the order of the list, then the files that no list names. */
    private List<LayerList.Entry> layerList(Problems ofList, Problems ofFolder) {
        List<LayerList.Entry> entries = new ArrayList<>();
        try (InputStream in = files.open(LAYERS)) {
            List<LayerList.Entry> listed = new LayerList(ofList).read(in);
            if (listed != null) {
                entries.addAll(listed);
            }
        } catch (NoSuchFileException e) {
            // A workspace may do without the list: its layers are then the files of its folder.
        } catch (IOException e) {
            ofList.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getMessage()));
        }
        Set<String> known = entries.stream().map(LayerList.Entry::file).collect(Collectors.toSet());
        try {
            files.layerFiles()
                    .stream()
                    .filter(file -> !known.contains(file))
                    .map(LayerList::unlisted)
                    .forEach(entries::add);
        } catch (NoSuchFileException e) {
            ofFolder.add(Problem.Kind.MISSING_FILE, "missing-folder");
        } catch (IOException e) {
            ofFolder.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getMessage()));
        }
        return entries;
    }

    private <T> FileRead<T> readFile(String path, BiFunction<Problems, InputStream, @Nullable T> reader) {
        Problems problems = new Problems(path);
        T content = null;
        try (InputStream in = files.open(path)) {
            content = reader.apply(problems, in);
        } catch (NoSuchFileException e) {
            problems.add(Problem.Kind.MISSING_FILE, path.startsWith(LAYER_FOLDER) ? "missing-layer" : "missing-file");
        } catch (IOException e) {
            problems.add(Problem.Kind.UNREADABLE, "unreadable", String.valueOf(e.getMessage()));
        }
        return new FileRead<>(content, problems.toList());
    }

    /** Keeps the first segment of each id. */
    private static List<Segment> withoutDuplicates(List<Segment> segments, Map<String, String> fileOfId,
            Problems ofLayer) {
        List<Segment> kept = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            String first = fileOfId.putIfAbsent(segment.id(), ofLayer.file());
            if (first == null) {
                kept.add(segment);
            } else {
                ofLayer.addTo(segment.id(), Problem.Kind.DUPLICATE_ID, "duplicate-id", first);
            }
        }
        return kept.size() == segments.size() ? segments : List.copyOf(kept);
    }
}
