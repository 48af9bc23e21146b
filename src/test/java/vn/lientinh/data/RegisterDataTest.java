package vn.lientinh.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lientinh.model.Item;
import vn.lientinh.model.Register;
import vn.lientinh.store.BuiltInWorkspace;

/** The register against the agreement, row by row: clause, works, who invests, by when. */
class RegisterDataTest {

    private static final String ROWS = """
            i1         | I.2.1(1)(i1)         | new      | territory | quang-ninh hai-duong            |      | 2024 | stated      | 2021 | 2025 |
            i2         | I.2.1(1)(i2)         | new      | territory | hai-duong quang-ninh            |      |      | plan-period | 2021 | 2025 |
            i3         | I.2.1(1)(i3)         | new      | territory | bac-giang quang-ninh hai-duong  |      |      | plan-period | 2021 | 2025 |
            i4a        | I.2.1(1)(i4)         | upgrade  | territory | quang-ninh                      |      |      | plan-period | 2021 | 2025 |
            i4b        | I.2.1(1)(i4)         | upgrade  | territory | bac-giang                       |      |      | plan-period | 2021 | 2025 |
            i5a        | I.2.1(1)(i5)         | upgrade  | territory | bac-giang quang-ninh            | 2022 | 2023 | stated      | 2021 | 2025 |
            i5b        | I.2.1(1)(i5)         | upgrade  | named     | quang-ninh                      | 2022 | 2023 | stated      | 2021 | 2025 |
            i6a        | I.2.1(1)(i6)         | new      | territory | bac-giang hai-duong             |      |      | plan-period | 2021 | 2025 |
            i6b        | I.2.1(1)(i6)         | new      | territory | bac-giang hai-duong             |      |      | plan-period | 2021 | 2025 |
            ct-nbhl    | I.2.1(1), dash 2     | new      | proposed  | central                         |      | 2029 | conditional |      |      |
            ql279-1    | I.2.1(1), dash 3 (1) | upgrade  | named     | quang-ninh                      |      |      | none        |      |      | 29.5
            ql279-2    | I.2.1(1), dash 3 (2) | upgrade  | proposed  | central                         |      |      | plan-period | 2021 | 2030 | 33
            ql279-3    | I.2.1(1), dash 3 (2) | upgrade  | proposed  | central                         |      |      | plan-period | 2021 | 2030 | 57
            ql37       | I.2.1(1), dash 4     | widening | proposed  | central                         |      |      | none        |      |      |
            dt398b-293 | I.2.1(1), dash 4     | new      | territory | hai-duong bac-giang             |      |      | none        |      |      |
            cau-trieu  | preamble             | new      | none      |                                 |      |      | none        |      |      |
            w1         | I.2.1(2), dash 1     |          | none      |                                 |      |      | none        |      |      |
            w2a        | I.2.1(2), dash 2 (1) |          | none      |                                 |      |      | none        |      |      |
            w2b        | I.2.1(2), dash 2 (2) |          | none      |                                 |      |      | none        |      |      |
            w3         | I.2.1(2), dash 3     |          | none      |                                 |      |      | none        |      |      |
            w4         | I.2.8(5)             |          | none      |                                 |      |      | none        |      |      |
            r1         | I.2.1(3)             | complete | proposed  | central                         |      |      | none        |      |      |
            r2         | I.2.1(3)             | restore  | proposed  | central                         |      |      | none        |      |      |
            b1         | I.2.9                |          | none      |                                 |      |      | none        |      |      |
            b2         | I.2.9                |          | none      |                                 |      |      | none        |      |      |
            b3         | I.2.9                |          | none      |                                 |      |      | none        |      |      |
            heritage   | I.3                  |          | none      |                                 | 2022 | 2022 | stated      |      |      |
            heritage-1 | I.3(1)(i1)           |          | none      |                                 |      | 2022 | stated      |      |      |
            heritage-2 | I.3(1)(i2)           |          | none      |                                 |      | 2022 | stated      |      |      |
            heritage-3 | I.3(1)(i3)           |          | none      |                                 |      | 2022 | stated      |      |      |
            gate-mong-cai  | I.2.2(2)         |          | none      |                                 |      |      | none        |      |      |
            gate-hai-ha    | I.2.2(2)         |          | none      |                                 |      |      | none        |      |      |
            gate-binh-lieu | I.2.2(2)         |          | none      |                                 |      |      | none        |      |      |
            port-van-ninh  | I.2.2(2)         |          | none      |                                 |      |      | none        |      |      |
            ct-vd-mc       | I.2.2(2)         |          | none      |                                 |      |      | none        |      |      |
            """;

    private static final Register REGISTER = new BuiltInWorkspace().read().register();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void rowSaysWhatTheAgreementSays(String id, String clause, @Nullable String works, String rule,
            @Nullable String investors, @Nullable Integer from, @Nullable Integer to, String basis,
            @Nullable Integer planFrom, @Nullable Integer planTo, @Nullable Double statedLengthKm) {
        Item item = REGISTER.item(id).orElseThrow();
        assertEquals(clause, item.clause());
        assertEquals(works, item.works() == null ? null : item.works().code());
        assertEquals(rule, item.investor().rule().code());
        assertEquals(investors == null ? Set.of() : Set.of(investors.split(" ")),
                Set.copyOf(item.investor().investors()));
        assertEquals(from, item.target().from());
        assertEquals(to, item.target().to());
        assertEquals(basis, item.target().basis().code());
        assertEquals(planFrom, item.planPeriod() == null ? null : (Integer) item.planPeriod().from());
        assertEquals(planTo, item.planPeriod() == null ? null : (Integer) item.planPeriod().to());
        assertEquals(statedLengthKm, item.statedLengthKm());
    }

    @Test
    void noRowIsMissingAndNoneIsAdded() {
        Set<String> rows = ROWS.lines().map(row -> row.split("\\|")[0].strip()).collect(Collectors.toSet());
        assertEquals(rows, REGISTER.items().stream().map(Item::id).collect(Collectors.toSet()));
    }

    @Test
    void nationalRoad18IsNoItemAndNamesTheItemsThatJoinIt() {
        assertEquals(Set.of("i1", "i3", "cau-trieu"), Set.copyOf(REGISTER.route("QL18").orElseThrow().joinedBy()));
    }
}
