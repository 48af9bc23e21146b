package vn.lientinh.analysis.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;

final class ExpressionsTest {

    private final Workspace workspace = DeskSample.workspace();
    private final Expressions expressions = new Expressions(workspace);

    private String found(String text) {
        return switch (expressions.compile(text)) {
            case Expressions.Compiled compiled -> workspace.segments()
                    .stream()
                    .filter(compiled.predicate())
                    .map(Segment::id)
                    .collect(Collectors.joining(" "));
            case Expressions.Fault fault -> fault.toString();
        };
    }

    private Expressions.Fault fault(String text) {
        return (Expressions.Fault) expressions.compile(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "territory = 'bac-giang' AND targetTo <= 2023 | dt291-bg-1",
            "lengthKm > 45 | ql18-qn-1 dt342-qn-1 ct-nbhl-qn-1",
            "investor = 'central' AND targetTo IS NULL | ql37-bg-1 ql37-hd-1", "name LIKE '%Chí Linh%' | ql37-hd-1",
            "name ILIKE '%kỳ thượng%' | dt342-qn-1",
            "works IN ('new', 'widening') AND NOT territory = 'bac-giang' | ql37-hd-1 ct-nbhl-qn-1",
            "targetTo BETWEEN 2024 AND 2029 | ct-nbhl-qn-1", "IN ('b1') | b1", "class = 'area' | b1",
            "BBOX(geometry, 107.1, 21, 107.4, 21.4) | dt342-qn-1", "state = 'Đã đề nghị.' | ql37-bg-1 ql37-hd-1",
            "strToLowerCase(route) = 'đt342' | dt342-qn-1", "targetFrom = '2022' AND lengthKm < 20 | dt291-bg-1"})
    void findsWhatMeetsIt(String text, String ids) {
        assertEquals(ids, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
            // text | kind | from | to | what
            "territory = 'bac-giang' AND | INCOMPLETE | 27 | 27 | -", "targetTo <= | INCOMPLETE | 11 | 11 | -",
            "(lengthKm > 3 | INCOMPLETE | 13 | 13 | -", "territory = 'bac-giang | OPEN_TEXT | 12 | 22 | 'bac-giang",
            "lengthKm > 3 territory = 'x' | UNEXPECTED | 13 | 22 | territory", "lengthKm # 3 | BAD_SIGN | 9 | 10 | #",
            "tênx = 'a' | BAD_SIGN | 1 | 2 | ê", "teritory = 'bac-giang' | UNKNOWN_PROPERTY | 0 | 8 | teritory",
            "lengthKm > 3 AND lengthMi > 2 | UNKNOWN_PROPERTY | 17 | 25 | lengthMi",
            "territory = 'bacgiang' | UNKNOWN_WORD | 12 | 22 | bacgiang",
            "works IN ('new','upgarde') | UNKNOWN_WORD | 16 | 25 | upgarde",
            "targetTo = 'sớm' | NO_NUMBER | 11 | 16 | sớm",
            "lengthKm > 2 AND nonsense(route) = 1 | UNKNOWN_FUNCTION | 17 | 25 | nonsense"})
    void saysWhatIsWrongAndWhere(String text, Expressions.Kind kind, int from, int to, String what) {
        Expressions.Fault fault = fault(text);
        assertEquals(kind, fault.kind(), fault.toString());
        assertEquals(from, fault.from(), fault.toString());
        assertEquals(to, fault.to(), fault.toString());
        assertEquals(what == null ? "" : what, fault.what());
    }

    @Test
    void suggestsWhatCouldHaveBeenMeant() {
        assertEquals("territory", fault("teritory = 'bac-giang'").instead().getFirst());
        assertEquals("bac-giang", fault("territory = 'bacgiang'").instead().getFirst());
        assertEquals("upgrade", fault("works = 'upgarde'").instead().getFirst());
        assertEquals("targetTo", fault("targetT = 3").instead().getFirst());
        assertEquals(List.of(), fault("zzzz = 3").instead());
    }

    @Test
    void aWordInsideAQuotedTextIsNotTakenForThePlaceOfAFault() {
        Expressions.Fault fault = fault("name = 'foo' AND foo = 1");
        assertEquals(17, fault.from());
    }

    @Test
    void listsItsPropertiesAndTheirWords() {
        assertTrue(expressions.properties()
                .containsAll(List.of("territory", "targetTo", "lengthKm", "state", "geometry")));
        assertEquals(List.of("complete", "existing", "new", "restore", "upgrade", "widening"),
                expressions.words("works"));
        assertTrue(expressions.words("investor").contains("central"));
        assertEquals(List.of(), expressions.words("lengthKm"));
    }
}
