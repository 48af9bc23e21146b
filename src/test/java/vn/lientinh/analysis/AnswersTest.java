package vn.lientinh.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lientinh.Messages;
import vn.lientinh.analysis.Answer.Fact;
import vn.lientinh.analysis.Answer.Topic;
import vn.lientinh.model.Segment;
import vn.lientinh.model.Workspace;
import vn.lientinh.store.SmallWorkspace;

class AnswersTest {

    private final Workspace workspace = SmallWorkspace.read();
    private final Answers vietnamese = new Answers(workspace, new Messages(Messages.VIETNAMESE));
    private final Answers english = new Answers(workspace, new Messages(Messages.ENGLISH));

    private Answer vi(String id) {
        return vietnamese.of(SmallWorkspace.segment(workspace, id));
    }

    private Answer en(String id) {
        return english.of(SmallWorkspace.segment(workspace, id));
    }

    private static String value(Answer answer, Topic topic) {
        Fact fact = answer.detail(topic);
        return fact == null ? "(none)" : fact.value();
    }

    @Test
    void saysWhoInvestsByTheTerritoryRuleAndByWhen() {
        Answer answer = vi("dt291-bg-1");
        assertEquals("ĐT291 phía Bắc Giang", answer.title());
        assertEquals("Đường tỉnh · cải tạo, nâng cấp · hạng mục i5a", answer.subtitle());
        assertEquals("Tỉnh Bắc Giang", answer.investor().value());
        assertEquals(
                "Theo nguyên tắc P0, I.2.1(1), gạch đầu dòng 1: mỗi bên đầu tư phần trong địa giới của mình; đoạn này thuộc Tỉnh Bắc Giang.",
                answer.investor().basis());
        assertEquals("2022–2023", answer.target().value());
        assertEquals("Nêu tại I.2.1(1)(i5): giai đoạn 2022–2023.", answer.target().basis());
        assertTrue(answer.investor().stated() && answer.target().stated());
        assertNull(answer.notAnItem());
    }

    @Test
    void saysTheSameInEnglish() {
        Answer answer = en("dt291-bg-1");
        assertEquals("Bắc Giang province", answer.investor().value());
        assertEquals("Stated at I.2.1(1)(i5): 2022–2023.", answer.target().basis());
        assertEquals("On a real road; not confirmed to be this one.", value(answer, Topic.ALIGNMENT));
        assertEquals("20.7\u00a0km", value(answer, Topic.LENGTH));
    }

    @Test
    void givesTheTable() {
        Answer answer = vi("dt291-bg-1");
        assertEquals("cải tạo, nâng cấp", value(answer, Topic.WORKS));
        assertEquals("Đã thống nhất.", value(answer, Topic.STATE));
        assertEquals("Theo đường có thật; chưa xác nhận đúng là tuyến này.", value(answer, Topic.ALIGNMENT));
        assertEquals("Theo đường Tây Yên Tử.", value(answer, Topic.COURSE));
        assertEquals("Tỉnh Bắc Giang", value(answer, Topic.TERRITORY));
        assertEquals("Huyện Sơn Động", value(answer, Topic.DISTRICTS));
        assertEquals("Tỉnh Bắc Ninh, từ 01/07/2025", value(answer, Topic.SUCCESSOR));
        assertEquals("Đường tỉnh 291", value(answer, Topic.ROUTE));
        assertEquals("km 0+000 – km 20+724", value(answer, Topic.CHAINAGE));
        assertEquals("20,7\u00a0km", value(answer, Topic.LENGTH));
        assertEquals("I.2.1(1)(i5)", value(answer, Topic.CLAUSE));
        assertEquals(List.of("q2"), answer.related().stream().map(Answer.ItemWords::id).toList());
        assertEquals("ODbL-1.0", answer.sources().getFirst().licence());
        assertEquals("© OpenStreetMap contributors (ODbL)", answer.sources().getFirst().attribution());
    }

    @Test
    void namesThePlanPeriodWhereNoYearIsStated() {
        Answer answer = vi("dt330-qn-1");
        assertEquals("Chưa nêu trong Kết luận", answer.target().value());
        assertFalse(answer.target().stated());
        assertEquals("Không nêu năm; thuộc kỳ 2021–2025: Kế hoạch đầu tư công trung hạn 2021–2025.",
                answer.target().basis());
    }

