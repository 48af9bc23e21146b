package vn.lientinh.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lientinh.geo.Viewport;
import vn.lientinh.store.Settings;

class BookmarksViewModelTest {

    private final Settings settings = Settings.inMemory();
    private final BookmarksViewModel bookmarks = new BookmarksViewModel(settings);

    private static Viewport view(double lon) {
        return new Viewport(lon, 21, 10, 1000, 700, 1);
    }

    private static List<String> names(BookmarksViewModel model) {
        return model.all().stream().map(Bookmark::name).toList();
    }

    private void keepThree() {
        bookmarks.keep("Cửa ngõ Đông Triều", view(106.5));
        bookmarks.keep("Hạ Long", view(107.1));
        bookmarks.keep("Móng Cái", view(107.9));
    }

    @Test
    void areThereAgainNextTime() {
        keepThree();
        BookmarksViewModel later = new BookmarksViewModel(settings);
        assertEquals(List.of("Cửa ngõ Đông Triều", "Hạ Long", "Móng Cái"), names(later));
        Viewport shown = later.all().get(1).on(view(100));
        assertEquals(107.1, shown.lon());
        assertEquals(10, shown.zoom());
    }

    @Test
    void aWiderMapShowsTheSameLand() {
        keepThree();
        Viewport wide = bookmarks.all().getFirst().on(new Viewport(100, 20, 5, 2000, 900, 2));
        assertEquals(11, wide.zoom(), 1e-9);
        assertEquals(2000, wide.width());
    }

    @Test
    void aNameIsThereOnce() {
        keepThree();
        bookmarks.keep(" Hạ Long ", view(107.2));
        assertEquals(3, bookmarks.all().size());
        assertEquals(107.2, bookmarks.all().get(1).lon());
        assertEquals("Hạ Long 2", bookmarks.freeName("Hạ Long"));
        bookmarks.rename(bookmarks.all().getFirst(), "Móng Cái");
        assertEquals("Cửa ngõ Đông Triều", bookmarks.all().getFirst().name(), "the name is taken");
        bookmarks.rename(bookmarks.all().getFirst(), "  ");
        assertEquals("Cửa ngõ Đông Triều", bookmarks.all().getFirst().name());
        bookmarks.rename(bookmarks.all().getFirst(), "Đông Triều");
        assertEquals(List.of("Đông Triều", "Hạ Long", "Móng Cái"), names(new BookmarksViewModel(settings)));
    }

    @Test
    void whatIsRemovedCanBePutBackWhereItWas() {
        keepThree();
        Runnable undo = bookmarks.remove(bookmarks.all().get(1));
        assertEquals(List.of("Cửa ngõ Đông Triều", "Móng Cái"), names(new BookmarksViewModel(settings)));
        undo.run();
        assertEquals(List.of("Cửa ngõ Đông Triều", "Hạ Long", "Móng Cái"), names(bookmarks));
        assertEquals(names(bookmarks), names(new BookmarksViewModel(settings)));
    }

    @Test
    void anotherWindowsViewsAreKept() {
        BookmarksViewModel other = new BookmarksViewModel(settings);
        bookmarks.keep("Một", view(106));
        other.keep("Hai", view(107));
        assertEquals(List.of("Một", "Hai"), names(new BookmarksViewModel(settings)));
        assertTrue(other.has("Một"), "what another window has kept shows with the next change");
    }
}
