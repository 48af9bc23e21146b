package vn.lientinh.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a route as a whole.
 *
 * @param route    e.g. {@code QL18}
 * @param name     name for people
 * @param item     the item that the route itself is, or null
 * @param joinedBy items that join it
 * @param note     what to tell who clicks a stretch that is no item, or null
 */
public record RouteEntry(String route, Text name, @Nullable String item, List<String> joinedBy, @Nullable Text note) {
}