    @Test
    void saysThatAYearIsConditional() {
        Answer answer = vi("ct-bg");
        assertEquals("Trước năm 2030", answer.target().value());
        assertEquals("Có điều kiện, nêu tại I.2.1(1), gạch đầu dòng 2: trước năm 2030, chỉ khi được giao.",
                answer.target().basis());
        assertEquals("Trung ương", answer.investor().value());
        assertEquals("Các tỉnh kiến nghị tại I.2.1(1), gạch đầu dòng 2.", answer.investor().basis());
        assertEquals("Before 2030", en("ct-bg").target().value());
    }

    @Test
    void citesLettersAndTheStatedLengthAndAllItems() {
        Answer answer = vi("ql279-qn-2");
        assertEquals("Hai tỉnh đề nghị giao Bộ (I.2.1(1), gạch đầu dòng 3 (2)).", answer.investor().basis());
        assertEquals("33,0\u00a0km", value(answer, Topic.STATED_LENGTH));
        Fact stated = answer.detail(Topic.STATED_LENGTH);
        assertEquals("Cả hạng mục q2; các đoạn vẽ trên bản đồ cộng lại 33,2\u00a0km.",
                stated == null ? "" : stated.basis());
        assertEquals(new Answer.ReferenceWords("1454/QĐ-TTg", "Quyết định quy hoạch", "01/09/2021"),
                answer.references().getFirst());
        assertEquals(List.of("q2", "i4a"), answer.items().stream().map(Answer.ItemWords::id).toList());
    }

    @Test
    void saysThatARoadIsNoItemAndWhatJoinsIt() {
        Answer answer = vi("ql18-qn-1");
        assertEquals("QL18 không phải hạng mục; i5a nối vào đây.", answer.notAnItem());
        assertEquals("Quốc lộ · đã có · không phải hạng mục", answer.subtitle());
        assertEquals("Chưa nêu trong Kết luận", answer.investor().value());
        assertEquals("Đoạn này không phải hạng mục đầu tư của Kết luận.", answer.investor().basis());
        assertEquals(List.of("i5a"), answer.related().stream().map(Answer.ItemWords::id).toList());
    }

    @Test
    void saysWhatIsNotStatedInWords() {
        Answer answer = vi("b1");
        assertEquals("Chưa nêu trong Kết luận", answer.investor().value());
        assertEquals("Không phải hạng mục đầu tư (I.2.9).", answer.investor().basis());
        assertEquals("Kết luận không nêu thời hạn (I.2.9).", answer.target().basis());
        assertEquals("Chưa nêu trong Kết luận", value(answer, Topic.WORKS));
        assertEquals("Chưa nêu trong Kết luận", value(answer, Topic.STATE));
        assertEquals("Tỉnh Hải Dương", value(answer, Topic.BORDER_WITH));
        assertEquals("Phạm vi minh họa; chưa có ranh giới đo đạc.", value(answer, Topic.ALIGNMENT));
        assertEquals("Tỉnh Quảng Ninh, Tỉnh Hải Dương", value(answer, Topic.PARTIES));
        assertEquals("Tỉnh Quảng Ninh, giữ nguyên sau 01/07/2025", value(answer, Topic.SUCCESSOR));
    }

    @Test
    void callsTerritoriesByTheirSuccessorsWhenAsked() {
        Answers today = new Answers(workspace, new Messages(Messages.VIETNAMESE), TerritoryView.SINCE_2025);
        Answer answer = today.of(SmallWorkspace.segment(workspace, "dt291-bg-1"));
        assertEquals("Tỉnh Bắc Ninh", answer.investor().value());
        assertEquals("Tỉnh Bắc Giang", value(answer, Topic.TERRITORY));
    }

    @Test
    void leavesNoFieldEmptyForAnySegmentInAnyLanguage() {
        for (Segment segment : workspace.segments()) {
            for (Answers answers : List.of(vietnamese, english)) {
                Answer answer = answers.of(segment);
                Stream.concat(Stream.of(answer.investor(), answer.target()), answer.details().stream())
                        .forEach(fact -> {
                            assertFalse(fact.value().isBlank(), fact.topic() + " of " + segment.id());
                            assertFalse(fact.label().isBlank());
                        });
                assertFalse(answer.title().isBlank() || answer.subtitle().isBlank() || answer.layer().isBlank());
            }
        }
    }
}
