package vn.lientinh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A click on a known place of the built-in workspace answers who invests and by when. */
class ClickTest extends WindowTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ql18-qn-1  | 107.35619 | 21.19469 | Quốc lộ 18     | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            ql279-qn-2 | 106.90615 | 21.08675 | Quốc lộ 279    | Trung ương              | Chưa nêu trong Kết luận
            ql37-bg-1  | 106.38139 | 21.27381 | Quốc lộ 37     | Trung ương              | Chưa nêu trong Kết luận
            dt291-bg-1 | 106.78865 | 21.17881 | Đường tỉnh 291 | Tỉnh Bắc Giang          | 2022–2023
            dt293-bg-1 | 106.67684 | 21.20777 | Đường tỉnh 293 | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            dt330-qn-1 | 107.14996 | 21.32799 | Đường tỉnh 330 | Tỉnh Quảng Ninh         | Chưa nêu trong Kết luận
            dt342-qn-1 | 107.0986  | 21.15389 | Đường tỉnh 342 | Tỉnh Quảng Ninh         | 2022–2023
            """)
    void aClickTellsInvestorAndYear(String id, double lon, double lat, String name, String investor, String year) {
        lookAt(lon, lat, 12);
        click(lon, lat);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertEquals(id, selected());
        assertTrue(text("inspector-title").startsWith(name), text("inspector-title"));
        assertEquals(investor, text("answer-investor"));
        assertEquals(year, text("answer-target"));
        assertFalse(text("answer-investor-basis").isBlank());
        assertFalse(text("answer-target-basis").isBlank());
    }

    @Test
    void aRoadThatIsNoItemSaysSoAndNamesThoseThatJoinIt() {
        lookAt(107.35619, 21.19469, 12);
        click(107.35619, 21.19469);
        await("the notice is there", () -> lookup("#inspector-notice").tryQuery().isPresent());
        for (String item : new String[]{"i1", "i3", "cau-trieu"}) {
            assertTrue(visible("item-" + item), item);
        }
    }
}
