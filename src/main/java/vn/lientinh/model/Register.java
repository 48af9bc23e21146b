package vn.lientinh.model;

import java.util.List;
import java.util.Optional;

/**
 * The agreement, item by item.
 *
 * @param agreement its number, date and title
 * @param rules     rules that items refer to, such as P0
 * @param items     in the order of the agreement
 * @param routes    routes that items are part of or join
 */
public record Register(Agreement agreement, List<Rule> rules, List<Item> items, List<RouteEntry> routes) {

    /** The document: number, ISO date of signing, title. */
    public record Agreement(String number, String date, Text title) {
    }

    /** A rule, its clause, and its wording in our own words. */
    public record Rule(String id, String clause, Text text) {
    }

    /** The item with this id. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The entry of this route, e.g. {@code QL279}. */
    public Optional<RouteEntry> route(String route) {
        return routes.stream().filter(entry -> entry.route().equals(route)).findFirst();
    }
}
