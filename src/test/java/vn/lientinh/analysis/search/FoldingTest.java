package vn.lientinh.analysis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FoldingTest {

    @Test
    void diacriticsCaseAndPunctuationFallAway() {
        assertEquals("dong trieu", Folding.fold("  Đông   Triều "));
        assertEquals("hoanh bo thong nhat", Folding.fold("Hoành Bồ – Thống Nhất"));
        assertEquals("duong tinh 291", Folding.fold("ĐƯỜNG TỈNH 291"));
    }

    @Test
    void composedAndDecomposedTextAreTheSame() {
        String composed = "Quảng Ninh, Bắc Giang, Hải Dương, Kỳ Thượng, Đạp Thanh, ươ";
        assertEquals(Folding.fold(composed), Folding.fold(Normalizer.normalize(composed, Normalizer.Form.NFD)));
    }

    @Test
    void aRoadNumberStandsApartFromItsLettersAndCodesOfTheRegisterStayWhole() {
        assertEquals(List.of("ql", "279"), Folding.words("QL279"));
        assertEquals(List.of("ql", "279"), Folding.words("ql.279"));
        assertEquals(List.of("dt", "398b"), Folding.words("ĐT398B"));
        assertEquals(List.of("i5b"), Folding.words("i5b"));
        assertEquals(List.of("w2a"), Folding.words("W2a"));
        assertEquals(List.of(), Folding.words(" – "));
    }

    @Test
    void codesAreComparedWithoutTheirPunctuation() {
        assertEquals("i211i5", Folding.compact("I.2.1(1)(i5)"));
        assertEquals("dt291bg1", Folding.compact("dt291-bg-1"));
    }
}
