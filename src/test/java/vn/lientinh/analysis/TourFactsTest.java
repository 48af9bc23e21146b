package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.model.Text;
import vn.lientinh.model.Tour;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.BuiltInWorkspace;

/** What stands beside a stop, against what the register says of its items. */
class TourFactsTest {

    private static final Workspace WORKSPACE = new BuiltInWorkspace().read();

    private static TourFacts.Facts of(String... items) {
        Tour.Stop stop = new Tour.Stop("s", new Text("Thử", "Trial"), new Text("", ""), null, List.of(items), null,
                null,
                null, null, null, null, 10, null);
        return Objects.requireNonNull(new TourFacts(WORKSPACE, new Messages(Messages.VIETNAMESE)).of(stop));
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNull(text).replace('\u00a0', ' ');
    }

    @Test
    void whoInvestsComesWithItsBasis() {
        TourFacts.Fact who = of("i5b").who();
        assertEquals("Bên đầu tư", who.label());
        assertEquals("Quảng Ninh", words(who.value()));
        assertEquals("nêu đích danh", who.basis());
        assertEquals(List.of("quang-ninh", "bac-giang"), of("i4a", "i4b").ids());
    }

    @Test
    void whereNobodyIsChargedThePartiesAreNamedAndNotCalledInvestors() {
        TourFacts.Fact who = of("w1", "w2a", "w2b").who();
        assertEquals("Các bên tham gia", who.label(), "as in the inspector");
        assertEquals("Quảng Ninh, Bắc Giang, Hải Dương, Trung ương", words(who.value()));
        assertEquals("Kết luận không giao bên đầu tư", words(who.basis()));
    }

    @Test
    void namesAreReadInOnePieceUnlessTheyAreTooLongForALine() {
        assertEquals("Quảng\u00a0Ninh, Trung\u00a0ương", of("ql279-1", "ql279-2").who().value());
        Tour.Stop stop = new Tour.Stop("s", new Text("Thử", "Trial"), new Text("", ""), null, List.of("r1"), null, null,
                null, null, null, null, 10, null);
        TourFacts.Facts english = Objects
                .requireNonNull(new TourFacts(WORKSPACE, new Messages(Messages.ENGLISH)).of(stop));
        assertEquals("Central government", english.who().value());
    }

    @Test
    void aYearThatHoldsOnConditionSaysSo() {
        TourFacts.Fact when = of("ct-nbhl").when();
        assertEquals("trước năm 2030", words(when.value()));
        assertEquals("chỉ khi được giao thực hiện", words(when.basis()));
    }

    @Test
    void aYearOfOneItemIsNeverTakenForThatOfAnother() {
        TourFacts.Fact when = of("ct-nbhl", "ql37").when();
        assertEquals("trước năm 2030", words(when.value()));
        assertEquals("chỉ khi được giao thực hiện; hạng mục còn lại chưa nêu năm", words(when.basis()));
        assertEquals("hạng mục còn lại chưa nêu năm", words(of("i4a", "i5b").when().basis()));
        assertNull(of("i5a", "i5b").when().basis());
    }

    @Test
    void aConditionIsNotLaidOnItemsThatHaveNone() {
        TourFacts.Fact when = of("i1", "ct-nbhl").when();
        assertEquals("trước năm 2025; trước năm 2030", words(when.value()));
        assertEquals("trước năm 2030: chỉ khi được giao thực hiện", words(when.basis()));
    }

    @Test
    void aPlanPeriodIsToldOfTheItemsThatAreInAPlanOnly() {
        TourFacts.Fact all = of("i2", "i3").when();
        assertFalse(all.stated());
        assertEquals("Chưa nêu năm", words(all.value()));
        assertEquals("kỳ kế hoạch 2021–2025", words(all.basis()));
        assertEquals("một số hạng mục: kỳ kế hoạch 2021–2030", words(of("ql279-1", "ql279-2").when().basis()));
        assertEquals("một số hạng mục: kỳ kế hoạch 2021–2025", words(of("i2", "dt398b-293").when().basis()));
        assertNull(of("ql37").when().basis());
    }

    @Test
    void aStopAboutNothingThatTheRegisterKnowsHasNoAnswers() {
        Tour.Stop stop = new Tour.Stop("s", new Text("Thử", "Trial"), new Text("", ""), "I.2.1(1)(i5)", List.of("i99"),
                null, null, null, null, null, null, 10, null);
        TourFacts facts = new TourFacts(WORKSPACE, new Messages(Messages.VIETNAMESE));
        assertNull(facts.of(stop));
        assertTrue(facts.clause(stop).contains("352-KL/TUQN-TUBG-TUHD"), facts.clause(stop));
    }
}
