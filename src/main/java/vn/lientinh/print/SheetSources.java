package vn.lientinh.print;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Wording;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Source;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;

/**
 * Where what is on a sheet comes from, in words.
 *
 * @param sources     titles of the sources
 * @param attribution what their licences ask for
 * @param asOf        as of when contents and lines hold
 */
record SheetSources(String sources, String attribution, String asOf) {

    static SheetSources of(Workspace workspace, List<Segment> segments, Text baseAttribution, Messages messages) {
        Set<String> ids = new LinkedHashSet<>();
        segments.forEach(segment -> ids.addAll(segment.sources()));
        List<Source> sources = ids.stream().map(workspace::source).flatMap(Optional::stream).toList();
        Set<String> titles = new LinkedHashSet<>();
        Set<String> attributions = new LinkedHashSet<>();
        attributions.addAll(List.of(baseAttribution.in(messages.locale()).split("; ")));
        for (Source source : sources) {
            titles.add(source.title().in(messages.locale()));
            Text attribution = source.attribution();
            if (attribution != null) {
                attributions.add(attribution.in(messages.locale()));
            }
        }
        return new SheetSources(titles.isEmpty() ? "" : messages.text("print.sources", String.join("; ", titles)),
                messages.text("print.attribution", String.join("; ", attributions)),
                asOf(workspace.register().agreement(), sources, messages));
    }

    /** What the agreement says holds as of its date; lines hold as of the newest of their sources. */
    private static String asOf(Register.Agreement agreement, List<Source> sources, Messages messages) {
        Optional<String> lines = sources.stream()
                .filter(source -> source.licence() != null && source.date() != null)
                .map(source -> Optional.ofNullable(source.date()).orElseThrow())
                .max(String::compareTo);
        if (agreement.date().isEmpty()) {
            return lines.map(date -> messages.text("print.asOf.lines", Wording.date(date))).orElse("");
        }
        String content = Wording.date(agreement.date());
        return lines.map(date -> messages.text("print.asOf.both", content, Wording.date(date)))
                .orElseGet(() -> messages.text("print.asOf.content", content));
    }
}
