package vn.lientinh.print;

import java.util.ArrayList;
import java.util.List;

/** Where everything on a sheet goes. */
final class Arrangement {
    private final List<SheetPage.Placed> blocks = new ArrayList<>();
    private final List<Part> noRoom = new ArrayList<>();
    private final MapFrame wanted;
    private final MapBlock map;
    /** How many rows of the table are on the sheet. */
    private int rows;

    /**
     * An arrangement with nothing placed in it yet.
     *
     * @param wanted the map as it would best lie in its place
     * @param map    the map in its place
     */
    Arrangement(MapFrame wanted, MapBlock map) {
        this.wanted = wanted;
        this.map = map;
    }

    void place(Block block, Box box) {
        blocks.add(new SheetPage.Placed(block, box));
    }

    /** A part found no room. */
    void miss(Part part) {
        noRoom.add(part);
    }

    /** A part found room after all. */
    void found(Part part) {
        noRoom.remove(part);
    }

    void holdRows(int count) {
        rows = count;
    }

    MapFrame wanted() {
        return wanted;
    }

    MapBlock map() {
        return map;
    }

    List<SheetPage.Placed> blocks() {
        return blocks;
    }

    List<Part> noRoom() {
        return noRoom;
    }

    int rows() {
        return rows;
    }
}
