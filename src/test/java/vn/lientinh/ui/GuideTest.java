package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer;
import vn.lientinh.analysis.BorderConnection;
import vn.lientinh.analysis.Kilometres;
import vn.lientinh.analysis.Locate;
import vn.lientinh.analysis.Positions;
import vn.lientinh.analysis.TerritoryView;
import vn.lientinh.analysis.Wording;
import vn.lientinh.analysis.desk.Desk;
import vn.lientinh.analysis.desk.Facet;
import vn.lientinh.analysis.desk.Filter;
import vn.lientinh.geo.Chainage;
import vn.lientinh.geo.Vn2000;
import vn.lientinh.io.TourReferences;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInTours;
import vn.lientinh.store.BuiltInWorkspace;
import vn.lientinh.ui.borders.BordersViewModel;
import vn.lientinh.ui.filter.FacetWords;
import vn.lientinh.ui.inspector.InspectorViewModel;
import vn.lientinh.ui.state.Selection;
import vn.lientinh.ui.state.Texts;
import vn.lientinh.ui.state.WindowViewModel;
import vn.lientinh.ui.table.TableViewModel;
import vn.lientinh.ui.totals.TotalsViewModel;

/** What the guide says in bold is what the program says: a label of its texts, or an answer that is worked out here. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class GuideTest {

    private static final Path GUIDE = Path.of("docs", "guide.md");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();
    private static final Desk DESK = new Desk(WORKSPACE);
    private static final Messages MESSAGES = new Messages(Messages.VIETNAMESE);

    private final Set<String> facts = new HashSet<>();
    private WindowViewModel window;

    @BeforeEach
    void open() {
        window = new WindowViewModel(new Texts(Messages.VIETNAMESE), GuideScreenshots.TODAY);
        window.open(WORKSPACE);
        window.prepared(DESK);
    }

    private static String guide() throws IOException {
        return Files.readString(GUIDE);
    }

    /** What stands in bold, with line ends as spaces. */
    private static Set<String> bold(String text) {
        Matcher matcher = BOLD.matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1).replaceAll("\\s+", " "));
        }
        return found;
    }

    /** The part of the guide under a heading. */
    private static String section(String heading) throws IOException {
        return Stream.of(guide().split("(?m)^## "))
                .filter(part -> part.startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No heading " + heading));
    }

    private static Set<String> labels() {
        ResourceBundle bundle = ResourceBundle.getBundle("vn.lientinh.messages", Messages.VIETNAMESE);
        return bundle.keySet().stream().map(bundle::getString).collect(Collectors.toSet());
    }

    /** Everything that is worked out must stand in bold in the section, and nothing else but labels may. */
    private void check(String heading, String... emphasis) throws IOException {
        Set<String> bold = bold(section(heading));
        // The program keeps a number and its unit on one line; the guide is written with the keyboard's space.
        Set<String> told = facts.stream().map(fact -> fact.replace('\u00a0', ' ')).collect(Collectors.toSet());
        for (String fact : told) {
            assertTrue(bold.contains(fact), "the guide does not say **" + fact + "** in " + heading + ": " + bold);
        }
        Set<String> left = new TreeSet<>(bold);
        left.removeAll(told);
        left.removeAll(labels());
        left.removeAll(Set.of(emphasis));
        assertEquals(Set.of(), left, "neither a label nor an answer of the program");
    }

    private InspectorViewModel.Content.OfSegment inspect(String id) {
        InspectorViewModel inspector = new InspectorViewModel(window, new SimpleObjectProperty<>(List.of()), text -> {
        });
        window.selectionProperty().set(new Selection.OfSegment(segment(id)));
        return assertInstanceOf(InspectorViewModel.Content.OfSegment.class, inspector.contentBinding().get());
    }

    private static Segment segment(String id) {
        return WORKSPACE.segments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theWindowIsDescribedInItsOwnWords() throws IOException {
        check("Cửa sổ", "Trái", "Giữa", "Phải", "Mép dưới", "Ô tìm", "bên nào đầu tư", "tuyến chắc chắn đến đâu");
    }

    @Test
    void whoPaysForDt342() throws IOException {
        InspectorViewModel.Content.OfSegment shown = inspect("dt342-qn-1");
        Answer answer = shown.answer();
        facts.add(answer.investor().value());
        facts.add(shown.investorBasis());
        facts.add(answer.target().value());
        facts.add(shown.targetBasis());
        facts.add(Objects.requireNonNull(shown.overdue()));
        facts.add(Objects.requireNonNull(answer.detail(Answer.Topic.LENGTH)).value());
        facts.add(MESSAGES.text("ui.inspector.wholeItemOf", answer.items().getFirst().id()));
        check("1.");
    }

    @Test
    void whichSegmentsBacGiangMustFinishBy2023() throws IOException {
        Filter ofBacGiang = Filter.ALL.with(Facet.INVESTOR, Set.of("bac-giang"));
        FacetWords words = new FacetWords(WORKSPACE, DESK.facets(), MESSAGES);
        window.filterProperty().set(ofBacGiang.with(Facet.YEAR, Set.of("2022-2023")));
        TableViewModel table = new TableViewModel(window, new SimpleObjectProperty<>(), text -> {
        });
        List<Segment> rows = table.rows();
        facts.add(words.of(Facet.INVESTOR, "bac-giang"));
        facts.add(words.of(Facet.YEAR, "2022-2023"));
        facts.add(table.footBinding().get());
        rows.forEach(row -> {
            facts.add(row.name());
            facts.add(words.length(row.lengthKm()));
        });
        assertTrue(WORKSPACE.segments()
                .stream()
                .filter(one -> "bac-giang".equals(one.investor()))
                .filter(one -> one.targetTo() != null && one.targetTo() <= 2023)
                .allMatch(rows::contains), "nothing that is due by then is left out");
        window.filterProperty().set(ofBacGiang);
        var shown = Objects.requireNonNull(window.shownProperty().get());
        int undated = 0;
        for (var chip : shown.chips(Facet.YEAR)) {
            if (chip.sum().segments() > 0 && !chip.value().equals("2022-2023")) {
                facts.add(words.of(Facet.YEAR, chip.value()));
                facts.add(MESSAGES.text("ui.sum.number", chip.sum().segments()));
                undated += chip.sum().segments();
            }
        }
        assertEquals(shown.sum().segments(), rows.size() + undated, "the others have no year");
        check("2.");
    }

    @Test
    void whereYearsDisagreeAtABorder() throws IOException {
        BordersViewModel borders = new BordersViewModel(window, Runnable::run, Runnable::run, bounds -> {
        });
        borders.find(WORKSPACE);
        List<BordersViewModel.Row> rows = borders.rowsBinding().get();
        facts.add(borders.summaryBinding().get());
        assertTrue(rows.stream().noneMatch(row -> row.verdict() == BorderConnection.Verdict.YEARS),
                "the guide says that there is none");
        rows.stream().filter(row -> !row.connection().agrees()).forEach(row -> {
            facts.add(row.route());
            facts.add(row.sides());
            facts.add(row.verdictWords());
        });
        String neither = MESSAGES.text("ui.borders.verdict.neitherYear");
        facts.add(neither);
        facts.add(rows.stream().filter(row -> row.verdictWords().equals(neither)).count() + " điểm nối");
        BordersViewModel.Row agreed = rows.stream()
                .filter(row -> row.route().equals("ĐT291"))
                .findFirst()
                .orElseThrow();
        facts.add(agreed.route());
        facts.add(agreed.years().text());
        check("3.", "không có");
    }

    @Test
    void howLongQl279IsInEachProvince() throws IOException {
        window.filterProperty().set(Filter.ALL.withExpression("route = 'QL279'"));
        TotalsViewModel totals = new TotalsViewModel(window);
        TotalsViewModel.Table table = totals.tableBinding().get();
        assertNotNull(table);
        List<String> lines = new ArrayList<>();
        for (TotalsViewModel.Row row : table.rows()) {
            String km = row.figures().getFirst().text();
            facts.add(row.name());
            facts.add(km);
            lines.add("| **" + row.name() + "** | **" + km + "** |");
        }
        assertEquals(4, lines.size(), lines.toString());
        String section = section("4.");
        lines.forEach(line -> assertTrue(section.contains(line), line));
        check("4.");
    }

    @Test
    void whatIsAtQl37Km10() throws IOException {
        Locate.Found found = assertInstanceOf(Locate.Found.class, new Locate(WORKSPACE).find("QL37 km 10"));
        Chainage.Place place = found.place();
        Kilometres.Reading reading = new Kilometres(WORKSPACE).at(place.segment(), place.lon(), place.lat())
                .orElseThrow();
        facts.add(MESSAGES.text("ui.map.kilometre", reading.name(), Wording.kilometre(reading.km())));
        facts.add(place.segment().name());
        var position = new Positions(WORKSPACE, new Vn2000()).of(place.lon(), place.lat());
        facts.add(new Wording(WORKSPACE, MESSAGES, TerritoryView.OF_2022).place(position.territory(),
                position.district()));
        facts.add(String.format(java.util.Locale.ROOT, "%.5f, %.5f", place.lat(), place.lon()));
        Answer answer = inspect(place.segment().id()).answer();
        facts.add(Objects.requireNonNull(answer.notAnItem()));
        facts.add(answer.investor().value());
        facts.add(answer.target().value());
        check("5.", "không phải cột km ngoài đường");
    }

    @Test
    void measuringIsDescribedInTheWordsOfItsControls() throws IOException {
        check("Đo");
    }

    @Test
    void presentingIsDescribedInTheWordsOfTheStageAndAllItsKeysAreThere() throws IOException {
        String section = section("Trình chiếu");
        ResourceBundle bundle = ResourceBundle.getBundle("vn.lientinh.messages", Messages.VIETNAMESE);
        Set<String> keys = new TreeSet<>(bundle.keySet());
        keys.removeIf(key -> !key.startsWith("tour.help.") || key.equals("tour.help.title"));
        assertTrue(keys.size() >= 10, keys::toString);
        for (String key : keys) {
            String line = "| " + bundle.getString(key).replace("|", " | ") + " |";
            assertTrue(section.contains(line), line);
        }
        Tour tour = Objects.requireNonNull(
                new BuiltInTours().read(TourReferences.of(WORKSPACE)).files().getFirst().tour());
        facts.add(tour.stops().getLast().title().vi());
        check("Trình chiếu", "Màn hình thứ hai.", "Soạn bài", "Phát tay.");
    }

    @Test
    void everyPictureIsThere() throws IOException {
        Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(guide());
        int pictures = 0;
        while (picture.find()) {
            assertTrue(Files.exists(GUIDE.resolveSibling(picture.group(1))), picture.group(1));
            pictures++;
        }
        assertTrue(pictures >= 6, "pictures: " + pictures);
    }
}
