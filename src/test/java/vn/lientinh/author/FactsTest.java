package vn.lientinh.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.model.InvestorBasis;
import vn.lientinh.model.Item;
import vn.lientinh.model.ItemKind;
import vn.lientinh.model.Register;
import vn.lientinh.model.Segment;
import vn.lientinh.model.TargetBasis;
import vn.lientinh.model.Text;
import vn.lientinh.model.Works;

/** Who invests and by when is what the register says, and nothing else. */
class FactsTest {

    private final Facts facts = new Facts(new Register(new Register.Agreement("", "", new Text("", "")), List.of(),
            List.of(item("each", InvestorBasis.TERRITORY, List.of("quang-ninh", "bac-giang")),
                    item("named", InvestorBasis.NAMED, List.of("hai-duong")),
                    item("asked", InvestorBasis.PROPOSED, List.of(Segment.CENTRAL)),
                    item("silent", InvestorBasis.NONE, List.of())),
            List.of()));

    private static Item item(String id, InvestorBasis basis, List<String> investors) {
        Text name = new Text(id, id);
        return new Item(id, ItemKind.ROAD, name, name, "I.2." + id, Works.UPGRADE, List.of(),
                new Item.InvestorRule(basis, investors, null),
                new Item.Target(2022, 2025, TargetBasis.STATED, null), null, null, null, List.of(), List.of(),
                List.of());
    }

    @Test
    void whereEachProvinceInvestsInItsPartTheTerritoryDecides() {
        assertEquals(new Facts.Investor("quang-ninh", InvestorBasis.TERRITORY),
                facts.investor("e", "each", "quang-ninh"));
        assertEquals(new Facts.Investor("bac-giang", InvestorBasis.TERRITORY),
                facts.investor("e", "each", "bac-giang"));
        String refused = assertThrows(AuthorException.class, () -> facts.investor("e", "each", "lang-son"))
                .getMessage();
        assertTrue(refused.contains("lang-son"), refused);
    }

    @Test
    void whoIsNamedOrProposedInvestsWhereverTheSegmentLies() {
        assertEquals(new Facts.Investor("hai-duong", InvestorBasis.NAMED),
                facts.investor("e", "named", "bac-giang"));
        assertEquals(new Facts.Investor(Segment.CENTRAL, InvestorBasis.PROPOSED),
                facts.investor("e", "asked", "bac-giang"));
    }

    @Test
    void whatIsNotStatedStaysUnknown() {
        assertEquals(new Facts.Investor(null, InvestorBasis.NONE), facts.investor("e", "silent", "bac-giang"));
        assertEquals(new Facts.Investor(null, InvestorBasis.NONE), facts.investor("e", null, "bac-giang"));
        assertEquals(TargetBasis.NONE, facts.target("e", null).basis());
        assertNull(facts.target("e", null).to());
        assertNull(facts.works("e", null, null));
    }

    @Test
    void theRecipeMayOnlySayMoreOfTheClauseAndTheWorks() {
        assertEquals("I.2.each", facts.clause("e", null, "each"));
        assertEquals("II.9", facts.clause("e", "II.9", "each"));
        assertEquals(Works.UPGRADE, facts.works("e", null, "each"));
        assertEquals(Works.NEW, facts.works("e", Works.NEW, "each"));
        assertEquals(2025, facts.target("e", "each").to());
        assertThrows(AuthorException.class, () -> facts.clause("e", null, null));
        assertThrows(AuthorException.class, () -> facts.item("e", "unheard-of"));
    }
}
