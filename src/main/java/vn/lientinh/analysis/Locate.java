package vn.lientinh.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.lientinh.geo.Chainage;
import vn.lientinh.model.Workspace;

/** Finds places that people give by route and kilometre, such as {@code QL279 km 12+300}. */
public final class Locate {

    private static final Pattern POST = Pattern.compile(
            "(?<route>(?!km\\b)\\S.*?)\\s*(?:km|\\s)\\s*(?<whole>\\d{1,5})(?:\\+(?<metres>\\d{1,3})|[.,](?<fraction>\\d{1,6}))?",
            Pattern.CASE_INSENSITIVE);

    private final Routes routes;

    /** What a text leads to. */
    public sealed interface Result {
    }

    /** The place, on its route. */
    public record Found(Routes.Route route, Chainage.Place place) implements Result {
    }

    /** The text gives no route and kilometre. */
    public record NotUnderstood(String text) implements Result {
    }

    /** There is no such route; {@code known} are the routes there are. */
    public record UnknownRoute(String route, List<String> known) implements Result {
    }

    /** The route does not reach this kilometre: it goes from {@code firstKm} to {@code lastKm}. */
    public record Beyond(Routes.Route route, double km, double firstKm, double lastKm) implements Result {
    }

    /** The kilometre lies between two parts of the route that are drawn: the first ends, the next starts. */
    public record InGap(Routes.Route route, double km, double endsKm, double startsKm) implements Result {
    }

    /** Finds places on the routes of this workspace. */
    public Locate(Workspace workspace) {
        this.routes = new Routes(workspace);
    }

    /** What {@code text} leads to: a route, {@code km} if one likes, and kilometres as 12+300, 12.3 or 12,3. */
    public Result find(String text) {
        Matcher post = POST.matcher(text.strip().replace('\u00a0', ' '));
        if (!post.matches()) {
            return new NotUnderstood(text);
        }
        Routes.Route route = routes.named(post.group("route")).orElse(null);
        if (route == null) {
            return new UnknownRoute(post.group("route"), routes.all().stream().map(Routes.Route::id).toList());
        }
        double km = Double.parseDouble(post.group("whole"));
        if (post.group("metres") != null) {
            km += Double.parseDouble(post.group("metres")) / 1000;
        } else if (post.group("fraction") != null) {
            km += Double.parseDouble("0." + post.group("fraction"));
        }
        return at(route, km);
    }

    private static Result at(Routes.Route route, double km) {
        Chainage chainage = route.chainage();
        Chainage.Place place = chainage.at(km).orElse(null);
        if (place != null) {
            return new Found(route, place);
        }
        Double ends = chainage.startOfGap(km).orElse(null);
        Double starts = chainage.endOfGap(km).orElse(null);
        return ends != null && starts != null ? new InGap(route, km, ends, starts)
                : new Beyond(route, km, chainage.firstKm(), chainage.lastKm());
    }
}
