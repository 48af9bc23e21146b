package vn.lientinh.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages that belong together.
 *
 * @param title   title in the properties of the file
 * @param subject what it is about
 * @param author  who made it, or empty
 * @param locale  language of its texts
 * @param layers  titles of the layers by their id, in the order in which they lie on each other
 * @param pages   in reading order
 */
public record Document(String title, String subject, String author, Locale locale, Map<String, String> layers,
        List<Page> pages) {
}
