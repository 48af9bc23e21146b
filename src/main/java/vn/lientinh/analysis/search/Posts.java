package vn.lientinh.analysis.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kilometre post as people write it: "QL279 km 12+300", "ql 279 km12", "ĐT342 lý trình 5,2", or without a route.
 *
 * @param route words of the route as written, or empty for any route
 * @param km    kilometres from the start of the route
 */
public record Posts(String route, double km) {

    private static final Pattern POST = Pattern.compile(
            "(.*?)[\\s,;]*\\b(?:km|lý trình|ly trinh|chainage)\\s*\\.?\\s*(\\d{1,4})(?:\\s*\\+\\s*(\\d{1,3})|[.,](\\d{1,3}))?"
                    + "\\s*(?:m|km)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Finds kilometres along routes. */
    @FunctionalInterface
    public interface Finder {
        /** The place of a kilometre of a route, when the route has it. */
        Optional<Found.OfKilometre> find(String route, double km);
    }

    /** The post that {@code text} names, if it names one. */
    static Optional<Posts> parse(String text) {
        Matcher post = POST.matcher(text.strip());
        if (!post.matches()) {
            return Optional.empty();
        }
        double km = Integer.parseInt(post.group(2));
        String metres = post.group(3);
        String decimals = post.group(4);
        if (metres != null) {
            km += Integer.parseInt(metres) / 1000.0;
        } else if (decimals != null) {
            km += Double.parseDouble("0." + decimals);
        }
        return Optional.of(new Posts(post.group(1).strip(), km));
    }
}
