package vn.lientinh.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one workspace holds, as read.
 *
 * @param name        name for people
 * @param layers      in drawing and reading order
 * @param register    the agreement
 * @param territories provinces of 2022
 * @param districts   districts of 2022, where the workspace has them
 * @param sources     where the facts come from
 * @param problems    what was wrong while reading; the rest is still there
 */
public record Workspace(String name, List<Layer> layers, Register register, List<Territory> territories,
        List<District> districts, List<Source> sources, List<Problem> problems) {

    /** A workspace without districts. */
    public Workspace(String name, List<Layer> layers, Register register, List<Territory> territories,
            List<Source> sources, List<Problem> problems) {
        this(name, layers, register, territories, List.of(), sources, problems);
    }

    /** The territory with this id. */
    public Optional<Territory> territory(String id) {
        return territories.stream().filter(territory -> territory.id().equals(id)).findFirst();
    }

    /** The source with this id. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** All segments of all layers. */
    public List<Segment> segments() {
        return layers.stream().flatMap(layer -> layer.segments().stream()).toList();
    }
}
