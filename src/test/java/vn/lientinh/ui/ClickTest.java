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
            ql18-qn-1           | 107.35619 | 21.19469 | Quốc lộ 18     | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            ql279-qn-2          | 106.90615 | 21.08675 | Quốc lộ 279    | Trung ương              | Chưa nêu trong Kết luận
            ql37-bg-1           | 106.38139 | 21.27381 | Quốc lộ 37     | Trung ương              | Chưa nêu trong Kết luận
            dt291-bg-1          | 106.78865 | 21.17881 | Đường tỉnh 291 | Tỉnh Bắc Giang          | 2022–2023
            dt293-bg-1          | 106.67684 | 21.20777 | Đường tỉnh 293 | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            dt330-qn-1          | 107.14996 | 21.32799 | Đường tỉnh 330 | Tỉnh Quảng Ninh         | Chưa nêu trong Kết luận
            dt342-qn-1          | 107.0986  | 21.15389 | Đường tỉnh 342 | Tỉnh Quảng Ninh         | 2022–2023
            song-luc-nam-bg-1   | 106.73757 | 21.32543 | Sông Lục Nam   | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            song-bach-dang-qn-1 | 106.75359 | 20.88108 | Sông Bạch Đằng | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            dong-trieu-chi-linh | 106.47394 | 21.12143 | Ranh giới      | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            b1-qn-1             | 106.48384 | 21.17242 | Khu vực An Sinh | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            """)
    void onTheNineLayers(String id, double lon, double lat, String name, String investor, String year) {
        assertClickTells(id, lon, lat, name, investor, year);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            i1-qn-1                  | 106.59024 | 21.04719 | Tuyến nối QL18         | Tỉnh Quảng Ninh         | Trước năm 2025
            i3-bg-1                  | 106.53487 | 21.24268 | Tuyến nối ĐT293        | Tỉnh Bắc Giang          | Chưa nêu trong Kết luận
            ct-nbhl-qn-1             | 106.79    | 21.0475  | Cao tốc Nội Bài        | Trung ương              | Trước năm 2030
            ct04-hd-1                | 106.31823 | 20.85643 | Cao tốc Hà Nội         | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            r2-bg-1                  | 106.34788 | 21.28255 | Đường sắt Kép          | Trung ương              | Chưa nêu trong Kết luận
            cua-khau-mong-cai-qn-1   | 107.96859 | 21.53729 | Cửa khẩu quốc tế       | Chưa nêu trong Kết luận | Chưa nêu trong Kết luận
            kiep-bac-hd-1            | 106.32767 | 21.15131 | Kiếp Bạc               | Chưa nêu trong Kết luận | Năm 2022
            """)
    void onEveryOtherKindOfLayer(String id, double lon, double lat, String name, String investor, String year) {
        assertClickTells(id, lon, lat, name, investor, year);
    }

    private void assertClickTells(String id, double lon, double lat, String name, String investor, String year) {
        lookAt(lon, lat, 12);
        click(lon, lat);
        await("the inspector is open", () -> node("inspector").isVisible());
        assertEquals(id, selected());
        assertTrue(text("inspector-title").startsWith(name), text("inspector-title"));
        assertEquals(investor, text("answer-investor"));
        assertEquals(year, text("answer-target"));
        if (lookup("#inspector-notice").tryQuery().isEmpty()) {
            assertFalse(text("answer-investor-basis").isBlank());
            assertFalse(text("answer-target-basis").isBlank());
        }
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
