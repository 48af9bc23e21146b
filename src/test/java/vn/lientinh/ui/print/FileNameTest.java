package vn.lientinh.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.lientinh.print.PaperSize;

class FileNameTest {

    @Test
    void wordsLoseTheirMarksAndAreJoined() {
        assertEquals("duong-tinh-342-doan-qua-quang-ninh-a3",
                FileName.of("Đường tỉnh 342,\nđoạn qua Quảng Ninh", PaperSize.A3));
    }

    @Test
    void aTitleWithoutAnyLetterStillHasAName() {
        assertEquals("ban-do-a4", FileName.of("", PaperSize.A4));
        assertEquals("ban-do-a4", FileName.of("???", PaperSize.A4));
    }

    @Test
    void aLongTitleEndsWithAWholeWord() {
        assertEquals("a".repeat(40) + "-a0", FileName.of("a".repeat(40) + " " + "b".repeat(40), PaperSize.A0));
    }

    @Test
    void aLongTitleOfOneWordIsCut() {
        assertEquals("a".repeat(60) + "-a0", FileName.of("a".repeat(70), PaperSize.A0));
        assertEquals("a".repeat(60) + "-a0", FileName.of("-" + "a".repeat(70), PaperSize.A0));
    }
}
